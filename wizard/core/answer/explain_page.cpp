#include "core/answer/answerbody.h"
#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
#include "core/detail.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

using enum Cause;

const QList<Rule> &pageRules()
{
    static const QList<Rule> all {
        { AnswerCloudflare,
          anyOf({ u"just a moment\\.\\.\\."_s, u"attention required! \\| cloudflare"_s, u"cf-mitigated"_s,
                  u"error(?: code:)? 10[0-3]\\d\\b.{0,40}(?:ray|cloudflare|$)"_s,
                  u"sorry, you have been blocked"_s, u"used cloudflare to restrict access"_s,
                  u"enable javascript and cookies to continue"_s }) },
        { AnswerNotPerplexity,
          anyOf({ u"invalid proxy server token"_s, u"litellm virtual key"_s,
                  u"network authentication required"_s, u"\\b511\\b.{0,20}authentication"_s,
                  u"internet security by zscaler"_s, u"web page blocked"_s, u"fortiguard"_s,
                  u"access blocked"_s, u"captive portal"_s,
                  // The service says 404 without a word, and its own 401 page names openresty.
                  u"<title>[^<]{0,40}\\b404\\b"_s,
                  u"<title>401 [^<]{0,40}</title>[^\\0]{0,200}<center>nginx"_s,
                  u"<title>[^<]{0,80}(?:log ?in|sign in|anmeld|wi-?fi|hotspot)"_s }) },
        { AnswerRefusedUnclear, anyOf({ u"401 authorization required"_s }) },
        { AnswerServiceTrouble, anyOf({ u"<title>[^<]{0,80}\\b5(?:0[0-9]|2[0-9])\\b"_s }) },
        { AnswerRedirected,
          anyOf({ u"too ?many ?redirects"_s, u"redirect count exceeded"_s, u"exceeded \\d+ redirects"_s,
                  u"maximum (?:number of )?redirects? .{0,20}(?:reached|followed|exceeded)"_s,
                  u"curl: \\(47\\)"_s, u"^< HTTP/[\\d.]+ 30[12378]\\b"_s,
                  u"\\bHTTP/[\\d.]+\"? 30[12378] (?:found|moved|see other|temporary|permanent)"_s,
                  u"redirect response '?30[12378]"_s }) },
    };
    return all;
}

/// "status": "failed" in an answer to a question.
bool isFailedRun(const QString &text)
{
    static const QRegularExpression failed = anyOf({ u"['\"]status['\"] ?: ?['\"]failed['\"]"_s });
    static const QRegularExpression run =
        anyOf({ u"['\"]object['\"] ?: ?['\"]response['\"]"_s, u"response\\.failed"_s });
    return failed.match(text).hasMatch() && run.match(text).hasMatch();
}

} // namespace

std::optional<Finding> pageIn(const QString &text)
{
    const auto cause = isFailedRun(text) ? std::optional(AnswerRunFailed) : causeByRules(pageRules(), text);
    if (!cause)
        return std::nullopt;
    QJsonObject detail { { detail::kind, u"from-message"_s } };
    static const QRegularExpression title = anyOf({ u"<title>([^<]{1,120})</title>"_s });
    if (const auto match = title.match(text); match.hasMatch())
        detail.insert(detail::title, shownForeignText(match.captured(1)));
    return makeFinding(*cause, {}, detail);
}

} // namespace keywright
