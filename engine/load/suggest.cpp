#include "engine/load/suggest.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace rostrum {

namespace {

constexpr std::size_t max_suggested_bytes = 200;  // beyond it the table would cost too much

// A third of a word may be wrong, and a letter of a short one.
std::size_t tolerance(std::string_view word) {
  return std::max<std::size_t>(1, word.size() / 3);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(current.begin(), current.end()) > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return std::min(last[b.size()], limit + 1);
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.size() > max_suggested_bytes) return {};
  std::string_view found;
  std::size_t limit = tolerance(word);
  for (const std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > max_suggested_bytes) continue;
    const std::size_t distance = edit_distance(word, candidate, limit);
    if (distance > limit || (!found.empty() && distance == limit)) continue;
    found = candidate;
    limit = distance;
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view meant = nearest(word, candidates);
  if (meant.empty()) return {};
  std::string words = "did you mean \"";
  words += meant;
  words += "\"?";
  return words;
}

}  // namespace rostrum
