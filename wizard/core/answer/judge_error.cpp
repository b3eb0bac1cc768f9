#include "core/answer/judge.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

const Provider *providerByMarker(const QString &text, const Facts &facts)
{
    const auto found = std::ranges::find_if(facts.providers, [&text](const Provider &provider) {
        return std::ranges::any_of(provider.errorMarkers, [&text](const QString &marker) {
            return !marker.isEmpty() && text.contains(marker, Qt::CaseInsensitive);
        });
    });
    return found == facts.providers.end() ? nullptr : &*found;
}

QString modelInMessage(const QString &message)
{
    static const QRegularExpression quoted(uR"(\bmodel:?\s+\\?['"`‘“]([^'"`’”\\]{1,80})\\?['"`’”])"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return shownForeignText(quoted.match(message).captured(1));
}

std::optional<Cause> causeOfError(const ErrorEnvelope &error, int status, const Facts &facts)
{
    const QList<ErrorType> &types = facts.service.errorTypes;
    const auto known = [&](const QString &word) {
        return std::ranges::find_if(types, [&](const ErrorType &type) { return type.type == word; });
    };
    const auto byType = known(error.type);
    const auto found = byType == types.end() ? known(error.code) : byType;
    if (found == types.end() || (status != 0 && found->status != 0 && found->status != status))
        return std::nullopt;

    static const QRegularExpression organization(u"\\borgani[sz]ation\\b.*\\bkey"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression badModel(
        u"\\binvalid model\\b|\\bmodel\\b.*\\b(not found|not exist|unknown|"
        u"not supported|no longer|deprecated|retired)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (found->cause == Cause::AnswerForbidden && organization.match(error.message).hasMatch())
        return Cause::AnswerOrganizationKey;
    if (found->cause == Cause::AnswerBadRequest && badModel.match(error.message).hasMatch())
        return Cause::AnswerBadModel;
    return found->cause;
}

} // namespace keywright
