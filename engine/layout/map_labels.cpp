#include "engine/layout/map_labels.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "messages/map.hpp"

namespace rostrum {

namespace {

constexpr double line_height = 1.25;  // of the type's size
constexpr double disc_ring_css = 6;   // around a disc's radius: its parts between two lines
constexpr double disc_gap_css = 3;    // between a disc's ring and its name
constexpr double spot_gap_css = 3;    // between a country's spot and a name that steps aside
// Names near the globe's edge would stand on land that is seen from the side.
constexpr double min_depth = 0.3;
// Far enough that what comes into the window of a turning globe does not change what is there.
constexpr double near_css = 300;
// From these extents on screen, the geometric mean of both directions, a name is set larger.
constexpr double medium_extent_css = 170;
constexpr double large_extent_css = 420;

// Steps of importance that no number within one reaches across.
constexpr double selected_step = 2e9;
constexpr double country_step = 1e9;

constexpr std::array all_sizes = {MapLabelSize::large, MapLabelSize::medium, MapLabelSize::small};

std::string_view city_or_country(const Dataset& dataset, PlaceId id) {
  const Place& place = dataset[id];
  if (!place.city.empty() || !place.country) return place.city;
  return dataset[*place.country].name;
}

CssPoint screen_point(WorldPoint point, double scale) {
  return {point.x * scale, -point.y * scale};
}

double distance(WorldPoint a, WorldPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

MapLabelSize size_for(double extent_css) {
  if (extent_css >= large_extent_css) return MapLabelSize::large;
  return extent_css >= medium_extent_css ? MapLabelSize::medium : MapLabelSize::small;
}

}  // namespace

void MapLabels::set_countries(const Dataset& dataset,
                              std::span<const std::optional<LabelExtent>> extents,
                              const TextWidth& text_width, const MapLabelSizes& sizes_css) {
  sizes_css_ = sizes_css;
  countries_.clear();
  country_text_.clear();
  city_widths_css_.assign(dataset.places().size(), std::nullopt);
  for (std::uint32_t i = 0; i < extents.size(); ++i) {
    if (!extents[i]) continue;
    const LabelExtent& extent = *extents[i];
    const std::string& words = dataset.countries()[i].name;
    CountryName name{
        .country = CountryId{i},
        .extent = extent,
        .spots = {sphere_from_geo(extent.label), sphere_from_geo({extent.label.lat, extent.west}),
                  sphere_from_geo({extent.label.lat, extent.east}),
                  sphere_from_geo({extent.south, extent.label.lon}),
                  sphere_from_geo({extent.north, extent.label.lon})},
        .first_char = static_cast<std::uint32_t>(country_text_.size()),
        .char_count = static_cast<std::uint32_t>(words.size())};
    for (std::size_t k = 0; k < map_label_size_count; ++k)
      name.widths_css[k] = text_width(words, sizes_css[k]);
    country_text_ += words;
    countries_.push_back(name);
  }
}

void MapLabels::set_discs(const Language& language, const Dataset& dataset,
                          const MapClusters& clusters, const TextWidth& text_width) {
  const float size_css = sizes_css_.front();
  discs_.clear();
  disc_text_.clear();
  for (const MapDisc& disc : clusters.discs()) {
    const PlaceId place = clusters.places()[disc.first_place];
    const std::string_view city = city_or_country(dataset, place);
    DiscName name{.place = place, .first_char = static_cast<std::uint32_t>(disc_text_.size())};
    if (disc.place_count > 1 && !city.empty()) {
      language.append(disc_text_,
                      msg::map_label_more{.count = disc.place_count - 1, .place = city});
      name.width_css = text_width(std::string_view(disc_text_).substr(name.first_char), size_css);
    } else {
      auto& width = city_widths_css_[place.index];
      if (!width) width = text_width(city, size_css);
      name.width_css = *width;
      disc_text_ += city;
    }
    name.char_count = static_cast<std::uint32_t>(disc_text_.size()) - name.first_char;
    discs_.push_back(name);
  }
}

// A box of the candidate added last: its text and the spot it belongs to.
void MapLabels::add_box(const CssRect& text_box, const CssPoint& spot) {
  LabelCandidate& candidate = candidates_.back();
  const double left = std::min(text_box.x, spot.x);
  const double top = std::min(text_box.y, spot.y);
  candidate.boxes[candidate.box_count] = {left, top, std::max(text_box.right(), spot.x) - left,
                                          std::max(text_box.bottom(), spot.y) - top};
  choices_.back().corners[candidate.box_count] = {text_box.x - spot.x, text_box.y - spot.y};
  ++candidate.box_count;
}

void MapLabels::add_country(const CountryName& name, const MapProjection& projection, double scale,
                            const TurnMatrix& turn) {
  const GeoPoint label = name.extent.label;
  WorldPoint spot;
  double width_css = 0;
  double height_css = 0;
  if (projection.is_globe()) {
    std::array<WorldPoint, 5> seen;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      const SpherePoint turned = turn.turned(name.spots[i]);
      if (i == 0 && turned.z < min_depth) return;
      seen[i] = {turned.x, turned.y};
    }
    spot = seen[0];
    if (!near_.contains(spot)) return;
    width_css = distance(seen[1], seen[2]) * scale;
    height_css = distance(seen[3], seen[4]) * scale;
  } else {
    const auto world = [&](double lat, double lon) {
      return world_from_geo({lat, lon}, projection);
    };
    spot = world(label.lat, label.lon);
    width_css =
        distance(world(label.lat, name.extent.west), world(label.lat, name.extent.east)) * scale;
    height_css =
        distance(world(name.extent.south, label.lon), world(name.extent.north, label.lon)) * scale;
  }
  const double extent_css = std::sqrt(width_css * height_css);
  const MapLabelSize greatest = size_for(extent_css);
  for (const MapLabelSize size : all_sizes) {
    if (size > greatest) continue;
    const auto index = static_cast<std::size_t>(size);
    const auto text_width = static_cast<double>(name.widths_css[index]);
    const double text_height = static_cast<double>(sizes_css_[index]) * line_height;
    if (text_width > width_css || text_height > height_css) continue;
    choices_.push_back({.label = {.width_css = text_width,
                                  .first_char = name.first_char,
                                  .char_count = name.char_count,
                                  .kind = MapLabelKind::country,
                                  .size = size},
                        .spot = spot});
    LabelCandidate& candidate = candidates_.emplace_back();
    candidate.box_count = 0;
    candidate.importance = country_step + extent_css;
    candidate.id = name.country.index;
    const CssPoint at = screen_point(spot, scale);
    const double left = at.x - text_width / 2;
    add_box({left, at.y - text_height / 2, text_width, text_height}, at);
    add_box({left, at.y + spot_gap_css, text_width, text_height}, at);
    add_box({left, at.y - spot_gap_css - text_height, text_width, text_height}, at);
    return;
  }
}

void MapLabels::add_disc(const MapDisc& disc, WorldPoint spot, const DiscName& name,
                         std::uint32_t index, double scale) {
  const CssPoint at = screen_point(spot, scale);
  const double edge = disc.radius_css + disc_ring_css;
  layout_.add_obstacle({at.x - edge, at.y - edge, 2 * edge, 2 * edge}, index);
  if (name.char_count == 0) return;
  const auto width = static_cast<double>(name.width_css);
  choices_.push_back({.label = {.width_css = width,
                                .first_char = name.first_char,
                                .char_count = name.char_count,
                                .kind = MapLabelKind::place},
                      .spot = spot});
  LabelCandidate& candidate = candidates_.emplace_back();
  candidate.box_count = 0;
  candidate.owner = index;
  candidate.id = name.place.index;
  // A forum weighs more than the statements of any other.
  candidate.importance =
      (disc.selected ? selected_step : 0) + disc.count + disc.forums / (disc.forums + 1.0);
  const double height = static_cast<double>(sizes_css_.front()) * line_height;
  const double reach = edge + disc_gap_css;
  add_box({at.x + reach, at.y - height / 2, width, height}, at);
  add_box({at.x - reach - width, at.y - height / 2, width, height}, at);
  add_box({at.x - width / 2, at.y + reach, width, height}, at);
  add_box({at.x - width / 2, at.y - reach - height, width, height}, at);
}

void MapLabels::place(const MapClusters& clusters, const MapProjection& projection, double scale,
                      const MapViewport& viewport) {
  choices_.clear();
  candidates_.clear();
  layout_.begin();
  const double across = (viewport.width / 2 + near_css) / scale;
  const double along = (viewport.height / 2 + near_css) / scale;
  near_ = {{-across, -along}, {across, along}};
  const TurnMatrix turn = turn_matrix(projection.turn);
  for (const CountryName& name : countries_)
    add_country(name, projection, scale, turn);
  const auto& discs = clusters.discs();
  for (std::uint32_t i = 0; i < discs.size(); ++i) {
    WorldPoint spot = discs[i].world;
    if (projection.is_globe()) {
      const SpherePoint turned = turn.turned(clusters.spots()[i]);
      spot = {turned.x, turned.y};
      if (turned.z < 0 || !near_.contains(spot)) continue;
    }
    add_disc(discs[i], spot, discs_[i], i, scale);
  }
  layout_.place(candidates_, shown_);
}

void MapLabels::draw(const Camera& camera, const MapViewport& viewport,
                     std::vector<MapLabel>& labels, std::string& text) const {
  labels.clear();
  text.clear();
  for (const ShownLabel& shown : shown_) {
    const Choice& choice = choices_[shown.candidate];
    const CssPoint spot = screen_from_world(camera, viewport, choice.spot);
    const CssPoint corner = choice.corners[shown.box];
    MapLabel label = choice.label;
    label.at = {spot.x + corner.x, spot.y + corner.y};
    const double height =
        static_cast<double>(sizes_css_[static_cast<std::size_t>(label.size)]) * line_height;
    if (!viewport.overlaps({label.at.x, label.at.y, label.width_css, height})) continue;
    const std::string& all = label.kind == MapLabelKind::country ? country_text_ : disc_text_;
    const auto first = static_cast<std::uint32_t>(text.size());
    text.append(all, label.first_char, label.char_count);
    label.first_char = first;
    labels.push_back(label);
  }
}

}  // namespace rostrum
