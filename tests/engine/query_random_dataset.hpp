// A dataset and queries made by chance from a seed: every field that a query looks at, with open
// and vague dates, forums without places, statements without speakers, repeated topics.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/query/query.hpp"

namespace rostrum::test {

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

  template <typename StrongId>
  std::vector<StrongId> some(std::size_t table_size, std::uint32_t at_most) {
    std::vector<StrongId> ids;
    for (std::uint32_t i = below(at_most + 1); i > 0; --i) {
      const StrongId id{below(static_cast<std::uint32_t>(table_size))};
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    return ids;
  }

  std::string words(std::uint32_t count) {
    static constexpr std::array<std::string_view, 16> vocabulary = {
        "border", "borders", "arms",     "control", "Ağdam",  "Воронков", "peace",  "peaceful",
        "cyber",  "crime",   "counter-", "terror",  "fund's", "youth",    "Kraków", "state"};
    std::string text;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      text += vocabulary[below(vocabulary.size())];
    }
    return text;
  }

  DateSpan date() {
    const Day first = day_from_civil({2010, 1, 1}) + static_cast<std::int32_t>(below(4000));
    DateSpan span{.earliest = first, .latest = first + static_cast<std::int32_t>(below(40))};
    if (one_in(20)) span.latest = span.earliest + 364;
    if (one_in(40)) span.earliest = DateSpan::open_start;
    if (one_in(40) && !span.has_open_start()) span.latest = DateSpan::open_end;
    return span;
  }

 private:
  std::mt19937 random_;
};

struct RandomSizes {
  std::uint32_t forums = 60;
  std::uint32_t statements_each = 8;  // at most
  std::uint32_t outcomes_each = 4;    // at most
};

inline Dataset random_dataset(std::uint32_t seed, RandomSizes sizes = {}) {
  Chance chance(seed);
  DatasetTables tables;
  const auto named = [](std::string_view what, std::size_t i) {
    return std::string(what) + '-' + std::to_string(i);
  };
  for (std::size_t i = 0; i < 4; ++i)
    tables.groups.push_back({named("group", i), "Group"});
  for (std::size_t i = 0; i < 12; ++i) {
    tables.topics.push_back({named("topic", i), "Topic", "", GroupId{chance.below(4)}});
  }
  for (std::size_t i = 0; i < 10; ++i) {
    tables.countries.push_back({std::string("C") + static_cast<char>('A' + i) + 'X', "Land"});
  }
  for (std::size_t i = 0; i < 6; ++i) {
    CountryGroup group;
    group.id = named("country-group", i);
    group.name = "Countries";
    for (const CountryId country : chance.some<CountryId>(10, 6)) {
      // Some terms end, and begin again, among the records' days.
      const Day end = day_from_civil({2012, 1, 1}) + static_cast<std::int32_t>(chance.below(3000));
      MembershipTerm term;
      term.country = country;
      if (chance.one_in(3)) term.time.latest = end;
      group.terms.push_back(term);
      if (term.time.has_open_end() || chance.one_in(2)) continue;
      term.time.earliest = end + 1 + static_cast<std::int32_t>(chance.below(400));
      term.time.latest = DateSpan::open_end;
      group.terms.push_back(term);
    }
    tables.country_groups.push_back(group);
  }
  for (std::size_t i = 0; i < 5; ++i) {
    Series series;
    series.id = named("series", i);
    series.name = chance.words(2);
    tables.series.push_back(series);
  }
  for (std::size_t i = 0; i < 15; ++i) {
    Organization organization;
    organization.id = named("organization", i);
    organization.name = chance.words(2);
    organization.kind = static_cast<OrganizationKind>(chance.below(organization_kind_count));
    tables.organizations.push_back(organization);
  }
  for (std::size_t i = 0; i < 20; ++i) {
    tables.people.push_back({named("person", i), chance.words(2), {chance.words(1)}, {}});
  }
  for (std::size_t i = 0; i < 8; ++i) {
    Place place{.city = named("City", i), .country = CountryId{chance.below(10)}, .point = {}};
    if (!chance.one_in(4)) {
      place.point = GeoPoint{.lat = chance.below(180) - 90.0, .lon = chance.below(360) - 180.0};
    }
    tables.places.push_back(place);
  }
  for (std::uint32_t f = 0; f < sizes.forums; ++f) {
    Forum forum;
    forum.id = named("forum", f);
    forum.title = chance.words(4);
    forum.short_title = forum.title;
    forum.series = SeriesId{chance.below(5)};
    forum.date = chance.date();
    if (!chance.one_in(5)) forum.place = PlaceId{chance.below(8)};
    forum.organizers = chance.some<OrganizationId>(15, 3);
    forum.topics = chance.some<TopicId>(12, 4);
    forum.summary = chance.words(8);
    tables.forums.push_back(forum);
  }
  std::sort(tables.forums.begin(), tables.forums.end(), [](const Forum& a, const Forum& b) {
    return std::tie(a.date.earliest, a.id) < std::tie(b.date.earliest, b.id);
  });
  for (std::uint32_t f = 0; f < sizes.forums; ++f) {
    Forum& forum = tables.forums[f];
    forum.first_statement = static_cast<std::uint32_t>(tables.statements.size());
    forum.statement_count = chance.below(sizes.statements_each + 1);
    for (std::uint32_t i = 0; i < forum.statement_count; ++i) {
      Statement statement;
      statement.id = forum.id + ".statement-" + std::to_string(i);
      statement.forum = ForumId{f};
      if (!chance.one_in(4)) statement.speaker = PersonId{chance.below(20)};
      if (!chance.one_in(4)) statement.organization = OrganizationId{chance.below(15)};
      if (!chance.one_in(3)) statement.country = CountryId{chance.below(10)};
      statement.role = chance.words(1);
      statement.date = chance.one_in(3) ? chance.date() : forum.date;
      statement.kind = static_cast<StatementKind>(chance.below(statement_kind_count));
      statement.topics = chance.some<TopicId>(12, 3);
      statement.mentions = chance.some<CountryId>(10, 3);
      statement.summary = chance.words(6);
      tables.statements.push_back(statement);
    }
    forum.first_outcome = static_cast<std::uint32_t>(tables.outcomes.size());
    forum.outcome_count = chance.below(sizes.outcomes_each + 1);
    for (std::uint32_t i = 0; i < forum.outcome_count; ++i) {
      Outcome outcome;
      outcome.id = forum.id + ".outcome-" + std::to_string(i);
      outcome.forum = ForumId{f};
      outcome.kind = static_cast<OutcomeKind>(chance.below(outcome_kind_count));
      outcome.title = chance.words(3);
      outcome.topics = chance.some<TopicId>(12, 2);
      outcome.summary = chance.words(5);
      tables.outcomes.push_back(outcome);
    }
  }
  return Dataset(std::move(tables));
}

inline std::string random_search_text(Chance& chance) {
  static constexpr std::array<std::string_view, 15> texts = {"bord",
                                                             "border",
                                                             "BORDERS arms",
                                                             "\"arms control\"",
                                                             "-peace",
                                                             "-\"arms control\"",
                                                             "agdam",
                                                             "voronkov",
                                                             "krak -crime",
                                                             "\"border\"",
                                                             "counter-terror",
                                                             "\"unclosed",
                                                             "zzz",
                                                             "-zzz",
                                                             "p -peaceful"};
  return std::string(texts[chance.below(texts.size())]);
}

// Corners on a circle of the globe, counter-clockwise: convex wherever it lies.
inline std::vector<GeoPoint> random_convex_ring(Chance& chance) {
  constexpr double radians = std::numbers::pi / 180;
  // Around a pole itself bearings have no longitudes.
  const double lat = (chance.below(179) - 89.0) * radians;
  const double lon = chance.below(360) - 180.0;
  // Places lie on whole degrees, and what lies exactly on a ring may be in or out.
  const double reach = (2.37 + chance.below(70)) * radians;
  const std::uint32_t corners = 3 + chance.below(8);
  std::vector<GeoPoint> ring;
  for (std::uint32_t i = 0; i < corners; ++i) {
    const double bearing = -2 * std::numbers::pi * i / corners;
    const double sine =
        std::sin(lat) * std::cos(reach) + std::cos(lat) * std::sin(reach) * std::cos(bearing);
    const double east = std::atan2(std::sin(bearing) * std::sin(reach) * std::cos(lat),
                                   std::cos(reach) - std::sin(lat) * sine);
    ring.push_back({std::asin(sine) / radians, lon + east / radians});
  }
  return ring;
}

inline Query random_query(Chance& chance, const FacetDomains& domains) {
  Query query;
  for (const Facet facet : all_facets) {
    const auto size = static_cast<std::uint32_t>(domains[facet].size());
    const auto pick = [&] {
      if (size == 0 || chance.one_in(25)) return std::string("unknown");
      return domains[facet].values()[chance.below(size)].id;
    };
    if (chance.one_in(6)) {
      for (std::uint32_t i = 0; i <= chance.below(4); ++i)
        query[facet].include.push_back(pick());
    }
    if (chance.one_in(8)) {
      for (std::uint32_t i = 0; i <= chance.below(2); ++i)
        query[facet].exclude.push_back(pick());
    }
  }
  if (chance.one_in(3)) query.text = random_search_text(chance);
  if (chance.one_in(3)) {
    TimeRange time;
    const Day day = day_from_civil({2009, 6, 1}) + static_cast<std::int32_t>(chance.below(5000));
    if (!chance.one_in(4)) time.from = day;
    if (!chance.one_in(4)) time.to = day + static_cast<std::int32_t>(chance.below(2500));
    query.time = time;
    if (chance.one_in(3)) query.time_match = TimeMatch::certainly;
  }
  if (chance.one_in(4)) {
    GeoBox box;
    box.west = chance.below(360) - 180.0;
    box.east = chance.below(360) - 180.0;
    box.south = chance.below(90) - 90.0;
    box.north = box.south + chance.below(120);
    query.area = box;
  } else if (chance.one_in(4)) {
    query.lasso = random_convex_ring(chance);
  }
  return normalize(std::move(query));
}

}  // namespace rostrum::test
