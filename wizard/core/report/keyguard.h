#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QSet>

namespace keywright {

class Secret;

/// The second pass over a report: searches what is finished for every key that is known, in every encoding,
/// whole or in pieces of eight characters, forwards and backwards, with anything between them. It holds
/// numbers made of the pieces, never the pieces.
class KeyGuard
{
public:
    KeyGuard();

    /// A key, or a text that holds one.
    void know(const Secret &text);
    bool knowsAny() const { return !m_pieces.isEmpty(); }

    /// True where a piece of a known key can be read out of the text (UTF-8).
    bool finds(QByteArrayView text) const;

    /// The report without the texts in which something is found, alone or together with those before them:
    /// "[cut]" stands for them, and "cut" says how many they are.
    QJsonObject sealed(const QJsonObject &report) const;
    /// The lines without those in which something is found; `instead` stands for them.
    QByteArray sealedLines(const QByteArray &text, const QByteArray &instead) const;

private:
    void learn(QByteArrayView letters, bool all);
    quint64 numberOf(QByteArrayView letters, qsizetype at) const;
    bool findsPlain(QByteArrayView text) const;
    bool findsDecoded(QByteArrayView text, int depth) const;

    quint64 m_salt;
    QSet<quint64> m_pieces;
};

} // namespace keywright
