#include "fuzzinput.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace keywright::fuzz {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(KEYWRIGHT_RESOURCES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

const Facts &facts()
{
    static const Facts parsed = [] {
        auto result = parseFacts(
            { resource(u"perplexity.json"_s), resource(u"providers.json"_s), resource(u"places.json"_s) });
        require(result.has_value(), "the facts can be read");
        return *std::move(result);
    }();
    return parsed;
}

const QByteArray &key()
{
    static const QByteArray made = []() -> QByteArray {
        const QByteArray alphabet = "Zk3Rw8QbT5nLx0VyHc7MdJ2sGf9PaUe4";
        QByteArray body;
        for (int i = 0; i < facts().key.bodyLength; ++i)
            body.append(alphabet.at(i * 7 % alphabet.size()));
        return facts().key.prefix + body;
    }();
    return made;
}

QByteArray text(const std::uint8_t *data, std::size_t size)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    return bytes.replace("@KEY@", key());
}

void require(bool promise, const char *what)
{
    if (promise)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

} // namespace keywright::fuzz
