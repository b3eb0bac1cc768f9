#include "ui/pages/reviewcards.h"

#include "core/session.h"
#include "ui/changeshown.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace keywright {

ReviewCards::ReviewCards(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(this, 1.1)); // as the page has
}

void ReviewCards::showOptions(const Replacer &replacer, const Services &services)
{
    clear();
    if (services.session.key() != nullptr) {
        for (const FileOptions &file : replaceOptions(services.session.places(), services.facts))
            addCard(file, replacer, services);
    }
    setVisible(!m_cards.isEmpty());
}

void ReviewCards::clear()
{
    for (ChangeCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    m_files.clear();
}

void ReviewCards::addCard(FileOptions file, const Replacer &replacer, const Services &services)
{
    const ChangeShown shown = shownChange(file, m_ticks, replacer, services);
    if (shown.choices.isEmpty())
        return;
    auto *card = new ChangeCard(shown);
    connect(card, &ChangeCard::chosenChanged, this, [this, file](qsizetype choice, bool chosen) {
        m_ticks.set(file.options.at(choice), chosen);
        Q_EMIT chosenChanged();
    });
    layout()->addWidget(card);
    m_cards.append(card);
    m_files.append(file);
}

int ReviewCards::chosenFiles() const
{
    int files = 0;
    for (qsizetype file = 0; file < m_cards.size(); ++file) {
        bool any = false;
        for (qsizetype i = 0; i < m_files.at(file).options.size(); ++i)
            any = any || m_cards.at(file)->isChosen(i);
        files += any ? 1 : 0;
    }
    return files;
}

ReplaceChoice ReviewCards::chosen() const
{
    ReplaceChoice choice;
    for (qsizetype file = 0; file < m_cards.size(); ++file) {
        const QList<ReplaceOption> &options = m_files.at(file).options;
        for (qsizetype i = 0; i < options.size(); ++i) {
            if (!m_cards.at(file)->isChosen(i))
                continue;
            if (options.at(i).repair)
                choice.repairs.append(*options.at(i).repair);
            else
                choice.places.append(options.at(i).place);
        }
    }
    return choice;
}

} // namespace keywright
