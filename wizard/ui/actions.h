#pragma once

#include "core/cause.h"

#include <functional>

namespace keywright {

class AnswerBox;
struct Facts;

/// What a page can do for a helpful button; an empty one is not offered.
struct HelpfulActs
{
    std::function<void()> tryAgain = nullptr;
    std::function<void()> chooseKey = nullptr; ///< to paste another one
    std::function<void()> companyNetwork = nullptr;
    std::function<void()> checkRequest = nullptr; ///< to what the app sends
};

/// Adds the one button that helps with this cause to the box: try again, another key, the company's network,
/// or a page of Perplexity's console. None where nothing helps.
void addHelpfulButton(AnswerBox &box, Cause cause, const Facts &facts, const HelpfulActs &acts);

} // namespace keywright
