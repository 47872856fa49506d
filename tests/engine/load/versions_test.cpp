// Which version first had a record, as a bundle tells it.
#include "engine/load/versions.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::versions_test {
namespace {

std::string with_versions(std::string_view versions) {
  return test::with(test::small_dataset_text(),
                    "\"aliases\":", "\"versions\": " + std::string(versions) + ", \"aliases\":");
}

std::string refused(std::string_view versions) {
  const auto dataset = load_dataset(with_versions(versions));
  REQUIRE_FALSE(dataset.has_value());
  return dataset.error()[0].pointer + ' ' + dataset.error()[0].rule;
}

std::vector<std::string> names_of(const Dataset& dataset) {
  std::vector<std::string> names;
  for (const DatasetVersion& version : dataset.versions())
    names.push_back(version.name);
  return names;
}

bool is_newer(const Dataset& dataset, std::string_view id, std::string_view version) {
  return dataset.is_newer(dataset.find_record(id).value(), version);
}

TEST_CASE("a bundle without versions is of one version, and nothing in it is newer") {
  const Dataset dataset = test::small_dataset();
  CHECK(names_of(dataset) == std::vector<std::string>{"2026.11"});
  CHECK_FALSE(is_newer(dataset, "kuwait-2024", "2026.11"));
  CHECK_FALSE(is_newer(dataset, "kuwait-2024", "2020.01"));
}

TEST_CASE("a record is newer than every version before the one that added it") {
  const Dataset dataset = test::loaded(with_versions(R"([
      {"version": "2024.12"},
      {"version": "2026.10.30", "added": ["baku-2023", "baku-2023.ali-naghiyev"]},
      {"version": "2026.11", "added": ["online-2020", "kuwait-2024.outcome-declaration"]}])"));
  CHECK(names_of(dataset) == std::vector<std::string>{"2024.12", "2026.10.30", "2026.11"});
  CHECK_FALSE(is_newer(dataset, "kuwait-2024", "2024.12"));
  CHECK(is_newer(dataset, "baku-2023.ali-naghiyev", "2024.12"));
  CHECK_FALSE(is_newer(dataset, "baku-2023.ali-naghiyev", "2026.10.30"));
  CHECK(is_newer(dataset, "kuwait-2024.outcome-declaration", "2026.10.30"));
  CHECK(is_newer(dataset, "online-2020", "2024.12"));
  CHECK_FALSE(is_newer(dataset, "online-2020", "2026.11"));
}

TEST_CASE("versions stand in time's order, end in this one, and add records that are there") {
  CHECK(refused(R"([{"version": "2026.10"}])") ==
        "/versions must end in the version of the dataset");
  CHECK(refused(R"([{"version": "2026.12"}, {"version": "2026.11"}])") ==
        "/versions/1 must be later than the version before");
  CHECK(refused(R"([{"version": "2026.11", "added": ["unoct"]}])") ==
        "/versions/0/added/0 must be the id of a record");
  CHECK(refused(R"([{"version": "2026.11", "aded": []}])") ==
        "/versions/0/aded is no field of a version");
  CHECK(refused(R"({"2026.11": []})") == "/versions must be a list, not an object");
  CHECK(refused("[7]") == "/versions/0 must be an object, not a number");
}

}  // namespace
}  // namespace rostrum::versions_test
