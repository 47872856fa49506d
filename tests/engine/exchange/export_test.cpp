#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/exchange/export_file.hpp"
#include "engine/exchange/export_words.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/link/address.hpp"
#include "engine/outline/document_face.hpp"
#include "tests/engine/country_groups_fixture.hpp"
#include "tests/engine/hostile_dataset.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/synthetic_dataset.hpp"

namespace rostrum::export_test {

using Catch::Matchers::ContainsSubstring;

namespace {

Session session_of(Dataset dataset, const std::string& address = {}) {
  Session session(std::move(dataset));
  session.set_base_url("https://example.org/rostrum/");
  session.set_today("2026-11-30");
  session.dispatch(OpenAddress{address});
  session.drain();
  return session;
}

std::string shown(const Session& session, ExportFormat format) {
  return make_export(session, format, ExportScope::shown).bytes;
}

std::string name_of_export(const Session& session, ExportFormat format,
                           ExportScope scope = ExportScope::shown) {
  if (is_picture(format)) return make_picture(session, format, {}).name;
  return make_export(session, format, scope).name;
}

// Cells by RFC 4180; independent readers read the files again in the tests of the page.
std::vector<std::vector<std::string>> rows_of(std::string_view csv) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 3; i < csv.size(); ++i) {
    if (quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      rows.back().back() += csv[++i];
    } else if (csv[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && csv[i] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && csv[i] == '\r') {
      rows.push_back({""});
      ++i;
    } else {
      rows.back().back() += csv[i];
    }
  }
  rows.pop_back();
  return rows;
}

// What csv_text() says of guards, backwards.
std::string unguarded(const std::string& cell) {
  const std::size_t start = cell.find_first_not_of('\'');
  const bool guarded = start != std::string::npos && start > 0 &&
                       std::string_view("=+-@\t\r\n").find(cell[start]) != std::string::npos;
  return guarded ? cell.substr(1) : cell;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("a file's name says what it holds, of which version, in plain letters") {
  const Session filtered = session_of(test::small_dataset(), "host=KWT&kind=speech");
  CHECK(name_of_export(filtered, ExportFormat::csv) ==
        "rostrum-in-kuwait-speech-1-statement-2026-11.csv");
  const Session whole = session_of(test::small_dataset());
  CHECK(name_of_export(whole, ExportFormat::json) == "rostrum-7-records-2026-11.json");
  CHECK(name_of_export(whole, ExportFormat::geojson) == "rostrum-3-forums-2026-11.geojson");
  CHECK(name_of_export(whole, ExportFormat::icalendar) == "rostrum-2-forums-2026-11.ics");
  const Session search =
      session_of(test::small_dataset(), "q=Ə%2F..%2F%3C🕊" + std::string(300, 'x'));
  const std::string name = name_of_export(search, ExportFormat::ris);
  CHECK(name.size() < 140);
  CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos);
}

TEST_CASE("a picture's name tells its title, its parts, its shape and its scale beyond the first") {
  Session session = session_of(test::small_dataset(), "host=KWT");
  const auto named = [&](PictureParts parts, int scale, ExportFormat format) {
    session.dispatch(SetPicture{{parts, scale}});
    session.drain();
    return name_of_export(session, format);
  };
  using enum PictureParts;
  const std::string found = "rostrum-2-statements-and-1-outcome-at-1-forum-in-kuwait-";
  CHECK(named(map, 1, ExportFormat::png) == found + "map-landscape-2026-11.png");
  CHECK(named(timeline, 2, ExportFormat::png) == found + "timeline-landscape-2x-2026-11.png");
  session.dispatch(set_field("picture", PictureShape::square));
  CHECK(named(both, 3, ExportFormat::png) == found + "map-and-timeline-square-3x-2026-11.png");
  session.dispatch(Select{"kuwait-2024.vladimir-voronkov"});
  CHECK(named(both, 3, ExportFormat::svg) == found + "map-and-timeline-square-2026-11.svg");
  session.dispatch(SetPictureTitle{"Kuwait: who said what"});
  CHECK(named(both, 1, ExportFormat::svg) ==
        "rostrum-kuwait-who-said-what-map-and-timeline-square-2026-11.svg");
}

TEST_CASE("the title of a picture is written in the document, and its shape is chosen there") {
  Session session = session_of(test::small_dataset(), "host=KWT");
  DocumentFace face;
  session.dispatch(SetSheet{Sheet::exports});
  session.drain();
  const auto title = [&] { return *find_node(face.outline(session), picture_title_key); };
  CHECK(title().role == Role::text_field);
  CHECK(title().name == "Title");
  const std::string derived = title().value;
  CHECK(derived == "2 statements and 1 outcome at 1 forum, in Kuwait");
  CHECK(find_node(face.outline(session), "export:title:own") == nullptr);
  CHECK_FALSE(face.activate(session, picture_title_key));
  REQUIRE(face.enter(session, picture_title_key, "Kuwait"));
  session.drain();
  CHECK(title().value == "Kuwait");
  REQUIRE(face.activate(session, "export:title:own"));
  session.drain();
  CHECK(title().value == derived);
  CHECK_FALSE(face.enter(session, "export:cite", "Kuwait"));
  CHECK_FALSE(face.enter(session, "no such field", "Kuwait"));

  CHECK(find_node(face.outline(session), "export:shape:landscape")->current);
  REQUIRE(face.activate(session, "export:shape:portrait"));
  session.drain();
  CHECK(session.view().picture_shape == PictureShape::portrait);
  CHECK(session.address() == "host=KWT&picture=portrait");
}

TEST_CASE("what is shown is taken, or everything, whatever the filters") {
  const Session session = session_of(test::small_dataset(), "host=KWT");
  CHECK(rows_of(shown(session, ExportFormat::csv)).size() == 1 + 4);
  CHECK(rows_of(make_export(session, ExportFormat::csv, ExportScope::all).bytes).size() == 1 + 7);
}

TEST_CASE(
    "CSV has a mark of its encoding, a heading and a row for each record found, the forum first") {
  const std::string csv =
      shown(session_of(test::small_dataset(), "kind=interview~declaration"), ExportFormat::csv);
  CHECK(csv.starts_with("\xEF\xBB\xBFkind,type,id,forum_id,"));
  CHECK(csv.ends_with("\r\n"));
  const auto rows = rows_of(csv);
  REQUIRE(rows.size() == 4);
  const std::vector<std::string>& heading = rows[0];
  for (const auto& row : rows)
    CHECK(row.size() == heading.size());
  const auto cell = [&](std::size_t row, std::string_view column) {
    const auto at = std::find(heading.begin(), heading.end(), column);
    REQUIRE(at != heading.end());
    return rows[row][static_cast<std::size_t>(at - heading.begin())];
  };
  CHECK(cell(1, "kind") == "forum");
  CHECK(cell(1, "id") == "kuwait-2024");
  CHECK(cell(2, "kind") == "statement");
  CHECK(cell(2, "type") == "interview");
  CHECK(cell(2, "who") == "Vladimir Voronkov");
  CHECK(cell(2, "date") == "2024-11-05");
  CHECK(cell(2, "source_title") == "A paper without address");
  CHECK(cell(2, "lat") == "29.37");
  CHECK(cell(2, "link") == "https://example.org/rostrum/#sel=kuwait-2024.vladimir-voronkov.2");
  CHECK(cell(3, "kind") == "outcome");
  CHECK(cell(3, "title") == "Kuwait declaration");
  CHECK(cell(3, "organization") == "United Nations; Office of Counter-Terrorism");
  CHECK(cell(3, "date_from") == "2024-11-04");
  CHECK(cell(3, "date_to") == "2024-11-05");
}

TEST_CASE("no cell of CSV begins as a formula, and every text is read back as it was") {
  const std::vector<std::string>& texts = test::hostile_texts();
  const auto rows = rows_of(shown(session_of(test::hostile_dataset()), ExportFormat::csv));
  REQUIRE(rows.size() == 1 + texts.size() * 3);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t record = 0; record < 3; ++record) {
      const std::vector<std::string>& row = rows[1 + i * 3 + record];
      REQUIRE(row.size() == rows[0].size());
      CHECK(unguarded(row[4]) == texts[i]);  // forum
      CHECK(unguarded(row[6]) == texts[i]);  // summary
      for (std::size_t column = 0; column < row.size(); ++column) {
        const bool number = rows[0][column] == "lat" || rows[0][column] == "lon";
        if (!number && !row[column].empty()) {
          CHECK(std::string_view("=+-@\t\r\n").find(row[column][0]) == std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("JSON of the whole collection opens again as the same collection") {
  const Session session = session_of(test::small_dataset());
  const std::string json = shown(session, ExportFormat::json);
  const Session again = session_of(test::loaded(json));
  CHECK(shown(again, ExportFormat::json) == json);
  CHECK(json.find("excerpt") == std::string::npos);
  const auto before = nlohmann::json::parse(test::small_dataset_text());
  const auto after = nlohmann::json::parse(json);
  for (const char* table : {"groups", "topics", "countries", "series", "organizations", "people"})
    CHECK(after[table] == before[table]);
  for (const auto& forum : before["forums"])
    CHECK(std::find(after["forums"].begin(), after["forums"].end(), forum) !=
          after["forums"].end());
}

TEST_CASE("JSON has the groups of countries, of an excerpt those that its countries were in") {
  const std::string whole =
      shown(session_of(test::small_dataset_with_groups()), ExportFormat::json);
  const auto before = nlohmann::json::parse(test::dataset_text_with_groups());
  CHECK(nlohmann::json::parse(whole)["country_groups"] == before["country_groups"]);
  CHECK(shown(session_of(test::loaded(whole)), ExportFormat::json) == whole);

  const auto excerpt = nlohmann::json::parse(
      shown(session_of(test::small_dataset_with_groups(), "kind=interview"), ExportFormat::json));
  REQUIRE(excerpt["country_groups"].size() == 1);
  CHECK(excerpt["country_groups"][0]["id"] == "pact");
  REQUIRE(excerpt["country_groups"][0]["members"].size() == 1);
  CHECK(excerpt["country_groups"][0]["members"][0]["country"] == "KWT");
  CHECK(test::loaded(excerpt.dump()).country_groups()[0].terms.size() == 1);
}

TEST_CASE("JSON of what is shown has what was found, its forums and what they refer to, no more") {
  const std::string json =
      shown(session_of(test::small_dataset(), "kind=interview"), ExportFormat::json);
  const auto document = nlohmann::json::parse(json);
  REQUIRE(document["forums"].size() == 1);
  CHECK(document["forums"][0]["id"] == "kuwait-2024");
  CHECK(document["forums"][0]["statements"].size() == 1);
  CHECK(document["forums"][0]["outcomes"].empty());
  CHECK(document["people"].size() == 1);
  CHECK(document["series"].size() == 1);
  CHECK(document["countries"].size() == 1);
  CHECK(document["organizations"].size() == 2);
  CHECK(document["excerpt"]["words"] == "Interview");
  CHECK(document["excerpt"]["link"] == "https://example.org/rostrum/#kind=interview&ds=2026.11");
}

TEST_CASE("JSON of any view opens again without an error, with the records that were found") {
  nlohmann::json real = nlohmann::json::parse(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"));
  const std::string text = test::synthetic_bundle(real, {.forums = 40,
                                                         .statements = 400,
                                                         .outcomes = 60,
                                                         .series = 12,
                                                         .people = 50,
                                                         .organizations = 30})
                               .dump();
  Session session = session_of(test::loaded(text));
  test::Chance chance(7);
  for (int round = 0; round < 60; ++round) {
    View view;
    view.query = test::random_query(chance, session.domains());
    session.dispatch(OpenAddress{address_from_view(view)});
    session.drain();
    const std::string json = shown(session, ExportFormat::json);
    INFO(session.address());
    const Dataset again = test::loaded(json);
    CHECK(again.forums().size() == session.list().entries.size());
    CHECK(again.statements().size() == session.result().found.statements);
    CHECK(again.outcomes().size() == session.result().found.outcomes);
  }
}

TEST_CASE("what a file says it was taken from is checked when it opens") {
  const auto opened = [](std::string_view excerpt) {
    return load_dataset(test::with(test::small_dataset_text(), "\"groups\"",
                                   "\"excerpt\": " + std::string(excerpt) + ", \"groups\""));
  };
  CHECK(opened(R"({"words": "Kuwait", "link": "https://example.org/#host=KWT"})").has_value());
  for (const std::string_view wrong : {R"("Kuwait")", R"({"words": 5})", R"({"author": "me"})"}) {
    const auto refused = opened(wrong);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().front().pointer.starts_with("/excerpt"));
  }
}

TEST_CASE("GeoJSON has east before north, and a forum without a point has no geometry") {
  const auto document =
      nlohmann::json::parse(shown(session_of(test::small_dataset()), ExportFormat::geojson));
  CHECK(document["type"] == "FeatureCollection");
  REQUIRE(document["features"].size() == 3);
  CHECK(document["features"][0]["id"] == "online-2020");
  CHECK(document["features"][0]["geometry"].is_null());
  CHECK(document["features"][2]["geometry"]["coordinates"] ==
        nlohmann::json::array({47.98, 29.37}));
  CHECK(document["features"][2]["properties"]["date"] == "2024-11-04/2024-11-05");
}

TEST_CASE("iCalendar ends the day after the last one and says when the day is not known") {
  const std::string text = shown(session_of(test::small_dataset()), ExportFormat::icalendar);
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(text.ends_with("END:VCALENDAR\r\n"));
  CHECK_THAT(text, ContainsSubstring("UID:kuwait-2024@rostrum\r\nDTSTAMP:20261101T000000Z\r\n"
                                     "DTSTART;VALUE=DATE:20241104\r\nDTEND;VALUE=DATE:20241106"));
  CHECK_THAT(text, ContainsSubstring("DTSTART;VALUE=DATE:20230501\r\nDTEND;VALUE=DATE:20230601"));
  CHECK_THAT(text, ContainsSubstring("The day is not known: May 2023."));
  CHECK_THAT(text, !ContainsSubstring("online-2020"));
  CHECK_THAT(text, ContainsSubstring("1 forum is left out"));
}

TEST_CASE("lines of iCalendar have at most 75 octets and never part a character") {
  const std::string text = shown(session_of(test::hostile_dataset()), ExportFormat::icalendar);
  CHECK(count_of(text, "\r\nEND:VCALENDAR\r\n") == 1);
  CHECK(count_of(text, "\r\nEND:VEVENT\r\n") == test::hostile_texts().size());
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = text.find("\r\n", start);
    REQUIRE(end != std::string::npos);
    const std::string_view line = std::string_view(text).substr(start, end - start);
    CHECK(line.size() <= 75);
    CHECK(line.find('\n') == std::string_view::npos);
    const std::size_t first = line.starts_with(' ') ? 1 : 0;
    CHECK((static_cast<unsigned char>(line[first]) & 0xC0U) != 0x80U);
    start = end + 2;
  }
}

TEST_CASE("BibTeX balances its braces whatever the texts hold") {
  const std::string text = shown(session_of(test::hostile_dataset()), ExportFormat::bibtex);
  int depth = 0;
  int entries = 0;
  for (const char c : text) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    REQUIRE(depth >= 0);
    if (c == '@' && depth == 0) ++entries;
  }
  CHECK(depth == 0);
  CHECK(entries == static_cast<int>(test::hostile_texts().size() * 3));
}

TEST_CASE("RIS has a line a tag, and no text can end an entry") {
  const std::string text = shown(session_of(test::hostile_dataset()), ExportFormat::ris);
  CHECK(count_of(text, "\r\nER  - \r\n") == test::hostile_texts().size() * 3);
  CHECK(count_of(text, "TY  - SLIDE\r\n") == test::hostile_texts().size());
  CHECK_THAT(text, ContainsSubstring("DA  - 2024/11/04/\r\n"));
  CHECK_THAT(text, ContainsSubstring("Y2  - 2026/11/30\r\n"));
}

TEST_CASE("CSL-JSON says who, what, when and where, and vague dates are about") {
  const auto items =
      nlohmann::json::parse(shown(session_of(test::small_dataset()), ExportFormat::csl_json));
  REQUIRE(items.size() == 7);
  CHECK(items[0]["type"] == "event");
  CHECK(items[0]["issued"]["circa"] == true);
  CHECK(items[0]["issued"]["date-parts"] == nlohmann::json::parse("[[2020]]"));
  const auto& forum = items[3];
  CHECK(forum["issued"]["date-parts"] == nlohmann::json::parse("[[2024,11,4],[2024,11,5]]"));
  const auto& speech = items[4];
  CHECK(speech["type"] == "speech");
  CHECK(speech["author"][0]["literal"] == "Vladimir Voronkov");
  CHECK(speech["title"] == "Speech at Kuwait phase of the Dushanbe Process");
  CHECK(speech["URL"] == "https://example.org/kuwait");
  CHECK(speech["accessed"]["date-parts"] == nlohmann::json::parse("[[2026,11,30]]"));
  CHECK_THAT(speech["note"].get<std::string>(),
             ContainsSubstring("version 2026.11, https://example.org/rostrum/"
                               "#sel=kuwait-2024.vladimir-voronkov&ds=2026.11"));
}

TEST_CASE("the document offers every choice and every format, and says what they hold") {
  Session session = session_of(test::small_dataset(), "host=KWT");
  DocumentFace face;
  session.dispatch(SetSheet{Sheet::exports});
  session.drain();
  const auto node = [&](const std::string& key) {
    const SemanticNode* found = find_node(face.outline(session), key);
    INFO(key);
    REQUIRE(found != nullptr);
    return *found;
  };
  CHECK(node("export:counts").name == "1 forum, 2 statements, 1 outcome");
  CHECK(node("export:scope:shown").current);
  REQUIRE(face.activate(session, "export:scope:all"));
  REQUIRE(face.activate(session, "export:parts:map"));
  session.drain();
  REQUIRE(face.activate(session, "export:scale:3"));
  session.drain();
  CHECK(node("export:counts").name == "3 forums, 3 statements, 1 outcome");
  CHECK(session.state().ui.export_scope == ExportScope::all);
  CHECK(session.state().ui.picture == PictureOptions{.parts = PictureParts::map, .scale = 3});
  for (const FileFormat& words : file_formats) {
    session.take_effects();
    REQUIRE(face.activate(session, "export:" + std::string(words.id)));
    session.drain();
    const auto effects = session.take_effects();
    REQUIRE(effects.size() == 1);
    CHECK(std::get<Export>(effects[0]).format == words.format);
  }
  REQUIRE(face.activate(session, "export:cite"));
  session.drain();
  CHECK(session.state().ui.sheet == Sheet::cite);
}

TEST_CASE("every format has its own id, words and ending") {
  for (const FileFormat& words : file_formats) {
    CHECK(facts_of(words.format).id == words.id);
    CHECK(export_format_from_id(words.id) == words.format);
  }
  CHECK_FALSE(export_format_from_id("docx").has_value());
}

}  // namespace rostrum::export_test
