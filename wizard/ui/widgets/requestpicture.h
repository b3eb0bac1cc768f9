#pragma once

#include "core/request/requestcheck.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace keywright {

/// The picture of a request: address, method, headers and body, each with what is wrong with it.
class RequestPicture : public Card
{
    Q_OBJECT
public:
    explicit RequestPicture(QWidget *parent = nullptr);

    void showParts(const QList<PartCheck> &parts);

private:
    void addRow(const PartCheck &part);

    QVBoxLayout *m_rows = nullptr;
};

} // namespace keywright
