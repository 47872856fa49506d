// The table of the view's fields forgets nothing, and the guide to links says the same.
#include "engine/link/view_field.hpp"

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/engine/address_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::view_field_test {
namespace {

bool is_written(const ViewField& field, const View& view) {
  return !field.text(field, view).empty();
}

// "| `topic` `group` | … | push |" of docs/links.md.
struct GuideRow {
  std::vector<std::string> keys;
  std::string step;
};

std::vector<GuideRow> guide_rows() {
  std::ifstream guide(ROSTRUM_SOURCE_DIR "/docs/links.md");
  std::vector<GuideRow> rows;
  bool in_table = false;
  for (std::string line; std::getline(guide, line);) {
    if (line.starts_with("| key | value | default | step |")) {
      in_table = true;
      std::getline(guide, line);  // the line below the head
      continue;
    }
    if (!in_table) continue;
    if (line.empty()) break;
    GuideRow row;
    const std::string keys = line.substr(0, line.find('|', 1));
    for (std::size_t at = keys.find('`'); at != std::string::npos;) {
      const std::size_t end = keys.find('`', at + 1);
      row.keys.push_back(keys.substr(at + 1, end - at - 1));
      at = keys.find('`', end + 1);
    }
    const std::size_t last = line.rfind('|', line.size() - 2);
    row.step = line.substr(last + 2, line.size() - last - 4);
    rows.push_back(std::move(row));
  }
  return rows;
}

TEST_CASE("what two views differ in, the page's interface tells") {
  test::Chance chance(5);
  const Dataset dataset = test::random_dataset(5);
  const FacetDomains domains(dataset);
  for (int i = 0; i < 400; ++i) {
    const View a = test::random_view(chance, domains);
    const View b = test::random_view(chance, domains);
    for (const ViewField& field : view_fields()) {
      CAPTURE(field.key);
      const bool told_apart = field.value(field, a) != field.value(field, b);
      // How dates are matched is told of a period only.
      const bool without_period = !a.query.time || !b.query.time;
      CHECK((field.name.empty() || told_apart == !field.equal(field, a, b) ||
             (field.key == "dates" && without_period)));
    }
  }
}

TEST_CASE("views whose fields are all equal are equal") {
  test::Chance chance(6);
  const Dataset dataset = test::random_dataset(5);
  const FacetDomains domains(dataset);
  for (int i = 0; i < 200; ++i) {
    View view = test::random_view(chance, domains);
    for (const ViewField& field : view_fields())
      field.reset(field, view);
    view.unknown.clear();  // what is left of it has no field
    CHECK(view == View{});
  }
}

TEST_CASE("a field that was put back to its default is not written") {
  test::Chance chance(7);
  const Dataset dataset = test::random_dataset(5);
  const FacetDomains domains(dataset);
  for (int i = 0; i < 100; ++i) {
    View view = test::random_view(chance, domains);
    for (const ViewField& field : view_fields()) {
      CAPTURE(field.key);
      View without = view;
      field.reset(field, without);
      CHECK_FALSE(is_written(field, without));
      if (is_written(field, view)) CHECK_FALSE(field.equal(field, view, without));
    }
  }
}

TEST_CASE("the guide to links has the keys in their order, and how each is written into history") {
  std::size_t next = 0;
  for (const GuideRow& row : guide_rows()) {
    for (const std::string& key : row.keys) {
      CAPTURE(key);
      REQUIRE(next < view_fields().size());
      const ViewField& field = view_fields()[next++];
      CHECK(field.key == key);
      if (row.step.starts_with("push")) CHECK(field.history == HistoryWrite::push);
      if (row.step.starts_with("replace")) CHECK(field.history == HistoryWrite::replace);
    }
  }
  CHECK(next == view_fields().size());
}

TEST_CASE("a key that is kept for later and too long is named when it is left out") {
  const DecodedView decoded = view_from_address("face=" + std::string(950, 'a'));
  CHECK(decoded.view.unknown.empty());
  REQUIRE_FALSE(decoded.notices.empty());
  CHECK(test::english(decoded.notices.back().text) ==
        "The link's part \"face\" does not fit in a link, so it was left out");
}

}  // namespace
}  // namespace rostrum::view_field_test
