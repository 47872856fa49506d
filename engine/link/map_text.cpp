#include "engine/link/map_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "engine/base/decimal.hpp"
#include "engine/geo/camera.hpp"
#include "engine/geo/lasso.hpp"

namespace rostrum {

namespace {

constexpr double max_map_px = 4096;
constexpr int zoom_digits = 4;  // half a map's width times ln 2 / 2 / 10^4 is below half a pixel
constexpr int area_digits = 4;  // about 10 m on the ground, a third of a pixel at the closest zoom

// At the equator, where a degree of latitude is the longest on the Equal Earth map: 1.35 times a
// degree of longitude, of which the width holds 360.
int position_digits(double zoom) {
  const double px_per_degree = 1.35 * max_map_px / 360 * std::exp2(zoom);
  return static_cast<int>(std::ceil(std::log10(px_per_degree)));
}

// Numbers separated by commas, exactly as many as there is room for.
template <std::size_t count>
std::optional<std::array<double, count>> numbers_from_text(std::string_view text) {
  std::array<double, count> numbers{};
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t comma = text.find(',');
    if ((comma == std::string_view::npos) != (i + 1 == count)) return std::nullopt;
    const auto number = decimal_from_text(text.substr(0, comma));
    if (!number) return std::nullopt;
    numbers[i] = *number;
    if (comma != std::string_view::npos) text.remove_prefix(comma + 1);
  }
  return numbers;
}

bool within(double value, double low, double high) {
  return value >= low && value <= high;
}

}  // namespace

std::optional<MapPosition> canonical_position(const MapPosition& position, Projection projection) {
  if (!std::isfinite(position.lat) || !std::isfinite(position.lon) ||
      !std::isfinite(position.zoom)) {
    return std::nullopt;
  }
  const double zoom = rounded_to_digits(std::clamp(position.zoom, min_zoom, max_zoom), zoom_digits);
  const int digits = position_digits(zoom);
  const MapPosition canonical{rounded_to_digits(std::clamp(position.lat, -90.0, 90.0), digits),
                              rounded_to_digits(std::clamp(position.lon, -180.0, 180.0), digits),
                              zoom};
  const bool turned =
      projection == Projection::orthographic && (canonical.lat != 0 || canonical.lon != 0);
  if (zoom <= min_zoom && !turned) return std::nullopt;
  return canonical;
}

std::string text_from_position(const MapPosition& canonical) {
  const int digits = position_digits(canonical.zoom);
  return text_from_decimal(canonical.lat, digits) + ',' + text_from_decimal(canonical.lon, digits) +
         ',' + text_from_decimal(canonical.zoom, zoom_digits);
}

std::optional<MapPosition> position_from_text(std::string_view text) {
  const auto numbers = numbers_from_text<3>(text);
  if (!numbers) return std::nullopt;
  const auto [lat, lon, zoom] = *numbers;
  if (!within(lat, -90, 90) || !within(lon, -180, 180) || !within(zoom, min_zoom, max_zoom)) {
    return std::nullopt;
  }
  return MapPosition{lat, lon, zoom};
}

std::optional<GeoBox> canonical_area(const GeoBox& area) {
  if (!std::isfinite(area.west) || !std::isfinite(area.south) || !std::isfinite(area.east) ||
      !std::isfinite(area.north)) {
    return std::nullopt;
  }
  const auto lon = [](double value) {
    return rounded_to_digits(std::clamp(value, -180.0, 180.0), area_digits);
  };
  const auto lat = [](double value) {
    return rounded_to_digits(std::clamp(value, -90.0, 90.0), area_digits);
  };
  const auto [south, north] = std::minmax({lat(area.south), lat(area.north)});
  return GeoBox{.west = lon(area.west), .south = south, .east = lon(area.east), .north = north};
}

std::string text_from_area(const GeoBox& canonical) {
  return text_from_decimal(canonical.west, area_digits) + ',' +
         text_from_decimal(canonical.south, area_digits) + ',' +
         text_from_decimal(canonical.east, area_digits) + ',' +
         text_from_decimal(canonical.north, area_digits);
}

std::optional<GeoBox> area_from_text(std::string_view text) {
  const auto numbers = numbers_from_text<4>(text);
  if (!numbers) return std::nullopt;
  const auto [west, south, east, north] = *numbers;
  if (!within(west, -180, 180) || !within(east, -180, 180) || !within(south, -90, 90) ||
      !within(north, -90, 90)) {
    return std::nullopt;
  }
  return canonical_area({.west = west, .south = south, .east = east, .north = north});
}

std::string text_from_lasso(std::span<const GeoPoint> canonical) {
  std::string text;
  for (const GeoPoint point : canonical) {
    if (!text.empty()) text += '~';
    text += text_from_decimal(point.lon, lasso_digits) + ',' +
            text_from_decimal(point.lat, lasso_digits);
  }
  return text;
}

std::optional<std::vector<GeoPoint>> lasso_from_text(std::string_view text) {
  std::vector<GeoPoint> ring;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('~'), text.size());
    const auto numbers = numbers_from_text<2>(text.substr(0, end));
    if (!numbers) return std::nullopt;
    const auto [lon, lat] = *numbers;
    if (!within(lon, -180, 180) || !within(lat, -90, 90)) return std::nullopt;
    ring.push_back({lat, lon});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  ring = canonical_lasso(ring);
  if (ring.empty()) return std::nullopt;
  return ring;
}

}  // namespace rostrum
