// The land under the map, in up to two levels of detail, and which country lies where on it.
//
// The first basemap is there at once. A finer one is made ready over several frames and then shares
// the work: the coarse mesh is painted from far away, where the finer one would cost more and show
// no more, and everything else is asked of the finer one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/basemap.hpp"
#include "engine/geo/label_extent.hpp"
#include "engine/geo/locate.hpp"
#include "engine/model/dataset.hpp"
#include "ui/gpu/basemap_mesh.hpp"
#include "ui/gpu/mesh_builder.hpp"

namespace rostrum::ui {

class MapLand {
 public:
  // Device pixels per world unit up to which the coarse land is painted. Its corners begin to show
  // where the whole world is 2200 pixels wide.
  static constexpr double coarse_scale_px = 400;

  void add(const Dataset& dataset, Basemap basemap);
  // Countries are those of another dataset from now on.
  void set_dataset(const Dataset& dataset);
  // Works for about a millisecond on what is not ready; true while it needs more frames.
  bool step();
  // Which mesh is painted at this scale.
  void choose_level(double scale_px);

  // The one that is painted; nothing before the first basemap.
  std::shared_ptr<const BasemapMesh> mesh() const;
  std::size_t country_count() const;
  // Index in the painted basemap; nothing for a country it does not have.
  std::optional<std::uint32_t> painted_index(CountryId country) const;

  struct LandHit {
    std::optional<CountryId> country;      // none for land the dataset does not name
    std::optional<std::uint32_t> painted;  // index in the painted basemap
  };
  // Nothing at sea.
  std::optional<LandHit> find(GeoPoint point) const;

  // Where the labels of countries go and how much room is there, by CountryId; empty before the
  // first basemap.
  std::span<const std::optional<GeoPoint>> label_points() const;
  std::span<const std::optional<LabelExtent>> label_extents() const;
  // For pictures; null before the first basemap.
  const Basemap* finest_basemap() const;
  // Changes with all that was said above, apart from which mesh is painted.
  std::uint64_t revision() const { return revision_; }

 private:
  struct Level {
    std::unique_ptr<Basemap> basemap;
    std::shared_ptr<const BasemapMesh> mesh;
    std::unique_ptr<CountryLocator> locator;
    std::vector<std::optional<GeoPoint>> label_points;           // by CountryId
    std::vector<std::optional<LabelExtent>> label_extents;       // by CountryId
    std::vector<std::optional<std::uint32_t>> index_of_country;  // by CountryId
    std::vector<std::optional<CountryId>> country_of_index;
  };

  static void name_countries(const Dataset& dataset, Level& level);
  const Level* painted() const;
  const Level* finest() const;

  std::optional<Level> coarse_;
  std::optional<Level> fine_;
  bool paints_fine_ = false;
  std::uint64_t revision_ = 0;

  std::optional<Level> coming_;
  std::optional<MeshBuilder> builder_;  // of coming_
};

}  // namespace rostrum::ui
