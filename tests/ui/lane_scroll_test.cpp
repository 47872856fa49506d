#include "ui/timeline/lane_scroll.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::lane_scroll_test {

using namespace rostrum::ui;

TEST_CASE("Lanes scroll no further than there is to see") {
  LaneScroll scroll;
  scroll.set_extent(1000, 200);
  scroll.scroll_by(300);
  CHECK(scroll.offset_css() == 300);
  scroll.scroll_by(900);
  CHECK(scroll.offset_css() == 800);
  scroll.scroll_by(-5000);
  CHECK(scroll.offset_css() == 0);
}

TEST_CASE("Lanes that became fewer pull the offset back") {
  LaneScroll scroll;
  scroll.set_extent(1000, 200);
  scroll.scroll_by(700);
  scroll.set_extent(400, 200);
  CHECK(scroll.offset_css() == 200);
  scroll.set_extent(100, 200);
  CHECK(scroll.offset_css() == 0);
}

TEST_CASE("Flung lanes go on, rest at an end, and stop when they are touched") {
  LaneScroll scroll;
  scroll.set_extent(1000, 200);
  scroll.fling(900, 0);
  scroll.advance(0.03);
  CHECK(scroll.moving());
  CHECK(scroll.offset_css() > 10);
  scroll.scroll_by(1);
  CHECK_FALSE(scroll.moving());
  scroll.fling(-3000, 1);
  double now = 1;
  for (int i = 0; i < 200 && scroll.moving(); ++i)
    scroll.advance(now += 0.016);
  CHECK(scroll.offset_css() == 0);
  CHECK(now < 1.5);  // the end stops it
}

}  // namespace rostrum::lane_scroll_test
