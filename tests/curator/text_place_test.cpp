#include "curator/text_place.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::text_place_test {
namespace {

TextPlace place_of(std::string_view json, const std::string& pointer) {
  const std::vector<std::string> pointers = {pointer};
  return places_of_pointers(json, pointers)[0];
}

TEST_CASE("lines and columns count from one, columns in characters") {
  CHECK(place_in_text("", 0) == TextPlace{1, 1});
  CHECK(place_in_text("ab\ncd", 4) == TextPlace{2, 2});
  CHECK(place_in_text("Əə x", 5) == TextPlace{1, 4});
  CHECK(place_in_text("ab", 99) == TextPlace{1, 3});
}

TEST_CASE("a value of a JSON pointer is found where it stands") {
  const std::string json =
      "{\n"
      "  \"title\": \"A \\\"quoted\\\" ] title\",\n"
      "  \"place\": {\"city\": \"Əlincə\", \"lat\": -1.5e3},\n"
      "  \"list\": [1, [true, null], {\"a/b~c\": []}, \"last\"]\n"
      "}\n";
  CHECK(place_of(json, "") == TextPlace{1, 1});
  CHECK(place_of(json, "/title") == TextPlace{2, 12});
  CHECK(place_of(json, "/place") == TextPlace{3, 12});
  CHECK(place_of(json, "/place/city") == TextPlace{3, 21});
  CHECK(place_of(json, "/place/lat") == TextPlace{3, 38});
  CHECK(place_of(json, "/list/0") == TextPlace{4, 12});
  CHECK(place_of(json, "/list/1/1") == TextPlace{4, 22});
  CHECK(place_of(json, "/list/2/a~1b~0c") == TextPlace{4, 39});
  CHECK(place_of(json, "/list/3") == TextPlace{4, 44});
}

TEST_CASE("keys are compared by what they mean, however they are written") {
  CHECK(place_of(R"({"\u0259\ud83d\ude00\n": 1})", "/ə😀\n") == TextPlace{1, 26});
  CHECK(place_of(R"({"a\/b": 1})", "/a~1b") == TextPlace{1, 10});
}

TEST_CASE("a value that is not there has the place of what would hold it") {
  CHECK(place_of(R"({"a": {"b": 1}})", "/a/c") == TextPlace{1, 7});
  CHECK(place_of(R"({"a": {"b": 1}})", "/a/b/c/d") == TextPlace{1, 13});
  CHECK(place_of(R"([[], 7])", "/0/3") == TextPlace{1, 2});
  CHECK(place_of(R"({})", "/x") == TextPlace{1, 1});
}

TEST_CASE("of a repeated field the first is meant, and a byte order mark is passed over") {
  CHECK(place_of(R"({"a": 1, "a": 2})", "/a") == TextPlace{1, 7});
  CHECK(place_of("\xEF\xBB\xBF[1]", "/0") == TextPlace{1, 3});
}

TEST_CASE("many pointers are found in one walk, each under its own number") {
  const std::string json = "[\n{\"id\": 1},\n{\"id\": 2},\n{\"id\": 3}\n]";
  const std::vector<std::string> pointers = {"/2/id", "/0", "/1/id", "/9/id"};
  CHECK(places_of_pointers(json, pointers) ==
        std::vector<TextPlace>{{4, 8}, {2, 1}, {3, 8}, {1, 1}});
}

TEST_CASE("a text that breaks off does not lead past its end") {
  const std::string json = R"({"a": [{"b": "text \" more"}, 12, {"c": [1, 2]}]})";
  for (std::size_t length = 0; length < json.size(); ++length) {
    const std::string beginning = json.substr(0, length);
    CHECK(place_of(beginning, "/a/2/c/1").line == 1);
  }
}

}  // namespace
}  // namespace rostrum::text_place_test
