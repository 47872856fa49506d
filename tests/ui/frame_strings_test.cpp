#include "ui/frame/frame_strings.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "messages/count.hpp"

namespace rostrum::ui::frame_strings_test {

TEST_CASE("words of a frame are joined and stay as they are until the frame ends") {
  FrameStrings strings;
  std::vector<std::string_view> views;
  std::vector<std::string> expected;
  for (int i = 0; i < 5000; ++i) {
    const std::string id = "statement-" + std::to_string(i * 7919);
    views.push_back(strings.join({"forum:", id}));
    expected.push_back("forum:" + id);
  }
  for (std::size_t i = 0; i < views.size(); ++i)
    REQUIRE(views[i] == expected[i]);
}

TEST_CASE("nothing joined is nothing") {
  FrameStrings strings;
  CHECK(strings.join({}).empty());
  CHECK(strings.join({"", ""}).empty());
}

TEST_CASE("a frame's messages read as its language has them") {
  FrameStrings strings;
  const Language& english = Language::english();
  const std::string_view forums = strings.text(english, msg::count_forums{.count = 1170});
  const std::string_view statement = strings.text(english, msg::count_statements{.count = 1});
  CHECK(forums == "1,170 forums");
  CHECK(statement == "1 statement");
}

TEST_CASE("numbers of a frame read as numbers everywhere") {
  FrameStrings strings;
  const Language& english = Language::english();
  for (const std::int64_t number :
       {INT64_MIN, -44L, 0L, 7L, 999L, 1'000L, 1'170L, 999'999L, 1'000'000L, INT64_MAX}) {
    CHECK(strings.number(english, number) == english.number(number));
  }
  CHECK(strings.digits(2024) == "2024");
  CHECK(strings.digits(0) == "0");
  CHECK(strings.digits(-44) == "-44");
  CHECK(strings.digits(INT64_MIN) == std::to_string(INT64_MIN));
}

TEST_CASE("the second frame of the same words lies in one block") {
  FrameStrings strings;
  const auto paint = [&] {
    strings.clear();
    const std::string_view first = strings.join({std::string(100, 'a')});
    for (int i = 0; i < 999; ++i)
      strings.join({std::string(100, 'b')});
    return strings.join({std::string(100, 'c')}).data() - first.data();
  };
  paint();
  CHECK(paint() == 100 * 1000);
}

}  // namespace rostrum::ui::frame_strings_test
