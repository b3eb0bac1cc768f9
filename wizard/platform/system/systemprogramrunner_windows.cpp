#include "platform/system/systemprogramrunner.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <windows.h>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The argument as the C library of the program reads it: quotes around it, and backslashes doubled where a
/// quote follows.
QString quoted(const QString &argument)
{
    if (!argument.isEmpty() && !argument.contains(u' ') && !argument.contains(u'\t')
        && !argument.contains(u'"'))
        return argument;
    QString text = u"\""_s;
    qsizetype backslashes = 0;
    for (const QChar c : argument) {
        if (c == u'"')
            text += QString(backslashes + 1, u'\\');
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        text += c;
    }
    return text + QString(backslashes, u'\\') + u'"';
}

bool isNamed(std::wstring_view entry, std::wstring_view start)
{
    return entry.size() > start.size()
        && CompareStringOrdinal(entry.data(), int(start.size()), start.data(), int(start.size()), TRUE)
        == CSTR_EQUAL;
}

/// The environment of this process with that variable, in memory that is wiped with its owner.
SecretMemory environmentWith(const QString &name, const Secret &key)
{
    const std::wstring start = (name + u'=').toStdWString();
    wchar_t *own = GetEnvironmentStringsW();
    std::wstring others;
    for (const wchar_t *entry = own; *entry != L'\0'; entry += std::wstring_view(entry).size() + 1) {
        if (!isNamed(entry, start))
            others += std::wstring(entry) + L'\0';
    }
    FreeEnvironmentStringsW(own);
    const QByteArrayView bytes = key.bytes();
    const int length = int(bytes.size());
    const std::size_t most = start.size() + others.size() + std::size_t(length) + 2;
    SecretMemory block = makeSecretMemory(most * sizeof(wchar_t));
    auto *end = reinterpret_cast<wchar_t *>(block.get());
    end = std::ranges::copy(start, end).out;
    end += MultiByteToWideChar(CP_UTF8, 0, bytes.data(), length, end, length);
    std::ranges::copy(others, end + 1);
    return block;
}

/// Ctrl+C is for the program that runs; this one waits for what it makes of it.
BOOL WINAPI waitOn(DWORD)
{
    return TRUE;
}

} // namespace

struct SystemProgramRunner::Inherited
{ };

SystemProgramRunner::SystemProgramRunner(int, char **) { }

SystemProgramRunner::~SystemProgramRunner() = default;

Result<int, StartFailure> SystemProgramRunner::run(const ProgramStart &start)
{
    QStringList words;
    for (const QString &argument : start.command)
        words.append(quoted(argument));
    std::wstring command = words.join(u' ').toStdWString();
    const SecretMemory environment = environmentWith(start.variable, start.key);
    STARTUPINFOW startup {};
    startup.cb = sizeof startup;
    PROCESS_INFORMATION process {};
    SetConsoleCtrlHandler(waitOn, TRUE);
    if (CreateProcessW(nullptr, command.data(), nullptr, nullptr, TRUE, CREATE_UNICODE_ENVIRONMENT,
                       environment.get(), nullptr, &startup, &process)
        == 0) {
        const DWORD error = GetLastError();
        const bool isMissing = error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND;
        return Failure { StartFailure { isMissing ? StartError::NotFound : StartError::NotExecutable,
                                        qt_error_string(int(error)) } };
    }
    CloseHandle(process.hThread);
    WaitForSingleObject(process.hProcess, INFINITE);
    DWORD status = 0;
    GetExitCodeProcess(process.hProcess, &status);
    CloseHandle(process.hProcess);
    return static_cast<int>(status);
}

} // namespace keywright
