#include "engine/session/compare_overlap.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <utility>

#include "engine/model/number_words.hpp"
#include "engine/session/record_text.hpp"

namespace rostrum {

namespace {

constexpr std::array<std::string_view, 4> told_keys = {"compare/topics", "compare/speakers",
                                                       "compare/countries", "compare/forums"};

std::string joined_names(const ComparePage& page, const std::vector<std::size_t>& columns) {
  std::string words;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) words += i + 1 == columns.size() ? " and " : ", ";
    words += page.columns[columns[i]].name;
  }
  return words;
}

CompareOverlap::Part part_of(const CompareSection& section,
                             const std::vector<std::size_t>& columns) {
  CompareOverlap::Part part;
  part.noun = section.noun;
  for (const CompareRow& row : section.rows) {
    const auto has = [&](std::size_t column) { return row.cells[column].count > 0; };
    if (std::ranges::any_of(columns, has)) ++part.of;
    if (std::ranges::all_of(columns, has)) ++part.shared;
  }
  return part;
}

CompareOverlap overlap_of(const ComparePage& page, std::vector<std::size_t> columns) {
  CompareOverlap overlap;
  overlap.between = joined_names(page, columns);
  for (const CompareSection& section : page.sections) {
    if (std::ranges::find(told_keys, section.key) == told_keys.end()) continue;
    CompareOverlap::Part part = part_of(section, columns);
    if (part.of == 0) continue;
    append_part(overlap.words,
                number_words(part.shared) + " of " + number_words(part.of) + " " + part.noun);
    overlap.parts.push_back(std::move(part));
  }
  if (overlap.parts.empty()) overlap.words = "nothing to go by";
  overlap.columns = std::move(columns);
  return overlap;
}

}  // namespace

std::vector<CompareOverlap> compare_overlaps(const ComparePage& page) {
  std::vector<CompareOverlap> overlaps;
  const std::size_t count = page.columns.size();
  if (count > 2) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    overlaps.push_back(overlap_of(page, std::move(all)));
  }
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b)
      overlaps.push_back(overlap_of(page, {a, b}));
  }
  return overlaps;
}

}  // namespace rostrum
