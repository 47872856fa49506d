#include "engine/present/count_words.hpp"

#include "messages/count.hpp"

namespace rostrum {

std::string count_text(const Language& language, CountUnit unit, std::uint32_t count) {
  return language.text(msg::count_unit{.count = count, .unit = unit_choice(unit)});
}

std::string count_of_text(const Language& language, CountUnit unit, std::uint32_t count,
                          std::uint32_t total) {
  return language.text(
      msg::count_unit_of{.count = count, .total = total, .unit = unit_choice(unit)});
}

}  // namespace rostrum
