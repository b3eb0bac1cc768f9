#pragma once

#include <QByteArray>

#include <array>
#include <filesystem>
#include <map>
#include <random>
#include <string>

namespace keywright::testing {

/// A home folder as programmers have it, made up: projects with fetched packages, version stores, caches,
/// settings, pictures and programs, the same for the same number of files. Keys are planted in every form
/// that a search promises to find.
class GeneratedHome
{
public:
    /// `key` is the key in hand, which some of the planted keys are. `small` makes every file a small one.
    GeneratedHome(std::filesystem::path folder, QByteArray key, bool small);

    /// Writes this many files and, spread among them, this many keys.
    void write(int files, int keys);

    const std::filesystem::path &folder() const { return m_folder; }
    qint64 bytes() const { return m_bytes; }
    /// The files with a planted key, and the form in which it stands there.
    const std::map<std::filesystem::path, std::string> &planted() const { return m_planted; }

private:
    void writeFile(int number);
    void plant(int number, int form);
    void put(const std::filesystem::path &path, const QByteArray &content);
    QByteArray text(qsizetype size);
    QByteArray noise(qsizetype size);
    qsizetype sizeAround(qsizetype median, qsizetype most);
    std::filesystem::path project() const { return m_folder / "projects" / m_project; }

    const std::filesystem::path m_folder;
    const QByteArray m_key;
    const bool m_small;
    std::minstd_rand m_random { 20 };
    QByteArray m_words; ///< what texts are cut from
    QByteArray m_noise;
    std::string m_project { "p0" };
    qint64 m_bytes = 0;
    std::map<std::filesystem::path, std::string> m_planted;
};

} // namespace keywright::testing
