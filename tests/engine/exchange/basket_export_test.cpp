// Files and citations of the basket: exactly its records, in its order.
#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/exchange/cite_page.hpp"
#include "engine/exchange/export_file.hpp"
#include "engine/exchange/export_words.hpp"
#include "engine/load/load.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::basket_export_test {
namespace {

using Texts = std::vector<std::string>;

// Newest first, a forum between what was said at another one, and one that is not in the data.
const Texts picked = {"kuwait-2024.vladimir-voronkov.2", "baku-2023", "nowhere-2030",
                      "kuwait-2024.vladimir-voronkov"};

Session session_of(const Texts& ids, const std::string& address = {}) {
  Session session(test::small_dataset());
  session.set_base_url("https://example.org/rostrum/");
  session.set_today("2026-11-30");
  nlohmann::json entries = nlohmann::json::array();
  for (const std::string& id : ids)
    entries.push_back({{"id", id}, {"note", "on " + id}});
  session.dispatch(OpenAddress{address});
  session.dispatch(
      RestoreBasket{nlohmann::json{{"version", 1}, {"entries", std::move(entries)}}.dump()});
  session.drain();
  return session;
}

std::string file_of(const Session& session, ExportFormat format) {
  return make_export(session, format, ExportScope::basket).bytes;
}

// In the order in which they stand in a text; each must stand there.
bool stand_in_order(std::string_view text, const Texts& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    at = text.find(part, at);
    if (at == std::string_view::npos) return false;
    at += part.size();
  }
  return true;
}

TEST_CASE("a table has the basket's records and no others, in its order, whatever the filters") {
  const Session session = session_of(picked, "host=AZE&q=nothing");
  const std::string csv = file_of(session, ExportFormat::csv);
  CHECK(stand_in_order(csv, {",kuwait-2024.vladimir-voronkov.2,", ",baku-2023,",
                             ",kuwait-2024.vladimir-voronkov,"}));
  CHECK(std::ranges::count(csv, '\r') == 1 + 3);
  const std::string name = make_export(session, ExportFormat::csv, ExportScope::basket).name;
  CHECK(name == "rostrum-basket-3-records-2026-11.csv");
}

TEST_CASE("references follow the basket's order in every format") {
  const Session session = session_of({"kuwait-2024", "baku-2023"});
  const Session turned = session_of({"baku-2023", "kuwait-2024"});
  for (const ExportFormat format :
       {ExportFormat::bibtex, ExportFormat::ris, ExportFormat::csl_json}) {
    CAPTURE(facts_of(format).id);
    CHECK(stand_in_order(file_of(session, format), {"kuwait-2024", "baku-2023"}));
    CHECK(stand_in_order(file_of(turned, format), {"baku-2023", "kuwait-2024"}));
  }
}

TEST_CASE("the form that Rostrum reads has each forum once, the notes, and is read again") {
  const std::string text = file_of(session_of(picked), ExportFormat::json);
  const auto json = nlohmann::json::parse(text);
  REQUIRE(json["forums"].size() == 2);
  CHECK(json["forums"][0]["id"] == "kuwait-2024");
  CHECK(json["forums"][0]["statements"].size() == 2);
  CHECK(json["forums"][1]["id"] == "baku-2023");
  CHECK(json["excerpt"]["words"] == "Basket");
  CHECK(json["excerpt"]["notes"].size() == 4);
  CHECK(json["excerpt"]["notes"][2]["id"] == "nowhere-2030");
  CHECK(json["excerpt"]["notes"][0]["note"] == "on kuwait-2024.vladimir-voronkov.2");
  CHECK(load_dataset(text).has_value());
}

TEST_CASE("a file of the basket leads back to it, in the version it was made from") {
  const auto json = nlohmann::json::parse(file_of(session_of({"baku-2023"}), ExportFormat::json));
  CHECK(json["excerpt"]["link"] ==
        "https://example.org/rostrum/#screen=basket&basket=baku-2023+on+baku-2023&ds=2026.11");
}

TEST_CASE("what is counted is what is in the file") {
  Session session = session_of(picked);
  session.dispatch(ExportBasket{});
  session.drain();
  CHECK(export_counts(Language::english(), session.dataset(), session.state(), session.result()) ==
        "1 forum, 2 statements, 0 outcomes");
  CHECK(scope_choices(Language::english(), session.state()).choices.size() == 3);
  CHECK(scope_choices(Language::english(), State()).choices.size() == 2);
}

CitePage cite_page_of(Session& session) {
  session.dispatch(CiteBasket{});
  session.drain();
  return make_cite_page(Language::english(), session.dataset(), session.domains(), session.state(),
                        session.base_url(), session.today());
}

TEST_CASE("citations of all records stand in the basket's order and are copied together") {
  Session session = session_of(picked, "sel=kuwait-2024");
  const CitePage page = cite_page_of(session);
  CHECK(page.about == "3 records in the basket");
  CHECK(page.choices.empty());
  REQUIRE_FALSE(page.styles.empty());
  const auto& copy = std::get<CopyText>(page.styles[0].controls[0].action);
  CHECK(stand_in_order(copy.text, {"kuwait-2024.vladimir-voronkov.2", "\n\n", "baku-2023", "\n\n",
                                   "kuwait-2024.vladimir-voronkov"}));
  CHECK(copy.text == page.styles[0].text);
  const std::string bibtex = make_export(session, ExportFormat::bibtex, ExportScope::cited).bytes;
  CHECK(bibtex == file_of(session, ExportFormat::bibtex));
}

}  // namespace
}  // namespace rostrum::basket_export_test
