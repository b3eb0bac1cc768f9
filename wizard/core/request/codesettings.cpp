#include "core/request/codeparser.h"
#include "core/request/codeunderstood.h"

#include <algorithm>
#include <utility>

namespace keywright::request {

void CodeParser::assign(const QByteArray &path, CodeValue value, Span nameAt)
{
    const qsizetype bracket = path.indexOf('[');
    const qsizetype dot = path.lastIndexOf('.');
    if (bracket < 0 && dot < 0) {
        m_facts.set(path, std::move(value));
        return;
    }
    const bool isElement = bracket >= 0;
    const QByteArray owner = path.first(isElement ? bracket : dot);
    const QByteArray name =
        isElement ? path.sliced(bracket + 1, path.size() - bracket - 2) : path.sliced(dot + 1);
    m_facts.settings.push_back({ owner, name, value, nameAt });
    if (isElement)
        extend(owner, { name, std::move(value), nameAt });
    else
        m_facts.set(path, std::move(value));
}

void CodeParser::extend(const QByteArray &owner, CodeMember member)
{
    const auto found = m_facts.lastOf.constFind(owner);
    if (found == m_facts.lastOf.constEnd()) {
        CodeValue object;
        object.kind = Value::Object;
        object.isOpen = true; // What it was before is not in the text.
        object.members.push_back(std::move(member));
        m_facts.set(owner, std::move(object));
        return;
    }
    CodeValue &value = m_facts.variables.at(*found).value;
    if (value.kind == Value::Object)
        value.members.push_back(std::move(member));
}

void CodeParser::addByCall(const CodeCall &call)
{
    const QByteArray name = plainName(call.path);
    const bool adds = name == "set" || name == "append" || name == "add" || name == "put" || name == "insert";
    const CodeValue *first = call.value.unnamed(0);
    const CodeValue *second = call.value.unnamed(1);
    const bool isNamed = first != nullptr && second != nullptr && first->kind == Value::Text;
    if (!adds || !isNamed)
        return;
    const QByteArray owner = call.path.first(std::max<qsizetype>(call.path.lastIndexOf('.'), 0));
    const CodeValue *known = m_facts.variable(owner);
    if (known != nullptr && known->kind == Value::Object)
        extend(owner, { first->text, *second, first->at });
}

QByteArray CodeParser::readPath(Span &nameAt)
{
    nameAt = token().at;
    QByteArray path = m_tokens.at(m_at++).text;
    while (!ended()) {
        if (isMemberOperator(token()) && has(1) && token(1).kind == Kind::Name) {
            path += '.' + token(1).text;
            nameAt = token(1).at;
            m_at += 2;
        } else if (at("[") && has(2) && token(1).kind == Kind::Text && token(2).text == "]") {
            path += '[' + token(1).text + ']';
            nameAt = token(1).at;
            m_at += 3;
        } else {
            break;
        }
    }
    return path;
}

} // namespace keywright::request
