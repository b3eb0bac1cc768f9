#include "core/places/readers/assignments.h"
#include "core/places/readers/runes.h"
#include "core/places/readers/variablename.h"

#include <algorithm>

namespace keywright {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool isShellSpecial(char c)
{
    return c == '"' || c == '\\' || c == '`' || c == '$';
}

/// What a variable may hold: no control characters but tab and line feed.
bool isAllowedValue(QByteArrayView value)
{
    return std::ranges::none_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < ' ' && c != '\t' && c != '\n') || byte == 0x7F;
    });
}

/// systemd's own automaton: quotes may begin and end again within a value, a backslash takes the next
/// character as it is, and a line that begins with '#' or ';' is a comment.
class SystemdReader
{
public:
    SystemdReader(QByteArrayView content, const NameFilter &wanted)
        : m_content(content)
        , m_value(content.size() + 1)
        , m_assignments(wanted)
    { }

    EnvReading run()
    {
        if (m_content.contains('\0'))
            return refused(Refusal::NulByte);
        for (const char c : m_content) {
            if (!step(c))
                return refused(Refusal::Encoding);
        }
        if (m_state == State::Value)
            trimValue();
        const bool open = m_state != State::BeforeName && m_state != State::Name && m_state != State::Comment
            && m_state != State::CommentEscape;
        if (open && !push())
            return refused(Refusal::Encoding);
        return m_assignments.take();
    }

private:
    enum class State {
        BeforeName,
        Name,
        BeforeValue,
        Value,
        ValueEscape,
        Single,
        Double,
        DoubleEscape,
        Comment,
        CommentEscape,
    };

    bool step(char c)
    {
        switch (m_state) {
        case State::BeforeName:
            beforeName(c);
            return true;
        case State::Name:
            name(c);
            return true;
        case State::BeforeValue:
            return beforeValue(c);
        case State::Value:
            return value(c);
        case State::ValueEscape:
            m_state = State::Value;
            if (!isLineEnd(c))
                m_value.append(c);
            return true;
        case State::Single:
        case State::Double:
            quoted(c);
            return true;
        case State::DoubleEscape:
            doubleEscape(c);
            return true;
        case State::Comment:
            m_state = c == '\\' ? State::CommentEscape : (isLineEnd(c) ? State::BeforeName : State::Comment);
            return true;
        case State::CommentEscape:
            m_state = isLineEnd(c) ? State::BeforeName : State::Comment;
            return true;
        }
        Q_UNREACHABLE();
    }

    void beforeName(char c)
    {
        if (c == '#' || c == ';') {
            m_state = State::Comment;
        } else if (!isBlank(c)) {
            m_state = State::Name;
            m_name = QByteArray(1, c);
        }
    }

    void name(char c)
    {
        if (isLineEnd(c)) {
            m_state = State::BeforeName;
        } else if (c == '=') {
            m_state = State::BeforeValue;
            m_value.clear();
            m_spaceAt = -1;
        } else {
            m_name.append(c);
        }
    }

    bool beforeValue(char c)
    {
        if (isLineEnd(c)) {
            m_state = State::BeforeName;
            return push();
        }
        if (c == '\'') {
            m_state = State::Single;
        } else if (c == '"') {
            m_state = State::Double;
        } else if (c == '\\') {
            m_state = State::ValueEscape;
        } else if (!isBlank(c)) {
            m_state = State::Value;
            m_value.append(c);
        }
        return true;
    }

    bool value(char c)
    {
        if (isLineEnd(c)) {
            trimValue();
            m_state = State::BeforeName;
            return push();
        }
        if (c == '\\') {
            m_state = State::ValueEscape;
            m_spaceAt = -1;
            return true;
        }
        if (!isBlank(c))
            m_spaceAt = -1;
        else if (m_spaceAt < 0)
            m_spaceAt = m_value.size();
        m_value.append(c);
        return true;
    }

    /// White space at the end goes, unless it was escaped.
    void trimValue()
    {
        if (m_spaceAt >= 0)
            m_value.truncate(m_spaceAt);
    }

    void quoted(char c)
    {
        const char quote = m_state == State::Single ? '\'' : '"';
        if (c == quote)
            m_state = State::BeforeValue;
        else if (c == '\\' && quote == '"')
            m_state = State::DoubleEscape;
        else
            m_value.append(c);
    }

    void doubleEscape(char c)
    {
        m_state = State::Double;
        if (c == '\n')
            return;
        if (!isShellSpecial(c))
            m_value.append('\\');
        m_value.append(c);
    }

    /// False where the file is refused.
    bool push()
    {
        while (!m_name.isEmpty() && isBlank(m_name.back()))
            m_name.chop(1);
        const QByteArrayView value = m_value.view();
        if (!isUtf8(m_name) || !isUtf8(value))
            return false;
        // What is no variable is left out; the file is not refused for it.
        if (isVariableName(m_name) && isAllowedValue(value))
            m_assignments.set(m_name, value);
        else
            m_assignments.remove(m_name);
        return true;
    }

    QByteArrayView m_content;
    State m_state = State::BeforeName;
    QByteArray m_name;
    ValueText m_value;
    qsizetype m_spaceAt = -1; ///< where the white space at the end of the value begins; -1 for none
    Assignments m_assignments;
};

} // namespace

EnvReading readAsSystemd(QByteArrayView content, const NameFilter &wanted)
{
    return SystemdReader(content, wanted).run();
}

} // namespace keywright
