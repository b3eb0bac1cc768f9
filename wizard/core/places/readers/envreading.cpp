#include "core/places/readers/envreading.h"

#include "core/places/readers/assignments.h"
#include "core/places/readers/runes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

const QList<EnvReader> &allEnvReaders()
{
    static const QList<EnvReader> readers { EnvReader::PythonDotenv, EnvReader::NodeDotenv,
                                            EnvReader::Compose,      EnvReader::Docker,
                                            EnvReader::Bash,         EnvReader::Systemd };
    return readers;
}

QLatin1StringView envReaderId(EnvReader reader)
{
    switch (reader) {
    case EnvReader::Bash:
        return "bash"_L1;
    case EnvReader::PythonDotenv:
        return "python-dotenv"_L1;
    case EnvReader::NodeDotenv:
        return "node-dotenv"_L1;
    case EnvReader::Compose:
        return "compose"_L1;
    case EnvReader::Docker:
        return "docker"_L1;
    case EnvReader::Systemd:
        return "systemd"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView refusalId(Refusal refusal)
{
    switch (refusal) {
    case Refusal::No:
        return ""_L1;
    case Refusal::Encoding:
        return "encoding"_L1;
    case Refusal::NulByte:
        return "nul-byte"_L1;
    case Refusal::Name:
        return "name"_L1;
    case Refusal::UnclosedQuote:
        return "unclosed-quote"_L1;
    case Refusal::Variable:
        return "variable"_L1;
    case Refusal::LongLine:
        return "long-line"_L1;
    }
    Q_UNREACHABLE();
}

const EnvAssignment *EnvReading::find(QByteArrayView name) const
{
    const auto found = std::ranges::find(assignments, name, &EnvAssignment::name);
    return found == assignments.end() ? nullptr : &*found;
}

EnvReading readEnvFile(EnvReader reader, QByteArrayView content, const NameFilter &wanted)
{
    switch (reader) {
    case EnvReader::Bash:
        return readAsBash(content, wanted);
    case EnvReader::PythonDotenv:
        return readAsPythonDotenv(content, wanted);
    case EnvReader::NodeDotenv:
        return readAsNodeDotenv(content, wanted);
    case EnvReader::Compose:
        return readAsCompose(content, wanted);
    case EnvReader::Docker:
        return readAsDocker(content, wanted);
    case EnvReader::Systemd:
        return readAsSystemd(content, wanted);
    }
    Q_UNREACHABLE();
}

void ValueText::grow(qsizetype size)
{
    QByteArray larger(size * 2, Qt::Uninitialized);
    std::copy(m_data, m_data + m_size, larger.data());
    m_bytes.swap(larger);
    m_data = m_bytes.data();
    wipe(larger);
}

void ValueText::appendRune(char32_t code)
{
    const auto part = [](char32_t lead, char32_t bits) { return static_cast<char>(lead | bits); };
    const auto more = [&](int shift) { append(part(0x80, (code >> shift) & 0x3F)); };
    if (code < 0x80) {
        append(static_cast<char>(code));
    } else if (code < 0x800) {
        append(part(0xC0, code >> 6));
        more(0);
    } else if (code < 0x10000) {
        append(part(0xE0, code >> 12));
        more(6);
        more(0);
    } else {
        append(part(0xF0, (code >> 18) & 0x07));
        more(12);
        more(6);
        more(0);
    }
}

EnvAssignment *Assignments::slot(QByteArrayView name)
{
    if (!m_wanted(name))
        return nullptr;
    const auto found = std::ranges::find(m_reading.assignments, name, &EnvAssignment::name);
    if (found != m_reading.assignments.end())
        return &*found;
    m_reading.assignments.push_back({ name.toByteArray(), {}, false });
    return &m_reading.assignments.back();
}

void Assignments::set(QByteArrayView name, QByteArrayView value)
{
    EnvAssignment *const slot = this->slot(name);
    if (slot == nullptr)
        return;
    slot->value = Secret(value);
    slot->depends = false;
}

void Assignments::setDepending(QByteArrayView name)
{
    EnvAssignment *const slot = this->slot(name);
    if (slot == nullptr)
        return;
    slot->value = {};
    slot->depends = true;
}

void Assignments::remove(QByteArrayView name)
{
    std::erase_if(m_reading.assignments,
                  [name](const EnvAssignment &assignment) { return assignment.name == name; });
}

EnvReading refused(Refusal why)
{
    EnvReading reading;
    reading.refusal = why;
    return reading;
}

} // namespace keywright
