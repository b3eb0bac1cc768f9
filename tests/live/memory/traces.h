#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <bitset>
#include <unordered_map>
#include <vector>

/// Counts what is left of a key in memory: runs of eight of its characters in UTF-8, UTF-16, UTF-32 and
/// base64, and as numbers of glyphs (16 and 32 bits), which text layouts keep; fonts number the characters of
/// ASCII in their order, so a run of glyphs is a run of characters moved by a constant.
class Traces
{
public:
    explicit Traces(const QByteArray &key);

    /// Counts what begins in the first `counted` bytes.
    void search(QByteArrayView bytes, qsizetype counted);

    qsizetype total() const;
    /// "utf8 1 utf16 0 utf32 0 base64 0 glyph16 0 glyph32 0": how many runs, a whole key being one.
    QString summary() const;

private:
    enum Form { Utf8, Utf16, Utf32, Base64, Glyph16, Glyph32, Forms };
    struct Pattern
    {
        Form form = Utf8;
        QByteArray bytes;
    };

    void add(Form form, const QByteArray &bytes);
    /// Runs that overlap the last one of their form are the same run.
    void count(Form form, const char *at, qsizetype size);
    template <typename Glyph>
    void searchGlyphs(Form form, QByteArrayView bytes, qsizetype counted);

    QByteArray m_body;
    std::unordered_multimap<quint64, Pattern> m_patterns; ///< by their first eight bytes
    std::bitset<65536> m_begins;
    std::array<qsizetype, Forms> m_found {};
    std::array<const char *, Forms> m_lastEnd {};
};
