#pragma once

#include "core/request/codereader.h"

#include <optional>
#include <vector>

namespace keywright::request {

/// Reads one call of an HTTP library: requests, httpx, aiohttp, urllib, http.client, fetch, axios and its
/// like.
class CallReader
{
public:
    /// `program` must outlive the reader.
    CallReader(const CodeFacts &program, Flavour flavour);
    /// The request that the call sends; none where it has no address.
    std::optional<ReadRequest> read(const CodeCall &call);

private:
    /// "axios({…})", "fetch(url, {…})": the members of the options are arguments like others.
    void mergeOptions();
    /// The argument or option with that name, or null.
    const CodeValue *argument(QByteArrayView name) const;
    /// Which unnamed argument is the address.
    qsizetype addressPlace() const;

    /// Finds the request's address; false where there is none.
    bool address();
    /// Node's https.request({ hostname, path }).
    bool hostAndPath();
    /// Both with one slash between them.
    static QByteArray joinedAddress(const QByteArray &base, const QByteArray &path);
    /// The address that a client object was made with.
    QByteArray baseUrl();
    /// True for a function that does nothing but send requests, whatever its address is.
    bool asksForCertain() const;
    /// The method, given or told by the function's name.
    void method();
    /// urllib sends POST where there is data; the others GET.
    QByteArray defaultMethod() const;

    void headers();
    /// Headers given as an object or a list; anything else leaves them unknown.
    void headerValue(const CodeValue &value);
    /// Headers of the session or client: `session.headers.update(…)`, `axios.create({ headers })`.
    void clientHeaders();
    /// requests and httpx replace the header by what `auth` says; a pair is Basic.
    void authentication(const CodeValue &auth);

    /// The body from whichever argument carries it.
    void body();
    /// The body given as the argument `name`, which tells how an object is sent.
    void bodyValue(QByteArrayView name, const CodeValue &value);
    /// The content type that the library sends by itself; "none" where it sends none.
    QByteArray impliedType(QByteArrayView name) const;
    /// An object as JSON, a text as it is; anything else is elsewhere.
    void jsonBody(const CodeValue &value);

    const CodeFacts &m_program;
    Flavour m_flavour;
    ReadRequest m_request;
    QByteArray m_name;
    Span m_nameAt;
    QByteArray m_owner;
    CodeValue m_arguments;
    std::vector<CodeMember> m_options;
};

} // namespace keywright::request
