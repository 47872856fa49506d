// Numbers of what the reader chose to count, in words.
#pragma once

#include <cstdint>
#include <string>

#include "engine/query/count_unit.hpp"
#include "engine/text/language.hpp"
#include "messages/choices.hpp"

namespace rostrum {

constexpr msg::Unit unit_choice(CountUnit unit) {
  switch (unit) {
    case CountUnit::statements:
      return msg::Unit::statements;
    case CountUnit::forums:
      return msg::Unit::forums;
    case CountUnit::outcomes:
      return msg::Unit::outcomes;
    case CountUnit::records:
      break;
  }
  return msg::Unit::other;
}

// "12 statements"
std::string count_text(const Language& language, CountUnit unit, std::uint32_t count);
// "12 of 48 statements"
std::string count_of_text(const Language& language, CountUnit unit, std::uint32_t count,
                          std::uint32_t total);

}  // namespace rostrum
