#include "engine/query/value_names.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/model/subject.hpp"
#include "engine/search/fold.hpp"
#include "engine/search/match.hpp"

namespace rostrum {

namespace {

constexpr std::size_t most_terms = 8;     // of a text, the last ones
constexpr std::size_t quarters = 4;       // in which the typed share of a name is told
constexpr std::size_t shortest_part = 3;  // letters that a name is offered for before it is whole

// The subject that a facet's value is, for its other names.
std::optional<Subject> subject_of(Facet facet, ValueIndex value) {
  const FacetSource source = facet_table[facet].source;
  if (source == FacetSource::people) return PersonId{value};
  if (source == FacetSource::organizations) return OrganizationId{value};
  if (source == FacetSource::series) return SeriesId{value};
  if (source == FacetSource::topics) return TopicId{value};
  if (source == FacetSource::countries) return CountryId{value};
  return std::nullopt;
}

// How well words name a value; the smaller the better.
struct Fit {
  bool partly = true;  // words of the name are left
  int words = 0;       // less so many
  int covered = 0;     // less so many quarters of the name
  bool inside = true;  // the name begins otherwise
  bool by_city = false;
  std::uint32_t place = 0;  // of the value in the order of the facets

  auto operator<=>(const Fit&) const = default;
};

struct Run {
  std::size_t first = 0;
  std::size_t count = 0;
};

// The longest run of terms that the name has, the last one of several.
Run longest_run(std::string_view name, const std::vector<LocatedTerm>& terms, std::size_t from) {
  Run best;
  Run run{from, 0};
  for (std::size_t i = from; i < terms.size(); ++i) {
    const TextTerm& term = terms[i].term;
    if (term.excluded || !find_term(name, term)) {
      run = {i + 1, 0};
      continue;
    }
    ++run.count;
    if (run.count >= best.count) best = run;
  }
  return best;
}

std::string words_of(const std::vector<LocatedTerm>& terms, Run run) {
  std::string words;
  for (std::size_t i = run.first; i < run.first + run.count; ++i) {
    if (!words.empty()) words += ' ';
    words += terms[i].term.folded;
  }
  return words;
}

bool names_more(const NamedValue& longer, const NamedValue& shorter) {
  return longer.first_term <= shorter.first_term && shorter.last_term <= longer.last_term &&
         longer.last_term - longer.first_term > shorter.last_term - shorter.first_term;
}

// Words that name different things take turns, so that one with many names hides no other; what
// more words name comes before what some of them do.
std::vector<NamedValue> in_turn(const std::vector<NamedValue>& best, std::size_t at_most) {
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> named;
  // Of many values few differ in the words that name them.
  std::vector<NamedValue> spans;
  for (const NamedValue& each : best) {
    if (named.try_emplace({each.first_term, each.last_term}, 0).second) spans.push_back(each);
  }
  std::vector<std::tuple<bool, std::size_t, std::size_t>> order;
  for (std::size_t i = 0; i < best.size(); ++i) {
    const bool is_part = std::ranges::any_of(
        spans, [&](const NamedValue& other) { return names_more(other, best[i]); });
    order.emplace_back(is_part, named[{best[i].first_term, best[i].last_term}]++, i);
  }
  compact_sort(order);
  std::vector<NamedValue> values;
  for (const auto& [is_part, turn, i] : order) {
    if (values.size() == at_most) break;
    values.push_back(best[i]);
  }
  return values;
}

}  // namespace

ValueNames::ValueNames(const Dataset& dataset, const FacetDomains& domains,
                       const Columns& columns) {
  for (const Facet facet : facets_on_screen) {
    const ValueLists& rows = columns.facet(facet).rows_of_value();
    const auto values = domains[facet].values();
    for (ValueIndex value = 0; value < values.size(); ++value) {
      const auto count = static_cast<std::uint32_t>(rows[value].size());
      // Of a closed vocabulary names are messages, which each language has otherwise.
      if (count == 0 || values[value].name.empty()) continue;
      add_value(dataset, facet, values[value], value, count);
    }
  }
  add_cities(dataset, columns);
}

void ValueNames::add_value(const Dataset& dataset, Facet facet, const FacetValue& value,
                           ValueIndex index, std::uint32_t rows) {
  const auto number = static_cast<std::uint32_t>(values_.size());
  values_.push_back({facet, index, rows});
  names_.push_back({fold_for_search(value.name), number, {}});
  if (facet_table[facet].source == FacetSource::country_groups) {
    for (const std::string& name : dataset.country_groups()[index].variants)
      names_.push_back({fold_for_search(name), number, {}});
  }
  const auto subject = subject_of(facet, index);
  if (!subject) return;
  for (const std::string& name : other_names(dataset, *subject))
    names_.push_back({fold_for_search(name), number, {}});
}

void ValueNames::add_cities(const Dataset& dataset, const Columns& columns) {
  std::map<ValueIndex, std::uint32_t> hosts;
  for (std::uint32_t i = 0; i < values_.size(); ++i) {
    if (values_[i].facet == Facet::host) hosts[values_[i].index] = i;
  }
  std::set<std::pair<std::string, std::uint32_t>> added;
  for (const std::uint32_t place : columns.places()) {
    if (place == Columns::no_place) continue;
    const Place& held = dataset.places()[place];
    if (held.city.empty() || !held.country) continue;
    const auto host = hosts.find(held.country->index);
    if (host == hosts.end() || !added.emplace(held.city, host->second).second) continue;
    names_.push_back({fold_for_search(held.city), host->second, held.city});
  }
}

std::vector<NamedValue> ValueNames::find(const std::vector<LocatedTerm>& terms,
                                         std::size_t at_most) const {
  const std::size_t from = terms.size() > most_terms ? terms.size() - most_terms : 0;
  struct Found {
    Fit fit;
    std::uint32_t fewer_rows = 0;
    NamedValue named;
  };
  std::map<std::uint32_t, Found> found;
  for (const Name& name : names_) {
    const Run run = longest_run(name.folded, terms, from);
    if (run.count == 0) continue;
    const std::string words = words_of(terms, run);
    const bool whole = name.folded == words;
    if (!whole && words.size() < shortest_part) continue;
    const Value& value = values_[name.value];
    const Fit fit{.partly = !whole,
                  .words = -static_cast<int>(run.count),
                  .covered = -static_cast<int>(quarters * words.size() / name.folded.size()),
                  .inside = !name.folded.starts_with(words),
                  .by_city = !name.city.empty(),
                  .place = name.value};
    Found each{fit,
               ~value.rows,
               {value.facet, value.index, name.city, run.first, run.first + run.count - 1}};
    const auto [at, added] = found.try_emplace(name.value, each);
    if (!added && fit < at->second.fit) at->second = std::move(each);
  }
  std::vector<Found> best;
  for (auto& [value, each] : found)
    best.push_back(std::move(each));
  compact_sort(best, [](const Found& a, const Found& b) {
    const auto key = [](const Found& each) {
      return std::tuple(each.fit.partly, each.fit.words, each.fit.covered, each.fit.inside,
                        each.fewer_rows, each.fit.place);
    };
    return key(a) < key(b);
  });
  std::vector<NamedValue> values;
  for (Found& each : best)
    values.push_back(std::move(each.named));
  return in_turn(values, at_most);
}

}  // namespace rostrum
