#include "cli/keycommand.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/detail.h"
#include "core/key/inspection.h"
#include "core/ports/clock.h"
#include "core/report/findingjson.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

/// A key of a strange length may still be one; anything else that is not well formed is not kept.
bool isWorthKeeping(const Inspection &inspection)
{
    const bool strangeLength =
        hasCause(inspection.findings, Cause::KeyTooShort) || hasCause(inspection.findings, Cause::KeyTooLong);
    return inspection.wellFormed
        || (strangeLength && !inspection.cleaned.isEmpty()
            && worstSeverity(inspection.findings) != Severity::Problem);
}

} // namespace

KeyCommand::KeyCommand(const Context &context) : KeyedCommand(context), m_saver(context.services.store) { }

void KeyCommand::run()
{
    switch (line().keyAction) {
    case KeyAction::Save:
        save();
        return;
    case KeyAction::Show:
        show();
        return;
    case KeyAction::Forget:
        forget();
        return;
    }
    Q_UNREACHABLE();
}

void KeyCommand::showFinding(const Finding &finding, const Secret *key, ExitStatus status)
{
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, { finding }, leadingCause({ finding }));
        if (key != nullptr)
            json.insert("key"_L1, keyToJson(*key));
        output().json(json);
    } else {
        if (key != nullptr)
            printKey(output(), *key);
        printFinding(output(), finding);
    }
    finish(status);
}

void KeyCommand::save()
{
    const Result<Secret, InputError> given = input().secret();
    if (!given) {
        failInput(given.error());
        return;
    }
    const Secret trimmed = withoutFinalBreaks(*given);
    const Inspection inspection = inspectKey(trimmed.bytes(), services().facts);
    if (isWorthKeeping(inspection)) {
        saveKey(inspection.cleaned);
        return;
    }
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, inspection.findings, inspection.cause);
        output().json(json);
    } else {
        output().text(tr("This was not saved: it is not a key as it stands."), Tone::Bad);
        printFindings(output(), inspection.findings);
    }
    finish(ExitStatus::ProblemFound);
}

void KeyCommand::saveKey(const Secret &key)
{
    const auto kept = std::make_shared<const Secret>(key.clone());
    m_saver.save(defaultKeyName(), key, [this, kept](const SaveOutcome &outcome) {
        if (!outcome.saved()) {
            showFinding(outcome.finding, kept.get(), ExitStatus::CouldNotCheck);
            return;
        }
        // The dates are a help; a key that is saved without them is saved all the same.
        services().store.write(datesName(defaultKeyName()), encodeDates(services().clock.now(), {}), this,
                               [this, kept, finding = outcome.finding](const Result<void, VaultFailure> &) {
                                   showFinding(finding, kept.get(), ExitStatus::Fine);
                               });
    });
}

void KeyCommand::show()
{
    readSaved([this](const Result<SavedKey, VaultFailure> &saved) {
        if (saved) {
            showSaved(*saved);
            return;
        }
        if (saved.error().error != VaultError::NotFound) {
            showFinding(judgeVault(saved.error(), services().store.backend()), nullptr,
                        ExitStatus::CouldNotCheck);
            return;
        }
        if (line().json)
            output().json(envelope(line().command));
        else
            output().text(tr("No key is saved."));
        finish(ExitStatus::ProblemFound);
    });
}

void KeyCommand::showSaved(const SavedKey &saved)
{
    const QDateTime now = services().clock.now();
    const qint64 age = ageInDays(saved.savedAt, now);
    QList<Finding> findings { makeFinding(Cause::VaultSaved, {},
                                          { { detail::backend, services().store.backend() } }) };
    if (isDueForRotation(saved.savedAt, now))
        findings.append(makeFinding(Cause::VaultRotate, {}, { { detail::days, age } }));
    const std::optional<Cause> cause = leadingCause(findings);
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, findings, cause);
        json.insert("key"_L1, keyToJson(saved.key));
        json.insert("saved"_L1, timeOrNull(saved.savedAt));
        json.insert("verified"_L1, timeOrNull(saved.acceptedAt));
        json.insert("age_days"_L1, age < 0 ? QJsonValue() : QJsonValue(age));
        output().json(json);
    } else {
        const auto day = [](const QDateTime &time) {
            return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
        };
        printKey(output(), saved.key);
        if (saved.savedAt.isValid())
            output().text(
                tr("Saved on %1, %n day(s) ago.", nullptr, static_cast<int>(age)).arg(day(saved.savedAt)));
        output().text(saved.acceptedAt.isValid()
                          ? tr("Last accepted by Perplexity on %1.").arg(day(saved.acceptedAt))
                          : tr("Perplexity was not asked about it yet."));
        printFindings(output(), findings);
    }
    finish(statusOf(cause));
}

void KeyCommand::forget()
{
    SecretStore &store = services().store;
    store.remove(defaultKeyName(), this, [this, &store](const Result<void, VaultFailure> &removed) {
        if (!removed) {
            showFinding(judgeVault(removed.error(), store.backend()), nullptr, ExitStatus::CouldNotCheck);
            return;
        }
        store.remove(datesName(defaultKeyName()), this, [this](const Result<void, VaultFailure> &) {
            readSaved([this](const Result<SavedKey, VaultFailure> &left) {
                // Some stores say yes and keep it.
                if (left) {
                    fail(ExitStatus::CouldNotCheck, tr("The keychain still holds the key."));
                    return;
                }
                if (line().json)
                    output().json(envelope(line().command));
                else
                    output().text(tr("The key is no longer in the keychain."), Tone::Good);
                finish(ExitStatus::Fine);
            });
        });
    });
}

} // namespace keywright::cli
