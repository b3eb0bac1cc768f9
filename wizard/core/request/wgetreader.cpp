#include "core/request/commandreader.h"
#include "core/request/marked.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

/// An option's name and value, where the value stands behind "=" or in the next word.
struct NamedOption
{
    QByteArray name;
    ShellWord value;
    Span at;
};

bool takesValue(const QByteArray &name)
{
    static const QByteArrayList names { "--header",
                                        "--post-data",
                                        "--body-data",
                                        "--method",
                                        "-O",
                                        "-o",
                                        "--post-file",
                                        "--body-file",
                                        "--user",
                                        "--password",
                                        "--http-user",
                                        "--http-password",
                                        "-U",
                                        "--user-agent",
                                        "--output-document",
                                        "--output-file",
                                        "-T",
                                        "--timeout",
                                        "-t",
                                        "--tries",
                                        "-P",
                                        "-a",
                                        "-e",
                                        "--ca-certificate",
                                        "--load-cookies",
                                        "--referer",
                                        "--wait",
                                        "-w",
                                        "--execute" };
    return names.contains(name);
}

NamedOption optionAt(const QList<ShellWord> &words, qsizetype &at)
{
    const ShellWord &word = words.at(at);
    const qsizetype equals = word.bytes().startsWith("--") ? word.bytes().indexOf('=') : -1;
    NamedOption option { word.bytes().first(equals < 0 ? word.bytes().size() : equals), word, word.at };
    if (equals >= 0) {
        option.value.text = word.text.sliced(equals + 1);
        return option;
    }
    option.value.text = {};
    const bool isCluster = !word.bytes().startsWith("--") && word.bytes().size() > 2
        && QByteArrayView("OoTtUPaew").contains(word.bytes().back());
    if ((takesValue(option.name) || isCluster) && at + 1 < words.size()) {
        option.value = words.at(++at);
        option.at = joined(option.at, option.value.at);
    }
    return option;
}

void setData(ReadRequest &request, const NamedOption &option)
{
    noteQuotes(request, RequestPart::Body, option.value);
    request.impliedContentType = "application/x-www-form-urlencoded";
    if (option.name.endsWith("file")) {
        request.bodyElsewhere = true;
        noteUnread(request, u"body-file"_s);
    } else if (isVariable(option.value.bytes())) {
        request.bodyElsewhere = true;
        noteUnread(request, u"body-variable"_s);
    } else {
        setBody(request, option.value.text);
    }
}

/// Takes the option over and tells what it is there for.
CommandRole applyOption(ReadRequest &request, const NamedOption &option)
{
    if (option.name == "--header") {
        noteQuotes(request, RequestPart::Headers, option.value);
        addHeaderLine(request, option.value.text);
        return headerRole(option.value.bytes());
    }
    if (option.name == "--method") {
        setMethod(request, option.value.text);
        return CommandRole::Method;
    }
    static const QByteArrayList ofBody { "--post-data", "--body-data", "--post-file", "--body-file" };
    if (ofBody.contains(option.name)) {
        setData(request, option);
        return CommandRole::Body;
    }
    if (option.name == "--user" || option.name == "--http-user") {
        request.basicUser = option.value.bytes();
        return CommandRole::Authorization;
    }
    const bool isReplaced = option.name.endsWith("password") || option.name == "--auth-no-challenge"
        || option.name == "--load-cookies";
    return isReplaced ? CommandRole::Replaced : CommandRole::Kept;
}

void readAddress(ReadRequest &request, const ShellWord &word)
{
    const bool isUsed = !request.url || (word.bytes().contains("://") && !request.url->contains("://"));
    request.commandParts.append({ isUsed ? CommandRole::Address : CommandRole::Replaced, word.at, {} });
    if (!isUsed)
        return;
    setUrl(request, word.text);
    noteQuotes(request, RequestPart::Address, word);
}

} // namespace

ReadRequest readWget(const CalledProgram &call, Shell shell)
{
    ReadRequest request;
    request.language = Language::Wget;
    request.shell = shell;
    request.client = "wget";
    request.headersKnown = true;
    request.bodyKnown = true;
    request.assumedScheme = "http";
    request.commandParts.append({ CommandRole::Program, call.program.at, {} });
    for (qsizetype at = 0; at < call.arguments.size(); ++at) {
        const ShellWord &word = call.arguments.at(at);
        if (word.bytes().startsWith('-') && word.bytes().size() > 1) {
            const NamedOption option = optionAt(call.arguments, at);
            const CommandRole role = applyOption(request, option);
            request.commandParts.append({ role, option.at, {} });
        } else {
            readAddress(request, word);
        }
    }
    if (!request.method)
        request.method = request.body || request.bodyElsewhere ? "POST" : "GET";
    if (!request.header("authorization").isEmpty())
        request.basicUser.clear();
    else if (call.nextFirstWord.startsWith('-')) {
        request.misplacedHeader = call.nextFirstWord;
        request.whyMisplaced = "not-continued";
    }
    return request;
}

} // namespace keywright::request
