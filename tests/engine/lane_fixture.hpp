// A dataset of chance for the lanes: forums of every precision and openness, statements at and
// apart from them, all from one seed.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <utility>

#include "engine/layout/timeline_lanes.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace rostrum::test {

struct LaneSizes {
  int series = 6;
  int forums = 120;
  int years = 30;
  int max_statements = 12;
};

inline Dataset random_lane_dataset(unsigned seed, const LaneSizes& sizes = {}) {
  std::mt19937 random(seed);
  // The same numbers with every standard library, for golden texts.
  const auto upto = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most + 1));
  };
  DatasetTables tables;
  tables.version = "random";
  tables.groups = {{"terror", "Terrorism"}, {"borders", "Borders"}};
  tables.topics = {{"terrorism", "Terrorism", "", GroupId{0}},
                   {"border-security", "Border security", "", GroupId{1}}};
  tables.countries = {{"AZE", "Azerbaijan"}, {"KWT", "Kuwait"}, {"USA", "United States"}};
  for (int i = 0; i < sizes.series; ++i) {
    Series series;
    series.id = "series-" + std::to_string(i);
    series.name = "Series " + std::to_string(i);
    tables.series.push_back(std::move(series));
  }
  const Day start = day_from_civil({2000, 1, 1});
  const auto date_from = [&](Day day) {
    DateSpan date;
    date.earliest = day;
    date.latest = day;
    const int kind = upto(9);
    if (kind < 5) {
      date.latest = day + upto(4);
    } else if (kind < 8) {
      date.latest = day + 29;
      date.start_precision = date.end_precision = DatePrecision::month;
    } else {
      date.latest = day + 364;
      date.start_precision = date.end_precision = DatePrecision::year;
    }
    return date;
  };
  for (int i = 0; i < sizes.forums; ++i) {
    Forum forum;
    forum.id = "forum-" + std::to_string(i);
    forum.title = forum.short_title = std::string(static_cast<std::size_t>(3 + upto(30)), 'a');
    forum.series = SeriesId{static_cast<std::uint32_t>(upto(sizes.series - 1))};
    forum.date = date_from(start + upto(sizes.years * 365));
    const Day first = forum.date.earliest;
    if (upto(19) == 0)
      forum.date.latest = DateSpan::open_end;
    else if (upto(19) == 0)
      forum.date.earliest = DateSpan::open_start;
    forum.topics = {TopicId{static_cast<std::uint32_t>(upto(1))}};
    forum.sources.push_back({});
    forum.first_statement = static_cast<std::uint32_t>(tables.statements.size());
    forum.statement_count = static_cast<std::uint32_t>(upto(sizes.max_statements));
    for (std::uint32_t s = 0; s < forum.statement_count; ++s) {
      Statement statement;
      statement.id = forum.id + ".speaker-" + std::to_string(s);
      statement.forum = ForumId{static_cast<std::uint32_t>(i)};
      if (upto(5) > 0) statement.country = CountryId{static_cast<std::uint32_t>(upto(2))};
      statement.topics = forum.topics;
      statement.date = upto(3) == 0 ? date_from(first + upto(900) - 450) : forum.date;
      tables.statements.push_back(std::move(statement));
    }
    tables.forums.push_back(std::move(forum));
  }
  return Dataset(std::move(tables));
}

// A dataset with all that its lanes are made of.
struct LaneFixture {
  Dataset dataset;
  FacetDomains domains{dataset};
  Columns columns{dataset, domains};
  SearchIndex index{documents()};

  explicit LaneFixture(unsigned seed, const LaneSizes& sizes = {})
      : dataset(random_lane_dataset(seed, sizes)) {}

  Result result(const Query& query = {}) const {
    return evaluate({dataset, domains, columns, index}, query, {.unit = CountUnit::records});
  }

 private:
  std::vector<SearchDocument> documents() const {
    std::vector<SearchDocument> documents;
    for (Row row = 0; row < columns.row_count(); ++row) {
      documents.push_back(search_document(dataset, columns.record(row)));
    }
    return documents;
  }
};

}  // namespace rostrum::test
