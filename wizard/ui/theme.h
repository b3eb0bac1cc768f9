#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QWidget;

/// Colours, icons and sizes that the palette does not have, derived from it, so that light, dark and high
/// contrast all work: text has at least 4.5 : 1, graphics 3 : 1.
namespace keywright::theme {

/// True where the desktop asks for high contrast, which Qt tells only from 6.10 on: black and white alone.
/// There are no greys then, and text has at least 7 : 1.
bool isHighContrast(const QPalette &palette);

enum class Role { Good, Warning, Problem, Accent, Quiet };

/// For text and strokes on `QPalette::Window` or `Base`.
QColor foreground(Role role, const QPalette &palette);
/// A faint background for a box of that role; its text stays readable.
QColor background(Role role, const QPalette &palette);
QColor border(const QPalette &palette);

/// Signs that differ by shape as well as by colour.
enum class Sign { Done, Attention, Problem, Open, Current, Skipped };
/// Drawn at the size that the style uses for small icons.
QIcon sign(Sign sign, const QPalette &palette);
/// The sign in words, for a screen reader.
QString signInWords(Sign sign);

/// The system's fixed-width font in the size of `like`.
QFont fixedFont(const QFont &like);
/// A length in ems of the widget's font, for layouts that scale with it.
int em(const QWidget *widget, double ems);

} // namespace keywright::theme
