#pragma once

#include <QByteArrayView>
#include <QString>

#include <filesystem>

namespace keywright {

/// The format of a file: "dotenv", "shell", "json", …, "text" where nothing else fits. By its name, and where
/// that says nothing by its beginning.
QString formatOf(const std::filesystem::path &path, QByteArrayView text);

/// True for programs, as opposed to files of settings.
bool isCode(const QString &format);

/// True where the names in the file are those of environment variables.
bool isEnvironmentFormat(const QString &format);

/// True for a text that people read and no app does.
bool isForReading(const QString &format);

} // namespace keywright
