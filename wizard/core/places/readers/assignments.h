#pragma once

#include "core/places/readers/envreading.h"

namespace keywright {

/// Bytes of a value while it is put together; overwritten at the end. Room for the longest value is taken at
/// the start, so that no growing leaves a copy behind.
class ValueText
{
public:
    explicit ValueText(qsizetype longest) { m_bytes.reserve(longest); }
    ValueText(const ValueText &) = delete;
    ValueText &operator=(const ValueText &) = delete;
    ~ValueText() { wipe(m_bytes); }

    void clear() { m_bytes.truncate(0); }
    void append(char c) { m_bytes.append(c); }
    void append(QByteArrayView bytes) { m_bytes.append(bytes); }
    /// As UTF-8.
    void appendRune(char32_t code);
    void truncate(qsizetype size) { m_bytes.truncate(size); }
    QByteArrayView view() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

/// Collects what a reader sets.
class Assignments
{
public:
    explicit Assignments(const NameFilter &wanted) : m_wanted(wanted) { }

    void set(QByteArrayView name, QByteArrayView value);
    void setDepending(QByteArrayView name);
    void remove(QByteArrayView name);
    /// Ends the reading.
    EnvReading take() { return std::move(m_reading); }

private:
    EnvAssignment *slot(QByteArrayView name);

    const NameFilter &m_wanted;
    EnvReading m_reading;
};

/// A reading that brought nothing.
EnvReading refused(Refusal why);

// The readers, each in a file of its own.
EnvReading readAsBash(QByteArrayView content, const NameFilter &wanted);
EnvReading readAsPythonDotenv(QByteArrayView content, const NameFilter &wanted);
EnvReading readAsNodeDotenv(QByteArrayView content, const NameFilter &wanted);
EnvReading readAsCompose(QByteArrayView content, const NameFilter &wanted);
EnvReading readAsDocker(QByteArrayView content, const NameFilter &wanted);
EnvReading readAsSystemd(QByteArrayView content, const NameFilter &wanted);

} // namespace keywright
