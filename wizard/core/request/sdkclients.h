#pragma once

#include "core/request/codevalue.h"

#include <QByteArray>
#include <QByteArrayView>

namespace keywright::request {

/// A class or function that makes an SDK's client, in Python or JavaScript.
struct SdkClient
{
    QByteArrayView name;
    bool isPerplexity = false; ///< asks Perplexity where it is given no address
    /// What it asks for where no method of it says so: chat models have only one operation.
    QByteArrayView path {};
};

/// The client that a call makes, by the call's last name; null for other calls. `text` tells two libraries
/// with the same name apart.
const SdkClient *sdkClient(const QByteArray &name, const QByteArray &text);

/// A method of a client object, and the path that it adds to the base address.
struct SdkOperation
{
    QByteArrayView suffix;
    QByteArrayView method;
    QByteArrayView openAiPath;
    QByteArrayView perplexityPath;
};

/// The operation that a call's path ends with, or null.
const SdkOperation *sdkOperation(const QByteArray &path);

/// What a chat model is asked, as JSON; a marked variable where the program does not tell.
QByteArray askedByChat(const CodeFacts &program);

} // namespace keywright::request
