#pragma once

#include "core/result.h"
#include "platform/practice/standin.h"

#include <QTemporaryDir>
#include <QUrl>

#include <filesystem>
#include <memory>
#include <vector>

namespace keywright {

struct Facts;

enum class PracticeError {
    NoFolder, ///< the temporary folder or a file in it could not be written
    NoPort, ///< the stand-in could not listen
};

/// Everything that practice mode needs: a stand-in for the service, made-up keys, and a sample home folder
/// with the mistakes of the guide in it. All of it goes when this object goes.
class PracticeWorld
{
public:
    /// The facts outlive the world. Needs an event loop to answer.
    static Result<std::unique_ptr<PracticeWorld>, PracticeError> create(const Facts &facts);

    Q_DISABLE_COPY_MOVE(PracticeWorld)
    ~PracticeWorld() = default;

    /// Where the stand-in answers: "http://127.0.0.1:40123".
    QUrl baseUrl() const { return m_standIn.url(); }
    /// The sample home folder.
    std::filesystem::path home() const;
    /// A project folder in it, where the old key is.
    std::filesystem::path project() const;
    /// Where backups of changed sample files may go, beside the home folder; not created.
    std::filesystem::path changesFolder() const;
    /// One key of each role, made anew each time.
    const std::vector<StandInKey> &keys() const { return m_keys; }

private:
    explicit PracticeWorld(const Facts &facts);
    void makeKeys(const Facts &facts);
    const Secret &key(StandInRole role) const;
    bool writeHome() const;
    bool write(const QString &path, const QByteArray &content) const;

    QTemporaryDir m_folder;
    StandIn m_standIn;
    std::vector<StandInKey> m_keys;
};

} // namespace keywright
