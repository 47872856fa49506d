#include "engine/query/facet.hpp"

#include <utility>

namespace rostrum {

namespace {

// Facet::kind lists the forum first, then statements and their kinds, then outcomes and theirs.
constexpr ValueIndex forum_value = 0;
constexpr ValueIndex statement_value = 1;
constexpr ValueIndex outcome_value = statement_value + 1 + statement_kind_count;

template <typename Record>
FacetDomain domain_of_table(std::span<const Record> records) {
  std::vector<FacetValue> values;
  values.reserve(records.size());
  for (const Record& record : records) {
    values.push_back({.id = record.id, .name = record.name, .parent = std::nullopt});
    if constexpr (requires { record.in_text; }) values.back().in_text = record.in_text;
  }
  return FacetDomain(std::move(values));
}

template <typename Kind>
void append_kinds(std::vector<FacetValue>& values, std::size_t count,
                  std::optional<ValueIndex> parent) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto kind = static_cast<Kind>(i);
    values.push_back({std::string(id_of(kind)), {}, parent});
  }
}

FacetDomain organization_kind_domain() {
  std::vector<FacetValue> values;
  append_kinds<OrganizationKind>(values, organization_kind_count, std::nullopt);
  return FacetDomain(std::move(values));
}

FacetDomain record_kind_domain() {
  std::vector<FacetValue> values;
  values.push_back({"forum", {}, std::nullopt});
  values.push_back({"statement", {}, std::nullopt});
  append_kinds<StatementKind>(values, statement_kind_count, statement_value);
  values.push_back({"outcome", {}, std::nullopt});
  append_kinds<OutcomeKind>(values, outcome_kind_count, outcome_value);
  return FacetDomain(std::move(values));
}

FacetDomain domain_of(FacetSource source, const Dataset& dataset) {
  switch (source) {
    case FacetSource::topics:
      return domain_of_table(dataset.topics());
    case FacetSource::groups:
      return domain_of_table(dataset.groups());
    case FacetSource::series:
      return domain_of_table(dataset.series());
    case FacetSource::organizations:
      return domain_of_table(dataset.organizations());
    case FacetSource::organization_kinds:
      return organization_kind_domain();
    case FacetSource::countries:
      return domain_of_table(dataset.countries());
    case FacetSource::country_groups:
      return domain_of_table(dataset.country_groups());
    case FacetSource::people:
      return domain_of_table(dataset.people());
    case FacetSource::record_kinds:
      break;
  }
  return record_kind_domain();
}

}  // namespace

std::optional<Facet> facet_from_key(std::string_view key) {
  for (const Facet facet : all_facets) {
    if (key_of(facet) == key) return facet;
  }
  return std::nullopt;
}

FacetDomain::FacetDomain(std::vector<FacetValue> values) : values_(std::move(values)) {
  by_id_.reserve(values_.size());
  for (ValueIndex i = 0; i < values_.size(); ++i)
    by_id_.emplace(values_[i].id, i);
}

std::optional<ValueIndex> FacetDomain::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

FacetDomains::FacetDomains(const Dataset& dataset) {
  domains_.reserve(facet_count);
  for (const Facet facet : all_facets)
    domains_.push_back(domain_of(facet_table[facet].source, dataset));
}

ValueIndex kind_value(RecordKind kind) {
  switch (kind) {
    case RecordKind::forum:
      return forum_value;
    case RecordKind::statement:
      return statement_value;
    case RecordKind::outcome:
      break;
  }
  return outcome_value;
}

ValueIndex kind_value(StatementKind kind) {
  return statement_value + 1 + static_cast<ValueIndex>(kind);
}

ValueIndex kind_value(OutcomeKind kind) {
  return outcome_value + 1 + static_cast<ValueIndex>(kind);
}

IdKind id_kind_of(Facet facet) {
  switch (facet_table[facet].source) {
    case FacetSource::topics:
      return IdKind::topic;
    case FacetSource::groups:
      return IdKind::group;
    case FacetSource::series:
      return IdKind::series;
    case FacetSource::organizations:
      return IdKind::organization;
    case FacetSource::countries:
      return IdKind::country;
    case FacetSource::country_groups:
      return IdKind::country_group;
    case FacetSource::people:
      return IdKind::person;
    case FacetSource::organization_kinds:
    case FacetSource::record_kinds:
      break;
  }
  return IdKind::any;
}

std::optional<std::string> known_value(const Dataset& dataset, const FacetDomains& domains,
                                       Facet facet, const std::string& id) {
  if (domains[facet].find(id)) return id;
  std::string current = dataset.current_id(id, id_kind_of(facet));
  if (domains[facet].find(current)) return current;
  return std::nullopt;
}

std::optional<std::string> known_measure_topic(const Dataset& dataset, const FacetDomains& domains,
                                               const std::string& id) {
  if (id.empty()) return id;
  auto known = known_value(dataset, domains, Facet::topic, id);
  return known ? known : known_value(dataset, domains, Facet::group, id);
}

}  // namespace rostrum
