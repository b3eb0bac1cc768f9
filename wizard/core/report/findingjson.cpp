#include "core/report/findingjson.h"

#include "core/secret.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int hexadecimal = 16;

constexpr auto fileErrors = std::to_array<FileError>(
    { FileError::NotFound, FileError::NotRegular, FileError::LinkLoop, FileError::SeveralNames,
      FileError::NotOwned, FileError::NotReadable, FileError::NotWritable, FileError::TooLarge,
      FileError::ChangedMeanwhile, FileError::InUse, FileError::NoSpace, FileError::Failed });

std::optional<Severity> severityFromId(const QString &id)
{
    for (const Severity severity : { Severity::Note, Severity::Warning, Severity::Problem }) {
        if (id == severityId(severity))
            return severity;
    }
    return std::nullopt;
}

std::optional<char32_t> codePointFromText(const QString &text)
{
    bool isNumber = false;
    const uint value = QStringView(text).mid(2).toUInt(&isNumber, hexadecimal);
    return isNumber ? std::optional<char32_t>(value) : std::nullopt;
}

} // namespace

QString pathText(const std::filesystem::path &path)
{
    const std::u8string text = path.u8string();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString codePointText(char32_t codePoint)
{
    constexpr int digits = 4;
    const QString number = QString::number(static_cast<uint>(codePoint), hexadecimal).toUpper();
    return u"U+"_s + number.rightJustified(digits, u'0');
}

QJsonObject whereToJson(const Where &where)
{
    QJsonObject json;
    if (where.position >= 0) {
        json.insert("position"_L1, where.position);
        json.insert("length"_L1, where.length);
    }
    if (where.codePoint)
        json.insert("code_point"_L1, codePointText(*where.codePoint));
    if (!where.characterName.isEmpty())
        json.insert("name"_L1, where.characterName);
    if (!where.path.empty())
        json.insert("path"_L1, pathText(where.path));
    if (where.line > 0)
        json.insert("line"_L1, where.line);
    if (where.column > 0)
        json.insert("column"_L1, where.column);
    if (where.offset >= 0)
        json.insert("offset"_L1, where.offset);
    return json;
}

QJsonObject findingToJson(const Finding &finding)
{
    return { { u"id"_s, causeId(finding.cause) },
             { u"severity"_s, severityId(finding.severity) },
             { u"where"_s, whereToJson(finding.where) },
             { u"detail"_s, finding.detail },
             { u"fixable"_s, isFixable(finding.cause) } };
}

std::optional<Finding> findingFromJson(const QJsonObject &json)
{
    const std::optional<Cause> cause = causeFromId(json["id"_L1].toString());
    if (!cause)
        return std::nullopt;
    Finding finding = makeFinding(*cause, {}, json["detail"_L1].toObject());
    finding.severity = severityFromId(json["severity"_L1].toString()).value_or(finding.severity);
    const QJsonObject where = json["where"_L1].toObject();
    finding.where.position = where["position"_L1].toInteger(-1);
    finding.where.length = where["length"_L1].toInteger();
    finding.where.codePoint = codePointFromText(where["code_point"_L1].toString());
    finding.where.characterName = where["name"_L1].toString();
    finding.where.path = where["path"_L1].toString().toStdString();
    finding.where.line = where["line"_L1].toInt();
    finding.where.column = where["column"_L1].toInt();
    return finding;
}

QJsonObject keyToJson(const Secret &key)
{
    return { { u"masked"_s, key.masked() },
             { u"length"_s, key.length() },
             { u"fingerprint"_s, key.fingerprint() } };
}

QLatin1StringView fileErrorId(FileError error)
{
    switch (error) {
    case FileError::NotFound:
        return "not-found"_L1;
    case FileError::NotRegular:
        return "not-regular"_L1;
    case FileError::LinkLoop:
        return "link-loop"_L1;
    case FileError::SeveralNames:
        return "several-names"_L1;
    case FileError::NotOwned:
        return "not-owned"_L1;
    case FileError::NotReadable:
        return "not-readable"_L1;
    case FileError::NotWritable:
        return "not-writable"_L1;
    case FileError::TooLarge:
        return "too-large"_L1;
    case FileError::ChangedMeanwhile:
        return "changed-meanwhile"_L1;
    case FileError::InUse:
        return "in-use"_L1;
    case FileError::NoSpace:
        return "no-space"_L1;
    case FileError::Failed:
        return "failed"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<FileError> fileErrorFromId(QStringView id)
{
    const auto found =
        std::ranges::find_if(fileErrors, [id](FileError error) { return id == fileErrorId(error); });
    return found == fileErrors.end() ? std::nullopt : std::optional(*found);
}

} // namespace keywright
