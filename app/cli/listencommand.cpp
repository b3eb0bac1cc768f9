#include "cli/listencommand.h"

#include "cli/jsonrendering.h"
#include "cli/requestrendering.h"
#include "cli/textrendering.h"
#include "core/listen/heardcheck.h"
#include "core/listen/proxyinway.h"
#include "core/listen/trysettings.h"
#include "core/ports/environment.h"
#include "core/report/findingjson.h"
#include "core/request/marked.h"
#include "wording/listenwords.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

constexpr auto keyringPatience = std::chrono::seconds(3);

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

void ListenCommand::run()
{
    if (!line().app.isEmpty() && services().facts.places.place(line().app) == nullptr) {
        fail(
            ExitStatus::WrongUsage,
            tr("There is no app “%1”. “keywright-cli find --json” names them under “tool”.").arg(line().app));
        return;
    }
    if (line().keyOnInput && !readKey())
        return;
    listen();
}

bool ListenCommand::readKey()
{
    const Result<Secret, InputError> given = input().secret();
    if (!given) {
        failInput(given.error());
        return false;
    }
    m_key = withoutFinalBreaks(*given);
    m_isKeyKnown = true;
    if (!m_key->isEmpty())
        return true;
    fail(ExitStatus::WrongUsage, tr("--key-stdin wants a key on standard input."));
    return false;
}

void ListenCommand::listen()
{
    ListenSetting setting;
    setting.port = line().port;
    setting.patience = std::chrono::seconds(line().timeout);
    setting.reply = wording::replyInWords();
    if (line().passOn)
        setting.passOnTo = line().baseUrl;
    const Listener::Told told {
        .incident = [this](ListenIncident incident, const HeardFrom &from) { showIncident(incident, from); },
        .heard = [this](const WireMessage &message, const HeardFrom &from) { take(message, from); },
        .over = [this](const ListenOutcome &outcome) { end(outcome); },
    };
    const Result<QUrl, ListenFailure> opened = services().listener.listen(setting, this, told);
    if (!opened) {
        fail(ExitStatus::CouldNotCheck, wording::listenFailureInWords(opened.error(), line().port));
        return;
    }
    m_url = *opened;
    showAddress();
    if (m_isKeyKnown)
        return;
    // Whoever has no saved key is told what can be told without.
    readSaved([this](Result<SavedKey, VaultFailure> saved) {
        if (std::exchange(m_isKeyKnown, true))
            return;
        if (saved)
            m_key = std::move(saved->key);
        if (!m_method.isEmpty())
            judge();
    });
}

void ListenCommand::showAddress()
{
    if (line().json) {
        output().event({ { u"event"_s, u"listening"_s },
                         { u"url"_s, m_url.toString() },
                         { u"timeout"_s, line().timeout } });
        return;
    }
    output().text(tr("Listening at %1 for one request, for %n second(s).", nullptr, line().timeout)
                      .arg(m_url.toString()),
                  Tone::Heading);
    for (const TrySetting &setting : trySettings(services().facts.places, line().app, m_url)) {
        output().blank();
        output().text(wording::tryInWords(setting));
        if (!setting.text.isEmpty())
            output().raw(u"  "_s + setting.text);
    }
    output().blank();
    output().text(line().passOn
                      ? tr("Then let the app ask. Its request is passed on to %1, where it costs what it "
                           "always costs.")
                            .arg(line().baseUrl.host())
                      : tr("Then let the app ask. It gets an error from Keywright; nothing is sent to "
                           "Perplexity."),
                  Tone::Quiet);
    output().blank();
    output().flush();
}

void ListenCommand::showIncident(ListenIncident incident, const HeardFrom &from)
{
    const wording::Words words = wording::incidentInWords(incident, from, m_url);
    constexpr qsizetype mostKept = 100;
    if (m_incidents.size() < mostKept) {
        m_incidents.append(QJsonObject { { u"id"_s, listenIncidentId(incident) },
                                         { u"program"_s, textOrNull(from.program) },
                                         { u"text"_s,
                                           QJsonObject { { u"what"_s, words.what },
                                                         { u"how"_s, words.how },
                                                         { u"do"_s, words.todo } } } });
    }
    if (line().json)
        return;
    output().text(words.what, Tone::Warning);
    output().text(words.how, Tone::Plain, 2);
    output().text(words.todo, Tone::Plain, 2);
    output().flush();
}

void ListenCommand::take(const WireMessage &message, const HeardFrom &from)
{
    m_from = from;
    m_method = message.method;
    m_path = request::shownText(message.target.split('?').constFirst());
    m_client = heardClient(message);
    m_message = message.clone();
    if (m_isKeyKnown) {
        judge();
        return;
    }
    // The request is there: a keyring that asks for its password is not waited for any longer.
    QTimer::singleShot(keyringPatience, this, [this] {
        if (!std::exchange(m_isKeyKnown, true))
            judge();
    });
}

void ListenCommand::judge()
{
    const Secret *key = m_key ? &*m_key : nullptr;
    m_check = checkHeard(m_message, key, services().facts);
    m_sent = heardKey(m_message, services().facts);
    m_message = {};
    const bool wantsPlaces = hasCause(m_check->findings, Cause::RequestOldKey)
        || hasCause(m_check->findings, Cause::RequestWrongScheme);
    if (wantsPlaces) {
        lookForPlaces();
        return;
    }
    m_isJudged = true;
    showWhenComplete();
}

void ListenCommand::lookForPlaces()
{
    m_finder = new PlaceFinder(placeSources(services()), services().facts, this);
    m_finder->find(FindRequest(), &m_sent, [this](const PlaceReport &report) {
        sayWhereItComesFrom(*m_check, m_sent, report, services().environment.home());
        m_isJudged = true;
        showWhenComplete();
    });
}

void ListenCommand::end(const ListenOutcome &outcome)
{
    m_outcome = outcome;
    if (outcome.end == ListenEnd::TimedOut)
        showNothingHeard();
    else
        showWhenComplete();
}

void ListenCommand::showNothingHeard()
{
    const wording::Words words = wording::nothingHeardInWords(proxyInWay(services().environment));
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("heard"_L1, QJsonValue());
        json.insert("incidents"_L1, m_incidents);
        json.insert("error"_L1, words.what);
        output().json(json);
        output().complain(words.what);
    } else {
        output().text(words.what, Tone::Warning);
        output().text(words.how, Tone::Plain, 2);
        output().text(words.todo, Tone::Plain, 2);
    }
    finish(ExitStatus::CouldNotCheck);
}

void ListenCommand::showWhenComplete()
{
    if (!m_isJudged || !m_outcome)
        return;
    if (line().json)
        showJson();
    else
        showText();
    finish(statusOf(m_check->cause));
}

QJsonObject ListenCommand::heardJson() const
{
    return { { u"method"_s, QString::fromLatin1(m_method) },
             { u"path"_s, m_path },
             { u"client"_s, textOrNull(m_client) },
             { u"program"_s, textOrNull(m_from.program) },
             { u"pid"_s, m_from.pid > 0 ? QJsonValue(m_from.pid) : QJsonValue() },
             { u"key"_s, m_sent.isEmpty() ? QJsonValue() : QJsonValue(keyToJson(m_sent)) } };
}

void ListenCommand::showJson()
{
    QJsonObject json = envelope(line().command);
    putFindings(json, m_check->findings, m_check->cause);
    if (m_key)
        json.insert("key"_L1, keyToJson(*m_key));
    putRequest(json, *m_check);
    json.insert("heard"_L1, heardJson());
    json.insert("incidents"_L1, m_incidents);
    QJsonValue passedOn;
    if (m_outcome->passedOn)
        passedOn = QJsonObject { { u"status"_s, m_outcome->passedOn->status },
                                 { u"text"_s,
                                   wording::passedOnInWords(*m_outcome->passedOn, line().baseUrl.host()) } };
    json.insert("passed_on"_L1, passedOn);
    output().json(json);
}

void ListenCommand::showText()
{
    const QString sender = wording::senderInWords(m_from, m_client);
    output().text(
        sender.isEmpty()
            ? tr("A request came: %1 %2").arg(QString::fromLatin1(m_method), m_path)
            : tr("A request came from %3: %1 %2").arg(QString::fromLatin1(m_method), m_path, sender),
        Tone::Heading);
    if (m_outcome->passedOn)
        output().text(wording::passedOnInWords(*m_outcome->passedOn, line().baseUrl.host()));
    if (!m_key)
        output().text(
            tr("There is no saved key to compare it with: give one with --key-stdin to learn whether the "
               "app sends that one."),
            Tone::Quiet);
    output().blank();
    printRequest(output(), *m_check, {});
    output().blank();
    output().text(tr("Put the former address back into the app now."));
}

} // namespace keywright::cli
