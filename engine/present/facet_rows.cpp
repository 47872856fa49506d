#include "engine/present/facet_rows.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "engine/base/compact_sort.hpp"
#include "engine/present/facet_text.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

ChoiceState choice_of(const FacetChoice& choice, std::string_view id) {
  if (choice.includes(id)) return ChoiceState::included;
  return choice.excludes(id) ? ChoiceState::excluded : ChoiceState::none;
}

}  // namespace

std::size_t facet_row_limit(Facet facet, bool expanded) {
  const bool whole = expanded || facet_table[facet].whole_list;
  return whole ? std::numeric_limits<std::size_t>::max() : facet_rows_before_more;
}

bool offers_more(Facet facet, const FacetRows& rows, bool expanded) {
  if (facet_table[facet].whole_list) return false;
  return rows.rows.size() < rows.listed || (expanded && rows.listed > facet_rows_before_more);
}

bool offers_find(Facet facet, const FacetRows& rows, bool expanded) {
  return (expanded || facet_table[facet].whole_list) && rows.listed >= facet_rows_to_find_in;
}

FacetRows build_facet_rows(const Language& language, const FacetDomains& domains,
                           const Columns& columns, const Result& result, const Query& query,
                           Facet facet, std::size_t limit, std::string_view find) {
  const FacetDomain& domain = domains[facet];
  const std::vector<std::uint32_t>& counts = result.count_of(facet);
  const ValueLists& rows_of_value = columns.facet(facet).rows_of_value();

  FacetRows shown;
  for (ValueIndex value = 0; value < domain.size(); ++value) {
    const FacetValue& facts = domain.values()[value];
    const ChoiceState choice = choice_of(query[facet], facts.id);
    if (rows_of_value[value].empty() && choice == ChoiceState::none) continue;
    ++shown.total;
    const bool gives = result.gives(facet, value);
    if (gives) ++shown.giving;
    const bool folded = !gives && !facet_table[facet].whole_list;
    if (folded && choice == ChoiceState::none) continue;
    shown.most = std::max(shown.most, counts[value]);
    shown.rows.push_back({value, counts[value], choice, facts.parent ? 1 : 0});
  }
  if (!facet_table[facet].fixed_order) {
    // Made once: a name may be asked of the language, and most values have few records.
    std::vector<std::string> names(domain.size());
    for (const FacetRow& row : shown.rows)
      names[row.value] = value_text(language, domains, facet, row.value);
    compact_sort(shown.rows, [&](const FacetRow& a, const FacetRow& b) {
      if (a.count != b.count) return a.count > b.count;
      if (names[a.value] != names[b.value]) return names[a.value] < names[b.value];
      return a.value < b.value;
    });
  }
  shown.listed = shown.rows.size();
  if (const std::string letters = fold_for_search(find); !letters.empty()) {
    std::erase_if(shown.rows, [&](const FacetRow& row) {
      const std::string name = fold_for_search(value_text(language, domains, facet, row.value));
      return name.find(letters) == std::string::npos;
    });
  }
  std::size_t kept = 0;
  std::erase_if(shown.rows, [&](const FacetRow& row) {
    if (row.choice == ChoiceState::none && kept >= limit) return true;
    ++kept;
    return false;
  });
  return shown;
}

}  // namespace rostrum
