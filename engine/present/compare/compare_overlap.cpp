#include "engine/present/compare/compare_overlap.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <utility>

#include "engine/present/record_text.hpp"
#include "engine/text/number_words.hpp"

namespace rostrum {

namespace {

// Sections that are told of, with what their rows are called.
struct Told {
  std::string_view key;
  std::string_view one;
  std::string_view many;
};

constexpr std::array<Told, 4> told_sections = {{
    {"compare/topics", "topic", "topics"},
    {"compare/speakers", "speaker", "speakers"},
    {"compare/countries", "country of speakers", "countries of speakers"},
    {"compare/forums", "forum", "forums"},
}};

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
  part.key = section.key;
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
    const auto told = std::ranges::find(told_sections, section.key, &Told::key);
    if (told == told_sections.end()) continue;
    CompareOverlap::Part part = part_of(section, columns);
    if (part.of == 0) continue;
    append_part(overlap.words,
                number_words(part.shared) + " of " + counted(part.of, told->one, told->many));
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
