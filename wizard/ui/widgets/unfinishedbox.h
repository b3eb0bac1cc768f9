#pragma once

#include "core/ports/filestore.h"

#include <QWidget>

class QVBoxLayout;

namespace keywright {

struct Services;

/// Says at the start what became of changes that an earlier run of the program did not end, and offers to
/// take them back; nothing where there are none. Deletes copies whose time is over.
class UnfinishedBox : public QWidget
{
    Q_OBJECT
public:
    /// The services outlive the box.
    explicit UnfinishedBox(Services &services, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Once, a moment after the box was made.
    void looked();

private:
    void look();
    void tell(const UnfinishedChange &change);

    Services &m_services;
    QVBoxLayout *m_boxes = nullptr;
};

} // namespace keywright
