#include "engine/present/compare/compare_overlap.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/present/record_text.hpp"
#include "messages/compare.hpp"

namespace rostrum {

namespace {

// "12 of 40 topics" of the sections whose values are counted; empty of others.
std::string shared_text(const Language& language, const CompareOverlap::Part& part) {
  if (part.key == "compare/topics") {
    return language.text(msg::compare_shared_topics{.all = part.of, .shared = part.shared});
  }
  if (part.key == "compare/speakers") {
    return language.text(msg::compare_shared_speakers{.all = part.of, .shared = part.shared});
  }
  if (part.key == "compare/countries") {
    return language.text(msg::compare_shared_countries{.all = part.of, .shared = part.shared});
  }
  if (part.key == "compare/forums") {
    return language.text(msg::compare_shared_forums{.all = part.of, .shared = part.shared});
  }
  return {};
}

std::string joined_names(const Language& language, const ComparePage& page,
                         const std::vector<std::size_t>& columns) {
  std::vector<std::string> names;
  for (const std::size_t column : columns)
    names.push_back(page.columns[column].name);
  return language.list(names);
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

CompareOverlap overlap_of(const Language& language, const ComparePage& page,
                          std::vector<std::size_t> columns) {
  CompareOverlap overlap;
  overlap.between = joined_names(language, page, columns);
  for (const CompareSection& section : page.sections) {
    const bool has_only_itself = std::ranges::any_of(columns, [&](std::size_t column) {
      return page.columns[column].own_section == section.key;
    });
    if (has_only_itself) continue;
    CompareOverlap::Part part = part_of(section, columns);
    const std::string text = part.of > 0 ? shared_text(language, part) : std::string();
    if (text.empty()) continue;
    append_part(language, overlap.words, text);
    overlap.parts.push_back(std::move(part));
  }
  if (overlap.parts.empty()) overlap.words = language.text(msg::compare_nothing_to_go_by);
  overlap.columns = std::move(columns);
  return overlap;
}

}  // namespace

std::vector<CompareOverlap> compare_overlaps(const Language& language, const ComparePage& page) {
  std::vector<CompareOverlap> overlaps;
  const std::size_t count = page.columns.size();
  if (count > 2) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    overlaps.push_back(overlap_of(language, page, std::move(all)));
  }
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b)
      overlaps.push_back(overlap_of(language, page, {a, b}));
  }
  return overlaps;
}

}  // namespace rostrum
