#pragma once

#include "core/places/editplan.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <utility>

class QVBoxLayout;

namespace keywright {

/// Lines of a file before and after, told apart by sign and colour: "−" for what goes, "+" for what comes;
/// with the line above and the line below them.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(const PlannedLine &line, QWidget *parent = nullptr);

private:
    void addNeighbour(const QString &text);
    void addLines(const QStringList &texts, const QStringList &others, bool comes);
    void addLine(const QString &text, bool comes);

    QVBoxLayout *m_lines = nullptr;
};

/// Two long lines cut down to what differs and a little round it.
std::pair<QString, QString> shortenedPair(const QString &before, const QString &after);

} // namespace keywright
