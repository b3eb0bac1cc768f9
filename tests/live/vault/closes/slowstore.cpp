#include "slowstore.h"

#include <QTimer>

#include <memory>
#include <utility>

namespace keywright::testing {

void SlowStore::later(QObject *context, const std::function<void()> &call)
{
    constexpr int longest = 25;
    QTimer::singleShot(m_random.bounded(longest), context, call);
}

void SlowStore::examine(QObject *context, Examined done)
{
    later(context, [this, context, done = std::move(done)] { m_inner.examine(context, done); });
}

void SlowStore::write(const QString &name, const Secret &secret, QObject *context, Written done)
{
    later(context,
          [this, name, context, kept = std::make_shared<const Secret>(secret.clone()),
           done = std::move(done)] { m_inner.write(name, *kept, context, done); });
}

void SlowStore::read(const QString &name, QObject *context, Read done)
{
    later(context, [this, name, context, done = std::move(done)] { m_inner.read(name, context, done); });
}

void SlowStore::remove(const QString &name, QObject *context, Written done)
{
    later(context, [this, name, context, done = std::move(done)] { m_inner.remove(name, context, done); });
}

} // namespace keywright::testing
