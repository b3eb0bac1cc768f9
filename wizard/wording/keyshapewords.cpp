#include "wording/words.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About the shape of a key, and about two keys side by side.
struct KeyShapeWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyShapeWords)
};

namespace {

QString lengthSentence(Values values)
{
    if (!values.has(detail::length) || !values.has(detail::expected))
        return KeyShapeWords::tr("Its beginning and its characters are right.");
    //: %1 and %2 are numbers
    return KeyShapeWords::tr("It has %1 characters. Every key that is known has %2.")
        .arg(values.text(detail::length), values.text(detail::expected));
}

/// Which key has which character, for the first places at which they differ.
QString pairsSentence(Values values)
{
    QStringList sentences;
    for (const auto &[position, left, right] : values.pairs()) {
        //: %1 is a position, %2 and %3 are single characters, like 0 and O
        sentences.append(KeyShapeWords::tr("At position %1 the first key has %2 and the second has %3.")
                             .arg(position, left, right));
    }
    return sentences.join(u' ');
}

bool isAboutShortened(Values values)
{
    return values.text(detail::kind) == "masked"_L1;
}

} // namespace

Words wordsKeyTooShort(Values values)
{
    const int count = values.number(detail::count);
    QString what = KeyShapeWords::tr("Your key is shorter than usual.");
    if (count == 1)
        what = KeyShapeWords::tr("Your key is one character too short.");
    else if (count > 1)
        what = KeyShapeWords::tr("Your key is %n characters too short.", "", count);
    return { what, lengthSentence(values),
             KeyShapeWords::tr("Probably its beginning or its end was not copied. Copy it again, whole.") };
}

Words wordsKeyTooLong(Values values)
{
    const int count = values.number(detail::count);
    QString what = KeyShapeWords::tr("Your key is longer than usual.");
    if (count == 1)
        what = KeyShapeWords::tr("Your key is one character too long.");
    else if (count > 1)
        what = KeyShapeWords::tr("Your key is %n characters too long.", "", count);
    return { what, lengthSentence(values),
             KeyShapeWords::tr(
                 "Probably something was copied or typed along with it. Copy it again, alone.") };
}

Words wordsKeyWrongCharacter(Values values)
{
    return { KeyShapeWords::tr("Your key has a character that keys never have."),
             joined({ characterSentence(values),
                      KeyShapeWords::tr("After pplx-, a key has only letters from A to Z and digits.") }),
             KeyShapeWords::tr(
                 "Nobody can know which character belongs there. Copy the key again where you saved "
                 "it.") };
}

Words wordsKeyClean(Values values)
{
    const int length = values.number(detail::length);
    return { KeyShapeWords::tr("Your key has the form of a Perplexity key."),
             length > 0 ? KeyShapeWords::tr("All %n characters are ones that a key can have.", "", length)
                        : KeyShapeWords::tr("All its characters are ones that a key can have."),
             KeyShapeWords::tr("Only Perplexity can say whether the key works. Ask it next.") };
}

Words wordsCompareSame(Values values)
{
    if (isAboutShortened(values))
        return { KeyShapeWords::tr("The shortened key fits the other one."),
                 KeyShapeWords::tr("What it shows is equal. The rest of it is hidden."),
                 {} };
    return { KeyShapeWords::tr("Both keys are the same."),
             KeyShapeWords::tr("Every character is equal."),
             {} };
}

Words wordsCompareSameAfterCleaning(Values)
{
    return { KeyShapeWords::tr("It is the same key, but one copy has something extra in it."),
             KeyShapeWords::tr("After cleaning, every character is equal."),
             KeyShapeWords::tr("Use the cleaned key in both places.") };
}

Words wordsCompareCase(Values values)
{
    return { KeyShapeWords::tr("The two keys differ in capital and small letters."),
             positionsSentence(values),
             KeyShapeWords::tr("Capital letters count. Copy the key again instead of typing it.") };
}

Words wordsCompareConfused(Values values)
{
    const QString pairs = pairsSentence(values);
    return { KeyShapeWords::tr("The two keys differ in characters that look alike."),
             joined({ positionsSentence(values),
                      pairs.isEmpty() ? KeyShapeWords::tr("Such are 0 and O, or 1, l and I.") : pairs }),
             KeyShapeWords::tr(
                 "One of them was probably typed by hand. Copy the key again where it was saved.") };
}

Words wordsCompareCut(Values values)
{
    const int count = values.number(detail::count);
    QString how;
    if (count == 1)
        how = KeyShapeWords::tr("It lacks one character that the other has.");
    else if (count > 1)
        how = KeyShapeWords::tr("It lacks %n characters that the other has.", "", count);
    return { KeyShapeWords::tr("One key is only a part of the other."), how,
             KeyShapeWords::tr("Use the longer one. The other was not copied whole.") };
}

Words wordsCompareSwapped(Values values)
{
    return { KeyShapeWords::tr("Characters next to each other are swapped in one of the keys."),
             positionsSentence(values),
             KeyShapeWords::tr(
                 "One of them was probably typed by hand. Copy the key again where it was saved.") };
}

Words wordsCompareDifferent(Values values)
{
    const int count = values.number(detail::count);
    if (isAboutShortened(values) && count == 0)
        return { KeyShapeWords::tr("The shortened key shows too little to compare."),
                 KeyShapeWords::tr("Its end is hidden, too."),
                 KeyShapeWords::tr("Compare two whole keys, or one with the last characters that Perplexity "
                                   "shows of it.") };
    if (isAboutShortened(values))
        return { KeyShapeWords::tr("The shortened key belongs to another key."),
                 KeyShapeWords::tr("What it shows differs from the other one."),
                 KeyShapeWords::tr("Look in Perplexity's list which key ends like the one that you use.") };
    return { KeyShapeWords::tr("These are two different keys."),
             count > 1 ? KeyShapeWords::tr("They differ at %n positions.", "", count) : QString(),
             KeyShapeWords::tr(
                 "One is probably an older key, or another project's. Ask Perplexity about each, and "
                 "keep the one that it accepts.") };
}

} // namespace keywright::wording
