#include "platform/listen/peer.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// "0100007F:1F90" of proc_net_tcp(5), also where IPv4 is spoken over an IPv6 socket.
quint16 portIn(const QByteArray &address)
{
    return address.mid(address.indexOf(':') + 1).toUShort(nullptr, 16);
}

bool isLoopbackAddress(const QByteArray &address)
{
    const QByteArray host = address.first(std::max<qsizetype>(address.indexOf(':'), 0));
    constexpr qsizetype digits = 8;
    return host.size() >= digits && host.last(2) == "7F";
}

std::optional<Peer> peerIn(const QString &table, quint16 peerPort, quint16 ownPort)
{
    constexpr qsizetype mostColumns = 10;
    enum Column { Local = 1, Remote = 2, User = 7, Inode = 9 };
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const QByteArrayList columns = line.simplified().split(' ');
        if (columns.size() < mostColumns || portIn(columns.at(Local)) != peerPort
            || portIn(columns.at(Remote)) != ownPort || !isLoopbackAddress(columns.at(Local)))
            continue;
        return Peer { columns.at(User).toUInt() != ::getuid(), columns.at(Inode).toULongLong() };
    }
    return std::nullopt;
}

bool holds(const QString &process, const QString &socket)
{
    const QDir descriptors(process + "/fd"_L1);
    const QStringList names = descriptors.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    return std::ranges::any_of(names, [&](const QString &name) {
        std::array<char, 64> target {};
        const QByteArray path = QFile::encodeName(descriptors.filePath(name));
        const ssize_t length = ::readlink(path.constData(), target.data(), target.size());
        return length > 0 && socket == QString::fromLatin1(target.data(), length);
    });
}

} // namespace

std::optional<Peer> peerOf(quint16 peerPort, quint16 ownPort)
{
    std::optional<Peer> peer = peerIn(u"/proc/net/tcp"_s, peerPort, ownPort);
    return peer ? peer : peerIn(u"/proc/net/tcp6"_s, peerPort, ownPort);
}

HeardFrom programOf(const Peer &peer)
{
    if (peer.socket == 0)
        return {};
    const QString socket = u"socket:[%1]"_s.arg(peer.socket);
    const QDir processes(u"/proc"_s);
    for (const QString &name : processes.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 pid = name.toLongLong();
        if (pid <= 0 || !holds(processes.filePath(name), socket))
            continue;
        const QString program = QFileInfo(processes.filePath(name) + "/exe"_L1).symLinkTarget();
        return { pid, QFileInfo(program).fileName() };
    }
    return {};
}

} // namespace keywright
