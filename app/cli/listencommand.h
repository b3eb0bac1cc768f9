#pragma once

#include "cli/keyedcommand.h"
#include "core/places/placefinder.h"
#include "core/ports/listener.h"
#include "core/request/requestcheck.h"

#include <QJsonArray>

#include <optional>

namespace keywright::cli {

/// "listen": waits for one request of the user's app and says what is wrong with it.
class ListenCommand : public KeyedCommand
{
    Q_OBJECT
public:
    using KeyedCommand::KeyedCommand;

protected:
    void run() override;

private:
    /// False where the command has ended.
    bool readKey();
    void listen();
    void showAddress();
    void showIncident(ListenIncident incident, const HeardFrom &from);
    /// Judges it as soon as the saved key is known or known to be missing.
    void take(const WireMessage &message, const HeardFrom &from);
    void judge();
    void lookForPlaces();
    void end(const ListenOutcome &outcome);
    /// When both the judgement and the end of listening are there.
    void showWhenComplete();
    void showNothingHeard();
    void showJson();
    void showText();
    QJsonObject heardJson() const;

    QUrl m_url;
    QJsonArray m_incidents;
    std::optional<Secret> m_key; ///< to judge against
    bool m_isKeyKnown = false; ///< it was read, or there is none
    WireMessage m_message; ///< until it is judged
    QByteArray m_method;
    QString m_path;
    QString m_client;
    HeardFrom m_from;
    Secret m_sent;
    std::optional<RequestCheck> m_check;
    bool m_isJudged = false;
    std::optional<ListenOutcome> m_outcome;
    PlaceFinder *m_finder = nullptr; ///< owned by this object
};

} // namespace keywright::cli
