#include "core/vault/keyindex.h"

#include "core/vault/keyname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype longestEntry = 2500; // Of a keychain: what Windows takes.

} // namespace

KeyIndex KeyIndex::decoded(const Secret &text)
{
    KeyIndex index;
    const QJsonArray names =
        QJsonDocument::fromJson(text.bytes().toByteArray()).object().value("names"_L1).toArray();
    for (const QJsonValue &value : names) {
        if (const auto name = checkedKeyName(value.toString()))
            index.add(*name);
    }
    return index;
}

std::optional<Secret> KeyIndex::encoded() const
{
    const QJsonObject object { { u"names"_s, QJsonArray::fromStringList(m_names) } };
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return text.size() <= longestEntry ? std::optional(Secret(text)) : std::nullopt;
}

QString KeyIndex::spelling(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_names, [&](const QString &kept) { return isSameKeyName(kept, name); });
    return found == m_names.end() ? QString() : *found;
}

bool KeyIndex::add(const QString &name)
{
    if (!spelling(name).isEmpty())
        return false;
    m_names.append(name);
    return true;
}

bool KeyIndex::remove(const QString &name)
{
    return m_names.removeAll(spelling(name)) > 0;
}

} // namespace keywright
