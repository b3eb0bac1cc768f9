#include "platform/listen/sockettable.h"

namespace keywright {

namespace {

constexpr int hexadecimal = 16;

/// "0100007F:1F90".
quint16 portIn(const QByteArray &address)
{
    return address.mid(address.indexOf(':') + 1).toUShort(nullptr, hexadecimal);
}

/// 127.0.0.1 ends in 7F, for the number stands there in the computer's order of bytes; so it does where IPv4
/// is spoken over a socket of IPv6.
bool isLoopbackAddress(const QByteArray &address)
{
    constexpr qsizetype digits = 8;
    const qsizetype length = address.indexOf(':');
    return length >= digits && address.first(length).endsWith("7F");
}

} // namespace

std::optional<Peer> peerInTable(const QByteArray &table, quint16 peerPort, quint16 ownPort, uint user)
{
    enum Column { Local = 1, Remote = 2, User = 7, Inode = 9, Count = 10 };
    for (const QByteArray &line : table.split('\n')) {
        const QByteArrayList columns = line.simplified().split(' ');
        const bool isIt = columns.size() >= Count && portIn(columns.at(Local)) == peerPort
            && portIn(columns.at(Remote)) == ownPort && isLoopbackAddress(columns.at(Local));
        if (isIt)
            return Peer { columns.at(User).toUInt() != user, columns.at(Inode).toULongLong() };
    }
    return std::nullopt;
}

} // namespace keywright
