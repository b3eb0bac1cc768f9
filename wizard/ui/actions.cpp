#include "ui/actions.h"

#include "core/facts.h"
#include "ui/widgets/answerbox.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

/// Gives the buttons their context for translators.
struct HelpfulButton
{
    Q_DECLARE_TR_FUNCTIONS(keywright::HelpfulButton)
};

namespace {

enum class Help {
    None,
    TryAgain,
    ChooseKey,
    CompanyNetwork,
    CheckRequest,
    Console,
    Billing,
    Status,
    Migration
};

struct HelpFor
{
    Cause cause {};
    Help help {};
};

/// What is not listed has no button; a connection that is not listed can be tried again.
constexpr std::array helps {
    HelpFor { Cause::AnswerNoCredit, Help::Billing },
    HelpFor { Cause::AnswerRefusedUnclear, Help::Billing },
    HelpFor { Cause::AnswerInvalidKey, Help::ChooseKey },
    HelpFor { Cause::AnswerForbidden, Help::Console },
    HelpFor { Cause::AnswerOrganizationKey, Help::Console },
    HelpFor { Cause::AnswerRetired, Help::Migration },
    HelpFor { Cause::AnswerServiceTrouble, Help::Status },
    HelpFor { Cause::AnswerRateLimited, Help::TryAgain },
    HelpFor { Cause::AnswerRunFailed, Help::TryAgain },
    HelpFor { Cause::AnswerUnknown, Help::TryAgain },
    HelpFor { Cause::AnswerCloudflare, Help::CompanyNetwork },
    HelpFor { Cause::AnswerNotPerplexity, Help::CompanyNetwork },
    HelpFor { Cause::AnswerOtherProvider, Help::CompanyNetwork },
    HelpFor { Cause::AnswerRedirected, Help::CompanyNetwork },
    HelpFor { Cause::AnswerWrongPath, Help::CompanyNetwork },
    HelpFor { Cause::AnswerBadModel, Help::CheckRequest },
    HelpFor { Cause::AnswerBadRequest, Help::CheckRequest },
    HelpFor { Cause::AnswerWrongMethod, Help::CheckRequest },
    HelpFor { Cause::ConnectTlsIntercepted, Help::CompanyNetwork },
    HelpFor { Cause::ConnectTlsUntrusted, Help::CompanyNetwork },
    HelpFor { Cause::ConnectProxyUnreachable, Help::CompanyNetwork },
    HelpFor { Cause::ConnectProxyLogin, Help::CompanyNetwork },
    HelpFor { Cause::KeyMasked, Help::Console },
    HelpFor { Cause::KeyPlaceholder, Help::Console },
    HelpFor { Cause::KeyOtherProvider, Help::Console },
    HelpFor { Cause::KeyModelName, Help::Console },
};

Help helpFor(Cause cause)
{
    const auto *const found = std::ranges::find(helps, cause, &HelpFor::cause);
    if (found != helps.end())
        return found->help;
    return causeId(cause).startsWith("connect-"_L1) ? Help::TryAgain : Help::None;
}

void addLink(AnswerBox &box, const QString &text, const QUrl &url)
{
    if (url.isEmpty())
        return;
    const QPushButton *button = box.addButton(text, u"openLinkButton"_s);
    QObject::connect(button, &QPushButton::clicked, &box, [url] { QDesktopServices::openUrl(url); });
}

void addAct(AnswerBox &box, const QString &text, const QString &name, const std::function<void()> &act)
{
    if (!act)
        return;
    const QPushButton *button = box.addButton(text, name);
    QObject::connect(button, &QPushButton::clicked, &box, act);
}

} // namespace

void addHelpfulButton(AnswerBox &box, Cause cause, const Facts &facts, const HelpfulActs &acts)
{
    const auto &links = facts.service.links;
    switch (helpFor(cause)) {
    case Help::None:
        return;
    case Help::TryAgain:
        addAct(box, HelpfulButton::tr("&Try again"), u"tryAgainButton"_s, acts.tryAgain);
        return;
    case Help::ChooseKey:
        addAct(box, HelpfulButton::tr("&Use another key"), u"chooseKeyButton"_s, acts.chooseKey);
        return;
    case Help::CompanyNetwork:
        addAct(box, HelpfulButton::tr("Compan&y network…"), u"helpNetworkButton"_s, acts.companyNetwork);
        return;
    case Help::CheckRequest:
        addAct(box, HelpfulButton::tr("Check what your &app sends"), u"checkRequestButton"_s,
               acts.checkRequest);
        return;
    case Help::Console:
        addLink(box, HelpfulButton::tr("&Open the console"), links.value(u"keys"_s));
        return;
    case Help::Billing:
        addLink(box, HelpfulButton::tr("&Open billing"), links.value(u"billing"_s));
        return;
    case Help::Status:
        addLink(box, HelpfulButton::tr("&Open the status page"), links.value(u"status"_s));
        return;
    case Help::Migration:
        addLink(box, HelpfulButton::tr("&Open the migration guide"), links.value(u"migration"_s));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace keywright
