#pragma once

#include "core/request/requestcheck.h"
#include "ui/widgets/card.h"

#include <QList>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace keywright {

class FindingRow;

/// The picture of a request: address, method, headers and body, each with what is wrong with it, what is
/// right and what could not be judged.
class RequestPicture : public Card
{
    Q_OBJECT
public:
    explicit RequestPicture(QWidget *parent = nullptr);

    /// Findings of which `isShown` is true have their evidence in a text beside this picture, and a button
    /// that asks for it.
    void showParts(const QList<PartCheck> &parts, const std::function<bool(const Finding &)> &isShown = {});
    /// Marks the finding whose evidence somebody looks at, and unmarks the others.
    void markFinding(const std::optional<Finding> &finding);

Q_SIGNALS:
    /// Somebody wants to see where this finding stands.
    void evidenceWanted(const Finding &finding);

private:
    void addRow(const PartCheck &part, const std::function<bool(const Finding &)> &isShown);
    QWidget *evidence(const PartCheck &part, const std::function<bool(const Finding &)> &isShown);

    QVBoxLayout *m_rows = nullptr;
    QList<FindingRow *> m_findings; ///< owned by the layout
};

} // namespace keywright
