#include "engine/layout/timeline_lanes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/country_groups_fixture.hpp"
#include "tests/engine/lane_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::timeline_lanes_test {

using namespace rostrum::test;

namespace {

std::vector<std::string> labels(const TimelineLanes& lanes) {
  std::vector<std::string> labels;
  for (const TimelineLane& lane : lanes.lanes)
    labels.push_back(Language::english().text(lane.label));
  return labels;
}

TimelineLanes lanes_of(const SceneFixture& fixture, LaneBy by,
                       LaneOrder order = LaneOrder::first_date, const Query& query = {}) {
  return make_timeline_lanes(Language::english(), fixture.dataset, fixture.columns,
                             fixture.result(query), by, order);
}

constexpr std::array every_choice = {LaneBy::series,     LaneBy::organization,    LaneBy::host,
                                     LaneBy::host_group, LaneBy::speaker_country, LaneBy::topic,
                                     LaneBy::none};

}  // namespace

TEST_CASE("lanes are in order of their first forum, their names or their records") {
  const SceneFixture fixture;
  using Labels = std::vector<std::string>;
  CHECK(labels(lanes_of(fixture, LaneBy::series)) ==
        Labels{"Counter-Terrorism Week", "Baku Security Forum", "Dushanbe Process"});
  CHECK(labels(lanes_of(fixture, LaneBy::series, LaneOrder::name)) ==
        Labels{"Baku Security Forum", "Counter-Terrorism Week", "Dushanbe Process"});
  // Four records, then three and three, which names put in order.
  CHECK(labels(lanes_of(fixture, LaneBy::series, LaneOrder::number)) ==
        Labels{"Counter-Terrorism Week", "Baku Security Forum", "Dushanbe Process"});
  Query query;
  query[Facet::country].include = {"USA"};
  CHECK(labels(lanes_of(fixture, LaneBy::series, LaneOrder::number, query)).front() ==
        "Counter-Terrorism Week");
}

TEST_CASE("names are in order as the search folds them, not by their bytes") {
  DatasetTables tables;
  tables.groups = {{"terror", "Terrorism"}};
  tables.topics = {{"terrorism", "Terrorism", "", GroupId{0}}};
  for (const char* name : {"Ödessa", "Zagreb", "Əliyev", "Paris", "əbc"}) {
    Series series;
    series.id = "series-" + std::to_string(tables.series.size());
    series.name = name;
    Forum forum;
    forum.id = "forum-" + std::to_string(tables.series.size());
    forum.title = forum.short_title = name;
    forum.series = SeriesId{static_cast<std::uint32_t>(tables.series.size())};
    forum.date = date_span_from_text("2020").value();
    tables.series.push_back(series);
    tables.forums.push_back(forum);
  }
  const Dataset dataset(std::move(tables));
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  const SearchIndex index;
  const Result result = evaluate({dataset, domains, columns, index}, {});
  CHECK(labels(make_timeline_lanes(Language::english(), dataset, columns, result, LaneBy::series,
                                   LaneOrder::name)) ==
        std::vector<std::string>{"əbc", "Əliyev", "Ödessa", "Paris", "Zagreb"});
}

TEST_CASE("by speaker's country a lane has the statements of its own speakers alone") {
  const SceneFixture fixture;
  const TimelineLanes lanes = lanes_of(fixture, LaneBy::speaker_country, LaneOrder::name);
  REQUIRE(labels(lanes) == std::vector<std::string>{"Azerbaijan", "Kuwait", "United States"});
  const TimelineLane& azerbaijan = lanes.lanes[0];
  CHECK(azerbaijan.id == "AZE");
  CHECK(azerbaijan.count == 6);  // in 2018, 2023 and 2024, with the forum of each
  CHECK(azerbaijan.forums.size() == 3);
  CHECK(azerbaijan.sums.statements == 3);
  CHECK(lanes.lanes[1].forums.size() == 1);
  // A forum that is in the answer for another's words is not found in this lane.
  Query query;
  query[Facet::country].include = {"KWT"};
  const TimelineLanes kuwait = lanes_of(fixture, LaneBy::speaker_country, LaneOrder::name, query);
  CHECK(labels(kuwait) == std::vector<std::string>{"Kuwait"});
}

TEST_CASE("a forum is in the lanes of the groups that its host was in on its first day") {
  const Dataset dataset = small_dataset_with_groups();
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  const SearchIndex index;
  const Result result = evaluate({dataset, domains, columns, index}, {});
  const auto lanes_by = [&](const Dataset& of) {
    return make_timeline_lanes(Language::english(), of, columns, result, LaneBy::host_group,
                               LaneOrder::name);
  };
  const TimelineLanes lanes = lanes_by(dataset);
  REQUIRE(labels(lanes) ==
          std::vector<std::string>{"Caspian states", "Online, not known or in no group"});
  CHECK(lanes.lanes[0].id == "caspian");
  REQUIRE(lanes.lanes[0].forums.size() == 1);
  CHECK(dataset[lanes.lanes[0].forums[0].forum].id == "baku-2023");
  // Kuwait joined its pact on the second day of the forum.
  CHECK(lanes.lanes[1].forums.size() == 2);
  CHECK(labels(lanes_by(small_dataset())) ==
        std::vector<std::string>{"Online, not known or in no group"});
}

TEST_CASE("one lane for all has every forum once") {
  const LaneFixture fixture(1);
  const TimelineLanes lanes = make_timeline_lanes(Language::english(), fixture.dataset,
                                                  fixture.columns, fixture.result(), LaneBy::none);
  REQUIRE(lanes.lanes.size() == 1);
  CHECK(Language::english().text(lanes.lanes[0].label) == "All forums");
  CHECK(lanes.lanes[0].forums.size() == fixture.dataset.forums().size());
}

TEST_CASE("whatever lanes stand for, tracks are in order, apart, and counted by their sums") {
  const LaneFixture fixture(2);
  const Result result = fixture.result();
  for (const LaneBy by : every_choice) {
    const TimelineLanes lanes = make_timeline_lanes(Language::english(), fixture.dataset,
                                                    fixture.columns, result, by, LaneOrder::number);
    std::uint32_t tracks = 0;
    for (const TimelineLane& lane : lanes.lanes) {
      REQUIRE(lane.tracks_before == tracks);
      tracks += lane.tracks;
      std::size_t forums = 0;
      std::size_t apart = 0;
      std::uint32_t statements = 0;
      for (std::uint32_t track = 0; track < lane.tracks; ++track) {
        const auto run = lane.forums_on(track);
        REQUIRE_FALSE(run.empty());
        for (std::size_t i = 1; i < run.size(); ++i)
          REQUIRE(run[i - 1].last < run[i].first);
        forums += run.size();
        statements += lane.sums_of(run).statements;
        const auto own = lane.statements_on(track);
        REQUIRE(std::ranges::is_sorted(own, {}, &LaneStatement::middle_day));
        apart += own.size();
      }
      REQUIRE(forums == lane.forums.size());
      REQUIRE(apart == lane.statements.size());
      REQUIRE(statements == lane.sums.statements);
      for (const LaneForum& forum : lane.forums) {
        REQUIRE(forum.first >= lane.first);
        REQUIRE(forum.last <= lane.last);
      }
    }
  }
}

TEST_CASE("every statement stands in a lane by speaker's country exactly once") {
  const LaneFixture fixture(3);
  const TimelineLanes lanes =
      make_timeline_lanes(Language::english(), fixture.dataset, fixture.columns, fixture.result(),
                          LaneBy::speaker_country);
  std::size_t found = 0;
  for (const TimelineLane& lane : lanes.lanes) {
    found += lane.statements.size();
    for (const LaneForum& forum : lane.forums)
      found += forum.following;
  }
  CHECK(found == fixture.dataset.statements().size());
  CHECK(lanes.lanes.size() == 4);
  CHECK(std::ranges::count(lanes.lanes, "Country not known", [](const TimelineLane& lane) {
          return test::english(lane.label);
        }) == 1);
}

}  // namespace rostrum::timeline_lanes_test
