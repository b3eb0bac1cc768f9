#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <system_error>

namespace keywright::testing {

/// A folder of a test's own, with a part for files and a part for backups.
class DiskFixture
{
public:
    DiskFixture() : DiskFixture(QDir::tempPath()) { }
    explicit DiskFixture(const QString &where) : m_root(where + QLatin1StringView("/keywright-test-XXXXXX"))
    {
        std::filesystem::create_directory(files());
    }
    DiskFixture(const DiskFixture &) = delete;
    DiskFixture &operator=(const DiskFixture &) = delete;
    ~DiskFixture()
    {
        // QTemporaryDir can't remove names that are not UTF-8.
        std::error_code ignored;
        std::filesystem::remove_all(files(), ignored);
    }

    std::filesystem::path files() const { return root() / "files"; }
    std::filesystem::path backups() const { return root() / "backups"; }
    std::filesystem::path file(const std::filesystem::path &name) const { return files() / name; }

    static void write(const std::filesystem::path &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray content(const std::filesystem::path &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }
    /// How many entries the folder of the files has.
    int entries() const
    {
        int count = 0;
        for (const auto &entry : std::filesystem::directory_iterator(files()))
            count += entry.path().empty() ? 0 : 1;
        return count;
    }

private:
    std::filesystem::path root() const { return m_root.path().toStdString(); }

    QTemporaryDir m_root;
};

} // namespace keywright::testing
