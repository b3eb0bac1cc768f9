#include "wording/values.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About the programs that read env files.
struct ReaderWords
{
    Q_DECLARE_TR_FUNCTIONS(ReaderWords)
};

namespace {

/// Names of programs, the same in every language.
QString readerName(const QString &id)
{
    static const std::map<QString, QString> names { { u"python-dotenv"_s, u"Python (python-dotenv)"_s },
                                                    { u"node-dotenv"_s, u"Node.js (dotenv)"_s },
                                                    { u"compose"_s, u"docker compose"_s },
                                                    { u"docker"_s, u"Docker (--env-file)"_s } };
    const auto known = names.find(id);
    return known == names.end() ? id : known->second;
}

QString damageInWords(const QString &why)
{
    if (why == "comment"_L1)
        return ReaderWords::tr("the key with the comment behind it");
    if (why == "quotes"_L1)
        return ReaderWords::tr("the key with the quotes");
    if (why == "line-break"_L1)
        return ReaderWords::tr("the key with a line break");
    if (why == "space"_L1)
        return ReaderWords::tr("the key with spaces");
    return ReaderWords::tr("the key with more text");
}

/// What the program takes from the line.
QString takenInWords(const QJsonObject &reading)
{
    const QString state = reading["state"_L1].toString();
    if (state == "damaged"_L1)
        return damageInWords(reading["why"_L1].toString());
    if (state == "refused"_L1)
        return ReaderWords::tr("nothing, as it refuses the whole file");
    if (state == "depends"_L1)
        return ReaderWords::tr("what other variables hold");
    const QString masked = harmless(reading["masked"_L1].toString());
    return masked.isEmpty() || state == "notset"_L1 ? ReaderWords::tr("nothing") : masked;
}

} // namespace

QString readersInWords(const QJsonArray &readings)
{
    QStringList taken;
    std::map<QString, QStringList> readers;
    for (const QJsonValue &reading : readings) {
        const QString words = takenInWords(reading.toObject());
        if (!taken.contains(words))
            taken.append(words);
        readers[words].append(readerName(reading["reader"_L1].toString()));
    }
    if (taken.size() < 2)
        return {};
    QStringList sentences { ReaderWords::tr("Not every program reads this line in the same way.") };
    for (const QString &words : taken)
        //: What programs take from a line. %1: their names, %2: "the key with the quotes"
        sentences.append(ReaderWords::tr("%1: %2.").arg(readers[words].join(u", "_s), words));
    return sentences.join(u' ');
}

} // namespace keywright::wording
