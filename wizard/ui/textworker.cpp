#include "ui/textworker.h"

namespace keywright {

TextWorker::TextWorker(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TextWorker::~TextWorker()
{
    m_pool.waitForDone();
}

} // namespace keywright
