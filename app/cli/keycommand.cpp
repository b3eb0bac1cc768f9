#include "cli/keycommand.h"

#include "cli/jsonrendering.h"
#include "cli/savedkeyrendering.h"
#include "cli/textrendering.h"
#include "core/detail.h"
#include "core/key/inspection.h"
#include "core/ports/clock.h"
#include "core/report/findingjson.h"
#include "core/vault/vaultuse.h"

#include <memory>

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

KeyCommand::KeyCommand(const Context &context) : KeyedCommand(context) { }

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
    showFindings({ finding }, key, status);
}

void KeyCommand::showFindings(const QList<Finding> &findings, const Secret *key, ExitStatus status)
{
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, findings, leadingCause({ findings.first() }));
        if (key != nullptr)
            json.insert("key"_L1, keyToJson(*key));
        output().json(json);
    } else {
        if (key != nullptr)
            printKey(output(), *key);
        printFindings(output(), findings);
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
        saveKey(inspection);
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

/// What was taken away or looks strange is told: it may be wrong elsewhere, too.
void KeyCommand::saveKey(const Inspection &inspection)
{
    const auto kept = std::make_shared<const Secret>(inspection.cleaned.clone());
    QList<Finding> text = inspection.findings;
    text.removeIf([](const Finding &finding) { return finding.severity == Severity::Note; });
    savedKeys().save(line().keyName, inspection.cleaned, {}, [this, kept, text](const SaveOutcome &outcome) {
        showFindings(QList<Finding> { outcome.finding } + text, kept.get(),
                     outcome.saved() ? ExitStatus::Fine : ExitStatus::CouldNotCheck);
    });
}

void KeyCommand::failToUse(const VaultFailure &failure, VaultUse use)
{
    showFinding(judgeVault(failure, services().store.backend(), use), nullptr, ExitStatus::CouldNotCheck);
}

void KeyCommand::show()
{
    if (line().keyName.isEmpty()) {
        savedKeys().readAll([this](const Result<std::vector<SavedKey>, VaultFailure> &keys) {
            if (keys)
                showAll(*keys);
            else
                failToUse(keys.error(), VaultUse::Read);
        });
        return;
    }
    readSaved([this](Result<SavedKey, VaultFailure> saved) {
        if (saved) {
            std::vector<SavedKey> one;
            one.push_back(*std::move(saved));
            showAll(one);
        } else if (saved.error().error == VaultError::NotFound) {
            showNone();
        } else {
            failToUse(saved.error(), VaultUse::Read);
        }
    });
}

void KeyCommand::showNone()
{
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("keys"_L1, QJsonArray());
        output().json(json);
    } else if (line().keyName.isEmpty()) {
        output().text(tr("No key is saved."));
    } else {
        output().text(tr("No key is saved under the name “%1”.").arg(line().keyName));
    }
    finish(ExitStatus::ProblemFound);
}

void KeyCommand::showAll(const std::vector<SavedKey> &keys)
{
    if (keys.empty()) {
        showNone();
        return;
    }
    const QDateTime now = services().clock.now();
    QList<Finding> findings { makeFinding(
        Cause::VaultSaved, {},
        { { detail::backend, services().store.backend() }, { detail::kind, u"read"_s } }) };
    findings.append(dueForRotation(keys, now));
    const std::optional<Cause> cause = leadingCause(findings);
    // The one that was asked for; of all, the one that other commands take.
    const SavedKey *asked =
        keys.front().name.isEmpty() || !line().keyName.isEmpty() ? &keys.front() : nullptr;
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, findings, cause);
        if (asked != nullptr)
            putSavedKey(json, *asked, now);
        json.insert("keys"_L1, savedKeysJson(keys, now));
        output().json(json);
    } else {
        if (asked != nullptr)
            printSavedKey(output(), *asked, now);
        if (line().keyName.isEmpty())
            printNamedKeys(output(), keys, now);
        printFindings(output(), findings);
    }
    finish(statusOf(cause));
}

void KeyCommand::forget()
{
    if (line().keyName.isEmpty()) {
        remove();
        return;
    }
    // A name that was typed wrongly must not look as if its key were gone.
    readSaved([this](const Result<SavedKey, VaultFailure> &saved) {
        if (!saved && saved.error().error == VaultError::NotFound)
            showNone();
        else
            remove();
    });
}

void KeyCommand::remove()
{
    savedKeys().forget(line().keyName, [this](const Result<void, VaultFailure> &removed) {
        if (!removed) {
            failToUse(removed.error(), VaultUse::Forget);
            return;
        }
        if (line().json)
            output().json(envelope(line().command));
        else
            output().text(tr("The key is no longer in the keychain."), Tone::Good);
        finish(ExitStatus::Fine);
    });
}

} // namespace keywright::cli
