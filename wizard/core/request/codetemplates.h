#pragma once

#include "core/request/codetokens.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonObject>

namespace keywright::request {

/// What a program of our own asks.
struct Question
{
    QByteArray url;
    QByteArray method;
    QJsonObject body; ///< empty for none
    bool isAgent = false; ///< asks the main interface, which the SDKs know
};

/// Short complete programs that ask `question`: with the libraries that `text` uses, then with the language's
/// most common one.
QByteArrayList templatesFor(const Question &question, Flavour flavour, const QByteArray &text);

} // namespace keywright::request
