// Natural Earth: a compromise between true areas and true shapes, drawn by eye by T. Patterson.
// The polynomial: B. Šavrič, B. Jenny, T. Patterson, D. Petrovič, L. Hurni, "A polynomial equation
// for the Natural Earth projection", Cartography and Geographic Information Science 38(4), 2011.
// x in ±2.7354, y in ±1.4224.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/projection_formulas.hpp"

namespace rostrum {

namespace {

constexpr double lat_of_pole = std::numbers::pi / 2;

// The length of a parallel, of which the equator's is the greatest.
double parallel_length(double lat) {
  const double t2 = lat * lat;
  const double t4 = t2 * t2;
  return 0.8707 - 0.131979 * t2 + t4 * (-0.013791 + t4 * (0.003971 * t2 - 0.001529 * t4));
}

double natural_earth_y(double lat) {
  const double t2 = lat * lat;
  const double t4 = t2 * t2;
  return lat * (1.007226 + t2 * (0.015085 + t4 * (-0.044475 + 0.028874 * t2 - 0.005916 * t4)));
}

double natural_earth_dy(double lat) {
  const double t2 = lat * lat;
  const double t4 = t2 * t2;
  return 1.007226 +
         t2 * (3 * 0.015085 + t4 * (7 * -0.044475 + 9 * 0.028874 * t2 - 11 * 0.005916 * t4));
}

}  // namespace

WorldPoint natural_earth_forward(RadianPoint point) {
  return {point.lon * parallel_length(point.lat), natural_earth_y(point.lat)};
}

std::optional<RadianPoint> natural_earth_inverse(WorldPoint point) {
  if (!(std::abs(point.y) <= natural_earth_y(lat_of_pole) + edge_rounding)) return std::nullopt;
  const double guess = std::clamp(point.y, -lat_of_pole, lat_of_pole);
  const double lat = newton_root(
      guess, [&](double t) { return (natural_earth_y(t) - point.y) / natural_earth_dy(t); });
  const double lon = point.x / parallel_length(lat);
  if (!(std::abs(lon) <= std::numbers::pi + edge_rounding)) return std::nullopt;
  return RadianPoint{std::clamp(lat, -lat_of_pole, lat_of_pole),
                     std::clamp(lon, -std::numbers::pi, std::numbers::pi)};
}

}  // namespace rostrum
