#include "app/common/loghandler.h"

#include "core/redact.h"

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace keywright {

namespace {

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = redacted(qFormatLogMessage(type, context, message)).toLocal8Bit().append('\n');
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace

void installLogHandler()
{
    qInstallMessageHandler(writeRedacted);
}

} // namespace keywright
