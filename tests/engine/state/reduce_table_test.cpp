// The table of results: form, order and columns are the view's.
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "messages/table.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_table_test {
namespace {

TEST_CASE("sorting is in the address, is a step back, and is said") {
  test::Reader reader;
  reader.does(SortTable{TableSort{TableColumn::country, true}});
  CHECK(address_from_view(reader.view()) == "sort=-country");
  CHECK(reader.wrote() == HistoryWrite::push);
  REQUIRE(reader.effect<Announce>() != nullptr);
  CHECK(test::english(reader.effect<Announce>()->text) == "Sorted by Country, descending");
  reader.does(SortTable{TableSort{TableColumn::country, true}});
  CHECK(reader.effects().empty());
  reader.does(SortTable{});
  CHECK(reader.view() == View{});
  REQUIRE(reader.effect<Announce>() != nullptr);
  CHECK(test::english(reader.effect<Announce>()->text) == "Sorted as in the list");
}

TEST_CASE("what no list could show or hide is left out of a choice of columns") {
  test::Reader reader;
  ColumnChoice all;
  for (const TableColumn column : all_values<TableColumn>()) {
    all.shown.set(column, true);
    all.hidden.set(column, true);
  }
  reader.does(ChooseColumns{all});
  CHECK(reader.view().columns.shown == ColumnSet{TableColumn::words});
  CHECK_FALSE(reader.view().columns.hidden.has(TableColumn::speaker));
  CHECK(reader.view().columns.hidden.has(TableColumn::forum));
  CHECK(view_from_address(address_from_view(reader.view())).view == reader.view());
  reader.does(ChooseColumns{});
  CHECK(reader.view() == View{});
  CHECK(reader.wrote() == HistoryWrite::push);
}

TEST_CASE("the form is a setting of the view, and a record leaves it as it is") {
  test::Reader reader;
  reader.does(set_field("form", ListForm::table));
  CHECK(reader.view().form == ListForm::table);
  CHECK(reader.wrote() == HistoryWrite::push);
  reader.does(Select{"minsk-2018.speaker"});
  CHECK(address_from_view(reader.view()) == "sel=minsk-2018.speaker&form=table");
  reader.does(Select{});
  CHECK(address_from_view(reader.view()) == "form=table");
  reader.does(SetField{"form", "heap"});
  CHECK(reader.view().form == ListForm::table);
  CHECK_FALSE(reader.told().empty());
}

}  // namespace
}  // namespace rostrum::reduce_table_test
