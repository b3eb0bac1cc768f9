#include "wording/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About the body of the user's own request.
struct RequestBodyWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestBodyWords)
};

namespace {

/// What is wrong where the body stops to be JSON, by the kind of the finding.
QString jsonTroubleInWords(const QString &kind)
{
    struct Row
    {
        QLatin1StringView kind;
        const char *words;
    };
    static constexpr std::array rows {
        Row { "trailing-comma"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "A comma stands there before a closing bracket.") },
        Row { "single-quotes"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords",
                                "A text stands there in single quotes; JSON wants double ones.") },
        Row { "typographic-quotes"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "A quote is curved there; JSON wants straight ones.") },
        Row { "unquoted"_L1, QT_TRANSLATE_NOOP("RequestBodyWords", "A word stands there without quotes.") },
        Row { "missing-comma"_L1, QT_TRANSLATE_NOOP("RequestBodyWords", "A comma is missing there.") },
        Row { "comment"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "A comment stands there, which JSON does not know.") },
        Row { "line-break"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "A text is broken into two lines there.") },
        Row { "escape"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords",
                                "A backslash stands there before a character that needs none.") },
        Row { "not-closed"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "A bracket or a quote is still open there.") },
        Row { "after-end"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "Something follows there, behind the end.") },
        Row { "number"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "A number is written there as JSON does not write it.") },
        Row { "unexpected"_L1,
              QT_TRANSLATE_NOOP("RequestBodyWords", "Something stands there that does not belong.") },
    };
    const auto *found = std::ranges::find(rows, kind, &Row::kind);
    return found == rows.end() ? QString() : RequestBodyWords::tr(found->words);
}

QString whereItBreaks(Values values)
{
    const int position = values.number(detail::position);
    const int line = values.number(detail::line);
    if (position > 0 && line > 1)
        return RequestBodyWords::tr("It can't be read from character %1 on, in its line %2.")
            .arg(position)
            .arg(line);
    if (position > 0)
        return RequestBodyWords::tr("It can't be read from character %1 on.").arg(position);
    return RequestBodyWords::tr("It can't be read as such.");
}

Words noQuestion(Values values)
{
    const QString member = values.text(detail::expected);
    if (values.has(detail::actual)) {
        return { RequestBodyWords::tr("The question stands in the wrong place of the body."),
                 //: %1 and %2 are names within the body: "messages", "input"
                 RequestBodyWords::tr("It is under “%1”. This address reads it from “%2”.")
                     .arg(values.text(detail::actual), member),
                 RequestBodyWords::tr("Write the body as in the corrected request.") };
    }
    return { RequestBodyWords::tr("The body of the request holds no question."),
             RequestBodyWords::tr("It belongs under “%1”, which is missing or empty.").arg(member),
             RequestBodyWords::tr("Put your question there, as in the corrected request.") };
}

} // namespace

Words wordsRequestBodyMissing(Values values)
{
    const QString kind = values.text(detail::kind);
    const QString todo = RequestBodyWords::tr("Add a body, as in the corrected request.");
    if (kind == "member"_L1)
        return noQuestion(values);
    if (kind == "empty-object"_L1 || kind == "empty"_L1) {
        return { RequestBodyWords::tr("The body of the request is empty."),
                 RequestBodyWords::tr(
                     "It should hold the question and the model; without them there is nothing to answer."),
                 RequestBodyWords::tr("Fill the body, as in the corrected request.") };
    }
    return { RequestBodyWords::tr("The request has no body."),
             RequestBodyWords::tr(
                 "The body holds the question and the model; without it there is nothing to answer."),
             todo };
}

Words wordsRequestBodyJson(Values values)
{
    const QString kind = values.text(detail::kind);
    const QString what = RequestBodyWords::tr("The body of the request is not JSON.");
    if (kind == "form"_L1)
        return { what,
                 RequestBodyWords::tr(
                     "It is sent as the fields of a form. Perplexity reads only JSON, a notation for data."),
                 RequestBodyWords::tr("Write it as in the corrected request.") };
    if (kind == "not-object"_L1)
        return { RequestBodyWords::tr("The body of the request is JSON, but not an object."),
                 RequestBodyWords::tr(
                     "An object begins with { and ends with }, with names and values in between."),
                 RequestBodyWords::tr("Write it as in the corrected request.") };
    const QString trouble = jsonTroubleInWords(kind);
    return { what, joined({ whereItBreaks(values), trouble }),
             trouble.isEmpty() ? RequestBodyWords::tr(
                 "Often a comma, a quote or a bracket is missing there, or is one too many.")
                               : RequestBodyWords::tr("Mend it there, or use the corrected request.") };
}

Words wordsRequestModelRetired(Values values)
{
    const QString model = values.text(detail::model);
    const QString kind = values.text(detail::kind);
    const QString expected = values.text(detail::expected);
    QString what = model.isEmpty() ? RequestBodyWords::tr("The model in the request is no longer offered.")
                                   : RequestBodyWords::tr("The model %1 is no longer offered.").arg(model);
    QString how = RequestBodyWords::tr("It is answered by 400, and that says nothing about the key.");
    if (kind == "chat-model"_L1) {
        what = RequestBodyWords::tr("%1 is a model of the retired interface.").arg(model);
        how = RequestBodyWords::tr(
            "Here a model's name begins with its maker. Another one is answered by 400.");
    } else if (kind == "no-maker"_L1) {
        what = RequestBodyWords::tr("The model %1 is named without its maker.").arg(model);
        how = RequestBodyWords::tr("Here a model's name begins with its maker, as in perplexity/sonar.");
    } else if (kind == "space"_L1) {
        what = RequestBodyWords::tr("There is a space before or behind the model's name.");
        how = RequestBodyWords::tr("It counts as part of the name, and no model is called that.");
    }
    return { what, how,
             expected.isEmpty() ? RequestBodyWords::tr("Use a current model, for example perplexity/sonar.")
                                : RequestBodyWords::tr("Use %1.").arg(expected) };
}

Words wordsRequestModelMissing(Values)
{
    return { RequestBodyWords::tr("The request names no model."),
             RequestBodyWords::tr("Perplexity wants a model or a preset, a ready-made choice of one."),
             RequestBodyWords::tr("Add a model, for example perplexity/sonar.") };
}

} // namespace keywright::wording
