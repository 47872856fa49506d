// Plain-text tables: words to the left, numbers to the right, columns as wide as they must be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

class TextTable {
 public:
  // The first column holds words, the others numbers.
  explicit TextTable(std::vector<std::string> titles) : titles_(std::move(titles)) {}

  void add(std::string_view words, const std::vector<std::size_t>& numbers);
  bool empty() const { return rows_.empty(); }

  // Lines indented by two spaces, the titles first.
  std::string text() const;

 private:
  std::vector<std::string> titles_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace rostrum
