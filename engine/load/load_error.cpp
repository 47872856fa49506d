#include "engine/load/load_error.hpp"

#include <utility>

namespace rostrum {

std::string text_from_load_error(const LoadError& error) {
  std::string text = error.pointer.empty() ? "The dataset" : error.pointer;
  text += ' ';
  text += error.rule;
  if (!error.hint.empty()) text += " (" + error.hint + ")";
  return text;
}

void LoadErrors::add(std::string pointer, std::string rule, std::string hint) {
  add({.pointer = std::move(pointer), .rule = std::move(rule), .hint = std::move(hint)});
}

void LoadErrors::add(LoadError error) {
  if (full()) {
    ++more_;
    return;
  }
  errors_.push_back(std::move(error));
}

std::vector<LoadError> LoadErrors::take() {
  if (more_ > 0) {
    errors_.push_back({.pointer = {},
                       .rule = "has " + std::to_string(more_) + " more errors",
                       .hint = "repair the first ones and load it again"});
  }
  return std::exchange(errors_, {});
}

}  // namespace rostrum
