#pragma once

#include "core/places/readers/envreading.h"

#include <algorithm>

namespace keywright {

/// Bytes of a value while it is put together; overwritten at the end. Room for the longest value is taken at
/// the start, so that no growing leaves a copy behind.
class ValueText
{
public:
    explicit ValueText(qsizetype longest) : m_bytes(longest, Qt::Uninitialized), m_data(m_bytes.data()) { }
    ValueText(const ValueText &) = delete;
    ValueText &operator=(const ValueText &) = delete;
    ~ValueText() { wipe(m_bytes); }

    void clear() { m_size = 0; }
    void append(char c)
    {
        makeRoom(1);
        m_data[m_size++] = c;
    }
    void append(QByteArrayView bytes)
    {
        makeRoom(bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_data + m_size);
        m_size += bytes.size();
    }
    /// As UTF-8.
    void appendRune(char32_t code);
    void truncate(qsizetype size) { m_size = size; }
    QByteArrayView view() const { return { m_data, m_size }; }
    qsizetype size() const { return m_size; }

private:
    void makeRoom(qsizetype more)
    {
        if (m_size + more > m_bytes.size())
            grow(m_size + more);
    }
    void grow(qsizetype size);

    QByteArray m_bytes;
    char *m_data; ///< of m_bytes
    qsizetype m_size = 0;
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
