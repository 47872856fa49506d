#include "ui/map/map_land.hpp"

#include <utility>

namespace rostrum::ui {

namespace {

// Corners the builder works on in a frame.
constexpr std::size_t corners_a_step = 3000;

// The coarse land is seen from so far away that larger cells than the finer one's do.
constexpr MeshOptions coarse_options{.cell_degrees = 4};
constexpr MeshOptions fine_options{.cell_degrees = 2};

}  // namespace

void MapLand::name_countries(const Dataset& dataset, Level& level) {
  level.label_points = country_label_points(dataset, *level.basemap);
  level.label_extents = rostrum::label_extents(dataset, *level.basemap);
  level.country_of_index.assign(level.basemap->countries.size(), std::nullopt);
  level.index_of_country.assign(dataset.countries().size(), std::nullopt);
  for (std::uint32_t i = 0; i < level.index_of_country.size(); ++i) {
    const auto index = find_country(*level.basemap, dataset.countries()[i].id);
    level.index_of_country[i] = index;
    if (index) level.country_of_index[*index] = CountryId{i};
  }
}

void MapLand::set_dataset(const Dataset& dataset) {
  for (std::optional<Level>* level : {&coarse_, &fine_, &coming_}) {
    if (*level) name_countries(dataset, **level);
  }
  ++revision_;
}

void MapLand::add(const Dataset& dataset, Basemap basemap) {
  Level level;
  level.basemap = std::make_unique<Basemap>(std::move(basemap));
  name_countries(dataset, level);
  if (coarse_) {
    builder_.reset();  // of one that is out of date
    coming_ = std::move(level);
    builder_.emplace(*coming_->basemap, fine_options);
    return;
  }
  level.mesh =
      std::make_shared<const BasemapMesh>(build_basemap_mesh(*level.basemap, coarse_options));
  level.locator = std::make_unique<CountryLocator>(*level.basemap);
  coarse_ = std::move(level);
  ++revision_;
}

bool MapLand::step() {
  if (!coming_) return false;
  if (builder_) {
    if (!builder_->step(corners_a_step)) {
      coming_->mesh = std::make_shared<const BasemapMesh>(builder_->take());
      builder_.reset();
    }
    return true;
  }
  coming_->locator = std::make_unique<CountryLocator>(*coming_->basemap);
  fine_ = std::exchange(coming_, std::nullopt);
  ++revision_;
  return true;
}

void MapLand::choose_level(double scale_px) {
  paints_fine_ = fine_ && scale_px > coarse_scale_px;
}

const MapLand::Level* MapLand::painted() const {
  if (paints_fine_) return &*fine_;
  return coarse_ ? &*coarse_ : nullptr;
}

const MapLand::Level* MapLand::finest() const {
  return fine_ ? &*fine_ : painted();
}

std::shared_ptr<const BasemapMesh> MapLand::mesh() const {
  const Level* level = painted();
  return level == nullptr ? nullptr : level->mesh;
}

std::size_t MapLand::country_count() const {
  const Level* level = painted();
  return level == nullptr ? 0 : level->country_of_index.size();
}

std::optional<std::uint32_t> MapLand::painted_index(CountryId country) const {
  const Level* level = painted();
  if (level == nullptr || country.index >= level->index_of_country.size()) return std::nullopt;
  return level->index_of_country[country.index];
}

std::optional<MapLand::LandHit> MapLand::find(GeoPoint point) const {
  const Level* level = finest();
  if (level == nullptr) return std::nullopt;
  const auto index = level->locator->locate(point);
  if (!index) return std::nullopt;
  LandHit hit{.country = level->country_of_index[*index], .painted = index};
  if (level != painted()) {
    hit.painted = find_country(*painted()->basemap, level->basemap->countries[*index].code);
  }
  return hit;
}

const Basemap* MapLand::finest_basemap() const {
  const Level* level = finest();
  return level == nullptr ? nullptr : level->basemap.get();
}

std::span<const std::optional<GeoPoint>> MapLand::label_points() const {
  const Level* level = finest();
  return level == nullptr ? std::span<const std::optional<GeoPoint>>() : level->label_points;
}

std::span<const std::optional<LabelExtent>> MapLand::label_extents() const {
  const Level* level = finest();
  return level == nullptr ? std::span<const std::optional<LabelExtent>>() : level->label_extents;
}

}  // namespace rostrum::ui
