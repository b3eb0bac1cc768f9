#include "app/gui/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

Options readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "options", "Finds out why a Perplexity API key is refused, and keeps it safe."));
    const QCommandLineOption practice(
        u"practice"_s,
        QCoreApplication::translate("options", "Practise with made-up keys; nothing of yours is touched."));
    const QCommandLineOption baseUrl(
        u"base-url"_s,
        QCoreApplication::translate("options", "Ask this address instead of Perplexity's own."), u"URL"_s);
    const QCommandLineOption caFile(
        u"ca-file"_s,
        QCoreApplication::translate("options", "Trust the certificate authorities in this file as well."),
        u"FILE"_s);
    parser.addOptions({ practice, baseUrl, caFile });
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    Options options;
    options.practice = parser.isSet(practice);
    if (parser.isSet(baseUrl))
        options.baseUrl = QUrl(parser.value(baseUrl), QUrl::StrictMode);
    if (parser.isSet(caFile))
        options.caFile = parser.value(caFile);
    return options;
}

} // namespace keywright
