#pragma once

class QWidget;

namespace keywright {

class Card;
struct PracticeInfo;

/// The card that puts the made-up keys of practice mode on the clipboard, a line break behind each, as real
/// copies often have one. `practice` outlives it.
Card *makePracticeKeysCard(const PracticeInfo &practice, QWidget *parent);

} // namespace keywright
