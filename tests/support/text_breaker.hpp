// Breaks a text as accidents do: a byte changed, a piece lost, doubled or cut off. The same seed
// breaks it the same way.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace rostrum::test {

class TextBreaker {
 public:
  explicit TextBreaker(std::mt19937::result_type seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }

  void change(std::string& text) {
    static constexpr std::string_view telling = "{}[]\",:0179-.eE\\/untf \n";
    if (text.empty()) return;
    const std::size_t at = below(text.size());
    switch (below(6)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text[at] = telling[below(telling.size())];
        break;
      case 2:
        text.erase(at, 1 + below(20));
        break;
      case 3:
        text.insert(at, 1, telling[below(telling.size())]);
        break;
      case 4:
        text.insert(at, text.substr(below(text.size()), below(60)));
        break;
      default:
        text.resize(at);
        break;
    }
  }

 private:
  std::mt19937 random_;
};

}  // namespace rostrum::test
