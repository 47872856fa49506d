// The ring of the keyboard's focus lies on the part that keys go to.
#include <catch_amalgamated.hpp>

#include "tests/ui/app_harness.hpp"
#include "ui/app/app.hpp"

namespace rostrum::focus_ring_test {
namespace {

using rostrum::ui::PaintRect;
using rostrum::ui::test::AppHarness;

PaintRect ring_of(AppHarness& harness) {
  const auto ring = harness.app.target("focus-ring");
  REQUIRE(ring);
  return *ring;
}

bool is_around(const PaintRect& ring, const PaintRect& part) {
  return ring.x <= part.x && ring.y <= part.y && ring.right() >= part.right() &&
         ring.bottom() >= part.bottom();
}

TEST_CASE("who uses a pointer sees no ring") {
  AppHarness harness;
  CHECK_FALSE(harness.app.target("focus-ring"));
  harness.app.show_focus(true);
  harness.settle();
  CHECK(harness.app.target("focus-ring"));
  harness.app.show_focus(false);
  harness.settle();
  CHECK_FALSE(harness.app.target("focus-ring"));
}

TEST_CASE("the ring goes from map to timeline to list with the focus, and into a sheet") {
  AppHarness harness;
  harness.app.show_focus(true);
  harness.settle();
  const PaintRect map = *harness.app.target("map:plot");
  CHECK(is_around(ring_of(harness), map));
  CHECK(ring_of(harness).width < 1280);
  REQUIRE(harness.app.key("t", false, false));
  harness.settle();
  CHECK(ring_of(harness).y >= map.bottom());
  REQUIRE(harness.app.key("l", false, false));
  harness.settle();
  CHECK(is_around(ring_of(harness), *harness.app.target("forum:baku-security-forum-2025")));
  REQUIRE(harness.app.key("?", false, false));
  harness.settle();
  CHECK(ring_of(harness).y > 0);
  CHECK_FALSE(is_around(ring_of(harness), map));
}

TEST_CASE("arrow keys go where the ring is") {
  AppHarness harness;
  harness.app.show_focus(true);
  REQUIRE(harness.app.key("l", false, false));
  harness.settle();
  REQUIRE(harness.app.key("ArrowDown", false, false));
  harness.settle();
  CHECK_FALSE(harness.app.session().view().selection.empty());
}

}  // namespace
}  // namespace rostrum::focus_ring_test
