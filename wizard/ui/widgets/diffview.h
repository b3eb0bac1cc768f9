#pragma once

#include <QString>
#include <QWidget>

#include <utility>

namespace keywright {

/// A line of a file before and after, told apart by sign and colour: "−" for what goes, "+" for what comes.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    DiffView(const QString &before, const QString &after, QWidget *parent = nullptr);
};

/// Two long lines cut down to what differs and a little round it.
std::pair<QString, QString> shortenedPair(const QString &before, const QString &after);

} // namespace keywright
