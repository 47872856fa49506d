#include <algorithm>
#include <tuple>

#include "engine/base/compact_sort.hpp"
#include "engine/search/near_words.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// What no single edit can bring together, told by the first two letters: most words are no nearer.
bool may_be_near(std::string_view a, std::string_view b) {
  if (a.size() < 2 || b.size() < 2 || !is_ascii(a[0]) || !is_ascii(b[0])) return true;
  return a[0] == b[0] || a[0] == b[1] || a[1] == b[0] || a[1] == b[1];
}

}  // namespace

std::vector<NearWord> SearchIndex::near_words(std::string_view asked, std::size_t at_most) const {
  std::vector<NearWord> whole;
  std::vector<NearWord> begun;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string_view each = word(i);
    if (!may_be_near(asked, each)) continue;
    const auto rows = static_cast<std::uint32_t>(rows_of_word(i).size());
    if (is_one_edit_apart(asked, each)) {
      whole.push_back({std::string(each), rows});
    } else if (whole.empty() && begins_one_edit_apart(asked, each)) {
      begun.push_back({std::string(each), rows});
    }
  }
  std::vector<NearWord>& near = whole.empty() ? begun : whole;
  compact_sort(near, [](const NearWord& a, const NearWord& b) {
    return std::tie(b.rows, a.text) < std::tie(a.rows, b.text);
  });
  if (near.size() > at_most) near.resize(at_most);
  return near;
}

}  // namespace rostrum
