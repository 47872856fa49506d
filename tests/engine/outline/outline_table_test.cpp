// The document's table: a real one, whose heads sort, and all that can be set about it.
#include <cstddef>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/outline_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::outline_table_test {
namespace {

using test::Face;
using test::node_at;

std::vector<std::string> names_of_heads(const SemanticNode& table) {
  std::vector<std::string> names;
  for (const SemanticNode& header : table.children.front().children) {
    CHECK(header.role == Role::column_header);
    names.push_back(header.children.front().name);
  }
  return names;
}

TEST_CASE("the outline of a sorted table with a hidden column reads as its golden text") {
  Face face(test::small_dataset());
  face.state.view.form = ListForm::table;
  face.state.view.list = ListKind::statements;
  face.state.view.sort = TableSort{TableColumn::speaker, false};
  face.state.view.columns.hidden.set(TableColumn::topics, true);
  const SemanticNode tree = face.outline();
  test::require_sound(tree);
  test::check_golden("outline-table.txt", text_from_tree(node_at(tree, "results")));
}

TEST_CASE("every row has a cell below every head, and the first one opens the record") {
  for (const ListKind kind : {ListKind::statements, ListKind::forums, ListKind::outcomes}) {
    Face face(test::random_dataset(4));
    face.state.view.form = ListForm::table;
    face.state.view.list = kind;
    face.state.view.columns.shown.set(TableColumn::words, true);
    const SemanticNode tree = face.outline();
    test::require_sound(tree);
    const SemanticNode& table = node_at(tree, "results:table");
    CHECK(table.role == Role::table);
    CHECK_FALSE(table.name.empty());
    CHECK(names_of_heads(table).size() == columns_of(kind).size());
    REQUIRE(table.children.size() > 10);
    for (std::size_t i = 1; i < table.children.size(); ++i) {
      const SemanticNode& row = table.children[i];
      CHECK(row.role == Role::row);
      CHECK(row.children.size() == columns_of(kind).size());
      CHECK(row.children.front().role == Role::row_header);
      const SemanticNode& open = row.children.front().children.front();
      REQUIRE(open.action);
      CHECK("found:" + std::get<Select>(*open.action).id == row.key);
    }
  }
}

TEST_CASE("no more rows than the list has items stand before the rest is asked for") {
  Face face(test::random_dataset(2, {.forums = 300, .statements_each = 8, .outcomes_each = 1}));
  face.state.view.form = ListForm::table;
  face.state.view.list = ListKind::statements;
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "results:table").children.size() == 501);
  face.state.ui.open_sections = {test::action_at<ToggleSection>(tree, "results:more").section};
  CHECK(node_at(face.outline(), "results:table").children.size() ==
        face.dataset.statements().size() + 1);
}

TEST_CASE("a long list of forums is cut until the rest is asked for") {
  Face face(test::random_dataset(3, {.forums = 4000, .statements_each = 1, .outcomes_each = 0}));
  face.state.view.list = ListKind::forums;
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "results:list").children.size() == 1000);
  face.state.ui.open_sections = {test::action_at<ToggleSection>(tree, "results:more").section};
  CHECK(node_at(face.outline(), "results:list").children.size() == 4000);
}

TEST_CASE("a head sorts, says so, and controls change the table") {
  Session session(test::small_dataset());
  DocumentFace face;
  const auto press = [&](std::string_view key) {
    CAPTURE(key);
    REQUIRE(face.activate(session, key));
    session.drain();
  };
  press("list:statements");
  press("form:table");
  const auto header = [&](const char* key) -> const SemanticNode& {
    return node_at(face.outline(session), std::string("table:head:") + key);
  };
  CHECK(header("sort:date").sorted == Sorted::descending);
  press("sort:speaker");
  CHECK(session.address() == "list=statements&form=table&sort=speaker");
  CHECK(header("sort:speaker").sorted == Sorted::ascending);
  CHECK(header("sort:date").sorted == Sorted::none);
  press("sort-direction:descending");
  CHECK(header("sort:speaker").sorted == Sorted::descending);
  press("sort-by:forum");
  CHECK(session.address() == "list=statements&form=table&sort=forum");
  press("sort-by:list");
  press("column:country");
  CHECK(session.address() == "list=statements&form=table&columns=-country");
  CHECK(find_node(face.outline(session), "table:head:sort:country") == nullptr);
  CHECK(node_at(face.outline(session), "column:country").checked == Checked::no);
  press("table:usual-columns");
  CHECK(find_node(face.outline(session), "table:usual-columns") == nullptr);
  press("form:list");
  CHECK(session.address() == "list=statements");
  CHECK(find_node(face.outline(session), "results:table") == nullptr);
}

TEST_CASE("the table is sorted again when the answer changed, and not before") {
  Session session(test::small_dataset());
  session.dispatch(SetField{"form", "table"});
  session.dispatch(SetField{"list", "statements"});
  session.dispatch(SortTable{TableSort{TableColumn::words, false}});
  session.drain();
  const std::uint32_t* order = session.table().order.data();
  REQUIRE(order != nullptr);
  const std::size_t rows = session.table().order.size();
  session.dispatch(ZoomMap{1});
  session.drain();
  CHECK(session.table().order.data() == order);
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  session.drain();
  CHECK(session.table().order.size() == session.list().size());
  CHECK(session.table().order.size() < rows);
}

}  // namespace
}  // namespace rostrum::outline_table_test
