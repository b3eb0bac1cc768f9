#include "core/facts.h"
#include "core/request/correctedparts.h"
#include "core/request/jsontree.h"
#include "core/request/judges.h"
#include "core/request/marked.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

struct Edit
{
    Span at;
    QByteArray text;
};

/// How the tool names a variable.
QByteArray variableOf(const ReadRequest &request)
{
    const QByteArray name = keyVariableName().toLatin1();
    switch (request.form) {
    case Form::None:
    case Form::Settings:
        return (request.style == TextStyle::Plain ? "${" : "${env:") + name + "}";
    case Form::N8n:
        return "{{ $env." + name + " }}";
    case Form::Har:
    case Form::Postman:
    case Form::Insomnia:
    case Form::Make:
        return "{{" + name + "}}";
    }
    Q_UNREACHABLE();
}

QByteArray escaped(const QByteArray &text, TextStyle style)
{
    if (style != TextStyle::JsonText)
        return text;
    const QByteArray json = jsonString(text);
    return json.sliced(1, json.size() - 2);
}

class FormEditor
{
public:
    FormEditor(const Case &given, const CorrectedParts &parts)
        : m_given(given)
        , m_request(given.request)
        , m_parts(parts)
        , m_source(given.text.text())
    { }

    QString edited()
    {
        address();
        method();
        credential();
        contentType();
        body();
        if (!m_possible)
            return {};
        std::ranges::sort(m_edits, [](const Edit &a, const Edit &b) { return a.at.begin > b.at.begin; });
        QByteArray text = m_source;
        for (const Edit &edit : m_edits)
            text.replace(edit.at.begin, edit.at.length, edit.text);
        return QString::fromUtf8(withoutKeys(text)).trimmed();
    }

private:
    void replace(Span at, const QByteArray &text, TextStyle style)
    {
        const bool isWritten = at.isKnown() && at.end() <= m_source.size();
        if (isWritten)
            m_edits.push_back({ at, escaped(text, style) });
        else
            m_possible = false;
    }

    void address()
    {
        if (judgeAddress(m_given).isEmpty())
            return;
        QByteArray right = m_parts.url.toUtf8();
        if (m_request.isBaseUrl) {
            right = m_given.facts.service.baseUrl.toString().toUtf8();
            if (right.endsWith('/'))
                right.chop(1);
            right += m_request.url && m_request.url->contains("/v1") ? "/v1" : "";
        }
        replace(m_request.urlAt, right, m_request.style);
    }

    void method()
    {
        if (judgeMethod(m_given).isEmpty())
            return;
        const bool isLower = m_request.method && *m_request.method == lower(*m_request.method);
        const QByteArray right = m_parts.method.toLatin1();
        replace(m_request.methodAt, isLower ? right.toLower() : right, m_request.style);
    }

    void credential()
    {
        const QList<HeaderField> given = m_request.fields("authorization");
        if (given.size() > 1) {
            m_possible = false;
        } else if (given.size() == 1) {
            QByteArray value = "Bearer " + variableOf(m_request);
            if (!m_request.keyPrefix.isEmpty())
                value = variableOf(m_request);
            Span at = given.first().valueAt;
            // A setting without a value has only a name.
            if (!at.isKnown() || at == given.first().nameAt) {
                m_possible = false;
                return;
            }
            replace(at, expression(at, value), m_request.style);
        } else if (!judgeHeaders(m_given).isEmpty()) {
            insertHeader("Authorization", expression({}, "Bearer " + variableOf(m_request)));
        }
    }

    /// n8n takes a text with variables for one only behind "=".
    QByteArray expression(Span at, const QByteArray &value) const
    {
        const bool isMarked = at.isKnown() && at.begin > 0 && m_source.at(at.begin - 1) == '=';
        return m_request.form == Form::N8n && !isMarked ? "=" + value : value;
    }

    void contentType()
    {
        const bool isWrong = hasCause(judgeHeaders(m_given), Cause::RequestContentType);
        if (!isWrong)
            return;
        const QList<HeaderField> types = m_request.fields("content-type");
        if (types.isEmpty())
            insertHeader("Content-Type", "application/json");
        else
            replace(types.last().valueAt, "application/json", m_request.style);
    }

    void insertHeader(const QByteArray &name, const QByteArray &value)
    {
        const HeaderSlot &slot = m_request.headerSlot;
        const QByteArray before = slot.isFirst && m_inserted == 0 ? "" : ", ";
        ++m_inserted;
        const auto pair = [&](const char *first) -> QByteArray {
            return before + "{\"" + first + "\": " + jsonString(name) + ", \"value\": " + jsonString(value)
                + "}";
        };
        QByteArray text;
        switch (slot.shape) {
        case HeaderSlot::Shape::None:
        case HeaderSlot::Shape::Line:
            m_possible = false;
            return;
        case HeaderSlot::Shape::NameAndValue:
            text = pair("name");
            break;
        case HeaderSlot::Shape::KeyAndValue:
            text = pair("key");
            break;
        case HeaderSlot::Shape::Member:
            text = before + jsonString(name) + ": " + jsonString(value);
            break;
        }
        // Two that go to the same place stay in their order.
        const auto same = std::ranges::find_if(
            m_edits, [&](const Edit &edit) { return edit.at.length == 0 && edit.at.begin == slot.at; });
        if (same != m_edits.end())
            same->text += text;
        else
            replace({ slot.at, 0 }, text, TextStyle::Plain);
    }

    void body()
    {
        const bool isRight = judgeBody(m_given).isEmpty();
        if (isRight && (!m_request.body || isCleanText(*m_request.body)))
            return;
        replace(m_request.bodyAt, m_parts.body.toLatin1(), m_request.bodyStyle);
    }

    const Case &m_given;
    const ReadRequest &m_request;
    const CorrectedParts &m_parts;
    QByteArray m_source;
    std::vector<Edit> m_edits;
    int m_inserted = 0;
    bool m_possible = true;
};

QJsonArray headerList(const CorrectedParts &parts, const QString &nameMember, const QString &variable)
{
    QJsonArray list;
    const auto add = [&](const QString &name, const QString &value) {
        list.append(QJsonObject { { nameMember, name }, { u"value"_s, value } });
    };
    add(u"Authorization"_s, u"Bearer "_s + variable);
    if (!parts.body.isEmpty())
        add(u"Content-Type"_s, u"application/json"_s);
    for (const auto &[name, value] : parts.headers)
        add(name, value);
    return list;
}

QJsonObject n8nNode(const CorrectedParts &parts)
{
    const QString variable = u"{{ $env."_s + keyVariableName() + u" }}"_s;
    QJsonArray headers = headerList(parts, u"name"_s, variable);
    QJsonObject first = headers.first().toObject();
    first.insert("value"_L1, QString(u'=' + first["value"_L1].toString()));
    headers.replace(0, first);
    QJsonObject parameters { { u"method"_s, parts.method },
                             { u"url"_s, parts.url },
                             { u"sendHeaders"_s, true },
                             { u"headerParameters"_s, QJsonObject { { u"parameters"_s, headers } } } };
    if (!parts.body.isEmpty()) {
        parameters.insert(u"sendBody"_s, true);
        parameters.insert(u"specifyBody"_s, u"json"_s);
        parameters.insert(u"jsonBody"_s, parts.body);
    }
    const QJsonObject node { { u"parameters"_s, parameters },
                             { u"type"_s, u"n8n-nodes-base.httpRequest"_s },
                             { u"typeVersion"_s, 4.2 },
                             { u"name"_s, u"HTTP Request"_s },
                             { u"position"_s, QJsonArray { 0, 0 } } };
    return { { u"nodes"_s, QJsonArray { node } }, { u"connections"_s, QJsonObject() } };
}

} // namespace

QString editedForm(const ReadRequest &request, const CorrectedParts &parts, const Target &target,
                   const ReadyText &text, const Facts &facts)
{
    const Case given { request, target, text, facts, nullptr };
    return FormEditor(given, parts).edited();
}

QString formTemplate(Form form, const CorrectedParts &parts)
{
    const QString variable = u"{{"_s + keyVariableName() + u"}}"_s;
    QJsonObject object { { u"method"_s, parts.method }, { u"url"_s, parts.url } };
    switch (form) {
    case Form::Settings:
        return {};
    case Form::N8n:
        object = n8nNode(parts);
        break;
    case Form::Make:
        object.insert(u"headers"_s, headerList(parts, u"name"_s, variable));
        object.insert(u"qs"_s, QJsonArray());
        if (!parts.body.isEmpty()) {
            object.insert(u"bodyType"_s, u"raw"_s);
            object.insert(u"contentType"_s, u"application/json"_s);
            object.insert(u"data"_s, parts.body);
        }
        object = { { u"id"_s, 1 }, { u"module"_s, u"http:ActionSendData"_s }, { u"mapper"_s, object } };
        object = { { u"flow"_s, QJsonArray { object } } };
        break;
    case Form::Postman:
        object.insert(u"header"_s, headerList(parts, u"key"_s, variable));
        if (!parts.body.isEmpty())
            object.insert(u"body"_s, QJsonObject { { u"mode"_s, u"raw"_s }, { u"raw"_s, parts.body } });
        object = { { u"name"_s, u"Perplexity"_s }, { u"request"_s, object } };
        break;
    case Form::None:
    case Form::Har:
    case Form::Insomnia:
        object.insert(u"headers"_s, headerList(parts, u"name"_s, variable));
        if (!parts.body.isEmpty())
            object.insert(
                form == Form::Har ? u"postData"_s : u"body"_s,
                QJsonObject { { u"mimeType"_s, u"application/json"_s }, { u"text"_s, parts.body } });
        break;
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace keywright::request
