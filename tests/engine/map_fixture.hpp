// Datasets for the map: a small one with places of every kind, and worlds of any size.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum::test {

class MapTables {
 public:
  MapTables() {
    tables_.version = "2026.11";
    for (const char* group : {"terror", "borders", "cyber"}) {
      tables_.groups.push_back({group, group});
      const GroupId id{static_cast<std::uint32_t>(tables_.groups.size() - 1)};
      tables_.topics.push_back(
          {group + std::string("-topic"), group + std::string(" topic"), "", id});
    }
    tables_.series.resize(1);
    tables_.series.front().id = tables_.series.front().name = "series";
    for (const auto& [id, name] :
         std::array<std::pair<const char*, const char*>, 12>{{{"AUT", "Austria"},
                                                              {"AZE", "Azerbaijan"},
                                                              {"BEL", "Belgium"},
                                                              {"CHE", "Switzerland"},
                                                              {"FRA", "France"},
                                                              {"GBR", "United Kingdom"},
                                                              {"KAZ", "Kazakhstan"},
                                                              {"KEN", "Kenya"},
                                                              {"RUS", "Russia"},
                                                              {"TJK", "Tajikistan"},
                                                              {"USA", "United States"},
                                                              {"BRA", "Brazil"}}}) {
      tables_.countries.push_back({id, name});
    }
  }

  void add_place(const std::string& city, std::uint32_t country, std::optional<GeoPoint> point,
                 int forums) {
    tables_.places.push_back({city, CountryId{country}, point});
    const PlaceId place{static_cast<std::uint32_t>(tables_.places.size() - 1)};
    for (int i = 0; i < forums; ++i)
      add_forum(place);
  }
  void add_online_forum() { add_forum(std::nullopt); }

  Dataset dataset() && { return Dataset(std::move(tables_)); }

 private:
  void add_forum(std::optional<PlaceId> place) {
    const auto index = static_cast<std::uint32_t>(tables_.forums.size());
    Forum forum;
    // Forums are sorted by day, then id.
    const int year = 1990 + static_cast<int>(index / 300);
    const int day = static_cast<int>(index % 300);
    const DateSpan date = span_of(first_day_of_year(year) + day);
    forum.id = forum.title = forum.short_title = "forum-" + std::to_string(index);
    forum.date = date;
    forum.place = place;
    forum.topics = {TopicId{index % 3}};
    forum.sources.push_back({});
    forum.first_statement = static_cast<std::uint32_t>(tables_.statements.size());
    forum.statement_count = 2;
    for (std::uint32_t i = 0; i < forum.statement_count; ++i) {
      Statement statement;
      statement.id = forum.id + ".speaker-" + std::to_string(i);
      statement.forum = ForumId{index};
      statement.country = CountryId{(index * 5 + i) % country_count()};
      statement.mentions = {CountryId{(index / 7 + i) % country_count()},
                            CountryId{(index / 5 * 3 + 1 + i) % country_count()}};
      statement.date = date;
      statement.topics = {TopicId{(index + i) % 3}};
      tables_.statements.push_back(std::move(statement));
    }
    tables_.forums.push_back(std::move(forum));
  }

  static DateSpan span_of(Day day) {
    DateSpan span;
    span.earliest = span.latest = day;
    return span;
  }
  std::uint32_t country_count() const {
    return static_cast<std::uint32_t>(tables_.countries.size());
  }

  DatasetTables tables_;
};

// Cities near and far, one of them twice on a spot, one of which only the country is known.
inline Dataset map_dataset() {
  MapTables tables;
  tables.add_place("Vienna", 0, GeoPoint{48.21, 16.37}, 6);
  tables.add_place("Geneva", 3, GeoPoint{46.2, 6.14}, 3);
  tables.add_place("Brussels", 2, GeoPoint{50.85, 4.35}, 4);
  tables.add_place("Paris", 4, GeoPoint{48.85, 2.35}, 2);
  tables.add_place("London", 5, GeoPoint{51.5, -0.12}, 2);
  tables.add_place("New York", 10, GeoPoint{40.75, -74.0}, 9);
  tables.add_place("Washington", 10, GeoPoint{38.9, -77.03}, 3);
  tables.add_place("Baku", 1, GeoPoint{40.4, 49.9}, 2);
  tables.add_place("Dushanbe", 9, GeoPoint{38.56, 68.77}, 2);
  tables.add_place("", 6, std::nullopt, 1);
  tables.add_place("Nairobi", 7, GeoPoint{-1.29, 36.82}, 1);
  tables.add_place("Moscow", 8, GeoPoint{55.75, 37.62}, 2);
  tables.add_online_forum();
  return std::move(tables).dataset();
}

// Places scattered about a few centres, more of them near the equator than near the poles.
inline Dataset random_world(std::uint32_t seed, int places) {
  std::mt19937 random(seed);
  std::normal_distribution<double> scatter(0, 12);
  std::uniform_real_distribution<double> lons(-180, 180);
  std::normal_distribution<double> lats(20, 25);
  std::vector<GeoPoint> centers;
  for (int i = 0; i < 12; ++i)
    centers.push_back({std::clamp(lats(random), -80.0, 80.0), lons(random)});
  MapTables tables;
  for (int i = 0; i < places; ++i) {
    const GeoPoint center = centers[random() % centers.size()];
    const GeoPoint point{std::clamp(center.lat + scatter(random), -85.0, 85.0),
                         std::remainder(center.lon + scatter(random), 360)};
    tables.add_place("City " + std::to_string(i), static_cast<std::uint32_t>(random() % 12), point,
                     1 + static_cast<int>(random() % 3));
  }
  return std::move(tables).dataset();
}

}  // namespace rostrum::test
