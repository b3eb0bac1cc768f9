#include "core/request/commandreader.h"
#include "core/request/marked.h"

namespace keywright::request {

namespace {

/// The option's name and value, where the value stands behind "=" or in the next word.
struct NamedOption
{
    QByteArray name;
    ShellWord value;
};

NamedOption optionAt(const QList<ShellWord> &words, qsizetype &at)
{
    const ShellWord &word = words.at(at);
    const qsizetype equals = word.text.indexOf('=');
    NamedOption option { word.text.first(equals < 0 ? word.text.size() : equals), word };
    if (equals >= 0) {
        option.value.text = word.text.sliced(equals + 1);
    } else {
        option.value.text.clear();
        const bool takesValue = option.name == "--header" || option.name == "--post-data"
            || option.name == "--body-data" || option.name == "--method" || option.name == "-O"
            || option.name == "-o" || option.name == "--post-file" || option.name == "--body-file";
        if (takesValue && at + 1 < words.size())
            option.value = words.at(++at);
    }
    return option;
}

void applyOption(ReadRequest &request, const NamedOption &option)
{
    if (option.name == "--header") {
        noteQuotes(request, RequestPart::Headers, option.value);
        addHeaderLine(request, option.value.text);
    } else if (option.name == "--method") {
        request.method = option.value.text;
    } else if (option.name == "--post-data" || option.name == "--body-data") {
        noteQuotes(request, RequestPart::Body, option.value);
        request.body = option.value.text;
        request.impliedContentType = "application/x-www-form-urlencoded";
    } else if (option.name == "--post-file" || option.name == "--body-file") {
        request.bodyElsewhere = true;
        request.impliedContentType = "application/x-www-form-urlencoded";
    } else if (option.name == "--user" || option.name == "--http-user") {
        request.basicUser = option.value.text;
    }
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
    for (qsizetype at = 0; at < call.arguments.size(); ++at) {
        const ShellWord &word = call.arguments.at(at);
        if (word.text.startsWith('-')) {
            applyOption(request, optionAt(call.arguments, at));
        } else if (!request.url || word.text.contains("://")) {
            request.url = word.text;
            noteQuotes(request, RequestPart::Address, word);
        }
    }
    if (request.body && isVariable(*request.body)) {
        request.body.reset();
        request.bodyElsewhere = true;
    }
    if (!request.method)
        request.method = request.body || request.bodyElsewhere ? "POST" : "GET";
    if (!request.header("authorization").isEmpty())
        request.basicUser.clear();
    return request;
}

} // namespace keywright::request
