#include "core/leftsteps.h"

#include "core/detail.h"
#include "core/diagnosis/diagnosis.h"
#include "core/facts.h"
#include "core/leftplaces.h"
#include "core/session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

LeftStep stepOf(LeftToDo what)
{
    return { what, leftToDoId(what) };
}

bool isVaultTrouble(Cause cause)
{
    return causeId(cause).startsWith("vault-"_L1) && severityOf(cause) == Severity::Problem;
}

/// What only a request of the app, or a message about one, can show: the key plays no part in it.
bool isAboutTheRequest(Cause cause)
{
    if (keyWasRefused(cause) || cause == Cause::AnswerNoCredit || cause == Cause::RequestOldKey
        || cause == Cause::RequestKeyText)
        return false;
    return causeId(cause).startsWith("answer-"_L1) || causeId(cause).startsWith("request-"_L1);
}

class StepCollector
{
public:
    StepCollector(const Session &session, const Facts &facts)
        : m_session(session)
        , m_facts(facts)
        , m_places(session, facts)
    { }

    QList<LeftStep> collect()
    {
        addKeySteps();
        m_steps += m_places.steps();
        addRequestSteps();
        addOnlineSteps();
        addPrograms();
        addKeychain();
        if (replacedAnotherKey())
            addOwn(LeftToDo::DeleteOldKey);
        putLeadingFirst();
        for (LeftStep &step : m_steps)
            step.done = step.canBeTicked && m_session.ticks().contains(step.id);
        return std::move(m_steps);
    }

private:
    void add(LeftToDo what) { m_steps.append(stepOf(what)); }

    /// Something that breaks nothing and that only the user can know.
    void addOwn(LeftToDo what)
    {
        LeftStep step = stepOf(what);
        step.canBeTicked = true;
        step.breaks = false;
        m_steps.append(step);
    }

    void addKeySteps()
    {
        if (m_session.inspection() == nullptr) {
            add(LeftToDo::GetKey);
        } else if (m_session.key() == nullptr) {
            add(LeftToDo::CheckKey);
        } else if (!m_session.verdict()) {
            add(LeftToDo::TestKey);
        } else {
            addVerdictStep(m_session.verdict()->cause);
        }
    }

    void addVerdictStep(Cause cause)
    {
        if (cause == Cause::AnswerNoCredit)
            add(LeftToDo::TopUp);
        else if (keyWasRefused(cause))
            addRefusedStep();
        else if (severityOf(cause) != Severity::Note)
            add(LeftToDo::AnswerTrouble);
    }

    void addRefusedStep()
    {
        const qsizetype place = m_places.otherKey();
        if (m_session.isKeyNew()) {
            add(LeftToDo::WaitForKey);
        } else if (place >= 0) {
            const Place &other = m_session.places().places.at(static_cast<std::size_t>(place));
            LeftStep step = stepOf(LeftToDo::UseOtherKey);
            step.place = place;
            step.detail = { { detail::masked, other.value.masked() } };
            m_steps.append(step);
        } else {
            add(LeftToDo::NewKey);
        }
    }

    void addRequestSteps()
    {
        if (m_session.isRequestCurrent()) {
            if (worstSeverity(m_session.request()->findings) != Severity::Note) {
                LeftStep step = stepOf(LeftToDo::MendRequest);
                step.canBeTicked = true;
                for (const Finding &finding : m_session.request()->findings)
                    step.against.append(finding.cause);
                m_steps.append(step);
            }
            return;
        }
        if (!m_session.isExplanationCurrent() || !m_session.isAccepted())
            return;
        for (const Finding &finding : m_session.explanation()->findings) {
            if (finding.severity != Severity::Problem || !isAboutTheRequest(finding.cause))
                continue;
            LeftStep step = stepOf(LeftToDo::UpdateApp);
            step.finding = finding;
            step.against = { finding.cause };
            step.canBeTicked = true;
            m_steps.append(step);
            return;
        }
    }

    void addOnlineSteps()
    {
        for (const QString &tool : m_session.onlineTools()) {
            LeftStep step = stepOf(LeftToDo::ReconnectOnline);
            const PlaceFact *fact = m_facts.places.place(tool);
            step.id += u'\n' + tool;
            step.detail = { { detail::toolId, tool },
                            { detail::tool, fact == nullptr ? QString() : fact->tool } };
            step.against = { Cause::PlaceManaged };
            step.canBeTicked = true;
            m_steps.append(step);
        }
    }

    void addPrograms()
    {
        const auto &looked = m_session.stalePrograms();
        const QList<StaleProgram> programs = looked ? *looked : staleAmong(m_session.places());
        LeftStep step = stepOf(LeftToDo::RestartPrograms);
        step.against = { Cause::PlaceProcessStale };
        step.breaks = false;
        QStringList names;
        for (const StaleProgram &program : programs)
            names.append(program.program);
        names.removeDuplicates();
        step.detail = { { detail::program, names.join(u", "_s) } };
        // Where nobody looked, only the user knows what runs.
        step.canBeTicked = !looked;
        if (!names.isEmpty() || (!looked && anyChangeStands()))
            m_steps.append(step);
    }

    bool anyChangeStands() const
    {
        return std::ranges::any_of(m_session.changes(), [](const ChangeMade &change) {
            return !change.undone && std::ranges::any_of(change.files, &FileChange::done);
        });
    }

    void addKeychain()
    {
        const auto &vault = m_session.vault();
        const bool saved =
            vault && (vault->cause == Cause::VaultReadBack || vault->cause == Cause::VaultSaved);
        const bool shut = vault ? vault->cause == Cause::VaultLocked || vault->cause == Cause::VaultDenied
                || vault->cause == Cause::VaultTimeout
                                : appWasToldLocked();
        if (saved || (m_session.key() == nullptr && !shut))
            return;
        addOwn(shut ? LeftToDo::UnlockKeychain : LeftToDo::SaveKey);
        m_steps.last().finding = vault;
        if (vault || shut)
            m_steps.last().against = { vault ? vault->cause : Cause::VaultLocked };
    }

    bool appWasToldLocked() const
    {
        return m_session.isExplanationCurrent()
            && hasCause(m_session.explanation()->findings, Cause::VaultLocked);
    }

    bool replacedAnotherKey() const
    {
        return std::ranges::any_of(m_session.changes(), [](const ChangeMade &change) {
            return !change.undone && std::ranges::any_of(change.files, [](const FileChange &file) {
                return file.done && hasCause(file.mended, Cause::PlaceOtherKey);
            });
        });
    }

    /// What mends the one answer's cause comes first, once all that it rests on is known.
    void putLeadingFirst()
    {
        if (!m_session.isAccepted() || !m_session.wasSearched())
            return;
        const std::optional<Cause> cause = diagnose(evidenceOf(m_session)).cause();
        if (!cause)
            return;
        std::stable_partition(m_steps.begin(), m_steps.end(),
                              [&](const LeftStep &step) { return step.against.contains(*cause); });
        if (!m_steps.isEmpty() && isVaultTrouble(*cause) && m_steps.first().against.contains(*cause))
            m_steps.first().breaks = true;
    }

    const Session &m_session;
    const Facts &m_facts;
    LeftAtPlaces m_places;
    QList<LeftStep> m_steps;
};

} // namespace

QLatin1StringView leftToDoId(LeftToDo what)
{
    switch (what) {
    case LeftToDo::GetKey:
        return "get-key"_L1;
    case LeftToDo::CheckKey:
        return "check-key"_L1;
    case LeftToDo::TestKey:
        return "test-key"_L1;
    case LeftToDo::UseOtherKey:
        return "use-other-key"_L1;
    case LeftToDo::WaitForKey:
        return "wait-for-key"_L1;
    case LeftToDo::NewKey:
        return "new-key"_L1;
    case LeftToDo::TopUp:
        return "top-up"_L1;
    case LeftToDo::AnswerTrouble:
        return "answer-trouble"_L1;
    case LeftToDo::SearchPlaces:
        return "search-places"_L1;
    case LeftToDo::CorrectFiles:
        return "correct-files"_L1;
    case LeftToDo::ReplaceKey:
        return "replace-key"_L1;
    case LeftToDo::ChangeElsewhere:
        return "change-elsewhere"_L1;
    case LeftToDo::CorrectByHand:
        return "correct-by-hand"_L1;
    case LeftToDo::ChangeProxy:
        return "change-proxy"_L1;
    case LeftToDo::MendRequest:
        return "mend-request"_L1;
    case LeftToDo::UpdateApp:
        return "update-app"_L1;
    case LeftToDo::ReconnectOnline:
        return "reconnect-online"_L1;
    case LeftToDo::NewSession:
        return "new-session"_L1;
    case LeftToDo::RestartPrograms:
        return "restart-programs"_L1;
    case LeftToDo::UnlockKeychain:
        return "unlock-keychain"_L1;
    case LeftToDo::SaveKey:
        return "save-key"_L1;
    case LeftToDo::DeleteOldKey:
        return "delete-old-key"_L1;
    }
    Q_UNREACHABLE();
}

QList<LeftStep> leftSteps(const Session &session, const Facts &facts)
{
    return StepCollector(session, facts).collect();
}

} // namespace keywright
