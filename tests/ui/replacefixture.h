#pragma once

#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/replacepage.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

namespace keywright::testing {

inline QByteArray shellFile()
{
    return "/home/user/.zshrc";
}

inline QByteArray envFile()
{
    return "/home/user/p/.env";
}

inline QByteArray shellStart()
{
    return "export PERPLEXITY_API_KEY=";
}

inline QByteArray envStart()
{
    return "PERPLEXITY_API_KEY=";
}

/// The page with an accepted key in hand and another one in two files.
class ReplaceFixture
{
public:
    ReplaceFixture();

    template <typename T>
    T *part(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    void press(const QString &name) const { part<QPushButton>(name)->click(); }
    QString answer() const { return part<QLabel>(QStringLiteral("answerWhat"))->text(); }
    QList<QCheckBox *> ticks() const
    {
        return page->findChildren<QCheckBox *>(QStringLiteral("chooseCheck"));
    }

    std::unique_ptr<PageBench> bench;
    std::unique_ptr<ReplacePage> page;
};

inline ReplaceFixture::ReplaceFixture() : bench(std::make_unique<PageBench>())
{
    bench->takeKey(1);
    bench->takeVerdict(Cause::AnswerAccepted);
    bench->addPlace(shellFile(), shellStart(), 2).line = 1;
    bench->addPlace(envFile(), envStart(), 2);
    bench->showPlaces();
    page = std::make_unique<ReplacePage>(bench->services, bench->tester);
    page->initializePage();
}

} // namespace keywright::testing
