#include "engine/present/result_counts.hpp"

#include <cstdint>
#include <string_view>

#include "engine/text/number_words.hpp"

namespace rostrum {

namespace {

// "12 of 48 statements"; the noun follows the total.
std::string found_words(std::uint32_t found, std::uint32_t total, std::string_view noun) {
  std::string words = number_words(found) + " of " + number_words(total) + " " + std::string(noun);
  if (total != 1) words += "s";
  return words;
}

}  // namespace

std::string count_words(const Result& result) {
  return found_words(result.found.forums, result.total.forums, "forum") + " · " +
         found_words(result.found.statements, result.total.statements, "statement") + " · " +
         found_words(result.found.outcomes, result.total.outcomes, "outcome");
}

}  // namespace rostrum
