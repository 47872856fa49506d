// What a reader of English is told.
#pragma once

#include <string>

#include "engine/text/language.hpp"

namespace rostrum::test {

std::string english(const auto& told) {
  return std::string(Language::english().text(told));
}

}  // namespace rostrum::test
