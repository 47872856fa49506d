#include "engine/load/country_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "engine/load/fields.hpp"
#include "engine/load/forum_records.hpp"

namespace rostrum {

namespace {

std::optional<DateSpan> term_end_field(ObjectReader& object, std::string_view key) {
  auto date = date_field(object, key, Presence::optional);
  if (!date || (!date->interval && !date->about && !date->uncertain)) return date;
  object.errors().add(object.path().at(key).pointer(), "must be a day, a month or a year",
                      "write \"unconfirmed\": true and a \"note\" where it is not sure");
  return std::nullopt;
}

MembershipTerm read_term(ObjectReader& object, const KnownIds& ids) {
  MembershipTerm term;
  term.country = reference_field<CountryId>(object, "country", Presence::required, ids.countries)
                     .value_or(CountryId{});
  if (const auto from = term_end_field(object, "from")) {
    term.time.earliest = from->earliest;
    term.time.start_precision = from->start_precision;
  }
  if (const auto to = term_end_field(object, "to")) {
    term.time.latest = to->latest;
    term.time.end_precision = to->end_precision;
  }
  term.note = text_field(object, "note", Presence::optional);
  term.unconfirmed = bool_field(object, "unconfirmed");
  if (term.time.earliest > term.time.latest) {
    object.report("must not end before it begins", "repair \"from\" or \"to\"");
  }
  return term;
}

bool shares_a_day(const std::vector<MembershipTerm>& earlier, const MembershipTerm& term) {
  return std::any_of(earlier.begin(), earlier.end(), [&](const MembershipTerm& other) {
    return other.country == term.country &&
           other.time.overlaps(term.time.earliest, term.time.latest);
  });
}

std::vector<MembershipTerm> read_terms(ObjectReader& group, const KnownIds& ids) {
  std::vector<MembershipTerm> terms;
  const Path list = group.path().at("members");
  const JsonArray& items = group.items("members", Presence::required);
  terms.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "a member", group.errors());
    if (!object.valid()) continue;
    const std::size_t known = group.errors().count();
    MembershipTerm term = read_term(object, ids);
    object.finish();
    if (group.errors().count() != known) continue;
    if (shares_a_day(terms, term)) {
      object.report("must not share a day with another term of the same country",
                    "end the earlier term the day before");
    }
    terms.push_back(std::move(term));
  }
  return terms;
}

std::vector<Source> read_group_sources(ObjectReader& group) {
  std::vector<Source> sources;
  const Path list = group.path().at("sources");
  const JsonArray& items = group.items("sources", Presence::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "a source", group.errors());
    if (object.valid()) sources.push_back(read_source(object));
    object.finish();
  }
  return sources;
}

CountryGroup read_country_group(ObjectReader& object, const KnownIds& ids) {
  CountryGroup group;
  group.id = text_field(object, "id", Presence::required);
  group.name = text_field(object, "name", Presence::required);
  group.in_text = text_field(object, "in_text", Presence::optional);
  group.variants = text_list_field(object, "variants", Presence::optional);
  group.kind = kind_field<CountryGroupKind>(object, "kind", country_group_kind_count);
  group.note = text_field(object, "note", Presence::optional);
  group.terms = read_terms(object, ids);
  group.sources = read_group_sources(object);
  return group;
}

}  // namespace

std::vector<CountryGroup> read_country_groups(ObjectReader& document, KnownIds& ids) {
  LoadErrors& errors = document.errors();
  const Path list = document.path().at("country_groups");
  const JsonArray& items = document.items("country_groups", Presence::optional);
  ids.country_groups.read(items, list, errors);
  std::vector<CountryGroup> groups;
  groups.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "a group of countries", errors);
    if (object.valid()) groups.push_back(read_country_group(object, ids));
    object.finish();
  }
  return groups;
}

}  // namespace rostrum
