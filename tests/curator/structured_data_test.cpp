#include "curator/pages/structured_data.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/load/json_value.hpp"
#include "tests/curator/curator_fixture.hpp"

namespace rostrum::structured_data_test {
namespace {

using test::small_folder;
using test::with;

constexpr std::string_view site = "https://example.org/";

// A part of what the page of a forum says, by a path such as "location/0/name".
std::string said(std::string_view forum_id, std::string_view path,
                 const Folder& folder = small_folder()) {
  const CheckedFolder checked = check_folder(folder);
  REQUIRE(checked.sound());
  const auto record = checked.dataset->find_record(forum_id);
  REQUIRE(record.has_value());
  const Forum& forum = (*checked.dataset)[std::get<ForumId>(*record)];
  LoadErrors errors;
  const auto document =
      json_from_text(forum_json_ld({Language::english(), *checked.dataset, site}, forum), errors);
  REQUIRE(document.has_value());
  const JsonValue* value = &(*field_of(*document, "@graph")->array())[1];
  while (value != nullptr && !path.empty()) {
    const std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(step.size() + 1, path.size()));
    if (const JsonArray* list = value->array()) {
      const std::size_t index = static_cast<std::size_t>(step[0] - '0');
      value = index < list->size() ? &(*list)[index] : nullptr;
    } else {
      value = field_of(*value, step);
    }
  }
  if (value == nullptr) return "nothing";
  if (const auto number = value->number()) return std::to_string(*number);
  return value->text() != nullptr ? *value->text() : "something";
}

TEST_CASE("a forum is an event with its title, days and place") {
  CHECK(said("kuwait-2024", "@type") == "Event");
  CHECK(said("kuwait-2024", "@id") == "https://example.org/forums/kuwait-2024/#forum");
  CHECK(said("kuwait-2024", "name") == "Kuwait phase of the Dushanbe Process");
  CHECK(said("kuwait-2024", "alternateName") == "Kuwait phase");
  CHECK(said("kuwait-2024", "startDate") == "2024-11-04");
  CHECK(said("kuwait-2024", "endDate") == "2024-11-05");
  CHECK(said("kuwait-2024", "location/0/name") == "Bayan Palace");
  CHECK(said("kuwait-2024", "location/0/address/addressLocality") == "Kuwait City");
  CHECK(said("kuwait-2024", "location/0/address/addressCountry") == "Kuwait");
  CHECK(said("kuwait-2024", "location/0/geo/latitude") == "29.370000");
  CHECK(said("kuwait-2024", "superEvent/url") == "https://example.org/series/dushanbe-process/");
}

TEST_CASE("what was said is a work of its speaker, in our words and with its source") {
  CHECK(said("kuwait-2024", "recordedIn/0/@type") == "CreativeWork");
  CHECK(said("kuwait-2024", "recordedIn/0/abstract") == "He thanked the hosts.");
  CHECK(said("kuwait-2024", "recordedIn/0/text") == "nothing");
  CHECK(said("kuwait-2024", "recordedIn/0/creator/@type") == "Person");
  CHECK(said("kuwait-2024", "recordedIn/0/creator/jobTitle") == "Under-Secretary-General");
  CHECK(said("kuwait-2024", "recordedIn/0/isBasedOn/url") == "https://example.org/kuwait");
  CHECK(said("kuwait-2024", "recordedIn/0/dateCreated") == "2024-11-04");
  CHECK(said("kuwait-2024", "recordedIn/1/isBasedOn/url") == "nothing");
  CHECK(said("kuwait-2024", "recordedIn/2/name") == "Kuwait declaration");
  CHECK(said("kuwait-2024", "recordedIn/3") == "nothing");
  CHECK(said("kuwait-2024", "subjectOf/0/archivedAt") == "https://mirror.example.org/kuwait");
}

TEST_CASE("dates are as exact as the source gives them") {
  CHECK(said("baku-2023", "startDate") == "2023-05");
  CHECK(said("baku-2023", "endDate") == "2023-05");
  const auto first = [](std::string_view text) {
    return first_day_text(date_span_from_text(text).value());
  };
  const auto last = [](std::string_view text) {
    return last_day_text(date_span_from_text(text).value());
  };
  CHECK(first("2018") == "2018");
  CHECK(last("2018-06-28/2018-07") == "2018-07");
  CHECK(first("2018/..") == "2018");
  CHECK(last("2018/..").empty());
  CHECK(first("../2018").empty());
}

TEST_CASE("a date that is not sure is left to the words of the page") {
  CHECK(said("online-2020", "startDate") == "nothing");
  CHECK(said("online-2020", "endDate") == "nothing");
  CHECK(first_day_text(date_span_from_text("2018?").value()).empty());
}

TEST_CASE("a meeting by video has a place of that kind") {
  CHECK(said("online-2020", "location/0/@type") == "VirtualLocation");
  CHECK(said("online-2020", "eventAttendanceMode/@id") ==
        "https://schema.org/OnlineEventAttendanceMode");
  CHECK(said("kuwait-2024", "eventAttendanceMode/@id") ==
        "https://schema.org/OfflineEventAttendanceMode");
}

TEST_CASE("what is not known is not said") {
  const Folder folder =
      with(small_folder(), "forums/online-2020.json", "  \"online\": true,\n", "");
  CHECK(said("online-2020", "location", folder) == "nothing");
  CHECK(said("online-2020", "eventAttendanceMode", folder) == "nothing");
  CHECK(said("online-2020", "recordedIn") == "nothing");
  CHECK(said("online-2020", "organizer") == "nothing");
}

}  // namespace
}  // namespace rostrum::structured_data_test
