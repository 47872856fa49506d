#include "engine/model/dataset.hpp"

#include <string>
#include <utility>
#include <variant>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::dataset_test {
namespace {

TEST_CASE("a record is found by its readable id, of whichever kind") {
  const Dataset dataset = test::small_dataset();
  const auto forum = dataset.find_record("kuwait-2024");
  REQUIRE(forum);
  CHECK(dataset[std::get<ForumId>(*forum)].short_title == "Kuwait phase");
  const auto statement = dataset.find_record("kuwait-2024.vladimir-voronkov.2");
  REQUIRE(statement);
  CHECK(std::holds_alternative<StatementId>(*statement));
  const auto outcome = dataset.find_record("kuwait-2024.outcome-declaration");
  REQUIRE(outcome);
  CHECK(std::holds_alternative<OutcomeId>(*outcome));
  CHECK_FALSE(dataset.find_record("nowhere"));
  CHECK(dataset.find_country("KWT") == CountryId{1});
  CHECK_FALSE(dataset.find_country("ZZZ"));
}

TEST_CASE("records are still found after the dataset has moved") {
  Dataset first = test::small_dataset();
  const Dataset second = std::move(first);
  CHECK(second.find_record("baku-2023.ali-naghiyev"));
  CHECK(second.find_country("AZE"));
}

TEST_CASE("a retired id is answered with the one in use") {
  const Dataset dataset = test::small_dataset();
  CHECK(dataset.current_id("counter-terrorism") == "terrorism");
  CHECK(dataset.current_id("terrorism") == "terrorism");
  CHECK(dataset.current_id("unheard-of") == "unheard-of");
}

TEST_CASE("the extent goes from the first to the last dated day") {
  const Dataset dataset = test::small_dataset();
  REQUIRE(dataset.extent());
  CHECK(dataset.extent()->earliest == day_from_civil({2020, 1, 1}));
  CHECK(dataset.extent()->latest == day_from_civil({2024, 11, 5}));
  CHECK_FALSE(Dataset(DatasetTables{}).extent());
}

TEST_CASE("open ends are no part of the extent") {
  DatasetTables tables;
  Forum forum;
  forum.id = "open";
  forum.date = {
      .earliest = day_from_civil({2018, 1, 1}), .latest = DateSpan::open_end, .interval = true};
  tables.forums.push_back(forum);
  const Dataset dataset(std::move(tables));
  REQUIRE(dataset.extent());
  CHECK(dataset.extent()->earliest == day_from_civil({2018, 1, 1}));
  CHECK(dataset.extent()->latest == day_from_civil({2018, 1, 1}));
}

TEST_CASE("every value of a vocabulary has an id of its own") {
  for (std::size_t i = 0; i < organization_kind_count; ++i) {
    CHECK_FALSE(id_of(static_cast<OrganizationKind>(i)).empty());
  }
  CHECK(id_of(OrganizationKind::media) == "media");
  CHECK(id_of(StatementKind::press_statement) == "press-statement");
  CHECK(id_of(OutcomeKind::programme) == "programme");
}

}  // namespace
}  // namespace rostrum::dataset_test
