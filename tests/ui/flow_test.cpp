#include "ui/widgets/flow.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::flow_test {

using rostrum::ui::Flow;
using rostrum::ui::PaintRect;

TEST_CASE("what has room stands beside each other, what has none begins a line") {
  Flow flow({10, 20}, 100, 5);
  CHECK(flow.height() == 0);
  CHECK(flow.next({40, 30}) == PaintRect{10, 20, 40, 30});
  CHECK(flow.next({55, 20}) == PaintRect{55, 20, 55, 20});
  CHECK(flow.height() == 30);
  CHECK(flow.next({1, 20}) == PaintRect{10, 55, 1, 20});
  CHECK(flow.height() == 55);
}

TEST_CASE("what is wider than a line is cut to it, and has the line alone") {
  Flow flow({0, 0}, 100, 5);
  CHECK(flow.next({250, 10}) == PaintRect{0, 0, 100, 10});
  CHECK(flow.next({20, 10}) == PaintRect{0, 15, 20, 10});
  Flow second({0, 0}, 100, 5);
  CHECK(second.next({20, 10}) == PaintRect{0, 0, 20, 10});
  CHECK(second.next({250, 10}) == PaintRect{0, 15, 100, 10});
}

}  // namespace rostrum::flow_test
