#include "core/places/readback.h"

#include "core/places/readers/envreading.h"
#include "core/ports/shellsyntax.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

// They are far smaller; this takes some ten milliseconds.
constexpr qsizetype largestEnvFile = qsizetype { 256 } * 1024;

/// Valid UTF-8, as parsers want it.
QByteArray utf8Of(const SourceText &text)
{
    return text.encoding() == TextEncoding::Latin1 ? QString::fromLatin1(text.bytes()).toUtf8()
                                                   : text.bytes();
}

QList<EnvReader> readersOf(const QString &format)
{
    if (format == "dotenv"_L1 || format == "env-file"_L1)
        return allEnvReaders();
    return format == "shell"_L1 ? QList { EnvReader::Bash } : QList<EnvReader>();
}

constexpr qsizetype largestParsed = 16 << 20; // Some libraries take a second for as much.

class Readings
{
public:
    Readings(const ChangedText &text, std::span<const Place *const> changed, const std::vector<Place> &after,
             const Secret &newKey)
        : m_text(text)
        , m_changed(changed)
        , m_after(after)
        , m_newKey(newKey)
    { }

    bool areKept(EnvReader reader) const
    {
        const auto all = [](QByteArrayView) { return true; };
        const EnvReading before = readEnvFile(reader, m_text.before, all);
        if (before.refusal != Refusal::No)
            return true;
        const EnvReading after = readEnvFile(reader, m_text.after, all);
        return after.refusal == Refusal::No
            && std::ranges::all_of(before.assignments, [&](const EnvAssignment &old) {
                   const EnvAssignment *now = after.find(old.name);
                   return now != nullptr && isKept(old, *now);
               });
    }

private:
    bool isKept(const EnvAssignment &old, const EnvAssignment &now) const
    {
        if (old.depends != now.depends)
            return false;
        if (old.value == now.value)
            return !isMeant(old) || isElsewhere(old);
        return (isMeant(old) && now.value == m_newKey)
            || becomes(old.value.bytes(), now.value.bytes(), m_text.rewrites) || isDamaged(old.name);
    }

    /// True where a changed place gave the variable this value.
    bool isMeant(const EnvAssignment &old) const
    {
        return !old.depends && std::ranges::any_of(m_changed, [&](const Place *place) {
            return place->name.toUtf8() == old.name && place->value == old.value;
        });
    }

    /// The value stands at another place, too, which was not chosen.
    bool isElsewhere(const EnvAssignment &old) const
    {
        return old.value == m_newKey || std::ranges::any_of(m_after, [&](const Place &place) {
                   return place.name.toUtf8() == old.name && place.value == old.value;
               });
    }

    /// What a program takes where the key was damaged is not the key, and changes in its own way.
    bool isDamaged(const QByteArray &name) const
    {
        return std::ranges::any_of(m_changed, [&](const Place *place) {
            return place->name.toUtf8() == name && place->state == PlaceState::Damaged;
        });
    }

    const ChangedText &m_text;
    std::span<const Place *const> m_changed;
    const std::vector<Place> &m_after;
    const Secret &m_newKey;
};

} // namespace

bool keepsSyntax(const ChangedText &text, const QString &format)
{
    const SyntaxParser parse = syntaxParser(format);
    if (parse == nullptr || text.before.size() > largestParsed)
        return true;
    const auto before = parse(utf8Of(SourceText::decode(text.before)));
    if (!before)
        return true;
    const auto after = parse(utf8Of(SourceText::decode(text.after)));
    return after && sameButFor(text.rewrites, *before, *after);
}

bool keepsShellSyntax(const ChangedText &text, const ShellSyntax &shell)
{
    return shell.judge(text.before) != ShellVerdict::Parses
        || shell.judge(text.after) != ShellVerdict::Broken;
}

bool keepsReadings(const ChangedText &text, const QString &format, std::span<const Place *const> changed,
                   const std::vector<Place> &after, const Secret &newKey)
{
    // They take UTF-16 for other letters, before as after.
    const TextEncoding encoding = SourceText::decode(text.before).encoding();
    const bool wide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
    if (wide || text.before.size() > largestEnvFile)
        return true;
    const Readings readings(text, changed, after, newKey);
    return std::ranges::all_of(readersOf(format), [&](EnvReader reader) { return readings.areKept(reader); });
}

} // namespace keywright
