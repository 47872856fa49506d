// What the map shows, as plain draw records: a pure function of dataset, answer and camera.
//
// Not here: land, graticule and colours, which do not depend on the answer. Records are in the
// order they are drawn. Units: world units (projected radians) and CSS pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/camera.hpp"
#include "engine/geo/cluster.hpp"
#include "engine/geo/map_measure.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/time/text_width.hpp"

namespace rostrum {

inline constexpr std::uint8_t shade_class_count = 5;  // besides 0, which means none

struct CountryShade {
  CountryId country;
  std::uint32_t value = 0;  // at least 1: countries without are not listed
  std::uint8_t shade = 0;   // 1..shade_class_count

  bool operator==(const CountryShade&) const = default;
};

struct ShadeLegend {
  std::uint32_t least = 0;  // of the values on the map; 0 when nothing is shaded
  std::uint32_t most = 0;
  // Greatest value of each class in use, ascending; class i + 1 ends at upper_limits[i].
  std::vector<std::uint32_t> upper_limits;

  bool operator==(const ShadeLegend&) const = default;
};

struct MapDisc {
  WorldPoint world;
  CssPoint at;
  double radius_css = 0;
  std::uint32_t forums = 0;       // distinct forums with a record in the answer; the disc's number
  std::uint32_t statements = 0;   // in the answer
  std::uint32_t first_place = 0;  // into MapScene::places
  std::uint32_t place_count = 0;
  std::optional<GroupId> group;  // of most of its forums, by first topic
  bool number_shown = false;
  bool selected = false;     // holds the selected record, or a highlighted forum of the answer
  bool approximate = false;  // only the country is known
};

// One line of the way from the selected record's place to a speaker's country; a way cut at the
// antimeridian is two of these. What the globe hides is left out.
struct MapArc {
  CountryId country;
  std::uint32_t statements = 0;   // behind it
  std::uint32_t first_point = 0;  // into MapScene::arc_points
  std::uint32_t point_count = 0;
  bool emphasized = false;  // the selected statement's own
};

struct MapSceneInput {
  const Dataset& dataset;
  const Columns& columns;
  const Result& result;
  Camera camera;
  MapViewport viewport;
  std::optional<RecordId> selection;
  std::span<const ForumId> highlighted =
      {};  // of the subject whose page is open; no arcs lead to them
  MapMeasure measure = MapMeasure::forums_hosted;
  std::span<const std::optional<GeoPoint>> country_labels;  // by CountryId; may be empty
  const TextWidth& text_width;
  float number_size_css = 11;
};

struct MapScene {
  std::vector<CountryShade> shades;  // by CountryId
  ShadeLegend legend;
  std::vector<MapArc> arcs;
  std::vector<WorldPoint> arc_points;
  std::vector<MapDisc> discs;  // the great ones below, the selected ones on top
  std::vector<PlaceId> places;

  std::span<const PlaceId> places_of(const MapDisc& disc) const {
    return std::span(places).subspan(disc.first_place, disc.place_count);
  }
  std::span<const WorldPoint> points_of(const MapArc& arc) const {
    return std::span(arc_points).subspan(arc.first_point, arc.point_count);
  }
};

MapScene build_map_scene(const MapSceneInput& input);

// Class limits for values: at most five, geometric, each value its own class while there are few.
ShadeLegend shade_legend(std::span<const std::uint32_t> values);
std::uint8_t shade_of(std::uint32_t value, const ShadeLegend& legend);

// Index of the disc under the point, the topmost; small discs are met within the slack.
std::optional<std::size_t> hit_test(const MapScene& scene, CssPoint point, double slack_css = 4);

// Where the places of all records in the answer are, for "zoom to results"; empty when none of them
// has a place.
std::vector<GeoPoint> result_spots(const MapSceneInput& input);

}  // namespace rostrum
