#include "platform/keychain/keychainprogram.h"

#include <QFile>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The kernel's name of a process, at most 15 characters; empty where it does not show.
QByteArray processName(uint process)
{
    QFile file(u"/proc/%1/comm"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

QString keychainNameOf(const QByteArray &process)
{
    static const std::array<std::pair<QByteArray, QString>, 4> names { {
        { "gnome-keyring", u"GNOME Keyring"_s },
        { "kwalletd", u"KWallet"_s },
        { "ksecretd", u"KWallet"_s },
        { "keepassxc", u"KeePassXC"_s },
    } };
    for (const auto &[start, name] : names) {
        if (process.startsWith(start))
            return name;
    }
    return {};
}

QString keychainNameOf(uint process)
{
    return keychainNameOf(processName(process));
}

} // namespace keywright
