#include "core/request/correctedparts.h"
#include "core/request/marked.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

const QString jsonType = u"Content-Type: application/json"_s;

class CommandBuilder
{
public:
    CommandBuilder(const ReadRequest &request, const CorrectedParts &parts, const QByteArray &source)
        : m_request(request)
        , m_parts(parts)
        , m_source(source)
        , m_piped(request.language == Language::Curl && request.shell == Shell::PowerShell
                  && !parts.body.isEmpty() && !request.bodyElsewhere)
    { }

    QString build()
    {
        for (const CommandPart &part : m_request.commandParts)
            take(part);
        addMissing();
        // Windows PowerShell loses the quotes in an argument; what is piped arrives as it is.
        return m_piped ? quotedFor(m_request.shell, m_parts.body) + u" | "_s + m_text : m_text;
    }

private:
    QByteArray written(const CommandPart &part) const
    {
        const bool isWritten = part.at.isKnown() && part.at.end() <= m_source.size();
        return isWritten ? m_source.sliced(part.at.begin, part.at.length) : QByteArray();
    }

    void take(const CommandPart &part)
    {
        const std::optional<QString> text = textOf(part);
        if (!text)
            return;
        if (!m_text.isEmpty())
            m_text.append(jointBefore(part));
        m_text.append(*text);
    }

    /// A blank, or the line end that stands there, with the indentation behind it.
    QString jointBefore(const CommandPart &part)
    {
        constexpr qsizetype deepest = 8;
        qsizetype begin = part.at.isKnown() ? std::min(part.at.begin, m_source.size()) : 0;
        qsizetype indentation = 0;
        while (begin > 0 && isBlank(m_source.at(begin - 1))) {
            --begin;
            ++indentation;
        }
        if (begin == 0 || m_source.at(begin - 1) != '\n')
            return u" "_s;
        m_joint = continuation(m_request.shell) + QString(std::min(indentation, deepest), u' ');
        return m_joint;
    }

    std::optional<QString> textOf(const CommandPart &part)
    {
        switch (part.role) {
        case CommandRole::Program:
            return program(part);
        case CommandRole::Address:
            return once(m_hasAddress, address(part));
        case CommandRole::Method:
            return once(m_hasMethod, method(part));
        case CommandRole::Authorization:
            return once(m_hasAuthorization,
                        header(u"Authorization: Bearer "_s + keyVariable(m_request.shell)));
        case CommandRole::ContentType:
            return m_parts.body.isEmpty() ? std::nullopt : once(m_hasType, header(jsonType));
        case CommandRole::Body:
            return body(part);
        case CommandRole::Header:
        case CommandRole::Kept:
            return kept(part);
        case CommandRole::Replaced:
            return std::nullopt;
        }
        Q_UNREACHABLE();
    }

    static std::optional<QString> once(bool &done, const std::optional<QString> &text)
    {
        const bool before = std::exchange(done, true);
        return before ? std::nullopt : text;
    }

    std::optional<QString> kept(const CommandPart &part) const
    {
        const QByteArray text = part.text.isEmpty() ? written(part) : part.text;
        const bool isKept = !text.isEmpty() && isCleanText(text) && !text.contains('\n');
        return isKept ? std::optional(QString::fromUtf8(text)) : std::nullopt;
    }

    QString program(const CommandPart &part) const
    {
        const QByteArray name = written(part);
        // There, "curl" alone is another command.
        const bool isAlias = m_request.shell == Shell::PowerShell && name == "curl";
        return isAlias || !isCleanText(name) ? u"curl.exe"_s : QString::fromUtf8(name);
    }

    QString address(const CommandPart &part) const
    {
        const QByteArray text = written(part);
        const bool isSingle = text.startsWith('\'') && m_request.shell != Shell::Cmd;
        const QString quote = isSingle ? u"'"_s : (text.startsWith('"') ? u"\""_s : QString());
        return quote + m_parts.url + quote;
    }

    std::optional<QString> method(const CommandPart &part) const
    {
        const QString implied = m_parts.body.isEmpty() ? u"GET"_s : u"POST"_s;
        const bool isImplied = m_parts.method == implied;
        switch (m_request.language) {
        case Language::Httpie:
            return m_parts.method;
        case Language::Wget:
            if (isImplied && !keepsBodyData())
                return std::nullopt;
            return u"--method="_s + m_parts.method;
        default:
            return (written(part).startsWith("--") ? u"--request "_s : u"-X "_s) + m_parts.method;
        }
    }

    /// wget's --body-data needs --method, and --post-data stands for both.
    bool keepsBodyData() const
    {
        return m_parts.keepsBody
            && std::ranges::any_of(m_request.commandParts, [this](const CommandPart &part) {
                   return part.role == CommandRole::Body && written(part).startsWith("--body");
               });
    }

    QString header(const QString &text) const
    {
        if (m_request.language == Language::Wget)
            return u"--header=\""_s + text + u'"';
        if (m_request.language == Language::Curl)
            return u"-H \""_s + text + u'"';
        const qsizetype colon = text.indexOf(u':');
        return u'"' + text.first(colon) + u':' + text.sliced(colon + 2) + u'"';
    }

    std::optional<QString> body(const CommandPart &part)
    {
        if (m_parts.body.isEmpty())
            return std::nullopt;
        const QByteArray text = written(part);
        const bool isName = m_request.language == Language::Curl && !m_request.bodyElsewhere
            && (text.contains('@') || part.at.length == 0);
        const bool isOld = m_parts.keepsBody && !m_piped && !isName && isCleanText(text);
        if (isOld && !text.isEmpty()) {
            m_hasBody = true;
            m_hasType = m_hasType || text.startsWith("--json");
            return QString::fromUtf8(text);
        }
        return once(m_hasBody, newBody(text));
    }

    QString newBody(const QByteArray &old)
    {
        const QString data = m_piped ? u"\"@-\""_s : quotedFor(m_request.shell, m_parts.body);
        if (m_request.language == Language::Httpie)
            return u"--raw "_s + data;
        if (m_request.language == Language::Wget)
            return (keepsBodyData() ? u"--body-data="_s : u"--post-data="_s) + data;
        for (const QByteArrayView option : { QByteArrayView("--json"), QByteArrayView("--data-raw"),
                                             QByteArrayView("--data-binary"), QByteArrayView("--data") }) {
            const bool isOption = old.startsWith(option) && old.size() > option.size()
                && (isBlank(old.at(option.size())) || old.at(option.size()) == '=');
            if (!isOption || (m_piped && option == "--data-raw"))
                continue;
            m_hasType = m_hasType || option == "--json";
            return QString::fromLatin1(option) + u' ' + data;
        }
        return u"-d "_s + data;
    }

    void add(const QString &text) { m_text.append(m_joint.isEmpty() ? u" "_s : m_joint).append(text); }

    void addMissing()
    {
        const QString implied = m_parts.body.isEmpty() ? u"GET"_s : u"POST"_s;
        if (!m_hasMethod && m_request.language != Language::Httpie && m_parts.method != implied)
            add(m_request.language == Language::Wget ? u"--method="_s + m_parts.method
                                                     : u"-X "_s + m_parts.method);
        if (!m_hasAddress)
            add(m_parts.url);
        if (!m_hasAuthorization)
            add(header(u"Authorization: Bearer "_s + keyVariable(m_request.shell)));
        const bool wantsType = !m_parts.body.isEmpty() && m_request.language != Language::Httpie;
        if (wantsType && !m_hasType)
            add(header(jsonType));
        if (!m_parts.body.isEmpty() && !m_hasBody)
            add(newBody({}));
    }

    const ReadRequest &m_request;
    const CorrectedParts &m_parts;
    const QByteArray &m_source;
    bool m_piped = false;
    QString m_text;
    QString m_joint; ///< of the lines that are there; empty for one line
    bool m_hasAddress = false;
    bool m_hasMethod = false;
    bool m_hasAuthorization = false;
    bool m_hasType = false;
    bool m_hasBody = false;
};

} // namespace

QString rebuiltCommand(const ReadRequest &request, const CorrectedParts &parts, const QByteArray &source)
{
    if (request.commandParts.isEmpty())
        return {};
    return CommandBuilder(request, parts, source).build();
}

} // namespace keywright::request
