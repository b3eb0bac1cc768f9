#include "core/cause.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QStringList>

namespace keywright::wording {

/// What is wrong with a copy of a key, in a word or two each, for a list.
struct DamageWords
{
    Q_DECLARE_TR_FUNCTIONS(DamageWords)
};

namespace {

const QHash<Cause, const char *> &table()
{
    static const QHash<Cause, const char *> words {
        { Cause::KeyEmpty, QT_TRANSLATE_NOOP("DamageWords", "nothing") },
        { Cause::KeySurroundingSpace, QT_TRANSLATE_NOOP("DamageWords", "a space before or after it") },
        { Cause::KeyLineBreak, QT_TRANSLATE_NOOP("DamageWords", "a line break") },
        { Cause::KeyInnerSpace, QT_TRANSLATE_NOOP("DamageWords", "a space inside") },
        { Cause::KeyInvisible, QT_TRANSLATE_NOOP("DamageWords", "an invisible character") },
        { Cause::KeyLookalike, QT_TRANSLATE_NOOP("DamageWords", "a letter of another alphabet") },
        { Cause::KeyDash, QT_TRANSLATE_NOOP("DamageWords", "another kind of dash") },
        { Cause::KeyQuoted, QT_TRANSLATE_NOOP("DamageWords", "quotes") },
        { Cause::KeyBearer, QT_TRANSLATE_NOOP("DamageWords", "the word “Bearer”") },
        { Cause::KeyAssignment, QT_TRANSLATE_NOOP("DamageWords", "the name and the equals sign") },
        { Cause::KeyEscaped, QT_TRANSLATE_NOOP("DamageWords", "escaped characters") },
        { Cause::KeyBase64, QT_TRANSLATE_NOOP("DamageWords", "written in base64") },
        { Cause::KeySeveral, QT_TRANSLATE_NOOP("DamageWords", "several keys in one") },
        { Cause::KeyRepeated, QT_TRANSLATE_NOOP("DamageWords", "the key twice") },
        { Cause::KeyMasked, QT_TRANSLATE_NOOP("DamageWords", "only its shortened form") },
        { Cause::KeyPlaceholder, QT_TRANSLATE_NOOP("DamageWords", "an example text") },
        { Cause::KeyVariable, QT_TRANSLATE_NOOP("DamageWords", "the name of a variable") },
        { Cause::KeyUrl, QT_TRANSLATE_NOOP("DamageWords", "an address") },
        { Cause::KeyProse, QT_TRANSLATE_NOOP("DamageWords", "words") },
        { Cause::KeyOtherProvider, QT_TRANSLATE_NOOP("DamageWords", "another provider's key") },
        { Cause::KeyModelName, QT_TRANSLATE_NOOP("DamageWords", "the name of a model") },
        { Cause::KeyPrefixMissing, QT_TRANSLATE_NOOP("DamageWords", "“pplx-” is missing") },
        { Cause::KeyPrefixCase, QT_TRANSLATE_NOOP("DamageWords", "“pplx-” in other letters") },
        { Cause::KeyPrefixMistyped, QT_TRANSLATE_NOOP("DamageWords", "“pplx-” mistyped") },
        { Cause::KeyTooShort, QT_TRANSLATE_NOOP("DamageWords", "too short") },
        { Cause::KeyTooLong, QT_TRANSLATE_NOOP("DamageWords", "too long") },
        { Cause::KeyWrongCharacter, QT_TRANSLATE_NOOP("DamageWords", "a character that no key has") },
    };
    return words;
}

} // namespace

QString damageInWords(const QJsonArray &causes)
{
    QStringList words;
    for (const QJsonValue &id : causes) {
        const auto cause = causeFromId(id.toString());
        if (const char *text = cause ? table().value(*cause, nullptr) : nullptr)
            words.append(DamageWords::tr(text));
    }
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

} // namespace keywright::wording
