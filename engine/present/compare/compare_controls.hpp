// What a record's or a subject's page offers about Compare. Both faces show it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/state/action.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct CompareControl {
  std::string key;    // in both faces: "compare:add:country:AZE"
  std::string label;  // "Compare"
  Action action;
};

std::string compare_add_key(std::string_view text);
std::string compare_remove_key(std::string_view text);

// Adding it, or taking it out when it is in, and the way to Compare when there is something in it.
std::vector<CompareControl> compare_controls(const Language& language, const View& view,
                                             const std::string& text);

// "Compare · 2"; without a number when nothing is in it.
std::string compare_title(const Language& language, const View& view);

}  // namespace rostrum
