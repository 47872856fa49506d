// After any action the numbers that a reader meets are one: in the bar, on the lists, in the
// document, in the files that are exported, and by counting record by record.
#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/exchange/export_file.hpp"
#include "engine/outline/document_face.hpp"
#include "engine/present/list_tabs.hpp"
#include "engine/present/result_counts.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_brute_force.hpp"

namespace rostrum::numbers_agree_test {
namespace {

constexpr int actions = 1000;
constexpr int actions_between_counts = 10;  // counting by hand takes a while

class Walk {
 public:
  explicit Walk(Session& session) : session_(session) {}

  // One that a reader might do next.
  Action step() {
    switch (pick(14)) {
      case 0:
        return SetText{words_[pick(words_.size())]};
      case 1:
        return SetText{};
      case 2:
        return ClearFilters{};
      case 3:
        return SetTime{.time = TimeRange{.from = day(), .to = std::nullopt}};
      case 4:
        return SetTime{.time = TimeRange{.from = std::nullopt, .to = day()}};
      case 5:
        return SetTime{};
      case 6:
        return SetArea{GeoBox{-20, 10, 80, 60}};
      case 7:
        return SetArea{};
      case 8:
        return set_field("count", static_cast<CountUnit>(pick(enum_count<CountUnit>)));
      case 9:
        return set_field("list", static_cast<ListKind>(pick(4)));
      case 10:
        return SelectAdjacent{pick(2) == 0 ? 1 : -1};
      case 11:
        return Select{};
      case 12:
        return ExcludeValue{facet_, value(Facet::group)};
      default:
        return ToggleValue{facet_, value(static_cast<Facet>(pick(facet_count)))};
    }
  }

 private:
  std::size_t pick(std::size_t below) { return random_() % below; }
  Day day() { return day_from_civil({2001 + static_cast<int>(pick(26)), 1, 1}); }
  std::string value(Facet facet) {
    facet_ = facet;
    const auto values = session_.domains()[facet].values();
    return values.empty() ? std::string() : values[pick(values.size())].id;
  }

  Session& session_;
  std::mt19937 random_{20260601};
  Facet facet_ = Facet::group;
  std::vector<std::string> words_ = {"border",   "terrorism drones", "kuwait 2018", "since 2019",
                                     "voronkov", "nothing such",     "central asia"};
};

std::size_t data_lines(const std::string& csv) {
  // A field in quotes may hold line ends.
  std::size_t lines = 0;
  bool quoted = false;
  for (const char c : csv) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) ++lines;
  }
  return lines == 0 ? 0 : lines - 1;
}

TEST_CASE("after a thousand actions all numbers are those of counting record by record") {
  Session session(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json")));
  const std::vector<test::PlainRecord> records = test::plain_records(session.dataset());
  DocumentFace document;
  Walk walk(session);
  std::set<std::string> seen;  // different answers, so that the walk is not idle
  for (int i = 0; i < actions; ++i) {
    const Action action = walk.step();
    session.dispatch(action);
    session.drain();
    if (i % actions_between_counts != 0) continue;
    INFO("action " << i << " " << name_of(action) << ", " << session.address());
    const Result& result = session.result();
    const test::PlainResult plain =
        test::plain_evaluate(records, session.asked(), BinWidth::year, session.view().count);
    REQUIRE(result.matches.count() == plain.ids.size());
    REQUIRE(result.found == plain.found);
    seen.insert(found_counts_text(Language::english(), result));

    // The lists and their numbers, which are those of the canvas' tabs.
    const auto tabs = list_tabs(result.found, session.list().kind);
    CHECK(tabs[0].count == plain.found.statements);
    CHECK(tabs[1].count == plain.found.forums);
    CHECK(tabs[2].count == plain.found.outcomes);
    CHECK(session.list().entries.size() == plain.found.forums);

    const SemanticNode& outline = document.outline(session);
    const SemanticNode* status = find_node(outline, "status:counts");
    REQUIRE(status != nullptr);
    CHECK(status->name == found_counts_text(Language::english(), result));
    for (const ListTab& tab : tabs) {
      const SemanticNode* shown = find_node(outline, tab.key);
      if (shown != nullptr) CHECK(shown->value == Language::english().number(tab.count));
    }
    const ExportFile file = make_export(session, ExportFormat::csv, ExportScope::shown);
    CHECK(data_lines(file.bytes) == plain.found.records());
  }
  CHECK(seen.size() > 50);
}

}  // namespace
}  // namespace rostrum::numbers_agree_test
