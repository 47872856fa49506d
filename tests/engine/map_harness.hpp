// A dataset with everything a MapScene is made from, and scenes of it.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "engine/layout/map_scene_builder.hpp"
#include "engine/query/evaluate.hpp"
#include "tests/engine/basemap_file.hpp"
#include "tests/engine/map_fixture.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace rostrum::test {

inline constexpr std::array all_projections = {Projection::equal_earth, Projection::natural_earth,
                                               Projection::plate_carree, Projection::orthographic};

struct MapHarness {
  Dataset dataset;
  FacetDomains domains{dataset};
  Columns columns{dataset, domains};
  SearchIndex index{documents()};
  Query query;
  CountUnit unit = CountUnit::forums;
  Result result = evaluate({dataset, domains, columns, index}, query, {.unit = unit});
  std::uint64_t revision = 1;
  std::vector<std::optional<GeoPoint>> labels;
  std::vector<std::optional<LabelExtent>> extents;
  MapViewport viewport{0, 0, 1200, 700};
  Camera camera = home_camera(viewport);
  std::optional<RecordId> selection;
  MapArcs arcs = MapArcs::speakers;
  std::optional<CountryPair> open_pair;
  MapSceneBuilder builder;

  explicit MapHarness(Dataset data) : dataset(std::move(data)) {
    const Basemap basemap = basemap_of("land-110.bin");
    labels = country_label_points(dataset, basemap);
    extents = label_extents(dataset, basemap);
  }

  void look(GeoPoint at, double zoom, Projection projection = Projection::equal_earth) {
    camera = camera_from_position({at.lat, at.lon, zoom}, viewport, projection);
  }
  void ask(Query asked) {
    query = normalize(std::move(asked));
    result = evaluate({dataset, domains, columns, index}, query, {.unit = unit});
    ++revision;
  }

  const MapScene& scene() {
    return builder.build({.language = Language::english(),
                          .dataset = dataset,
                          .columns = columns,
                          .result = result,
                          .result_revision = revision,
                          .camera = camera,
                          .viewport = viewport,
                          .selection = selection,
                          .arcs = arcs,
                          .open_pair = open_pair,
                          .country_labels = labels,
                          .label_extents = extents,
                          .basemap_revision = 1,
                          .text_width = text_width});
  }

 private:
  std::vector<SearchDocument> documents() const {
    std::vector<SearchDocument> documents;
    for (Row row = 0; row < columns.row_count(); ++row)
      documents.push_back(search_document(dataset, columns.record(row)));
    return documents;
  }
};

}  // namespace rostrum::test
