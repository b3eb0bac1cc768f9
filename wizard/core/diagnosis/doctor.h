#pragma once

#include "core/answer/keycheck.h"
#include "core/diagnosis/diagnosis.h"
#include "core/key/inspection.h"
#include "core/places/placefinder.h"
#include "core/ports/secretstore.h"
#include "core/vault/savedkeys.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace keywright {

/// What is to be examined.
struct DoctorQuestion
{
    FindRequest where;
    std::optional<Secret> given; ///< the text that the user gave as the key; none to use what is found
    QString savedBase; ///< of the saved keys: defaultKeyName()
};

/// One of the different keys, and what the service said of it.
struct ExaminedKey
{
    Secret key;
    bool given = false; ///< by the user
    bool saved = false; ///< in the keychain
    QString name {}; ///< the saved key's; empty for the one without
    std::optional<Verdict> verdict; ///< none where it was not asked
    QList<qsizetype> places; ///< where it stands, also as a damaged copy; indices into the places
};

/// Everything that was found out at once.
struct Examination
{
    std::optional<Inspection> key; ///< the key in hand: given, or saved, or the best of those that were found
    std::optional<Verdict> verdict; ///< on it
    bool isKeyNew = false; ///< it was saved only just now
    std::vector<ExaminedKey> keys; ///< every different one, the one in hand first
    PlaceReport places; ///< judged against the key in hand
    std::optional<Finding> vault; ///< why the keychain could not be asked
    Diagnosis diagnosis;
};

/// Does everything at once and changes nothing: inspects the key, finds the places, asks the service about
/// every different key, and ranks what was found. Opens no window of the keychain.
///
/// Where no key is given, the one in hand is the saved one if the service accepts it, else the first one
/// found that it accepts, else the saved one, else the first one found.
class Doctor : public QObject
{
    Q_OBJECT
public:
    /// Not more keys than this are asked about.
    static constexpr std::size_t mostKeys = 12;

    /// All of it outlives this object. `check` is used by nobody else meanwhile.
    Doctor(const PlaceSources &sources, SecretStore &store, KeyCheck &check, const Facts &facts,
           QObject *parent = nullptr);

    /// To be called once. `done` is called exactly once, after the call has returned, unless this object is
    /// destroyed first.
    void examine(DoctorQuestion question, std::function<void(Examination)> done);

private:
    void askVault();
    void readSaved();
    void takeSaved(const std::vector<SavedKey> &saved);
    void search(const std::function<void()> &then);
    void collectKeys();
    void addKey(const Secret &key);
    void fillInPlaces();
    void askNext(std::size_t index);
    void chooseKey();
    void conclude();
    ExaminedKey *keyInHand();

    PlaceFinder m_finder;
    SecretStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<SavedKeys> m_saved;
    KeyCheck &m_check;
    const Facts &m_facts;
    DoctorQuestion m_question;
    std::function<void(Examination)> m_done;
    Examination m_result;
};

} // namespace keywright
