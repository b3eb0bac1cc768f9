#include "core/request/codecorrection.h"

#include "core/facts.h"
#include "core/redact.h"
#include "core/request/codeedits.h"
#include "core/request/codetemplates.h"
#include "core/request/correctedparts.h"
#include "core/request/correction.h"
#include "core/request/marked.h"
#include "core/request/readany.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace keywright::request {

namespace {

std::optional<Flavour> flavourOf(Language language)
{
    switch (language) {
    case Language::Python:
        return Flavour::Python;
    case Language::JavaScript:
        return Flavour::JavaScript;
    case Language::Go:
        return Flavour::Go;
    case Language::Java:
        return Flavour::Java;
    case Language::Kotlin:
        return Flavour::Kotlin;
    case Language::CSharp:
        return Flavour::CSharp;
    case Language::Php:
        return Flavour::Php;
    case Language::Ruby:
        return Flavour::Ruby;
    case Language::Rust:
        return Flavour::Rust;
    case Language::R:
        return Flavour::R;
    case Language::Swift:
        return Flavour::Swift;
    case Language::Curl:
    case Language::Wget:
    case Language::Httpie:
    case Language::PowerShell:
    case Language::Http:
    case Language::Config:
    case Language::Text:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QList<Finding> findingsOf(const Case &given)
{
    QList<Finding> findings;
    for (const ReaderFinding &one : given.request.findings)
        findings.append(one.finding);
    return findings + judgeAddress(given) + judgeMethod(given) + judgeHeaders(given) + judgeBody(given);
}

/// True where the text is read as a request in the same language, and nothing is wrong with it.
bool readsAsRight(const QByteArray &program, const Case &given)
{
    const ReadyText text(program);
    const std::optional<ReadRequest> request = readAny(text.text(), {});
    if (!request || request->language != given.request.language)
        return false;
    const Target target = targetOf(*request, given.facts);
    const QList<Finding> findings = findingsOf({ *request, target, text, given.facts });
    return std::ranges::all_of(findings,
                               [](const Finding &finding) { return finding.severity == Severity::Note; });
}

/// What the request should have asked.
Question questionOf(const Case &given)
{
    const Target &target = given.target;
    const Facts &facts = given.facts;
    Question question;
    const QByteArray base = facts.service.baseUrl.toString(QUrl::StripTrailingSlash).toUtf8();
    const bool isItem = target.isItem && target.written->state == EndpointState::Live;
    const QByteArray method = given.request.method ? given.request.method->toUpper() : QByteArray();
    const QStringList &methods = target.meant->methods;
    const bool fits = isItem || methods.contains(QString::fromUtf8(method));
    question.url = base + (isItem ? redacted(target.path) : target.meant->path.toUtf8());
    question.method = fits && !method.isEmpty() ? method : methods.value(0, QStringLiteral("POST")).toUtf8();
    question.body = QJsonDocument::fromJson(correctedBody(given.request, target, facts)).object();
    question.isAgent = target.meant->kind == EndpointKind::Agent && !isItem;
    return question;
}

} // namespace

bool isProgram(Language language)
{
    return flavourOf(language).has_value();
}

std::optional<QString> correctedProgram(const Case &given)
{
    const std::optional<Flavour> flavour = flavourOf(given.request.language);
    if (!flavour || given.target.meant == nullptr)
        return std::nullopt;
    const Question question = questionOf(given);
    QByteArrayList candidates;
    if (given.text.text().size() <= mostEdited) {
        CodeEdits edits(given, *flavour, question.url, question.method, question.body);
        if (const std::optional<QByteArray> edited = edits.apply(findingsOf(given)))
            candidates.append(*edited);
    }
    candidates += templatesFor(question, *flavour, given.text.text());
    for (const QByteArray &candidate : std::as_const(candidates)) {
        if (redacted(candidate) == candidate && readsAsRight(candidate, given))
            return QString::fromUtf8(candidate);
    }
    return std::nullopt;
}

} // namespace keywright::request
