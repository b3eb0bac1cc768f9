#include "platform/listen/peer.h"
#include "platform/listen/sockettable.h"

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
    for (const QString &name : { u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s }) {
        QFile table(name);
        if (!table.open(QIODevice::ReadOnly))
            continue;
        if (const auto peer = peerInTable(table.readAll(), peerPort, ownPort, ::getuid()))
            return peer;
    }
    return std::nullopt;
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
