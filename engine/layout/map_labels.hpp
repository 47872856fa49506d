// Names on the map: of countries where they fit into their land, of places beside their discs.
//
// Which names are shown, and on which side of their spot, is decided for the whole world at a step
// of the scale, so that nothing comes or goes while panning; see labels.hpp for why it holds until
// the next step. On the globe it is decided again for each turn, for what is seen.
// Importance: selected places, then countries by their extent, then places by forums and
// statements.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/geo/camera.hpp"
#include "engine/geo/label_extent.hpp"
#include "engine/geo/sphere.hpp"
#include "engine/layout/labels.hpp"
#include "engine/layout/map_clusters.hpp"
#include "engine/layout/map_scene.hpp"
#include "engine/text/language.hpp"
#include "engine/text/text_width.hpp"

namespace rostrum {

inline constexpr std::size_t map_label_size_count = 3;

// Of type in CSS pixels, by MapLabelSize.
using MapLabelSizes = std::array<float, map_label_size_count>;

class MapLabels {
 public:
  // Each makes the next necessary. Names and widths of countries:
  void set_countries(const Dataset& dataset, std::span<const std::optional<LabelExtent>> extents,
                     const TextWidth& text_width, const MapLabelSizes& sizes_css);
  // Names beside discs: "Vienna", "Vienna +2" where several places share one.
  void set_discs(const Language& language, const Dataset& dataset, const MapClusters& clusters,
                 const TextWidth& text_width);
  // The choice; `scale` is the step's, in CSS pixels per world unit. On the globe only what is in
  // the window or near it is chosen from.
  void place(const MapClusters& clusters, const MapProjection& projection, double scale,
             const MapViewport& viewport);
  // Those of the chosen that the camera sees, replacing labels and text.
  void draw(const Camera& camera, const MapViewport& viewport, std::vector<MapLabel>& labels,
            std::string& text) const;

 private:
  struct CountryName {
    CountryId country;
    LabelExtent extent;
    // label, west, east, south, north
    std::array<SpherePoint, 5> spots;
    std::array<float, map_label_size_count> widths_css{};
    std::uint32_t first_char = 0;
    std::uint32_t char_count = 0;
  };
  struct DiscName {
    PlaceId place;  // the first of the disc's
    float width_css = 0;
    std::uint32_t first_char = 0;
    std::uint32_t char_count = 0;
  };
  // A label that may be shown: its text's corner from its spot, for each of its boxes.
  struct Choice {
    MapLabel label;
    WorldPoint spot;
    std::array<CssPoint, LabelCandidate::max_boxes> corners{};
  };

  void add_country(const CountryName& name, const MapProjection& projection, double scale,
                   const TurnMatrix& turn);
  void add_disc(const MapDisc& disc, WorldPoint spot, const DiscName& name, std::uint32_t index,
                double scale);
  void add_box(const CssRect& text_box, const CssPoint& spot);

  MapLabelSizes sizes_css_{};
  WorldBox near_;  // what is chosen from on the globe
  std::vector<CountryName> countries_;
  std::string country_text_;
  std::vector<DiscName> discs_;
  std::string disc_text_;
  std::vector<std::optional<float>> city_widths_css_;  // by PlaceId
  std::vector<Choice> choices_;
  std::vector<LabelCandidate> candidates_;
  LabelLayout layout_;
  std::vector<ShownLabel> shown_;
};

}  // namespace rostrum
