#include "support/testfacts.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(KEYWRIGHT_RESOURCES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Facts parsedFacts()
{
    auto facts = parseFacts(testFactsSources());
    if (!facts) {
        const FactsError &error = facts.error();
        qFatal("%s %s: %s", qUtf8Printable(error.file), qUtf8Printable(error.where),
               qUtf8Printable(error.problem));
    }
    return *std::move(facts);
}

} // namespace

FactsSources testFactsSources()
{
    return { resource(u"perplexity.json"_s), resource(u"providers.json"_s), resource(u"places.json"_s) };
}

const Facts &testFacts()
{
    static const Facts facts = parsedFacts();
    return facts;
}

} // namespace keywright::testing
