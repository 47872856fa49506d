#include "engine/search/near_words.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/search/forgive.hpp"

namespace rostrum::near_words_test {
namespace {

TEST_CASE("one letter too many, missing, wrong or swapped is one mistake") {
  for (const std::string_view typed : {"voronkov", "vronkov", "voronkovv", "voronkow", "vornokov",
                                       "oronkov", "xvoronkov", "ovronkov", "voronkvo"}) {
    INFO(typed);
    CHECK(is_one_edit_apart(typed, "voronkov"));
    CHECK(is_one_edit_apart("voronkov", typed));
  }
  for (const std::string_view typed : {"vrnkov", "voronkovvv", "vorkonov", "wrongkov", "", "v"}) {
    INFO(typed);
    CHECK_FALSE(is_one_edit_apart(typed, "voronkov"));
  }
  CHECK(is_one_edit_apart("اليحيا", "البحيا"));  // a letter of another script is one letter
  CHECK(begins_one_edit_apart("vronk", "voronkov"));
  CHECK_FALSE(begins_one_edit_apart("wronk", "voronkov"));
}

SearchIndex names_index() {
  const std::vector<SearchDocument> documents = {
      {.title = "", .name = "Vladimir Voronkov", .summary = "counter-terrorism"},
      {.title = "", .name = "Vladimir Voronkov", .summary = "border control"},
      {.title = "", .name = "Voronkova", .summary = "borders"}};
  return SearchIndex(documents);
}

TEST_CASE("near words of the index come with what most records have first") {
  const SearchIndex index = names_index();
  const auto near = index.near_words("voronkob", 5);
  REQUIRE(near.size() == 1);
  CHECK(near[0].text == "voronkov");
  CHECK(near[0].rows == 2);
  CHECK(index.near_words("vornk", 5).front().text == "voronkov");  // as a beginning
  CHECK(index.near_words("zebra", 5).empty());
}

TEST_CASE("a wrong letter is forgiven where nothing has the word as it stands") {
  const SearchIndex index = names_index();
  const auto text = [&](std::string_view typed) { return forgive(index, typed).text; };
  CHECK(text("vronkov") == "voronkov");
  CHECK(forgive(index, "Vronkov border").words ==
        std::vector<ForgivenWord>{{.typed = "Vronkov", .shown = "voronkov"}});
  CHECK(text("Vronkov border") == "voronkov border");
  CHECK(text("Вронков") == "voronkov");
  CHECK(text("boder controll") == "border control");
}

TEST_CASE("what is found, short, quoted or left out is not forgiven") {
  const SearchIndex index = names_index();
  for (const std::string_view typed :
       {"voronkov", "voronk", "border", "vold", "\"vronkov\"", "-vronkov", "zebra", "",
        "counter terrorism", "counterterrorism"}) {
    INFO(typed);
    CHECK(forgive(index, typed).words.empty());
    CHECK(forgive(index, typed).text == typed);
  }
}

}  // namespace
}  // namespace rostrum::near_words_test
