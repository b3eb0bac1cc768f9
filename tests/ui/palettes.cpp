#include "palettes.h"

namespace keywright::testing {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2d, 0x31), QColor(0x23, 0x25, 0x29));
    palette.setColor(QPalette::Base, QColor(0x1c, 0x1e, 0x21));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    palette.setColor(QPalette::WindowText, QColor(0xe6, 0xe6, 0xe6));
    palette.setColor(QPalette::ButtonText, QColor(0xe6, 0xe6, 0xe6));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x8b, 0xff));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
    return palette;
}

QPalette highContrastPalette()
{
    QPalette palette;
    for (const auto role :
         { QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button, QPalette::ToolTipBase,
           QPalette::Light, QPalette::Midlight, QPalette::Dark, QPalette::Shadow, QPalette::HighlightedText })
        palette.setColor(role, Qt::black);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText,
                             QPalette::ToolTipText, QPalette::PlaceholderText, QPalette::Mid })
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::Link, Qt::yellow);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::green);
    return palette;
}

} // namespace keywright::testing
