#include "engine/present/filter_offers.hpp"

#include <utility>

#include "engine/present/facet_text.hpp"
#include "engine/query/answered.hpp"
#include "engine/query/understand.hpp"
#include "messages/offer.hpp"

namespace rostrum {

namespace {

constexpr std::size_t looked_at = 2 * max_filter_offers;

std::string label_of(const FilterOffersInput& input, const NamedValue& named) {
  std::string name(value_text(input.language, input.domains, named.facet, named.value));
  if (named.city.empty()) return name;
  return input.language.text(msg::offer_for_city{.city = named.city, .country = name});
}

std::uint32_t statements_in(const Columns& columns, const Bitset& rows) {
  std::uint32_t statements = 0;
  for (const Row row : rows) {
    if (columns.kind(row) == RecordKind::statement) ++statements;
  }
  return statements;
}

// The text without the words of the value.
std::string rest_of(const std::string& text, const std::vector<LocatedTerm>& terms,
                    const NamedValue& named) {
  return without_ranges(text, {{terms[named.first_term].begin, terms[named.last_term].end}});
}

}  // namespace

std::vector<FilterOffer> build_filter_offers(const FilterOffersInput& input) {
  const Query& query = input.query;
  const auto extent = input.dataset.extent();
  const std::vector<LocatedTerm> terms = terms_beside_period(query.text, extent);
  if (terms.empty()) return {};
  const std::uint32_t statements_now = statements_in(
      input.columns, rows_matching({input.dataset, input.domains, input.columns, input.index},
                                   answered_query(input.index, query, extent).query));
  std::vector<FilterOffer> offers;
  for (const NamedValue& named : input.names.find(terms, looked_at)) {
    if (offers.size() == max_filter_offers) break;
    const std::string& id = input.domains[named.facet].values()[named.value].id;
    if (query[named.facet].includes(id) || query[named.facet].excludes(id)) continue;
    Query chosen = query;
    chosen[named.facet].include.push_back(id);
    chosen.text = rest_of(query.text, terms, named);
    const Bitset rows = rows_matching({input.dataset, input.domains, input.columns, input.index},
                                      answered_query(input.index, chosen, extent).query);
    if (rows.count() == 0) continue;
    const std::uint32_t statements = statements_in(input.columns, rows);
    // With the other words it would take away what is found now.
    if (statements == 0 && statements_now > 0 && !chosen.text.empty()) continue;
    offers.push_back({.facet = named.facet,
                      .value = id,
                      .key = "offer:" + std::string(key_of(named.facet)) + ":" + id,
                      .label = label_of(input, named),
                      .caption = input.language.text(
                          msg::offer_caption{.count = statements, .facet = title_of(named.facet)}),
                      .statements = statements,
                      .action = ChooseForWords{named.facet, id, std::move(chosen.text)}});
  }
  return offers;
}

}  // namespace rostrum
