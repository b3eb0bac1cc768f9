#include "shapefiles.h"

#include "support/testkeys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

QByteArray fileContent(const QString &name)
{
    QFile file(QStringLiteral(KEYWRIGHT_SHAPES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray filled(QByteArray content, const QByteArray &key)
{
    content.replace("@KEY@", key);
    content.replace("@OTHER_KEY@", makeKey(2));
    content.replace("@KEY_B64@", key.toBase64());
    content.replace("@ENVFILE_B64@", QByteArray("PERPLEXITY_API_KEY=" + key + "\n").toBase64());
    return content;
}

} // namespace

QList<Shape> allShapes()
{
    QList<Shape> shapes;
    const QJsonArray index = QJsonDocument::fromJson(fileContent(u"index.json"_s)).array();
    for (const auto &entry : index) {
        const QJsonObject object = entry.toObject();
        Shape shape { object["id"_L1].toString(),
                      object["file"_L1].toString(),
                      object["format"_L1].toString(),
                      object["expect"_L1].toString(),
                      {},
                      0 };
        const QByteArray raw = fileContent(shape.file);
        shape.keys = raw.count("@KEY@") + raw.count("@KEY_B64@") + raw.count("@ENVFILE_B64@");
        shape.content = filled(raw, makeKey(1));
        shapes.append(shape);
    }
    return shapes;
}

QByteArray shapeWith(const Shape &shape, const QByteArray &key)
{
    return filled(fileContent(shape.file), key);
}

} // namespace keywright::testing
