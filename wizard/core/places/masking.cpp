#include "core/places/masking.h"

#include "core/places/characters.h"
#include "core/places/surroundings.h"
#include "core/places/valuekind.h"
#include "core/redact.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype shownAround = 120; ///< bytes of a long line on either side of the value

bool namesSecret(const QByteArray &name)
{
    const QByteArray upper = name.toUpper();
    static constexpr std::array<QByteArrayView, 9> words { "KEY",  "TOKEN", "SECRET",  "PASS",  "PWD",
                                                           "AUTH", "CRED",  "SESSION", "COOKIE" };
    return std::ranges::any_of(words, [&](QByteArrayView word) { return upper.contains(word); });
}

/// Passwords are short as often as not.
bool namesPassword(const QByteArray &name)
{
    const QByteArray upper = name.toUpper();
    return upper.contains("PASS") || upper.contains("PWD") || upper.contains("SECRET");
}

/// True for what may be read by anybody: references, numbers, short words.
bool isHarmless(QByteArrayView value)
{
    constexpr qsizetype longestWord = 7; // "none", "true", "not set": shorter than any key
    return value.size() <= longestWord || value.startsWith("${") || value.startsWith("$(")
        || (value.startsWith('$') && std::ranges::all_of(value.sliced(1), isNameCharacter))
        || value.startsWith("os.environ/") || value.startsWith("op://");
}

/// The key in a value without what stands round it, so that its end can be shown as everywhere.
QByteArrayView keyIn(QByteArrayView value)
{
    const qsizetype begin = value.indexOf("pplx-");
    qsizetype end = value.size();
    while (end > 0 && !isAlnum(value[end - 1]))
        --end;
    return begin < 0 || begin >= end ? value : value.sliced(begin, end - begin);
}

QString maskOf(const Hit &hit)
{
    return hit.value.isEmpty() ? u"…"_s : Secret(keyIn(hit.value.bytes())).masked();
}

/// Runs of letters and digits that are too long and too mixed for a word.
QByteArray withoutRuns(QByteArrayView text)
{
    constexpr qsizetype longestRun = 20;
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && (isAlnum(text[end]) || QByteArrayView("+_-=").contains(text[end])))
            ++end;
        const QByteArrayView run = text.sliced(at, end - at);
        const bool mixed = std::ranges::any_of(run, isDigit) && std::ranges::any_of(run, isLetter);
        if (run.size() >= longestRun && mixed)
            result.append("…");
        else
            result.append(run);
        if (end < text.size())
            result.append(text[end]);
        at = end + 1;
    }
    return result;
}

QString shown(QByteArrayView text)
{
    return redacted(QString::fromUtf8(withoutRuns(text)));
}

/// True where one of the hits, which are in order, covers the span.
/// What stands for the hit's value; empty where it is no secret.
QString maskOfSecret(const Hit &hit)
{
    if (hit.name == "password" && hit.value.isEmpty())
        return u"…"_s;
    const bool harmless = hit.state == PlaceState::Reference || hit.state == PlaceState::Placeholder;
    return harmless || hit.span.isEmpty() ? QString() : maskOf(hit);
}

/// What of the hit's value is the key: where a whole one stands in it, what is round it may be seen, for that
/// is what is wrong with it.
Span secretIn(const Hit &hit, const SourceText &text, const Facts &facts)
{
    if (hit.state != PlaceState::Damaged || hit.notation != ValueNotation::Plain)
        return hit.span;
    const auto key = wholeKeyIn(text.view(hit.span), facts);
    return key ? Span { hit.span.begin + key->begin, hit.span.begin + key->end } : hit.span;
}

using Secrets = std::vector<std::pair<Span, QString>>;

void addSecret(Secrets &secrets, const Hit &hit, const QString &mask, const SourceText &text,
               const Facts &facts)
{
    const Span span = secretIn(hit, text, facts);
    secrets.emplace_back(span, span == hit.span ? mask : Secret(text.view(span)).masked());
}

bool isSecret(const Setting &setting, const SourceText &text)
{
    return namesSecret(setting.name) && !setting.expression && !setting.value.isEmpty()
        && (namesPassword(setting.name) || !isHarmless(text.view(setting.value)));
}

bool isKnown(const std::vector<Hit> &hits, Span span)
{
    const auto next =
        std::ranges::upper_bound(hits, span.end, {}, [](const Hit &hit) { return hit.span.begin; });
    return next != hits.begin() && (next - 1)->span.overlaps(span);
}

} // namespace

LineMask::LineMask(const SourceText &text, const Lexed &lexed, const std::vector<Hit> &hits,
                   const Facts &facts)
    : m_text(text)
{
    std::vector<std::pair<Span, QString>> all;
    for (const Hit &hit : hits) {
        if (const QString mask = maskOfSecret(hit); !mask.isEmpty())
            addSecret(all, hit, mask, text, facts);
    }
    for (const Setting &setting : lexed.settings) {
        if (isSecret(setting, text) && !isKnown(hits, setting.value))
            all.emplace_back(setting.value, u"…"_s);
    }
    std::ranges::stable_sort(all, {}, [](const auto &entry) { return entry.first.begin; });
    for (auto &entry : all) {
        if (m_secrets.empty() || m_secrets.back().first.end <= entry.first.begin)
            m_secrets.push_back(std::move(entry));
    }
}

QString LineMask::line(Span value) const
{
    Span line = m_text.lineSpan(value.begin);
    const bool cutLeft = value.begin - line.begin > shownAround;
    const bool cutRight = line.end - value.end > shownAround;
    line = { cutLeft ? value.begin - shownAround : line.begin,
             cutRight ? value.end + shownAround : line.end };
    // A word that was cut in two is left out whole: its rest may be the rest of a key.
    while (cutLeft && line.begin < value.begin && isAlnum(m_text.bytes()[line.begin]))
        ++line.begin;
    while (cutRight && line.end > value.end && isAlnum(m_text.bytes()[line.end - 1]))
        --line.end;
    QString result = cutLeft ? u"…"_s : QString();
    qsizetype at = line.begin;
    auto next = std::ranges::lower_bound(m_secrets, line.begin + 1, {},
                                         [](const auto &entry) { return entry.first.end; });
    for (; next != m_secrets.end() && next->first.begin < line.end; ++next) {
        const auto &[span, mask] = *next;
        result += shown(m_text.view({ at, std::max(at, span.begin) })) + mask;
        at = std::min(std::max(at, span.end), line.end);
    }
    result += shown(m_text.view({ at, std::max(at, line.end) }));
    return cutRight ? QString(result + u"…"_s) : result;
}

} // namespace keywright
