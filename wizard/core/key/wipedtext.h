#pragma once

#include <QString>

#include <string_view>

namespace keywright {

/// A QString for regular expressions over text that may hold somebody's key; overwritten when it goes.
class WipedText
{
public:
    explicit WipedText(std::string_view text)
        : m_text(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())))
    { }
    ~WipedText() { m_text.fill(u'\0'); }
    WipedText(const WipedText &) = delete;
    WipedText &operator=(const WipedText &) = delete;
    WipedText(WipedText &&) = delete;
    WipedText &operator=(WipedText &&) = delete;

    const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace keywright
