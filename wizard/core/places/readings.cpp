#include "core/places/readings.h"

#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/filecontext.h"
#include "core/places/keyscan.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

// Env files are far smaller; this takes some ten milliseconds.
constexpr qsizetype largestFile = qsizetype { 256 } * 1024;

bool isPlainShellFile(const QString &name)
{
    return name.startsWith(".bash"_L1) || name == "bash.bashrc"_L1 || name == ".profile"_L1
        || name == "profile"_L1 || name == ".envrc"_L1 || name.endsWith(".sh"_L1)
        || name.endsWith(".bash"_L1);
}

/// Who reads a file with this path and format.
QList<EnvReader> readersOf(const FileContext &context)
{
    const QString name = QString::fromStdString(context.file.path.filename().string()).toLower();
    const QString path = QString::fromStdString(context.file.path.generic_string());
    if (context.format == "shell"_L1)
        return isPlainShellFile(name) ? QList { EnvReader::Bash } : QList<EnvReader>();
    if (context.format == "env-file"_L1 && name.endsWith(".list"_L1))
        return { EnvReader::Docker };
    if (context.format == "env-file"_L1) {
        const bool isUnits = path.contains("/environment.d/"_L1) || path.startsWith("/etc/default/"_L1)
            || path.startsWith("/etc/sysconfig/"_L1);
        return isUnits ? QList { EnvReader::Systemd } : QList<EnvReader>();
    }
    // R and some tools read such files by rules of their own.
    const bool hasOwnRules = name == ".renviron"_L1
        || (context.fact != nullptr && context.fact->quirks.contains(u"keeps-quotes"_s));
    if (context.format != "dotenv"_L1 || hasOwnRules)
        return {};
    if (name == ".dev.vars"_L1)
        return { EnvReader::NodeDotenv };
    return { EnvReader::PythonDotenv, EnvReader::NodeDotenv, EnvReader::Compose, EnvReader::Docker,
             EnvReader::Bash };
}

/// The one key in the hit's value; empty where there is none, or more than one.
QByteArrayView keyIn(const Hit &hit, const FileContext &context)
{
    const bool holdsKey =
        hit.state == PlaceState::Same || hit.state == PlaceState::Other || hit.state == PlaceState::Damaged;
    if (!holdsKey || hit.comment || hit.name.isEmpty() || hit.binding != Binding::Assignment
        || hit.notation != ValueNotation::Plain)
        return {};
    // A part of a longer value: a header with the key in it, one of a list.
    if (hit.span.begin > hit.outer.begin + 1 || hit.span.end < hit.outer.end - 1)
        return {};
    const QByteArrayView value = hit.value.bytes();
    const std::vector<Span> keys = findKeys(value, context.facts, context.key);
    return keys.size() == 1 && standsAlone(value, keys.front()) ? keys.front().in(value) : QByteArrayView();
}

/// What stands round the key: "comment", "quotes", "line-break", "space" or "text".
QString surroundings(QByteArrayView before, QByteArrayView after)
{
    const auto consistsOf = [&](QByteArrayView few) {
        const auto fits = [few](char c) { return few.contains(c); };
        return std::ranges::all_of(before, fits) && std::ranges::all_of(after, fits);
    };
    if (consistsOf("\r\n"))
        return u"line-break"_s;
    if (consistsOf(" \t\r\n"))
        return u"space"_s;
    if (consistsOf("\"'`"))
        return u"quotes"_s;
    return after.contains('#') ? u"comment"_s : u"text"_s;
}

} // namespace

FileReadings::FileReadings(const FileContext &context) : m_context(context)
{
    const QList<EnvReader> readers = readersOf(context);
    if (readers.isEmpty() || context.role != FileRole::Live || context.file.content.size() > largestFile)
        return;
    QSet<QByteArray> names;
    for (const Hit &hit : context.hits) {
        if (!keyIn(hit, context).isEmpty())
            names.insert(hit.name);
    }
    if (names.isEmpty())
        return;
    const auto wanted = [&names](QByteArrayView name) {
        return names.contains(QByteArray::fromRawData(name.data(), name.size()));
    };
    for (const EnvReader reader : readers)
        m_taken.emplace_back(reader, readEnvFile(reader, context.file.content, wanted));
}

QList<Reading> FileReadings::of(const Hit &hit) const
{
    if (m_taken.empty())
        return {};
    const QByteArrayView key = keyIn(hit, m_context);
    const bool isLast = std::ranges::none_of(m_context.hits, [&](const Hit &other) {
        return other.name == hit.name && !other.comment && other.span.begin > hit.span.begin;
    });
    if (key.isEmpty() || !isLast)
        return {};
    QList<Reading> readings;
    for (const auto &[reader, taken] : m_taken)
        readings.append(readingOf(hit, key, reader, taken));
    return readings;
}

Reading FileReadings::readingOf(const Hit &hit, QByteArrayView key, EnvReader reader,
                                const EnvReading &taken) const
{
    if (taken.refusal != Refusal::No)
        return { reader, ReadingState::Refused, QString(refusalId(taken.refusal)), {} };
    const EnvAssignment *const assignment = taken.find(hit.name);
    if (assignment == nullptr)
        return { reader, ReadingState::NotSet, whyNotSet(hit, reader), {} };
    if (assignment->depends)
        return { reader, ReadingState::Depends, {}, {} };
    const QByteArrayView value = assignment->value.bytes();
    if (value == key)
        return { reader, ReadingState::Key, {}, assignment->value.masked() };
    const qsizetype at = value.indexOf(key);
    if (at < 0)
        return { reader, ReadingState::Other, value.isEmpty() ? u"empty"_s : QString(),
                 value.isEmpty() ? QString() : assignment->value.masked() };
    return { reader, ReadingState::Damaged, surroundings(value.first(at), value.sliced(at + key.size())),
             Secret(key).masked() };
}

QString FileReadings::whyNotSet(const Hit &hit, EnvReader reader) const
{
    const TextEncoding encoding = m_context.text.encoding();
    const bool isMarked = encoding == TextEncoding::Utf8Bom && m_context.text.line(hit.span.begin) == 1;
    if (isMarked || encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be)
        return u"encoding"_s;
    const Span line = m_context.text.lineSpan(hit.span.begin);
    const QByteArrayView before = m_context.text.view({ line.begin, hit.span.begin });
    if (reader == EnvReader::Systemd && before.trimmed().startsWith("export"))
        return u"export"_s;
    const qsizetype equals = before.indexOf('=');
    const bool spaces = (equals > 0 && isSpace(before[equals - 1])) || before.endsWith(' ');
    return reader == EnvReader::Bash && spaces ? u"spaces"_s : u"syntax"_s;
}

QJsonArray readingsToJson(const QList<Reading> &readings)
{
    QJsonArray array;
    for (const Reading &reading : readings) {
        QJsonObject one { { u"reader"_s, envReaderId(reading.reader) },
                          { u"state"_s, readingStateId(reading.state) } };
        if (!reading.why.isEmpty())
            one.insert("why"_L1, reading.why);
        if (!reading.masked.isEmpty())
            one.insert("masked"_L1, reading.masked);
        array.append(one);
    }
    return array;
}

bool isMeantFor(EnvReader reader, const QString &format)
{
    return format != "dotenv"_L1 || reader == EnvReader::PythonDotenv || reader == EnvReader::NodeDotenv;
}

bool differ(const QList<Reading> &readings)
{
    const auto getsKey = [](const Reading &reading) { return reading.state == ReadingState::Key; };
    const auto isKnown = [](const Reading &reading) { return reading.state != ReadingState::Depends; };
    return std::ranges::any_of(readings, getsKey)
        && std::ranges::any_of(readings,
                               [&](const Reading &reading) { return isKnown(reading) && !getsKey(reading); });
}

} // namespace keywright
