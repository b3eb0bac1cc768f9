#include "wording/requestpartwords.h"

#include "wording/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About what is right in a request, and what could not be judged.
struct RequestPartWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestPartWords)
};

namespace {

struct Row
{
    QLatin1StringView id;
    const char *words;
};

QString authorizationInWords(const QString &variable)
{
    return variable.isEmpty()
        ? RequestPartWords::tr("The header for the key is right: “Authorization: Bearer” and one space.")
        //: %1 is a variable: "$PERPLEXITY_API_KEY"
        : RequestPartWords::tr(
              "The header is right. The key comes from %1; what that holds is not in the text.")
              .arg(variable);
}

QString modelInWords(const QString &name)
{
    // A preset is one word; a model's name has its maker before a slash.
    return name.contains(u'/')
        ? RequestPartWords::tr("The model is named as it should be: %1.").arg(name)
        : RequestPartWords::tr("The preset, a ready-made choice of a model, is right: %1.").arg(name);
}

/// The sentences about what a file, a variable or something else outside the text holds.
QString outsideInWords(const QString &id)
{
    static constexpr std::array rows {
        Row {
            "body-file"_L1,
            QT_TRANSLATE_NOOP("RequestPartWords",
                              "The body is in a file that is not part of the text, so it was not checked.") },
        Row { "header-file"_L1,
              QT_TRANSLATE_NOOP(
                  "RequestPartWords",
                  "Headers are in a file that is not part of the text, so they were not checked.") },
        Row { "config-file"_L1,
              QT_TRANSLATE_NOOP(
                  "RequestPartWords",
                  "Options are in a file that is not part of the text, so they were not checked.") },
        Row {
            "url-variable"_L1,
            QT_TRANSLATE_NOOP("RequestPartWords",
                              "The address comes from a variable that is not set in the text, so it was not "
                              "checked.") },
        Row { "path-variable"_L1,
              QT_TRANSLATE_NOOP(
                  "RequestPartWords",
                  "A part of the address comes from a variable that is not set in the text, so it was "
                  "not checked.") },
        Row { "method-variable"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The method comes from a variable that is not set in the text, so it was not "
                                "checked.") },
        Row { "header-variable"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "A header comes from a variable that is not set in the text, so it was not "
                                "checked.") },
        Row { "body-variable"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The body comes from a variable that is not set in the text, so it was not "
                                "checked.") },
        Row { "model-variable"_L1,
              QT_TRANSLATE_NOOP(
                  "RequestPartWords",
                  "The model's name comes from a variable that is not set in the text, so it was not "
                  "checked.") },
    };
    QString known = id;
    known.replace("headers-"_L1, "header-"_L1).replace("preset-variable"_L1, "model-variable"_L1);
    known.replace("address-"_L1, "url-"_L1).replace("host-"_L1, "url-"_L1).replace("data-"_L1, "body-"_L1);
    const auto *found = std::ranges::find(rows, known, &Row::id);
    return found == rows.end() ? QString() : RequestPartWords::tr(found->words);
}

/// The sentences about what stands in the text and is still not known.
QString unknownInWords(const QString &id)
{
    static constexpr std::array rows {
        Row {
            "path-slash"_L1,
            QT_TRANSLATE_NOOP("RequestPartWords",
                              "The address ends with a slash. Whether Perplexity takes that is not known.") },
        Row { "key-hidden"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The key is blacked out in this text, so it was not checked.") },
        Row { "model-unknown"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "Whether Perplexity offers a model of this name is not known.") },
        Row { "preset-unknown"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "Whether Perplexity offers a preset of this name is not known.") },
        Row { "body-address"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "Which body is right depends on the address, and that is not in the text.") },
        Row {
            "method-address"_L1,
            QT_TRANSLATE_NOOP("RequestPartWords",
                              "Which method is right depends on the address, and that is not in the text.") },
        Row { "method-unknown"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "Which methods Perplexity takes at this address is not known.") },
        Row { "header-app"_L1,
              QT_TRANSLATE_NOOP(
                  "RequestPartWords",
                  "The app makes the header of this setting. That is not in the text, so it was not "
                  "checked.") },
        Row { "client-variable"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The library is set up outside the text, so its address was not checked.") },
        Row { "body-members"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The body holds something of which nobody knows how Perplexity takes it.") },
        Row { "body-content"_L1,
              QT_TRANSLATE_NOOP(
                  "RequestPartWords",
                  "What the body should say at this address is not known, so only its notation was "
                  "checked.") },
        Row { "text-rest"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The text is longer than 1 MB. Only its beginning was read.") },
        Row {
            "body-input"_L1,
            QT_TRANSLATE_NOOP("RequestPartWords",
                              "The body comes from another program, and what that writes is not part of the "
                              "text, so it was not checked.") },
        Row { "body-fields"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The body is put together from fields, which were not checked.") },
        Row { "body-packed"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords", "The body is compressed, so it was not checked.") },
        Row { "body-large"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The body is too long to be kept, so it was not checked.") },
        Row {
            "netrc-file"_L1,
            QT_TRANSLATE_NOOP("RequestPartWords",
                              "The key comes from the file .netrc, which is not part of the text, so it was "
                              "not checked.") },
        Row {
            "credential"_L1,
            QT_TRANSLATE_NOOP("RequestPartWords",
                              "The key is kept in the tool's own store, which is not part of the text, so it "
                              "was not checked.") },
        Row { "body-elsewhere"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords",
                                "The body is not part of the text, so it was not checked.") },
    };
    const auto *found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? QString() : RequestPartWords::tr(found->words);
}

} // namespace

QString partName(RequestPart part)
{
    switch (part) {
    case RequestPart::Address:
        return RequestPartWords::tr("Address");
    case RequestPart::Method:
        return RequestPartWords::tr("Method");
    case RequestPart::Headers:
        return RequestPartWords::tr("Headers");
    case RequestPart::Body:
        return RequestPartWords::tr("Body");
    }
    Q_UNREACHABLE();
}

QString rightInWords(const RightThing &thing)
{
    if (thing.id == "authorization"_L1)
        return authorizationInWords(harmless(thing.value));
    if (thing.id == "model"_L1)
        return modelInWords(harmless(thing.value));
    static constexpr std::array rows {
        Row { "host"_L1, QT_TRANSLATE_NOOP("RequestPartWords", "The host is right: %1.") },
        Row { "scheme"_L1, QT_TRANSLATE_NOOP("RequestPartWords", "The connection is encrypted: %1.") },
        Row { "path"_L1, QT_TRANSLATE_NOOP("RequestPartWords", "The path is right: %1.") },
        Row { "method"_L1, QT_TRANSLATE_NOOP("RequestPartWords", "The method is right: %1.") },
        Row { "key"_L1, QT_TRANSLATE_NOOP("RequestPartWords", "The key is written as keys are: %1.") },
        Row { "content-type"_L1,
              QT_TRANSLATE_NOOP("RequestPartWords", "The header Content-Type is right: %1.") },
        Row { "json"_L1, QT_TRANSLATE_NOOP("RequestPartWords", "The body is written correctly, as JSON.") },
        Row { "question"_L1, QT_TRANSLATE_NOOP("RequestPartWords", "The question is in its place: %1.") },
    };
    const auto *found = std::ranges::find(rows, thing.id, &Row::id);
    if (found == rows.end())
        return {};
    const QString words = RequestPartWords::tr(found->words);
    return words.contains("%1"_L1) ? words.arg(harmless(thing.value)) : words;
}

QString unreadInWords(const QString &id)
{
    const QString known = outsideInWords(id);
    const QString unknown = known.isEmpty() ? unknownInWords(id) : known;
    return unknown.isEmpty()
        ? RequestPartWords::tr("A part of the request is not in the text, so it was not checked.")
        : unknown;
}

QStringList soughtInWords()
{
    return { RequestPartWords::tr("command lines (curl, wget, HTTPie, Invoke-RestMethod)"),
             RequestPartWords::tr("requests in a log, in a browser's or in a proxy's notes"),
             RequestPartWords::tr("programs in Python, JavaScript and other languages"),
             RequestPartWords::tr("settings with an address and a key") };
}

QString absenceInWords(const PartCheck &part)
{
    if (part.state == PartState::NotNeeded)
        return RequestPartWords::tr("none is needed");
    // A body that was heard is there, and not shown.
    const bool isShown = part.present || !part.shown.isEmpty() || !part.unread.isEmpty();
    return isShown || !part.findings.isEmpty() ? QString() : RequestPartWords::tr("not in the text");
}

Words wordsRequestFine(Values values)
{
    if (values.text(detail::kind) == "same-key"_L1)
        return {
            RequestPartWords::tr("The request is written correctly, and its key is the one you tested."),
            RequestPartWords::tr("Every part of it is as it should be."),
            RequestPartWords::tr(
                "If the app still fails, paste the error message that it shows on the page “Get a key”.")
        };
    if (values.text(detail::kind) != "in-part"_L1)
        return { RequestPartWords::tr("The request is written correctly."),
                 RequestPartWords::tr("Every part of it is as it should be."),
                 RequestPartWords::tr(
                     "If the app still fails, it sends another key, or something else than this.") };
    QStringList reasons;
    const QJsonArray unread = values.list(detail::unread);
    for (const auto id : unread)
        reasons.append(unreadInWords(id.toString()));
    reasons.removeDuplicates();
    constexpr qsizetype mostTold = 2; // The parts themselves tell the others.
    return { RequestPartWords::tr("Nothing wrong was found in what could be checked."),
             reasons.isEmpty() ? RequestPartWords::tr("Not every part of the request is in the text.")
                               : reasons.first(std::min(mostTold, reasons.size())).join(u' '),
             RequestPartWords::tr("If the app still fails, paste more of it, or a log of what it sends.") };
}

} // namespace keywright::wording
