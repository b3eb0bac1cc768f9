#include "core/vault/savedkeys.h"

#include "core/detail.h"
#include "core/ports/clock.h"

#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// More names than a keychain's entry can hold.
SaveOutcome tooManyNames(const QString &backend)
{
    SaveOutcome outcome;
    outcome.finding =
        makeFinding(Cause::VaultRefused, {}, { { detail::backend, backend }, { detail::kind, u"names"_s } });
    return outcome;
}

SaveOutcome notSaved(const VaultFailure &failure, const QString &backend)
{
    SaveOutcome outcome;
    outcome.finding = judgeVault(failure, backend);
    return outcome;
}

} // namespace

/// A way through all names.
struct SavedKeys::Walk
{
    QStringList names;
    std::vector<SavedKey> found;
    ReadAll done;
};

SavedKeys::SavedKeys(SecretStore &store, const Clock &clock, QString base, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_base(std::move(base))
    , m_saver(store)
{ }

void SavedKeys::readIndex(std::function<void(Result<KeyIndex, VaultFailure>)> use)
{
    m_store.read(indexEntry(m_base), this, [use = std::move(use)](const Result<Secret, VaultFailure> &text) {
        if (text)
            use(KeyIndex::decoded(*text));
        else if (text.error().error == VaultError::NotFound)
            use(KeyIndex());
        else
            use(Failure { text.error() });
    });
}

void SavedKeys::writeIndex(const KeyIndex &index, Done done)
{
    if (index.names().isEmpty())
        m_store.remove(indexEntry(m_base), this, std::move(done));
    else
        m_store.write(indexEntry(m_base), index.encoded().value_or(Secret()), this, std::move(done));
}

void SavedKeys::save(const QString &name, const Secret &key, const QDateTime &acceptedAt, Saved done)
{
    if (name.isEmpty()) {
        saveListed(name, key, acceptedAt, std::move(done));
        return;
    }
    // The name goes first: a name without a key is left out of lists, a key without a name would be.
    const auto kept = std::make_shared<const Secret>(key.clone());
    readIndex([this, name, kept, acceptedAt, done](Result<KeyIndex, VaultFailure> index) {
        if (!index) {
            done(notSaved(index.error(), m_store.backend()));
            return;
        }
        if (!index->add(name)) {
            saveListed(index->spelling(name), *kept, acceptedAt, done);
            return;
        }
        if (!index->encoded()) {
            done(tooManyNames(m_store.backend()));
            return;
        }
        writeIndex(*index, [this, name, kept, acceptedAt, done](const Result<void, VaultFailure> &written) {
            if (!written) {
                done(notSaved(written.error(), m_store.backend()));
                return;
            }
            saveListed(name, *kept, acceptedAt, [this, name, done](const SaveOutcome &outcome) {
                if (outcome.saved())
                    done(outcome);
                else
                    unlist(name, [done, finding = outcome.finding] { done({ finding, {} }); });
            });
        });
    });
}

void SavedKeys::saveListed(const QString &name, const Secret &key, const QDateTime &acceptedAt, Saved done)
{
    const KeyNote note { name, key.fingerprint(), m_clock.now(), acceptedAt };
    m_saver.save(keyEntry(m_base, name), key,
                 [this, note, done = std::move(done)](const SaveOutcome &outcome) {
                     if (!outcome.saved()) {
                         done(outcome);
                         return;
                     }
                     const auto kept = std::make_shared<const SaveOutcome>(
                         SaveOutcome { outcome.finding, outcome.readBack.clone() });
                     m_store.write(noteEntry(m_base, note.name), encodeNote(note), this,
                                   [kept, done](const Result<void, VaultFailure> &) { done(*kept); });
                 });
}

/// Takes back a name whose key could not be saved.
void SavedKeys::unlist(const QString &name, std::function<void()> then)
{
    readIndex([this, name, then = std::move(then)](Result<KeyIndex, VaultFailure> index) {
        if (index && index->remove(name))
            writeIndex(*index, [then](const Result<void, VaultFailure> &) { then(); });
        else
            then();
    });
}

/// The note first: so the key is in memory only while its receiver looks at it.
void SavedKeys::read(const QString &name, Read done)
{
    m_store.read(noteEntry(m_base, name), this,
                 [this, name, done = std::move(done)](const Result<Secret, VaultFailure> &text) {
                     const bool isClosed = !text && text.error().error != VaultError::NotFound
                         && text.error().error != VaultError::Refused;
                     // Not asked twice: the user may just have said no.
                     if (isClosed)
                         done(Failure { text.error() });
                     else
                         readKey(name, text ? decodeNote(*text) : KeyNote(), done);
                 });
}

void SavedKeys::readKey(const QString &name, const KeyNote &note, const Read &done)
{
    m_store.read(keyEntry(m_base, name), this, [this, name, note, done](Result<Secret, VaultFailure> key) {
        if (key) {
            SavedKey saved { *std::move(key), {}, {}, name };
            if (note.fingerprint.isEmpty() || note.fingerprint == saved.key.fingerprint()) {
                saved.savedAt = note.savedAt;
                saved.acceptedAt = note.acceptedAt;
            }
            done(std::move(saved));
            return;
        }
        if (name.isEmpty() || key.error().error != VaultError::NotFound)
            done(Failure { key.error() });
        else
            readInOtherSpelling(name, done);
    });
}

void SavedKeys::readInOtherSpelling(const QString &name, const Read &done)
{
    readIndex([this, name, done](const Result<KeyIndex, VaultFailure> &index) {
        const QString spelling = index ? index->spelling(name) : QString();
        if (spelling.isEmpty() || spelling == name)
            done(Failure { VaultFailure { VaultError::NotFound, {} } });
        else
            read(spelling, done);
    });
}

void SavedKeys::readAll(ReadAll done)
{
    readIndex([this, done = std::move(done)](const Result<KeyIndex, VaultFailure> &index) {
        if (!index) {
            done(Failure { index.error() });
            return;
        }
        const auto walk = std::make_shared<Walk>();
        walk->names = QStringList { QString() } + index->names();
        walk->done = done;
        readNext(walk);
    });
}

void SavedKeys::readNext(const std::shared_ptr<Walk> &walk)
{
    if (walk->names.isEmpty()) {
        walk->done(std::move(walk->found));
        return;
    }
    read(walk->names.takeFirst(), [this, walk](Result<SavedKey, VaultFailure> saved) {
        if (saved)
            walk->found.push_back(*std::move(saved));
        else if (saved.error().error != VaultError::NotFound) {
            walk->done(Failure { saved.error() });
            return;
        }
        readNext(walk);
    });
}

void SavedKeys::readNotes(Notes done)
{
    readIndex([this, done = std::move(done)](const Result<KeyIndex, VaultFailure> &index) {
        readNextNote(QStringList { QString() } + (index ? index->names() : QStringList()), {}, done);
    });
}

void SavedKeys::readNextNote(const QStringList &names, const QList<KeyNote> &read, const Notes &done)
{
    if (names.isEmpty()) {
        done(read);
        return;
    }
    m_store.read(noteEntry(m_base, names.first()), this,
                 [this, names, read, done](const Result<Secret, VaultFailure> &text) {
                     QList<KeyNote> notes = read;
                     if (text) {
                         notes.append(decodeNote(*text));
                         notes.last().name = names.first();
                     }
                     readNextNote(names.sliced(1), notes, done);
                 });
}

void SavedKeys::noteAccepted(const QString &name, const Secret &key, const QDateTime &when, Done done)
{
    const auto expected = std::make_shared<const Secret>(key.clone());
    read(name, [this, expected, when, done = std::move(done)](const Result<SavedKey, VaultFailure> &saved) {
        if (!saved) {
            done(Failure { saved.error() });
            return;
        }
        if (saved->key != *expected) {
            done(Failure { VaultFailure { VaultError::NotFound, {} } });
            return;
        }
        const KeyNote note { saved->name, expected->fingerprint(), saved->savedAt, when };
        m_store.write(noteEntry(m_base, saved->name), encodeNote(note), this, done);
    });
}

void SavedKeys::forget(const QString &name, Done done)
{
    readIndex([this, name, done = std::move(done)](const Result<KeyIndex, VaultFailure> &index) {
        const QString spelling = index ? index->spelling(name) : QString();
        const QString kept = spelling.isEmpty() ? name : spelling;
        m_store.remove(keyEntry(m_base, kept), this,
                       [this, kept, done](const Result<void, VaultFailure> &removed) {
                           if (removed)
                               lookIfGone(kept, done);
                           else
                               done(removed);
                       });
    });
}

void SavedKeys::lookIfGone(const QString &name, const Done &done)
{
    m_store.read(keyEntry(m_base, name), this, [this, name, done](const Result<Secret, VaultFailure> &left) {
        if (left || left.error().error != VaultError::NotFound) {
            done(Failure { left ? VaultFailure { VaultError::Refused, {} } : left.error() });
            return;
        }
        // What is left beside the key is not secret, and a name without a key is left out of lists.
        m_store.remove(noteEntry(m_base, name), this, [this, name, done](const Result<void, VaultFailure> &) {
            unlist(name, [done] { done({}); });
        });
    });
}

} // namespace keywright
