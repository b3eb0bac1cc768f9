#pragma once

#include "core/request/codereader.h"

#include <optional>
#include <vector>

namespace keywright::request {

/// One thing that a program says about its request: a call, an assignment, or a member of an object that is
/// given to a call.
struct CodeEvent
{
    QByteArray name; ///< as plainName() has it
    QByteArray written; ///< the last name as written
    QByteArray owner; ///< the name before it, as plainName() has it
    const CodeValue *value = nullptr; ///< of a call its arguments, else what is set
    bool isCall = false;
    Span nameAt {};
};

/// All of a program's, in the order in which they are written.
std::vector<CodeEvent> eventsOf(const CodeFacts &program);

/// Gathers one request from events. Every member function takes what it knows from one event.
class BuiltRequest
{
public:
    BuiltRequest(const CodeFacts &program, Flavour flavour, const QByteArray &text);
    std::optional<ReadRequest> read();

private:
    void address(const CodeEvent &event);
    void base(const CodeEvent &event);
    /// An argument that is a path behind the base address.
    void path(const CodeEvent &event);
    void finishAddress();

    void method(const CodeEvent &event);
    void givenMethod(const CodeEvent &event);
    void methodByName(const CodeEvent &event);
    void setMethod(const QByteArray &method, Span at);
    /// What is sent where no method is named.
    QByteArray defaultMethod() const;

    void header(const CodeEvent &event);
    void namedHeader(const CodeEvent &event);
    void setHeader(const CodeEvent &event);
    void headerObject(const CodeEvent &event);
    void bearer(const CodeEvent &event);
    /// C#'s AuthenticationHeaderValue("Bearer", key).
    void authenticationValue(const CodeEvent &event);
    void headerLines(const CodeValue &value);
    void addHeader(const QByteArray &name, const CodeValue &value, Span nameAt);

    void body(const CodeEvent &event);
    void bodyArgument(const CodeEvent &event, const CodeValue &value);
    void impliedType();

    const CodeFacts &m_program;
    Flavour m_flavour;
    const QByteArray &m_text;
    ReadRequest m_request;
    QByteArray m_base;
    QByteArray m_path;
    Span m_pathAt;
    bool m_urlUnknown = false;
    bool m_methodUnknown = false; ///< a variable of the program holds it
    bool m_sendsJson = false;
    bool m_bodyIsArray = false;
};

/// "Authorization" of HttpHeaders.AUTHORIZATION and the like; empty for what is no header's name.
QByteArray headerName(const CodeValue &value);

} // namespace keywright::request
