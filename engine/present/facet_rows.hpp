// The rows of a facet as both faces show them: what gives most first, then by name, so that a
// choice moves no row of its own facet. Values that would give nothing are left out unless they are
// chosen. Topic groups and kinds of record keep the order of their table; all topic groups are
// shown, as their colours stand for them elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "engine/query/facet.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Of a long list, before "show all".
inline constexpr std::size_t facet_rows_before_more = 8;
// From so many on a name is found by its letters.
inline constexpr std::size_t facet_rows_to_find_in = 16;

enum class ChoiceState : std::uint8_t { none, included, excluded };

struct FacetRow {
  ValueIndex value = 0;
  std::uint32_t count = 0;  // what choosing it alone would give
  ChoiceState choice = ChoiceState::none;
  int depth = 0;  // 1: below a parent ("speech" below "statement")
};

struct FacetRows {
  std::vector<FacetRow> rows;
  std::size_t total = 0;   // values that have a record in the dataset
  std::size_t giving = 0;  // values that would give something
  std::size_t listed = 0;  // rows with "show all"
  std::uint32_t most = 0;  // largest count among all of them: the full width of a bar
};

// Shows at most `limit` rows, chosen ones always; SIZE_MAX shows all. Letters to find leave out the
// names that do not have them.
FacetRows build_facet_rows(const Language& language, const FacetDomains& domains,
                           const Columns& columns, const Result& result, const Query& query,
                           Facet facet, std::size_t limit, std::string_view find = {});

// How many rows are asked for, and whether "Show all" or "Show fewer" stands below them.
std::size_t facet_row_limit(Facet facet, bool expanded);
bool offers_more(Facet facet, const FacetRows& rows, bool expanded);
// Whether a box to find a name in stands above them.
bool offers_find(Facet facet, const FacetRows& rows, bool expanded);

}  // namespace rostrum
