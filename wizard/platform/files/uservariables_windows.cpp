#include "platform/files/variablefiles.h"

#include <QString>

#include <vector>
#include <windows.h>

namespace keywright {

namespace {

/// Closes the key at the end.
class EnvironmentKey
{
public:
    explicit EnvironmentKey(REGSAM rights)
    {
        m_open = RegOpenKeyExW(HKEY_CURRENT_USER, L"Environment", 0, rights, &m_key) == ERROR_SUCCESS;
    }
    EnvironmentKey(const EnvironmentKey &) = delete;
    EnvironmentKey &operator=(const EnvironmentKey &) = delete;
    ~EnvironmentKey()
    {
        if (m_open)
            RegCloseKey(m_key);
    }
    bool isOpen() const { return m_open; }
    HKEY get() const { return m_key; }

private:
    HKEY m_key = nullptr;
    bool m_open = false;
};

/// The user's environment in the registry, which every program that is started anew gets.
class RegistryVariables : public UserVariables
{
public:
    Result<QByteArray, FileError> value(const KeptVariable &variable) const override
    {
        const EnvironmentKey key(KEY_QUERY_VALUE);
        const std::wstring name = variable.name.toStdWString();
        DWORD bytes = 0;
        if (variable.source != VariableSource::WindowsUser || !key.isOpen()
            || RegQueryValueExW(key.get(), name.c_str(), nullptr, nullptr, nullptr, &bytes) != ERROR_SUCCESS)
            return Failure { FileError::NotFound };
        std::vector<wchar_t> text(bytes / sizeof(wchar_t) + 1, L'\0');
        if (RegQueryValueExW(key.get(), name.c_str(), nullptr, nullptr, reinterpret_cast<BYTE *>(text.data()),
                             &bytes)
            != ERROR_SUCCESS)
            return Failure { FileError::NotReadable };
        return QString::fromWCharArray(text.data()).toUtf8();
    }

    Result<void, FileError> set(const KeptVariable &variable, const QByteArray &value) override
    {
        const EnvironmentKey key(KEY_SET_VALUE);
        const std::wstring name = variable.name.toStdWString();
        const std::wstring text = QString::fromUtf8(value).toStdWString();
        const auto bytes = static_cast<DWORD>((text.size() + 1) * sizeof(wchar_t));
        if (variable.source != VariableSource::WindowsUser || !key.isOpen()
            || RegSetValueExW(key.get(), name.c_str(), 0, REG_SZ,
                              reinterpret_cast<const BYTE *>(text.c_str()), bytes)
                != ERROR_SUCCESS)
            return Failure { FileError::NotWritable };
        // Explorer and others read their environment anew.
        constexpr UINT patience = 2000; // milliseconds
        SendMessageTimeoutW(HWND_BROADCAST, WM_SETTINGCHANGE, 0, reinterpret_cast<LPARAM>(L"Environment"),
                            SMTO_ABORTIFHUNG, patience, nullptr);
        return {};
    }
};

} // namespace

std::unique_ptr<UserVariables> systemVariables()
{
    return std::make_unique<RegistryVariables>();
}

} // namespace keywright
