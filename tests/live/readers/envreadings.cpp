// Prints what each reader of wizard/core/places/readers takes from the files named on standard input, one
// JSON object to a line, for comparison with the real ones. The files are the test's own; there is no key in
// them.
#include "core/places/readers/envreading.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

using namespace keywright;

namespace {

QJsonObject readings(const QByteArray &content)
{
    QJsonObject all;
    for (const EnvReader reader : allEnvReaders()) {
        const EnvReading reading = readEnvFile(reader, content, [](QByteArrayView) { return true; });
        QJsonObject values;
        QJsonArray depends;
        for (const EnvAssignment &assignment : reading.assignments) {
            const QString name = QString::fromLatin1(assignment.name.toHex());
            if (assignment.depends)
                depends.append(name);
            else
                values.insert(name, QString::fromLatin1(assignment.value.bytes().toByteArray().toHex()));
        }
        QJsonObject one { { QLatin1String("values"), values }, { QLatin1String("depends"), depends } };
        if (reading.refusal != Refusal::No)
            one.insert(QLatin1String("refused"), QString(refusalId(reading.refusal)));
        all.insert(QString(envReaderId(reader)), one);
    }
    return all;
}

} // namespace

int main()
{
    for (std::string path; std::getline(std::cin, path);) {
        QFile file(QString::fromStdString(path));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray line = QJsonDocument(readings(file.readAll())).toJson(QJsonDocument::Compact);
        std::puts(line.constData());
    }
    return 0;
}
