#pragma once

#include "core/vault/savedkey.h"
#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/keepsafepage.h"
#include "ui/widgets/answerbox.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

/// The page about keeping the key safe, with an accepted key in hand.
class KeepSafeBench : public QObject
{
protected:
    void start()
    {
        m_page.reset();
        m_bench = std::make_unique<PageBench>();
        m_bench->takeKey(1);
        m_bench->takeVerdict(Cause::AnswerAccepted);
        m_page = std::make_unique<KeepSafePage>(m_bench->services, m_bench->tester);
        m_page->initializePage();
    }
    template <typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    /// The key without a name is saved, and the page shows it.
    void showSaved(int key = 1)
    {
        m_bench->vault.entries.insert(name(), makeKey(key));
        press(u"lookButton"_s);
        QTRY_VERIFY(!part<QWidget>(u"savedKeysCard"_s)->isHidden());
    }
    void press(const QString &name) const { part<QPushButton>(name)->click(); }
    QString answer() const { return part<QLabel>(u"answerWhat"_s)->text(); }
    QString name() const { return m_bench->services.vaultName; }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<KeepSafePage> m_page;
};

} // namespace keywright::testing
