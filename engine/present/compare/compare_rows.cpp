#include "engine/present/compare/compare_rows.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "messages/compare.hpp"

namespace rostrum {

namespace {

constexpr std::string_view none_words = "–";

bool comes_before(const CompareRow& a, const CompareRow& b) {
  return std::tie(b.shared, b.total, a.name, a.key) < std::tie(a.shared, a.total, b.name, b.key);
}

}  // namespace

std::string shared_mark(const Language& language, std::uint32_t shared, std::size_t columns) {
  if (shared < 2) return {};
  if (shared < columns) {
    return language.text(msg::compare_in_some{.columns = columns, .shared = shared});
  }
  return language.text(msg::compare_in_all{.columns = columns});
}

CompareSection CompareTally::section(const Language& language, std::string_view id,
                                     const Describe& describe) const {
  CompareSection section;
  section.key = "compare/" + std::string(id);
  section.toggle_key = "section:" + section.key;
  section.most = std::max(1U, counts_.empty() ? 0U : *std::ranges::max_element(counts_));
  for (std::size_t first = 0; first < counts_.size(); first += columns_) {
    const std::span<const std::uint32_t> counts = std::span(counts_).subspan(first, columns_);
    CompareRow row;
    for (const std::uint32_t count : counts) {
      row.total += count;
      if (count > 0) ++row.shared;
    }
    if (row.total == 0) continue;
    Value value = describe(static_cast<std::uint32_t>(first / columns_));
    row.selection = std::move(value.selection);
    row.name = std::move(value.name);
    row.key = "compare:" + std::string(id) + ":";
    row.key += row.selection.empty() ? value.id : std::string_view(row.selection);
    row.mark = shared_mark(language, row.shared, columns_);
    for (const std::uint32_t count : counts)
      row.cells.push_back({count, count > 0 ? language.number(count) : std::string(none_words)});
    section.rows.push_back(std::move(row));
  }
  compact_sort(section.rows, comes_before);
  return section;
}

}  // namespace rostrum
