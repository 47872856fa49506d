#include "curator/pack.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <catch_amalgamated.hpp>

#include "curator/disk.hpp"
#include "curator/json_text.hpp"
#include "engine/load/column_form.hpp"
#include "engine/load/load.hpp"
#include "engine/load/texts.hpp"
#include "tests/curator/curator_fixture.hpp"

namespace rostrum::pack_test {
namespace {

using test::small_folder;
using test::with;
using test::with_file;

std::string packed(const Folder& folder) {
  const CheckedFolder checked = check_folder(folder);
  for (const std::string& line : test::lines_of(checked))
    UNSCOPED_INFO(line);
  REQUIRE(checked.sound());
  return packed_bundle(checked);
}

TEST_CASE("the packed bundle is what the explorer loads") {
  const auto dataset = load_dataset(packed(small_folder()));
  REQUIRE(dataset.has_value());
  CHECK(dataset->version() == "2026.11.22");
  CHECK(dataset->contact() == "mailto:errors@example.org");
  CHECK(dataset->forums().size() == 3);
  CHECK(dataset->statements().size() == 3);
  CHECK(dataset->current_id("counter-terrorism") == "terrorism");
  CHECK(dataset->places()[0].point == GeoPoint{.lat = 40.41, .lon = 49.87});
}

TEST_CASE("the same records give the same bytes, however their files are laid out") {
  const std::string first = packed(small_folder());
  CHECK(packed(small_folder()) == first);

  const std::string countries = R"([
  {"region": "Asia", "name": "Tajikistan", "id": "TJK"},
  {"id": "KWT", "name": "Kuwait", "region": "Asia"}, {"id": "AZE",
  "name": "Azerbaijan", "region": "\u0041sia"}])";
  CHECK(packed(with_file(small_folder(), "countries.json", countries)) == first);

  const std::string header =
      R"({"contact": "mailto:errors@example.org", "licence": "CC-BY-4.0",
          "version": "2026.11.22", "schema": 1})";
  CHECK(packed(with_file(small_folder(), "dataset.json", header)) == first);

  const Folder other = with_file(small_folder(), "countries.json", countries);
  CHECK(packed_columns(check_folder(other)) == packed_columns(check_folder(small_folder())));
}

TEST_CASE("the bundle is one line without spaces and without what the explorer does not read") {
  const std::string bundle = packed(small_folder());
  CHECK(
      bundle.starts_with(R"({"schema":1,"version":"2026.11.22","licence":"CC-BY-4.0","contact":)"));
  CHECK(bundle.ends_with("}\n"));
  CHECK(bundle.find('\n') == bundle.size() - 1);
  CHECK(bundle.find(R"("aliases":[{"from":"counter-terrorism","to":"terrorism"}])") !=
        std::string::npos);
  CHECK(bundle.find("Merged") == std::string::npos);
  CHECK(bundle.find("It began in Baku.") != std::string::npos);
  CHECK(bundle.find("Əli Nağıyev") != std::string::npos);
  CHECK(packed(with_file(small_folder(), "aliases.json", "[]")).find("aliases") ==
        std::string::npos);
}

// With the fields of every object in one order, those of the document itself too.
std::string in_one_order(const JsonValue& value) {
  return compact_json({JsonArray{value}});
}

JsonValue json(std::string_view text) {
  LoadErrors errors;
  auto value = json_from_text(text, errors);
  REQUIRE(value.has_value());
  return *std::move(value);
}

TEST_CASE("the form in columns holds all that the bundle holds") {
  const auto real = folder_from_disk(ROSTRUM_SOURCE_DIR "/data");
  REQUIRE(real.has_value());
  for (const Folder& folder : {small_folder(), *real}) {
    const CheckedFolder checked = check_folder(folder);
    REQUIRE(checked.sound());
    const std::string columns = packed_columns(checked);
    CHECK(columns.ends_with("}\n"));
    CHECK(columns.find('\n') == columns.size() - 1);
    CHECK(columns.size() < packed_bundle(checked).size());
    JsonValue document = json(columns);
    REQUIRE(field_of(document, "columns") != nullptr);
    CHECK(field_of(document, "forums") == nullptr);
    LoadErrors errors;
    REQUIRE(restore_rows(document, errors));
    CHECK((in_one_order(document) == in_one_order(json(packed_bundle(checked)))));
  }
}

TEST_CASE("two files hold what one holds, and the first is the smaller one") {
  const auto real = folder_from_disk(ROSTRUM_SOURCE_DIR "/data");
  REQUIRE(real.has_value());
  for (const Folder& folder : {small_folder(), *real}) {
    const CheckedFolder checked = check_folder(folder);
    const PackedParts parts = packed_parts(checked);
    CHECK(parts.texts.ends_with("}\n"));
    const auto whole = load_dataset(packed_bundle(checked));
    REQUIRE(whole.has_value());
    auto both = load_dataset(parts.records, TextsOf::same_file_or_next);
    REQUIRE(both.has_value());
    auto texts = load_texts(parts.texts, *both);
    REQUIRE(texts.has_value());
    both->add_texts(*std::move(texts));
    for (std::size_t i = 0; i < whole->forums().size(); ++i) {
      CHECK(both->forums()[i].summary == whole->forums()[i].summary);
      CHECK(both->forums()[i].sources == whole->forums()[i].sources);
    }
    for (std::size_t i = 0; i < whole->statements().size(); ++i)
      CHECK(both->statements()[i].summary == whole->statements()[i].summary);
    for (std::size_t i = 0; i < whole->outcomes().size(); ++i)
      CHECK(both->outcomes()[i].summary == whole->outcomes()[i].summary);
    for (std::size_t i = 0; i < whole->series().size(); ++i)
      CHECK(both->series()[i].about == whole->series()[i].about);
    for (std::size_t i = 0; i < whole->country_groups().size(); ++i)
      CHECK(both->country_groups()[i].note == whole->country_groups()[i].note);
  }
}

TEST_CASE("values are written as JSON writes them") {
  const auto written = [](std::string_view json) {
    LoadErrors errors;
    return compact_json(json_from_text(json, errors).value());
  };
  CHECK(written(R"([ 1, -2.5, 1e3, true, false, null, "" ])") ==
        R"([1,-2.5,1000,true,false,null,""])");
  CHECK(written(R"(["a\"b\\c\/d\n\u0001\u0259"])") == "[\"a\\\"b\\\\c/d\\n\\u0001ə\"]");
  CHECK(written(R"([{"b": 1, "id": 2, "a": {}}])") == R"([{"id":2,"a":{},"b":1}])");
}

TEST_CASE("files are laid out as JSON.stringify lays them out") {
  LoadErrors errors;
  const Folder folder = small_folder();
  for (const FolderFile& file : folder) {
    if (!file.path.ends_with(".json")) continue;
    INFO(file.path);
    CHECK(laid_out_json(json_from_text(file.text, errors).value()) == file.text);
  }
}

}  // namespace
}  // namespace rostrum::pack_test
