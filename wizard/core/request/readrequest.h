#pragma once

#include "core/answer/curl.h"
#include "core/finding.h"
#include "core/request/placedtext.h"
#include "core/request/requestcheck.h"
#include "core/request/span.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace keywright::request {

enum class Language {
    Curl,
    Wget,
    Httpie,
    PowerShell,
    Http,
    Python,
    JavaScript,
    Config,
    Text,
    Go,
    Java,
    Kotlin,
    CSharp,
    Php,
    Ruby,
    Rust,
    R,
    Swift,
};

/// No server takes a request with more headers; further ones are judged, but neither shown nor written.
constexpr qsizetype mostHeaders = 200;

struct HeaderField
{
    QByteArray name;
    QByteArray value; ///< with variables marked (marked.h)
    Span nameAt {};
    Span valueAt {};
};

/// What a stretch of a command line is there for: an option with its value, an address, an item.
enum class CommandRole {
    Program,
    Address,
    Method,
    Header, ///< one that is kept
    Authorization, ///< a header or an option that names the key
    ContentType,
    Body,
    Replaced, ///< belongs to the request, but the corrected line says it in another way
    Kept, ///< nothing that the request is judged by
};

/// How a text is written where it stands: as it is, as a text of JSON, or as JSON itself.
enum class TextStyle { Plain, JsonText, Json };

/// Where one more header can be written into the text that was read.
struct HeaderSlot
{
    enum class Shape { None, Line, NameAndValue, KeyAndValue, Member };
    Shape shape = Shape::None;
    qsizetype at = -1; ///< in bytes
    bool isFirst = false; ///< no other stands before it
};

/// Tools that keep a request in a form of their own.
enum class Form { None, Settings, Har, Postman, Insomnia, N8n, Make };

struct CommandPart
{
    CommandRole role {};
    Span at {};
    QByteArray text {}; ///< what is kept of it, where that is not all; without a key
};

/// What a reader itself found out about quotes and variables.
struct ReaderFinding
{
    RequestPart part {};
    Finding finding; ///< its place is told by `at`
    Span at {};
};

/// A request as a program would send it, read from one of the languages. All texts may hold keys and marked
/// variables.
struct ReadRequest
{
    Language language = Language::Text;
    Shell shell = Shell::Bash;
    bool isBaseUrl = false; ///< the address is one that the program adds a path to
    bool methodAnyCase = false; ///< the program sends the method in capital letters whatever was written
    bool headersKnown = false; ///< a header that is not there is not sent
    bool bodyElsewhere = false; ///< there is a body, in a file or in a variable
    bool bodyKnown = false; ///< a body that is not there is not sent
    bool bodyIsForm = false; ///< fields that are sent as a form, not as JSON
    bool usesClientDefault = false; ///< an SDK of another provider without an address of its own

    std::optional<QByteArray> url; ///< as given; "https://…" is not added
    QByteArray assumedScheme { "https" }; ///< what the program puts before an address without one

    std::optional<QByteArray> method; ///< none where the text does not tell

    QList<HeaderField> headers;
    QByteArray basicUser; ///< "user:password" of an option or the address
    QByteArray misplacedHeader; ///< a header that the program does not send, because of how it is written
    QByteArray whyMisplaced; ///< "no-colon", "not-continued", "not-quoted"

    std::optional<QByteArray> body;
    QByteArray impliedContentType; ///< what the program sends where no header says it

    QByteArray client; ///< "openai": the SDK's or program's name
    QByteArray wrongBaseName; ///< the name under which the address was given, where the SDK does not read it

    QList<ReaderFinding> findings;

    /// What the text refers to but does not hold, so that nobody can judge it: "body-file", "header-file",
    /// "url-variable" …
    QStringList unread;

    // Where the parts stand in the text that was read. Unknown where a part is made of several pieces.
    Span urlAt;
    Span methodAt;
    Span bodyAt;

    Form form = Form::None;
    TextStyle style = TextStyle::Plain; ///< of address, method and headers
    TextStyle bodyStyle = TextStyle::Plain;
    HeaderSlot headerSlot;
    QByteArray keyPrefix; ///< what a setting's value lacks of the header's: "Bearer "

    QList<CommandPart> commandParts; ///< of a command line, in their order
    PlacedText placedBody; ///< the body with the place of each of its bytes, where the reader knows them

    // What a program's correction has to know.
    Span baseAt; ///< of the address that a client adds paths to, where it stands apart
    Span headersAt; ///< of the object that holds the headers, with its brackets
    QByteArray addedPath; ///< what the SDK adds to its address
    bool addsBearer = false; ///< the program puts "Bearer " before the key itself
    bool baseMissing = false; ///< the SDK is given no address of its own

    /// All values of the header with that name, in any case.
    QList<QByteArray> header(QByteArrayView lowerCaseName) const;
    /// The same with their places.
    QList<HeaderField> fields(QByteArrayView lowerCaseName) const;
};

/// Notes something that the text refers to but does not hold, once.
void noteUnread(ReadRequest &request, const QString &id);

/// The public id of the language.
QString languageId(Language language);

} // namespace keywright::request
