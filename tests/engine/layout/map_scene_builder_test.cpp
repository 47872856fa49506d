#include "engine/layout/map_scene_builder.hpp"

#include <cmath>
#include <sstream>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/map_harness.hpp"
#include "tests/engine/scene_fixture.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::map_scene_builder_test {

using namespace rostrum::test;

namespace {

const MapViewport wide{100, 50, 1000, 600};
const std::vector<std::optional<GeoPoint>> labels = {GeoPoint{40.4, 47.8}, GeoPoint{29.4, 47.4},
                                                     GeoPoint{39.5, -98.5}};

struct Map {
  SceneFixture fixture;
  Result result;
  std::optional<RecordId> selection;
  std::vector<ForumId> highlighted;
  MapMeasure measure = MapMeasure::host;
  MapViewport viewport = wide;
  Camera camera = home_camera(wide);

  explicit Map(const Query& query = {}) : result(fixture.result(query, CountUnit::forums)) {}

  MapSceneInput input() const {
    return {.language = Language::english(),
            .dataset = fixture.dataset,
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
  map.viewport = {0, 0, 240, 400};
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
  map.result = map.fixture.result({}, CountUnit::statements);
  map.measure = MapMeasure::speaker;
  auto shades = map.scene().shades;
  CHECK(shades == std::vector<CountryShade>{
                      {CountryId{0}, 3, 3}, {CountryId{1}, 1, 1}, {CountryId{2}, 2, 2}});
  map.measure = MapMeasure::mention;
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

namespace {

// Everything that is drawn, one record a line, in whole pixels.
std::string text_of(const MapScene& scene, const Dataset& dataset) {
  std::ostringstream out;
  for (const MapArc& arc : scene.arcs) {
    const WorldPoint end = scene.points_of(arc).back();
    const CssPoint at = screen_from_world(scene.camera, scene.viewport, end);
    out << "arc " << (arc.from ? dataset[*arc.from].id : "from the forum") << " to "
        << dataset[arc.to].id << ", " << arc.statements << ", width "
        << std::lround(arc.width_css * 100) << "/100, " << std::lround(arc.start_share * 100)
        << " to " << std::lround(arc.end_share * 100) << " %, ends at " << std::lround(at.x) << ' '
        << std::lround(at.y) << (arc.emphasized ? ", emphasized" : "") << '\n';
  }
  for (const MapDisc& disc : scene.discs) {
    out << "disc at " << std::lround(disc.at.x) << ' ' << std::lround(disc.at.y) << ", radius "
        << std::lround(disc.radius_css * 10) << "/10, " << disc.forums << " forums, "
        << disc.statements << " statements, shares";
    for (std::size_t i = 0; i < dataset.groups().size(); ++i)
      out << ' ' << std::lround(disc.shares[i] * 100);
    out << (disc.number_shown ? ", number" : "") << (disc.selected ? ", selected" : "")
        << (disc.approximate ? ", approximate" : "") << '\n';
  }
  for (const MapLabel& label : scene.labels) {
    out << (label.kind == MapLabelKind::country ? "country " : "place ") << scene.text_of(label)
        << " at " << std::lround(label.at.x) << ' ' << std::lround(label.at.y) << ", size "
        << static_cast<int>(label.size) << '\n';
  }
  return out.str();
}

}  // namespace

TEST_CASE("the display list reads as its golden text at three zooms on a flat map and the globe") {
  MapHarness map(map_dataset());
  std::string text;
  for (const Projection projection : {Projection::equal_earth, Projection::orthographic}) {
    for (const double zoom : {0.0, 1.5, 4.0}) {
      map.look({44, 20}, zoom, projection);
      map.selection = map.dataset.find_record("forum-3");
      map.arcs = MapArcs::speakers;
      text += "projection " + std::to_string(static_cast<int>(projection)) + " zoom " +
              std::to_string(zoom).substr(0, 3) + "\n" + text_of(map.scene(), map.dataset);
    }
    map.look({30, -20}, 0, projection);
    map.selection.reset();
    map.arcs = MapArcs::mentions;
    text += "who mentions whom\n" + text_of(map.scene(), map.dataset);
  }
  check_golden("map_scene.txt", text);
}

TEST_CASE("arcs of who mentions whom are the heaviest pairs, the heavy ones on top") {
  MapHarness map(random_world(2, 300));
  map.arcs = MapArcs::mentions;
  const MapScene& scene = map.scene();
  REQUIRE(scene.pairs.size() > max_mention_arcs);
  REQUIRE(scene.arcs.size() >= max_mention_arcs);
  CHECK(scene.arcs.back().statements == scene.pairs.front().statements);
  CHECK(scene.arcs.front().statements == scene.pairs[max_mention_arcs - 1].statements);
  for (std::size_t i = 1; i < scene.arcs.size(); ++i) {
    CHECK(scene.arcs[i].statements >= scene.arcs[i - 1].statements);
    CHECK(scene.arcs[i].width_css >= scene.arcs[i - 1].width_css);
  }
  const MentionPair lightest = scene.pairs.back();
  map.open_pair = CountryPair{lightest.from, lightest.to};
  const MapArc& top = map.scene().arcs.back();
  CHECK(top.emphasized);
  CHECK(top.from == lightest.from);
  CHECK(top.to == lightest.to);
}

TEST_CASE("without arcs none is drawn, whatever is chosen") {
  MapHarness map(map_dataset());
  map.selection = map.dataset.find_record("forum-3");
  CHECK_FALSE(map.scene().arcs.empty());
  map.arcs = MapArcs::none;
  CHECK(map.scene().arcs.empty());
  CHECK(map.scene().arc_points.empty());
}

TEST_CASE("the pointer meets the arc it is on, and none beside it") {
  MapHarness map(map_dataset());
  map.arcs = MapArcs::mentions;
  for (const Projection projection : {Projection::equal_earth, Projection::orthographic}) {
    map.look({30, 20}, 1, projection);
    const MapScene& scene = map.scene();
    REQUIRE_FALSE(scene.arcs.empty());
    const std::size_t top = scene.arcs.size() - 1;
    const auto points = scene.points_of(scene.arcs[top]);
    const WorldPoint middle = points[points.size() / 2];
    const CssPoint at = screen_from_world(scene.camera, scene.viewport, middle);
    const auto hit = hit_test_arc(scene, at, 0);
    CHECK(hit == top);
    CHECK_FALSE(hit_test_arc(scene, {at.x, -200}, 4));
  }
  map.arcs = MapArcs::none;
  CHECK_FALSE(hit_test_arc(map.scene(), {600, 350}));
}

TEST_CASE("stages that nothing changed for keep what they made, and their memory") {
  MapHarness map(random_world(4, 300));
  map.look({20, 10}, 2);
  const MapScene first = map.scene();
  const MapScene& scene = map.scene();
  const auto* discs = scene.discs.data();
  const auto* labels = scene.labels.data();
  const Camera start = map.camera;
  for (int step = 0; step < 20; ++step) {
    map.camera = panned(map.camera, map.viewport, step % 2 == 0 ? 3 : -3, 1);
    map.scene();
    CHECK(scene.places == first.places);
    CHECK(scene.shades == first.shades);
  }
  map.camera = start;
  map.scene();
  CHECK(scene.discs == first.discs);
  CHECK(scene.labels == first.labels);
  CHECK(scene.discs.data() == discs);
  CHECK(scene.labels.data() == labels);
}

TEST_CASE("a scene made in stages is the one made at once, whatever came before") {
  MapHarness map(random_world(5, 200));
  MapHarness fresh(random_world(5, 200));
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    if (random() % 3 == 0) {
      Query query;
      if (random() % 2 == 0) query[Facet::topic].include = {"cyber-topic"};
      if (random() % 2 == 0) query[Facet::mention].include = {"AUT", "USA"};
      map.ask(query);
    }
    if (random() % 3 == 0) {
      map.selection.reset();
      if (random() % 2 == 0) map.selection = map.dataset.find_record("forum-1.speaker-1");
    }
    if (random() % 3 == 0) map.arcs = static_cast<MapArcs>(random() % 3);
    map.look({static_cast<double>(random() % 100) - 50, static_cast<double>(random() % 300) - 150},
             static_cast<double>(random() % 50) / 10, all_projections[random() % 4]);
    fresh.result = map.result;
    fresh.selection = map.selection;
    fresh.arcs = map.arcs;
    fresh.camera = map.camera;
    fresh.builder = MapSceneBuilder();
    const MapScene& staged = map.scene();
    const MapScene& once = fresh.scene();
    INFO("round " << round);
    REQUIRE(staged.shades == once.shades);
    REQUIRE(staged.legend == once.legend);
    REQUIRE(staged.discs == once.discs);
    REQUIRE(staged.places == once.places);
    REQUIRE(staged.pairs == once.pairs);
    REQUIRE(staged.arcs == once.arcs);
    REQUIRE(staged.arc_points == once.arc_points);
    REQUIRE(staged.labels == once.labels);
    REQUIRE(staged.label_text == once.label_text);
  }
}

TEST_CASE("a map that zooms shows at every step what it would show at once") {
  MapHarness map(random_world(6, 400));
  MapHarness fresh(random_world(6, 400));
  std::mt19937 random(4);
  for (const Projection projection : all_projections) {
    double zoom = 0;
    double pace = 0.1;
    for (int frame = 0; frame < 90; ++frame) {
      // In and out, slow enough to make all of a step ahead and too fast for it.
      if (random() % 12 == 0) pace = (static_cast<double>(random() % 9) - 4) / 8;
      zoom = std::clamp(zoom + pace, 0.0, 6.0);
      if (random() % 15 == 0) {
        Query query;
        if (random() % 2 == 0) query[Facet::topic].include = {"cyber-topic"};
        map.ask(query);
      }
      if (random() % 15 == 0) {
        map.selection.reset();
        if (random() % 2 == 0) map.selection = map.dataset.find_record("forum-1.speaker-1");
      }
      if (random() % 15 == 0) map.viewport.width = map.viewport.width > 600 ? 400 : 1200;
      map.look({20, 10}, zoom, projection);
      fresh.result = map.result;
      fresh.selection = map.selection;
      fresh.viewport = map.viewport;
      fresh.camera = map.camera;
      fresh.builder = MapSceneBuilder();
      const std::uint64_t revision = map.builder.cluster_revision();
      const std::vector<MapDisc> before = map.builder.clusters().discs();
      const MapScene& staged = map.scene();
      const MapScene& once = fresh.scene();
      INFO("projection " << static_cast<int>(projection) << " frame " << frame);
      REQUIRE(map.builder.clusters().discs() == fresh.builder.clusters().discs());
      REQUIRE(staged.discs == once.discs);
      REQUIRE(staged.places == once.places);
      REQUIRE(staged.labels == once.labels);
      REQUIRE(staged.label_text == once.label_text);
      if (map.builder.clusters().discs() != before)
        REQUIRE(map.builder.cluster_revision() != revision);
    }
  }
}

}  // namespace rostrum::map_scene_builder_test
