#include "ui/base/highlight.hpp"

#include <array>

#include <catch_amalgamated.hpp>

namespace rostrum::highlight_test {

using rostrum::ui::Highlight;

TEST_CASE("What a panel says in a frame is seen by all in the next") {
  Highlight highlight;
  highlight.show(ForumId{3});
  CHECK_FALSE(highlight.has(ForumId{3}));
  CHECK(highlight.end_frame());
  CHECK(highlight.has(ForumId{3}));
  highlight.show(ForumId{3});
  CHECK_FALSE(highlight.end_frame());  // nothing new: no further frame is needed
  CHECK(highlight.end_frame());        // the pointer left
  CHECK(highlight.forums().empty());
  CHECK_FALSE(highlight.end_frame());
}

TEST_CASE("Forums that are said twice, in any order, are seen once and in order") {
  Highlight highlight;
  const std::array forums = {ForumId{9}, ForumId{2}, ForumId{9}};
  highlight.show(forums);
  highlight.show(ForumId{2});
  highlight.end_frame();
  REQUIRE(highlight.forums().size() == 2);
  CHECK(highlight.forums()[0] == ForumId{2});
  CHECK(highlight.has(ForumId{9}));
  CHECK_FALSE(highlight.has(ForumId{3}));
}

}  // namespace rostrum::highlight_test
