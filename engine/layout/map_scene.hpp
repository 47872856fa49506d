// What the map shows, as plain draw records; MapSceneBuilder makes them.
//
// Not here: land, graticule and colours, which do not depend on the answer. Records are in the
// order they are drawn. Units: world units (projected radians) and CSS pixels.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geo/camera.hpp"
#include "engine/layout/mention_arcs.hpp"
#include "engine/layout/shade.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// As many as there are colours for groups; a dataset with more groups uses colours again.
inline constexpr std::size_t share_count = 8;

struct MapDisc {
  WorldPoint world;
  CssPoint at;
  double radius_css = 0;
  std::uint32_t count = 0;        // of what is counted; the disc's number
  std::uint32_t forums = 0;       // distinct forums with a record in the answer
  std::uint32_t statements = 0;   // in the answer
  std::uint32_t first_place = 0;  // into MapScene::places
  std::uint32_t place_count = 0;
  std::optional<GroupId> group;  // of most of what is counted
  // Parts of what is counted by the group that colours it, in the order of groups; together 1, or
  // all 0 when nothing has a topic.
  std::array<float, share_count> shares{};
  bool number_shown = false;
  bool selected = false;     // holds the selected record, or a highlighted forum of the answer
  bool approximate = false;  // only the country is known

  bool operator==(const MapDisc&) const = default;
};

// One line of the way from the chosen forum's place to a speaker's country, or from a speaker's
// country to one mentioned; a way cut at the map's edge is several of these.
struct MapArc {
  std::optional<CountryId> from = {};  // nothing: the chosen forum's place
  CountryId to = {};
  std::uint32_t statements = 0;   // behind it
  std::uint32_t first_point = 0;  // into MapScene::arc_points
  std::uint32_t point_count = 0;
  float start_share = 0;  // where on the whole way this line begins, 0..1, and where it ends
  float end_share = 1;
  float width_css = 1;
  bool emphasized = false;  // the selected statement's own, or the pair whose list is open

  bool operator==(const MapArc&) const = default;
};

enum class MapLabelKind : std::uint8_t { country, place };
// Which of the sizes of type a label is set in.
enum class MapLabelSize : std::uint8_t { small, medium, large };

struct MapLabel {
  CssPoint at = {};  // top left of the line of text
  double width_css = 0;
  std::uint32_t first_char = 0;  // into MapScene::label_text
  std::uint32_t char_count = 0;
  MapLabelKind kind = MapLabelKind::country;
  MapLabelSize size = MapLabelSize::small;

  bool operator==(const MapLabel&) const = default;
};

struct MapScene {
  Camera camera;  // that it was made for, and the window
  MapViewport viewport;
  std::vector<CountryShade> shades;  // by CountryId
  ShadeLegend legend;
  std::vector<MapArc> arcs;  // the heaviest on top, the emphasized above all
  std::vector<WorldPoint> arc_points;
  std::vector<MentionPair> pairs;  // all of the answer while mentions are shown, heaviest first
  std::vector<MapDisc> discs;      // the great ones below, the selected ones on top
  std::vector<PlaceId> places;
  std::vector<MapLabel> labels;
  std::string label_text;

  std::span<const PlaceId> places_of(const MapDisc& disc) const {
    return std::span(places).subspan(disc.first_place, disc.place_count);
  }
  std::span<const WorldPoint> points_of(const MapArc& arc) const {
    return std::span(arc_points).subspan(arc.first_point, arc.point_count);
  }
  std::string_view text_of(const MapLabel& label) const {
    return std::string_view(label_text).substr(label.first_char, label.char_count);
  }
};

// Index of the disc under the point, the topmost; small discs are met within the slack.
std::optional<std::size_t> hit_test(const MapScene& scene, CssPoint point, double slack_css = 4);

// Index of the arc under the point: the nearest within half its width and the slack, of equals the
// topmost.
std::optional<std::size_t> hit_test_arc(const MapScene& scene, CssPoint point,
                                        double slack_css = 4);

}  // namespace rostrum
