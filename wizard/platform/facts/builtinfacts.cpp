#include "platform/facts/builtinfacts.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

// A resource in a static library is registered only where somebody asks for it, outside any namespace.
static void registerFacts()
{
    Q_INIT_RESOURCE(facts);
}

namespace keywright {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/facts/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

FactsSources builtinFactsSources()
{
    registerFacts();
    return { resource(u"perplexity.json"_s), resource(u"providers.json"_s), resource(u"places.json"_s) };
}

} // namespace keywright
