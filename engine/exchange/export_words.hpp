// What the sheet of Export says beside its formats, for both faces: the choices about what is
// exported, and how much it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/exchange/formats.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/state/reduce.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Of the text field with a picture's title, the same in both faces.
inline constexpr std::string_view picture_title_key = "export:title";

// One choice of several, of which one is in force; the same keys in both faces. Texts live as long
// as the language.
struct ExportChoice {
  std::string_view key;    // "export:scope:shown"
  std::string_view label;  // "What is shown"
  Action action;
  bool chosen = false;
};
struct ExportChoices {
  std::string_view key;
  std::string_view name;
  std::vector<ExportChoice> choices;
};
// The basket is a choice while there is something in it.
ExportChoices scope_choices(const Language& language, const State& state);
ExportChoices shape_choices(const Language& language, const View& view);   // of a picture
ExportChoices part_choices(const Language& language, const UiState& ui);   // of a picture
ExportChoices scale_choices(const Language& language, const UiState& ui);  // of a PNG

// "12 forums, 41 statements, 3 outcomes"
std::string export_counts(const Language& language, const Dataset& dataset, const State& state,
                          const Result& result);

}  // namespace rostrum
