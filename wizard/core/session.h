#pragma once

#include "core/answer/explain.h"
#include "core/answer/verdict.h"
#include "core/diagnosis/caseevidence.h"
#include "core/key/inspection.h"
#include "core/places/place.h"
#include "core/places/staleprograms.h"
#include "core/ports/filestore.h"
#include "core/ports/secretstore.h"
#include "core/report/keyguard.h"
#include "core/request/requestcheck.h"
#include "core/vault/savedkey.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace keywright {

/// What was done to one file, for the result page and the report.
struct FileChange
{
    std::filesystem::path path;
    std::filesystem::path backup;
    int places = 0;
    bool done = false;
    std::optional<FileError> whyNot;
    int repairs = 0; ///< what was mended beside the key
    QStringList toolIds {}; ///< whose files these are, PlaceFact::id
    QList<Finding> mended = {}; ///< what was wrong at the places that were changed
};

/// A change made by this session.
struct ChangeMade
{
    QString id; ///< to undo it
    QList<FileChange> files;
    bool undone = false;
    bool forgotten = false; ///< its copies were deleted: it can't be undone any more
    QDateTime when {}; ///< when it was made
};

/// A saved key that is being replaced by a new one, since it is old.
struct Rotation
{
    QString name; ///< as SavedKey::name
    QString masked;
    QString fingerprint;
    QDateTime savedAt;
};

/// Everything that the pages have found out so far. Owned by the app, handed to the pages by reference; each
/// part has one page that sets it and any number that read it.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);

    /// The quick check of the text in hand; none before anything was pasted. Its `cleaned` is the key.
    const Inspection *inspection() const;
    /// The key in hand where it can be sent (well formed or only of a strange length), else null.
    const Secret *key() const;
    /// Takes a new text. What was said about the former key goes where the key has changed: the verdict, the
    /// programs to restart, the keychain's answer.
    void setInspection(Inspection inspection);
    void clearKey();

    /// True where the user has said that the key in hand is to be a new one, made for this.
    bool isKeyNew() const { return m_isKeyNew; }
    void setKeyNew(bool isNew) { m_isKeyNew = isNew; }

    /// What an error message on the first page told.
    const std::optional<Explanation> &explanation() const { return m_explanation; }
    void setExplanation(std::optional<Explanation> explanation);
    /// True where nothing was changed since the error message was pasted: it may still be so.
    bool isExplanationCurrent() const { return m_explanation && m_changesAtExplanation == m_changes.size(); }

    /// The last verdict on the key in hand.
    const std::optional<Verdict> &verdict() const { return m_verdict; }
    /// Ignored where it is about another key than the one in hand.
    void setVerdict(const Verdict &verdict);
    /// True where the last verdict accepted the key in hand.
    bool isAccepted() const;

    const PlaceReport &places() const { return m_places; }
    bool wasSearched() const { return m_searched; }
    void setPlaces(PlaceReport report);
    /// Files were changed by somebody else: what the search told does not count any more.
    void forgetPlaces();
    /// After looking again at the same places: what is no longer found there counts as mended.
    void setPlacesAgain(PlaceReport report);

    /// Running programs that still hold another key; nothing where nobody looked yet.
    const std::optional<QList<StaleProgram>> &stalePrograms() const { return m_stalePrograms; }
    void setStalePrograms(const QList<StaleProgram> &programs);

    const QList<ChangeMade> &changes() const { return m_changes; }
    void addChange(const ChangeMade &change);
    void markUndone(const QString &changeId);
    void markForgotten(const QString &changeId);

    const std::optional<RequestCheck> &request() const { return m_request; }
    void setRequest(std::optional<RequestCheck> request);
    /// True where nothing was changed since the request was read.
    bool isRequestCurrent() const { return m_request && m_changesAtRequest == m_changes.size(); }

    /// What was said of a locked keychain does not count any more where it is open.
    void takeOutlook(const VaultOutlook &outlook);
    /// The last answer of the keychain about saving.
    const std::optional<Finding> &vault() const { return m_vault; }
    void setVault(const Finding &finding);
    /// Takes the same key as the keychain gave it back for the one in hand; ignored where it is another.
    void takeReadBack(const Secret &key);
    /// The safe rotation under way: new key first, old places next, the old key deleted last.
    const std::optional<Rotation> &rotation() const { return m_rotation; }
    void setRotation(std::optional<Rotation> rotation);
    /// Another address is asked from here on: what was answered does not count any more.
    void clearVerdict();
    /// The key was taken out of the keychain.
    void clearVault();
    /// Forgets everything: another case begins.
    void startOver();

    /// Keys that were asked about before the one in hand, each with its last answer.
    QList<AskedKey> askedKeys() const;
    /// What was wrong and was answered better since: by another verdict, a better request, the keychain, or a
    /// second look at the places. Notes are not kept.
    const QList<Finding> &past() const { return m_past; }

    /// Finds every key that was in hand or was found, also those that were replaced since: for reports.
    const KeyGuard &knownKeys() const { return m_knownKeys; }
    /// Another key that no report may hold: a saved one, an old one.
    void knowKey(const Secret &key) { m_knownKeys.know(key); }

    /// Steps of the result page that the user ticked off, LeftStep::id. They go where the key changes.
    const QStringList &ticks() const { return m_ticks; }
    void setTicked(const QString &stepId, bool ticked);

    /// Services like Zapier that the user says still fail, PlaceFact::id.
    const QStringList &onlineTools() const { return m_onlineTools; }
    void setOnlineTool(const QString &toolId, bool fails);

Q_SIGNALS:
    void keyChanged();
    void explanationChanged();
    void verdictChanged();
    void placesChanged();
    void staleProgramsChanged();
    void changesChanged();
    void requestChanged();
    void vaultChanged();
    void ticksChanged();
    void onlineToolsChanged();
    void rotationChanged();

private:
    void forgetAnswers();
    void remember(const QList<Finding> &findings);
    void knowKeys(const Inspection &inspection);
    void tellOfForgottenAnswers();

    std::optional<Inspection> m_inspection;
    bool m_isKeyNew = false;
    std::optional<Explanation> m_explanation;
    qsizetype m_changesAtExplanation = 0;
    std::optional<Verdict> m_verdict;
    PlaceReport m_places;
    bool m_searched = false;
    std::optional<QList<StaleProgram>> m_stalePrograms;
    QList<ChangeMade> m_changes;
    std::optional<RequestCheck> m_request;
    qsizetype m_changesAtRequest = 0;
    std::optional<Finding> m_vault;
    QList<AskedKey> m_asked;
    QList<Finding> m_past;
    QStringList m_ticks;
    QStringList m_onlineTools;
    std::optional<Rotation> m_rotation;
    KeyGuard m_knownKeys;
};

} // namespace keywright
