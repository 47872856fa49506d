// A subject's text, both ways, and what can be selected.
#include "engine/model/subject.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::subject_test {

TEST_CASE("a subject's text finds it again") {
  const Dataset dataset = test::small_dataset();
  for (const std::string text : {"person:ali-naghiyev", "organization:unoct", "series:baku-forum",
                                 "topic:terrorism", "country:AZE"}) {
    INFO(text);
    const auto subject = find_subject(dataset, text);
    REQUIRE(subject.has_value());
    CHECK(text_of(dataset, *subject) == text);
  }
  CHECK(name_of(dataset, *find_subject(dataset, "organization:unoct")) ==
        "Office of Counter-Terrorism");
}

TEST_CASE("a subject is known by its kind and its whole id") {
  const Dataset dataset = test::small_dataset();
  for (const std::string text : {"", "person:", "person:unoct", "ali-naghiyev",
                                 "people:ali-naghiyev", "country:aze", "person:ali-naghiyev "}) {
    INFO(text);
    CHECK_FALSE(find_subject(dataset, text).has_value());
  }
}

TEST_CASE("an organization's short name stands before its other names") {
  const Dataset dataset = test::small_dataset();
  CHECK(other_names(dataset, *find_subject(dataset, "organization:unoct")) ==
        std::vector<std::string>{"UNOCT", "Bureau de lutte"});
  CHECK(other_names(dataset, *find_subject(dataset, "topic:terrorism")).empty());
}

TEST_CASE("records and subjects can be selected, retired ids too") {
  const Dataset dataset = test::small_dataset();
  CHECK(current_selection(dataset, "kuwait-2024") == "kuwait-2024");
  CHECK(current_selection(dataset, "series:baku-forum") == "series:baku-forum");
  CHECK(current_selection(dataset, "topic:counter-terrorism") == "topic:terrorism");
  CHECK_FALSE(current_selection(dataset, "person:counter-terrorism").has_value());
  CHECK_FALSE(current_selection(dataset, "counter-terrorism").has_value());
  CHECK_FALSE(current_selection(dataset, "person:nobody").has_value());
  CHECK_FALSE(current_selection(dataset, "").has_value());
}

}  // namespace rostrum::subject_test
