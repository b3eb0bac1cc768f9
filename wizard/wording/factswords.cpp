#include "core/factschoice.h"
#include "wording/values.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace keywright::wording {

/// About the user's own perplexity.json.
struct FactsWords
{
    Q_DECLARE_TR_FUNCTIONS(FactsWords)
};

QString ownFactsInWords(const FactsChoice &choice)
{
    const QString path = harmless(choice.path);
    switch (choice.own) {
    case OwnFacts::None:
        return {};
    case OwnFacts::InUse:
        //: %1 is a file, %2 a day
        return FactsWords::tr("What is known of Perplexity comes from your own file %1, of %2.")
            .arg(path, QLocale().toString(choice.facts.service.collected, QLocale::ShortFormat));
    case OwnFacts::Older:
        return FactsWords::tr(
                   "Your own file %1 is not newer than what this program knows, so it is not used.")
            .arg(path);
    case OwnFacts::Refused:
        break;
    }
    const QString where = choice.error.where.size() > 1 ? harmless(choice.error.where) : QString();
    const QString problem = harmless(choice.error.problem);
    return where.isEmpty()
        //: %1 is a file, %2 what is wrong with it, in English
        ? FactsWords::tr("Your own file %1 is not used: %2. The program's own facts are in use.")
              .arg(path, problem)
        //: %1 is a file, %2 a place in it like /endpoints/3/state, %3 what is wrong there, in English
        : FactsWords::tr(
              "Your own file %1 is not used, because of %2: %3. The program's own facts are in use.")
              .arg(path, where, problem);
}

} // namespace keywright::wording
