#include "curator/number_words.hpp"

#include <cstddef>

namespace rostrum {

std::string number_words(std::uint64_t number) {
  std::string words = std::to_string(number);
  for (std::size_t at = words.size(); at > 3;) {
    at -= 3;
    words.insert(at, 1, ',');
  }
  return words;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return number_words(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace rostrum
