#include "engine/layout/map_scene_builder.hpp"

#include <cmath>
#include <sstream>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/scene_fixture.hpp"

using namespace rostrum;
using namespace rostrum::test;

namespace {

const MapViewport wide{.x = 100, .y = 50, .width = 1000, .height = 600};
const std::vector<std::optional<GeoPoint>> labels = {GeoPoint{40.4, 47.8}, GeoPoint{29.4, 47.4},
                                                     GeoPoint{39.5, -98.5}};

struct Map {
  SceneFixture fixture;
  Result result;
  std::optional<RecordId> selection;
  std::vector<ForumId> highlighted;
  MapMeasure measure = MapMeasure::forums_hosted;
  MapViewport viewport = wide;
  Camera camera = home_camera(wide);

  explicit Map(const Query& query = {}) : result(fixture.result(query)) {}

  MapSceneInput input() const {
    return {.dataset = fixture.dataset,
            .columns = fixture.columns,
            .result = result,
            .camera = camera,
            .viewport = viewport,
            .selection = selection,
            .highlighted = highlighted,
            .measure = measure,
            .country_labels = labels,
            .text_width = text_width};
  }
  MapScene scene() const { return MapSceneBuilder().build(input()); }

  std::string text() const {
    const MapScene scene = this->scene();
    std::ostringstream out;
    for (const CountryShade& shade : scene.shades) {
      out << fixture.dataset[shade.country].id << ' ' << shade.value << " class "
          << int{shade.shade} << '\n';
    }
    for (const MapArc& arc : scene.arcs) {
      out << "arc to " << fixture.dataset[arc.to].id << ", " << arc.statements
          << (arc.emphasized ? ", emphasized" : "") << '\n';
    }
    for (const MapDisc& disc : scene.discs) {
      out << "disc";
      for (const PlaceId place : scene.places_of(disc))
        out << ' ' << fixture.dataset[place].city;
      out << " at " << std::lround(disc.at.x) << ' ' << std::lround(disc.at.y) << ", "
          << disc.forums << " forums, " << disc.statements << " statements"
          << (disc.group ? ", " + fixture.dataset[*disc.group].id : "")
          << (disc.selected ? ", selected" : "") << (disc.number_shown ? ", number" : "") << '\n';
    }
    return out.str();
  }
};

}  // namespace

TEST_CASE("the whole world shows hosts as shades and places as discs") {
  CHECK(Map().text() ==
        "AZE 1 class 1\n"
        "KWT 1 class 1\n"
        "USA 1 class 1\n"
        "disc Baku at 719 210, 1 forums, 1 statements, terror\n"
        "disc Kuwait City at 721 246, 1 forums, 2 statements, borders\n"
        "disc New York at 424 209, 1 forums, 3 statements, terror\n");
}

TEST_CASE("on a small screen neighbours merge into one disc with a number") {
  Map map;
  map.viewport = {.x = 0, .y = 0, .width = 240, .height = 400};
  map.camera = home_camera(map.viewport);
  CHECK(map.text() ==
        "AZE 1 class 1\n"
        "KWT 1 class 1\n"
        "USA 1 class 1\n"
        "disc Baku Kuwait City at 145 170, 2 forums, 3 statements, terror, number\n"
        "disc New York at 82 170, 1 forums, 3 statements, terror\n");
}

TEST_CASE("nearer, the neighbours part and what is off screen is left out") {
  Map map;
  map.camera = camera_from_position({35, 49, 4}, wide);
  CHECK(map.text() ==
        "AZE 1 class 1\n"
        "KWT 1 class 1\n"
        "USA 1 class 1\n"
        "disc Baku at 574 75, 1 forums, 1 statements, terror\n"
        "disc Kuwait City at 613 647, 1 forums, 2 statements, borders\n");
}

TEST_CASE("a selected forum has arcs to its speakers' countries and lies on top") {
  Map map;
  map.selection = map.fixture.record("kuwait-2024");
  map.camera = camera_from_position({35, 49, 4}, wide);
  CHECK(map.text() ==
        "AZE 1 class 1\n"
        "KWT 1 class 1\n"
        "USA 1 class 1\n"
        "arc to AZE, 1\n"
        "arc to USA, 1\n"
        "disc Baku at 574 75, 1 forums, 1 statements, terror\n"
        "disc Kuwait City at 613 647, 1 forums, 2 statements, borders, selected\n");
  const MapScene scene = map.scene();
  for (const MapArc& arc : scene.arcs) {
    CHECK(scene.points_of(arc).front() == world_from_geo({29.4, 48.0}));
  }
}

TEST_CASE("a selected statement's own arc stands out") {
  Map map;
  map.selection = map.fixture.dataset.find_record("kuwait-2024.speaker-5");
  REQUIRE(map.selection);
  const MapScene scene = map.scene();
  REQUIRE(scene.arcs.size() == 2);
  CHECK_FALSE(scene.arcs[0].emphasized);
  CHECK(scene.arcs[1].emphasized);
}

TEST_CASE("a selected forum outside the answer keeps its place") {
  Query query;
  query[Facet::series].include = {"baku"};
  Map map(query);
  map.selection = map.fixture.record("week-2018");
  CHECK(map.text() ==
        "AZE 1 class 1\n"
        "arc to AZE, 1\n"
        "arc to KWT, 1\n"
        "disc Baku at 719 210, 1 forums, 1 statements, terror\n"
        "disc New York at 424 209, 0 forums, 0 statements, selected\n");
}

TEST_CASE("on a subject's page the places of its forums found lie on top, without arcs") {
  Query query;
  query[Facet::series].exclude = {"week"};
  Map map(query);
  map.highlighted = {ForumId{0}, ForumId{1}};
  const MapScene scene = map.scene();
  CHECK(scene.arcs.empty());
  REQUIRE(scene.discs.size() == 2);
  CHECK_FALSE(scene.discs[0].selected);
  CHECK(scene.discs[1].selected);
  CHECK(map.fixture.dataset[scene.places_of(scene.discs[1]).front()].city == "Baku");
}

TEST_CASE("countries are shaded by the measure chosen") {
  Map map;
  map.measure = MapMeasure::statements_by;
  auto shades = map.scene().shades;
  CHECK(shades == std::vector<CountryShade>{
                      {CountryId{0}, 3, 3}, {CountryId{1}, 1, 1}, {CountryId{2}, 2, 2}});
  map.measure = MapMeasure::mentions_of;
  shades = map.scene().shades;
  CHECK(shades == std::vector<CountryShade>{
                      {CountryId{0}, 2, 2}, {CountryId{1}, 1, 1}, {CountryId{2}, 1, 1}});
}

TEST_CASE("the pointer meets the topmost disc, small ones with some slack") {
  const MapScene scene = Map().scene();
  REQUIRE(scene.discs.size() == 3);
  const MapDisc& new_york = scene.discs[2];
  CHECK(hit_test(scene, new_york.at) == 2);
  CHECK(hit_test(scene, {new_york.at.x + new_york.radius_css + 3, new_york.at.y}) == 2);
  CHECK_FALSE(hit_test(scene, {new_york.at.x + new_york.radius_css + 5, new_york.at.y}));
  CHECK(hit_test(scene, scene.discs[0].at) == 0);
}
