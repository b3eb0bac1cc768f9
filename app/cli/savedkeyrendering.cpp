#include "cli/savedkeyrendering.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/detail.h"
#include "core/report/findingjson.h"
#include "wording/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

struct SavedKeyWords
{
    Q_DECLARE_TR_FUNCTIONS(SavedKeyWords)
};

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

QString savedInWords(const SavedKey &saved, const QDateTime &now)
{
    return SavedKeyWords::tr("Saved on %1, %n day(s) ago.", nullptr,
                             static_cast<int>(ageInDays(saved.savedAt, now)))
        .arg(dayOf(saved.savedAt));
}

} // namespace

void putSavedKey(QJsonObject &json, const SavedKey &saved, const QDateTime &now)
{
    const qint64 age = ageInDays(saved.savedAt, now);
    json.insert("key"_L1, keyToJson(saved.key));
    json.insert("saved"_L1, timeOrNull(saved.savedAt));
    json.insert("verified"_L1, timeOrNull(saved.acceptedAt));
    json.insert("age_days"_L1, age < 0 ? QJsonValue() : QJsonValue(age));
}

QJsonArray savedKeysJson(const std::vector<SavedKey> &keys, const QDateTime &now)
{
    QJsonArray list;
    for (const SavedKey &saved : keys) {
        QJsonObject one { { u"name"_s, saved.name.isEmpty() ? QJsonValue() : QJsonValue(saved.name) } };
        putSavedKey(one, saved, now);
        list.append(one);
    }
    return list;
}

void printSavedKey(Output &output, const SavedKey &saved, const QDateTime &now)
{
    printKey(output, saved.key);
    if (saved.savedAt.isValid())
        output.text(savedInWords(saved, now));
    output.text(saved.acceptedAt.isValid()
                    ? SavedKeyWords::tr("Last accepted by Perplexity on %1.").arg(dayOf(saved.acceptedAt))
                    : SavedKeyWords::tr("Perplexity was not asked about it yet."));
}

void printNamedKeys(Output &output, const std::vector<SavedKey> &keys, const QDateTime &now)
{
    bool isFirst = true;
    for (const SavedKey &saved : keys) {
        if (saved.name.isEmpty())
            continue;
        if (std::exchange(isFirst, false)) {
            output.blank();
            output.text(SavedKeyWords::tr("Saved under a name:"), Tone::Heading);
        }
        QString text = saved.name + u": "_s + wording::maskedWithLength(saved.key);
        if (saved.savedAt.isValid())
            text += u". "_s + savedInWords(saved, now);
        output.text(text, Tone::Plain, 2);
    }
}

QList<Finding> dueForRotation(const std::vector<SavedKey> &keys, const QDateTime &now)
{
    QList<Finding> findings;
    for (const SavedKey &saved : keys) {
        if (isDueForRotation(saved.savedAt, now))
            findings.append(makeFinding(
                Cause::VaultRotate, {},
                { { detail::days, ageInDays(saved.savedAt, now) }, { detail::name, saved.name } }));
    }
    return findings;
}

} // namespace keywright::cli
