#include "core/detail.h"
#include "core/facts.h"
#include "core/places/filecontext.h"
#include "core/places/readings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Causes that say what is round a key, or that its reader misses it.
bool isAboutReading(Cause cause)
{
    return cause == Cause::PlaceDirty || cause == Cause::PlaceValueComment
        || cause == Cause::PlaceFileEncoding || cause == Cause::PlaceEmpty || cause == Cause::PlaceFileBroken;
}

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return {};
    case TextEncoding::Utf8Bom:
        return u"UTF-8 BOM"_s;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return u"UTF-16"_s;
    case TextEncoding::Latin1:
        return u"Latin-1"_s;
    }
    Q_UNREACHABLE();
}

struct Told
{
    Cause cause {};
    QJsonObject detail;
};

std::optional<Told> ofDamaged(const Reading &reading)
{
    if (reading.why == "comment"_L1 || reading.why == "quotes"_L1)
        return Told { Cause::PlaceValueComment, { { detail::kind, reading.why } } };
    QJsonArray causes;
    if (reading.why == "line-break"_L1)
        causes.append(QString(causeId(Cause::KeyLineBreak)));
    if (reading.why == "space"_L1)
        causes.append(QString(causeId(Cause::KeySurroundingSpace)));
    return Told { Cause::PlaceDirty, { { detail::causes, causes } } };
}

std::optional<Told> ofMissed(const Reading &reading, const FileContext &context, const QString &name)
{
    if (reading.why == "encoding"_L1 || reading.why == "nul-byte"_L1)
        return Told { Cause::PlaceFileEncoding,
                      { { detail::encoding, encodingName(context.text.encoding()) } } };
    if (reading.why == "export"_L1)
        return Told { Cause::PlaceWrongName,
                      { { detail::name, QString(u"export "_s + name) }, { detail::expected, name } } };
    // "NAME=… command" sets the variable for that command alone, as scripts do.
    if (context.format == "shell"_L1 && reading.state == ReadingState::NotSet && reading.why == "syntax"_L1)
        return std::nullopt;
    return Told { Cause::PlaceFileBroken, { { detail::why, reading.why } } };
}

/// Backticks round the value and "NAME: value" are what only Node's dotenv reads: whoever writes so uses it.
bool isWrittenForNode(const QList<Reading> &readings)
{
    const auto of = [&readings](EnvReader reader) {
        return std::ranges::find(readings, reader, &Reading::reader);
    };
    const auto node = of(EnvReader::NodeDotenv);
    const auto python = of(EnvReader::PythonDotenv);
    if (node == readings.end() || python == readings.end() || node->state != ReadingState::Key)
        return false;
    return (python->state == ReadingState::Damaged && python->why == "quotes"_L1)
        || (python->state == ReadingState::NotSet && python->why == "syntax"_L1);
}

/// What it means that a program that the file is made for does not get the key.
std::optional<Told> told(const Reading &reading, const FileContext &context, const QString &name)
{
    switch (reading.state) {
    case ReadingState::Key:
    case ReadingState::Depends:
        return std::nullopt;
    case ReadingState::Damaged:
        return ofDamaged(reading);
    case ReadingState::NotSet:
    case ReadingState::Refused:
        return ofMissed(reading, context, name);
    case ReadingState::Other:
        // Another line's value is judged there.
        return reading.why == "empty"_L1 ? std::optional(Told { Cause::PlaceEmpty, {} }) : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

void judgeReadings(const QList<Reading> &readings, const FileContext &context, const Where &where,
                   const QJsonObject &detail, QList<Finding> &findings)
{
    const auto about =
        std::ranges::find_if(findings, [](const Finding &one) { return isAboutReading(one.cause); });
    if (about != findings.end()) {
        if (differ(readings))
            about->detail.insert(detail::readers, readingsToJson(readings));
        return;
    }
    QList<Reading> meant;
    std::ranges::copy_if(readings, std::back_inserter(meant), [&context](const Reading &reading) {
        return isMeantFor(reading.reader, context.format);
    });
    if (isWrittenForNode(meant))
        return;
    for (const Reading &reading : meant) {
        auto finding = told(reading, context, detail.value(detail::name).toString());
        if (!finding)
            continue;
        for (auto it = detail.begin(); it != detail.end(); ++it) {
            if (!finding->detail.contains(it.key()))
                finding->detail.insert(it.key(), it.value());
        }
        finding->detail.insert(detail::readers, readingsToJson(readings));
        findings.append(makeFinding(finding->cause, where, finding->detail));
        // Where one of them gets the key, only programs with the other are concerned.
        if (differ(meant))
            findings.last().severity = Severity::Warning;
        return;
    }
}

} // namespace keywright
