#pragma once

#include "causetype.h"

#include <QTest>

/// The tables of the tests of explainMessage(): a message and the cause that it names.
namespace keywright::testing {

inline void columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Cause>("cause");
}

inline void row(const char *name, const QByteArray &text, Cause cause)
{
    QTest::newRow(name) << text << cause;
}

} // namespace keywright::testing
