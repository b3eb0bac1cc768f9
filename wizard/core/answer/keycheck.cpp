#include "core/answer/keycheck.h"

#include "core/answer/judge.h"
#include "core/answer/keycheck_rungs.h"
#include "core/answer/questions.h"
#include "core/answer/requesthead.h"
#include "core/detail.h"
#include "core/facts.h"
#include "core/ports/clock.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright {

namespace {

// Both free questions together; a model that answers for real has as long again.
constexpr auto patience = 10s;

ProbeQuestion questionFor(TestRequest request)
{
    ProbeQuestion question;
    question.method = std::move(request.method);
    question.url = std::move(request.url);
    question.body = std::move(request.body);
    return question;
}

} // namespace

/// One test. Its life is the test's: who ends it deletes it, and with it the exchange under way.
class KeyCheck::Run
{
public:
    using Done = std::function<void(const Verdict &)>;

    Run(KeyCheck &check, const Secret &key, RealRequest real, Done done)
        : m_check(check)
        , m_key(key.clone())
        , m_real(real)
        , m_done(std::move(done))
        , m_rungs(waitingRungs())
    { }

    void begin()
    {
        m_deadline.setRemainingTime(patience);
        rungIn(m_rungs, RungId::Computer).state = RungState::Ok;
        rungIn(m_rungs, RungId::Name).state = RungState::Running;
        // Told in the next turn, so that nobody hears of a test that start() has not returned from.
        QTimer::singleShot(0, m_context.get(), [this] {
            if (!m_controlAnswered)
                tell();
        });
        ask(freeRequest(m_check.m_baseUrl, m_check.m_facts), makeControlKey(m_check.m_facts),
            ConnectionUse::Keep, [this](const ProbeOutcome &outcome) { takeControl(outcome); });
    }

private:
    /// The key is asked about on the connection on which the made-up one was refused: it is the same server
    /// that says yes to the one and no to the other. A request that costs something has a connection of its
    /// own, and is never sent again.
    void ask(TestRequest request, Secret key, ConnectionUse connection, Prober::Done done)
    {
        ProbeQuestion question = questionFor(std::move(request));
        question.connection = connection;
        question.key = std::move(key);
        // Whole as long as nothing was asked: then the adapter knows best what took too long.
        if (m_controlAnswered)
            question.patience = std::chrono::milliseconds(m_deadline.remainingTime());
        m_check.m_prober.probe(std::move(question), m_context.get(), std::move(done));
    }

    Finding judge(const ProbeOutcome &outcome, Asked asked) const
    {
        return judgeOutcome(outcome, asked, m_check.m_facts, m_check.m_clock.now());
    }

    /// False where a listener has ended this test; then nothing of it may be touched.
    bool tell()
    {
        const QPointer<QObject> alive(m_context.get());
        Q_EMIT m_check.progressed(QList<Rung>(m_rungs));
        return alive != nullptr;
    }

    void takeControl(const ProbeOutcome &outcome)
    {
        m_controlAnswered = true;
        const Finding finding = judge(outcome, Asked::Control);
        fillFromControl(m_rungs, outcome, finding);
        if (finding.cause != Cause::AnswerAccepted) {
            finish(finding);
            return;
        }
        rungIn(m_rungs, RungId::Key).state = RungState::Running;
        if (tell())
            ask(freeRequest(m_check.m_baseUrl, m_check.m_facts), m_key.clone(), ConnectionUse::Kept,
                [this](const ProbeOutcome &answer) { takeKey(answer); });
    }

    void takeKey(const ProbeOutcome &outcome)
    {
        const Finding finding = judge(outcome, Asked::Key);
        const bool accepted = finding.cause == Cause::AnswerAccepted;
        Rung &rung = rungIn(m_rungs, RungId::Key);
        rung.detail.insert(detail::masked, m_key.masked());
        fillFromAnswer(rung, outcome, finding, accepted);
        if (!accepted || m_real == RealRequest::None) {
            finish(finding);
            return;
        }
        m_accepted = finding;
        m_deadline.setRemainingTime(patience);
        rungIn(m_rungs, RungId::Request).state = RungState::Running;
        if (tell())
            ask(realRequest(m_check.m_baseUrl, m_real, m_check.m_facts), m_key.clone(), ConnectionUse::Own,
                [this](const ProbeOutcome &answer) { takeRequest(answer); });
    }

    void takeRequest(const ProbeOutcome &outcome)
    {
        const Finding finding = judge(outcome, m_real == RealRequest::Agent ? Asked::Agent : Asked::Chat);
        const bool completed = finding.cause == Cause::AnswerCompleted;
        fillFromAnswer(rungIn(m_rungs, RungId::Request), outcome, finding, completed);
        if (completed)
            m_answerText = textOfAnswer(outcome.body);
        finish(finding);
    }

    void finish(const Finding &finding)
    {
        skipTheRest(m_rungs);
        Verdict verdict;
        verdict.cause = finding.cause;
        verdict.findings.append(finding);
        if (m_accepted)
            verdict.findings.append(*m_accepted);
        verdict.rungs = m_rungs;
        verdict.when = m_check.m_clock.now();
        verdict.maskedKey = m_key.masked();
        verdict.fingerprint = m_key.fingerprint();
        verdict.answerText = m_answerText;
        if (!tell())
            return;
        const std::unique_ptr<Run> self = std::move(m_check.m_run);
        // This is called from within the exchange, which ends when the event loop turns.
        m_context.release()->deleteLater();
        m_done(verdict);
    }

    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    KeyCheck &m_check;
    Secret m_key;
    RealRequest m_real;
    Done m_done;
    QList<Rung> m_rungs;
    QDeadlineTimer m_deadline;
    std::optional<Finding> m_accepted;
    QString m_answerText;
    bool m_controlAnswered = false;
};

KeyCheck::KeyCheck(Prober &prober, const Clock &clock, const Facts &facts, QUrl baseUrl, QObject *parent)
    : QObject(parent)
    , m_prober(prober)
    , m_clock(clock)
    , m_facts(facts)
    , m_baseUrl(std::move(baseUrl))
{ }

KeyCheck::~KeyCheck() = default;

void KeyCheck::start(const Secret &key, RealRequest real, std::function<void(const Verdict &)> done)
{
    m_run = std::make_unique<Run>(*this, key, real, std::move(done));
    m_run->begin();
}

void KeyCheck::setBaseUrl(const QUrl &baseUrl)
{
    m_baseUrl = baseUrl;
}

void KeyCheck::cancel()
{
    m_run.reset();
}

bool KeyCheck::isRunning() const
{
    return m_run != nullptr;
}

QString KeyCheck::describeRequest(const Secret &key, RealRequest real) const
{
    const auto described = [&key](TestRequest request) {
        const ProbeQuestion question = questionFor(std::move(request));
        const QByteArray text = requestHead(question, key.masked().toUtf8()) + question.body;
        return QString::fromUtf8(text).remove(u'\r').trimmed();
    };
    QString text = described(freeRequest(m_baseUrl, m_facts));
    if (real != RealRequest::None)
        text += u"\n\n"_s + described(realRequest(m_baseUrl, real, m_facts));
    return text;
}

} // namespace keywright
