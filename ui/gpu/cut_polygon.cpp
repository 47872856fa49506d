#include "ui/gpu/cut_polygon.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <utility>

namespace rostrum::ui {

namespace {

using Axis = double GeoPoint::*;

// Pieces thinner than this are what a border along a line of the grid leaves.
constexpr double min_area_twice = 1e-9;

// A line of the grid: what lies below it, and the rest.
struct GridLine {
  Axis across = &GeoPoint::lon;  // the coordinate that is the same along the line
  Axis along = &GeoPoint::lat;
  double at = 0;

  bool below(const GeoPoint& point) const { return point.*across < at; }
};

GeoPoint crossing(const GeoPoint& from, const GeoPoint& to, const GridLine& line) {
  // From the lower end, whichever way round the edge is walked.
  const auto [low, high] = line.below(from) ? std::pair(from, to) : std::pair(to, from);
  const double share = (line.at - low.*line.across) / (high.*line.across - low.*line.across);
  GeoPoint point;
  point.*line.across = line.at;
  point.*line.along = low.*line.along + (high.*line.along - low.*line.along) * share;
  return point;
}

// The ring with the points where it crosses the line put in.
struct CrossedRing {
  std::vector<GeoPoint> points;
  std::vector<std::size_t> crossings;  // into points, in the ring's order
  std::vector<std::size_t> partner;    // by point: the crossing at the other end of the cut
  std::vector<bool> goes_up;           // by point: a crossing from below the line
};

// Up the line, the way into the polygon and the way out of it take turns: a cut reaches from an odd
// crossing to the next one.
void pair_crossings(CrossedRing& ring, const GridLine& line) {
  std::vector<std::size_t> order = ring.crossings;
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    const double at_a = ring.points[a].*line.along;
    const double at_b = ring.points[b].*line.along;
    return at_a != at_b ? at_a < at_b : a < b;
  });
  for (std::size_t i = 0; i + 1 < order.size(); i += 2) {
    // Crossings at one spot are in no order of their own.
    const auto other = std::find_if(
        order.begin() + static_cast<std::ptrdiff_t>(i) + 1, order.end(),
        [&](std::size_t point) { return ring.goes_up[point] != ring.goes_up[order[i]]; });
    std::iter_swap(order.begin() + static_cast<std::ptrdiff_t>(i) + 1, other);
    ring.partner[order[i]] = order[i + 1];
    ring.partner[order[i + 1]] = order[i];
  }
}

CrossedRing crossed_ring(std::span<const GeoPoint> corners, const GridLine& line) {
  CrossedRing ring;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const GeoPoint& from = corners[i];
    const GeoPoint& to = corners[(i + 1) % corners.size()];
    ring.points.push_back(from);
    if (line.below(from) == line.below(to)) continue;
    ring.crossings.push_back(ring.points.size());
    ring.points.push_back(crossing(from, to, line));
  }
  ring.partner.assign(ring.points.size(), 0);
  ring.goes_up.assign(ring.points.size(), false);
  for (const std::size_t at : ring.crossings)
    ring.goes_up[at] = line.below(ring.points[at - 1]);
  pair_crossings(ring, line);
  return ring;
}

void add_piece(GeoRing piece, std::vector<GeoRing>& pieces) {
  const auto same = [](const GeoPoint& a, const GeoPoint& b) { return a == b; };
  piece.erase(std::unique(piece.begin(), piece.end(), same), piece.end());
  while (piece.size() > 1 && piece.front() == piece.back())
    piece.pop_back();
  if (std::abs(signed_area_twice(piece)) > min_area_twice) pieces.push_back(std::move(piece));
}

// The pieces on one side: along the ring from a crossing into this side to the next one, over the
// cut to its partner, and on until the first is met again.
void add_side(const CrossedRing& ring, bool above, std::vector<GeoRing>& pieces) {
  std::vector<bool> used(ring.points.size(), false);
  for (const std::size_t start : ring.crossings) {
    if (ring.goes_up[start] != above || used[start]) continue;
    GeoRing piece;
    std::size_t at = start;
    while (!used[at]) {
      used[at] = true;
      piece.push_back(ring.points[at]);
      do {
        at = (at + 1) % ring.points.size();
        piece.push_back(ring.points[at]);
      } while (!std::ranges::binary_search(ring.crossings, at));
      at = ring.partner[at];
    }
    add_piece(std::move(piece), pieces);
  }
}

// The lines of the grid that may still go through a ring, by their number.
struct LineNumbers {
  double first = 0;
  double last = 0;
};

// Halves until no line of the grid goes through.
void cut_across(GeoRing ring, GridLine line, const CellGrid& grid, LineNumbers open,
                std::vector<GeoRing>& pieces) {
  const auto number_of = [&](const GeoPoint& point) {
    return (point.*line.across - grid.offset_degrees) / grid.step_degrees;
  };
  const auto [least, most] = std::ranges::minmax(ring, {}, number_of);
  open.first = std::max(open.first, std::floor(number_of(least)) + 1);
  open.last = std::min(open.last, std::ceil(number_of(most)) - 1);
  const double middle = std::floor((open.first + open.last) / 2);
  line.at = grid.offset_degrees + middle * grid.step_degrees;
  const bool goes_through = open.first <= open.last;
  const CrossedRing crossed = goes_through ? crossed_ring(ring, line) : CrossedRing{};
  if (crossed.crossings.empty()) {
    pieces.push_back(std::move(ring));
    return;
  }
  std::vector<GeoRing> halves;
  add_side(crossed, false, halves);
  for (GeoRing& half : halves)
    cut_across(std::move(half), line, grid, {open.first, middle - 1}, pieces);
  halves.clear();
  add_side(crossed, true, halves);
  for (GeoRing& half : halves)
    cut_across(std::move(half), line, grid, {middle + 1, open.last}, pieces);
}

}  // namespace

std::vector<GeoRing> cut_along_grid(std::span<const GeoPoint> corners, const CellGrid& grid) {
  if (corners.size() < 3) return {};
  constexpr double any = std::numeric_limits<double>::infinity();
  constexpr GridLine meridian{&GeoPoint::lon, &GeoPoint::lat, 0};
  constexpr GridLine parallel{&GeoPoint::lat, &GeoPoint::lon, 0};
  std::vector<GeoRing> strips;
  cut_across({corners.begin(), corners.end()}, meridian, grid, {-any, any}, strips);
  std::vector<GeoRing> cells;
  for (GeoRing& strip : strips)
    cut_across(std::move(strip), parallel, grid, {-any, any}, cells);
  return cells;
}

double signed_area_twice(std::span<const GeoPoint> corners) {
  if (corners.empty()) return 0;
  double sum = 0;
  for (std::size_t i = 0, before = corners.size() - 1; i < corners.size(); before = i++) {
    sum += corners[before].lon * corners[i].lat - corners[i].lon * corners[before].lat;
  }
  return sum;
}

}  // namespace rostrum::ui
