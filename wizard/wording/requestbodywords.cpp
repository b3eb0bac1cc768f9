#include "wording/words.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About the shell, the body and the client of the user's own request.
struct RequestBodyWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestBodyWords)
};

Words wordsRequestVariable(Values values)
{
    if (isFromMessage(values)) {
        return { RequestBodyWords::tr("Your app sends the name of a variable, not the key."),
                 RequestBodyWords::tr(
                     "A variable is a name that should be replaced by the key. Here it was not."),
                 RequestBodyWords::tr(
                     "Enter the key itself in the app, or set the variable, and start the app again.") };
    }
    const QString variable = values.text(detail::variable);
    const QString expected = values.text(detail::expected);
    return {
        variable.isEmpty() ? RequestBodyWords::tr("A variable in the request is not replaced by the key.")
                           : RequestBodyWords::tr("%1 is not replaced by the key.").arg(variable),
        RequestBodyWords::tr("It is empty, stands in quotes that keep it as it is, or is written for another "
                             "shell, the program that runs the line."),
        expected.isEmpty() ? RequestBodyWords::tr("Write it as this shell does, in double quotes.")
                           : RequestBodyWords::tr("Write %1, in double quotes.").arg(expected)
    };
}

Words wordsRequestQuotes(Values values)
{
    if (isFromMessage(values)) {
        return { RequestBodyWords::tr("The command fell apart because of its quotes."),
                 RequestBodyWords::tr("The program took pieces of it for addresses. The Windows command "
                                      "prompt does not know single quotes."),
                 RequestBodyWords::tr("In Keywright, paste the command under “Check what your app sends”. It "
                                      "is corrected there.") };
    }
    return { RequestBodyWords::tr("The request has quotes that this shell does not know."),
             joined({ characterSentence(values),
                      RequestBodyWords::tr(
                          "Chats and word processors curve quotes, and each shell has its own.") }),
             RequestBodyWords::tr("Use the corrected line below, or type the quotes again.") };
}

Words wordsRequestContentType(Values)
{
    return { RequestBodyWords::tr("The request does not say that its body is JSON."),
             RequestBodyWords::tr("JSON is the notation in which Perplexity reads a question."),
             RequestBodyWords::tr("Add the header “Content-Type: application/json”.") };
}

Words wordsRequestBodyMissing(Values)
{
    return { RequestBodyWords::tr("The request has no body."),
             RequestBodyWords::tr(
                 "The body holds the question and the model; without it there is nothing to answer."),
             RequestBodyWords::tr("Add a body, as in the corrected request.") };
}

Words wordsRequestBodyJson(Values values)
{
    const qsizetype position = values.position();
    return { RequestBodyWords::tr("The body of the request is not JSON."),
             position > 0 ? RequestBodyWords::tr("It can't be read from character %1 on.").arg(position)
                          : RequestBodyWords::tr("It can't be read as such."),
             RequestBodyWords::tr(
                 "Often a comma, a quote or a bracket is missing there, or is one too many.") };
}

Words wordsRequestModelRetired(Values values)
{
    const QString model = values.text(detail::model);
    return { model.isEmpty() ? RequestBodyWords::tr("The model in the request is no longer offered.")
                             : RequestBodyWords::tr("The model %1 is no longer offered.").arg(model),
             RequestBodyWords::tr("It is answered by 400, and that says nothing about the key."),
             values.has(detail::expected)
                 ? RequestBodyWords::tr("Use %1.").arg(values.text(detail::expected))
                 : RequestBodyWords::tr("Use a current model, for example perplexity/sonar.") };
}

Words wordsRequestModelMissing(Values)
{
    return { RequestBodyWords::tr("The request names no model."),
             RequestBodyWords::tr("Perplexity wants a model or a preset, a ready-made choice of one."),
             RequestBodyWords::tr("Add a model, for example perplexity/sonar.") };
}

Words wordsRequestClientDefault(Values values)
{
    const QString client = values.text(detail::client);
    const QString provider = values.text(detail::provider);
    return { client.isEmpty() ? RequestBodyWords::tr("The library is not told where Perplexity is.")
                              : RequestBodyWords::tr("%1 is not told where Perplexity is.").arg(client),
             provider.isEmpty()
                 ? RequestBodyWords::tr("Without an address, the key goes to the library's own provider.")
                 : RequestBodyWords::tr("Without an address, the key goes to %1.").arg(provider),
             values.has(detail::expected)
                 ? RequestBodyWords::tr("Set its base address to %1.").arg(values.text(detail::expected))
                 : RequestBodyWords::tr(
                     "Set its base address to Perplexity's, https://api.perplexity.ai/v1.") };
}

} // namespace keywright::wording
