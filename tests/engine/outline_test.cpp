// The document face says what the canvas shows, under keys that stay and never meet.
#include "engine/outline/outline.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/layout/mention_arcs.hpp"
#include "engine/search/search_index.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/map_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/golden.hpp"

namespace rostrum {
namespace {

using test::Chance;

std::vector<SearchDocument> documents_of(const Dataset& dataset, const Columns& columns) {
  std::vector<SearchDocument> documents;
  for (Row row = 0; row < columns.row_count(); ++row) {
    documents.push_back(search_document(dataset, columns.record(row)));
  }
  return documents;
}

// A dataset with everything an outline is made from; states are free to be set.
struct Face {
  Dataset dataset;
  FacetDomains domains{dataset};
  Columns columns{dataset, domains};
  SearchIndex index{documents_of(dataset, columns)};
  State state;
  std::vector<SubjectEntry> subjects_found;

  explicit Face(Dataset data) : dataset(std::move(data)) {}

  SemanticNode outline() {
    Query& query = state.view.query;
    query = normalize(std::move(query));
    const Result result = evaluate(dataset, domains, columns, index, query);
    const ResultList list =
        build_result_list(dataset, columns, result, index, parse_text_query(query.text));
    std::optional<SubjectPage> page;
    if (const auto subject = find_subject(dataset, state.view.selection)) {
      page = build_subject_page(dataset, *subject);
    }
    return build_outline(
        {dataset, domains, columns, result, list, state, subjects_found, page ? &*page : nullptr});
  }
};

template <typename Visit>
void visit_nodes(const SemanticNode& node, Visit visit) {
  visit(node);
  for (const SemanticNode& child : node.children)
    visit_nodes(child, visit);
}

void require_sound(const SemanticNode& tree) {
  std::set<std::string> keys;
  visit_nodes(tree, [&](const SemanticNode& node) {
    INFO("node " << node.key << " \"" << node.name << '"');
    REQUIRE_FALSE(node.key.empty());
    REQUIRE(keys.insert(node.key).second);
    const bool is_control =
        node.role == Role::button || node.role == Role::checkbox || node.role == Role::link;
    REQUIRE(node.action.has_value() == is_control);
    REQUIRE((node.role == Role::heading) == (node.level > 0));
  });
}

const SemanticNode& node_at(const SemanticNode& tree, std::string_view key) {
  const SemanticNode* node = find_node(tree, key);
  INFO("looking for " << key);
  REQUIRE(node != nullptr);
  return *node;
}

template <typename Wanted>
const Wanted& action_at(const SemanticNode& tree, std::string_view key) {
  const SemanticNode& node = node_at(tree, key);
  REQUIRE(node.action.has_value());
  const Wanted* action = std::get_if<Wanted>(&*node.action);
  REQUIRE(action != nullptr);
  return *action;
}

TEST_CASE("the outline of everything reads as its golden text") {
  Face face(test::small_dataset());
  test::check_golden("outline-everything.txt", text_from_tree(face.outline()));
}

TEST_CASE("the outline of a search with filters and a chosen statement reads as its golden text") {
  Face face(test::small_dataset());
  View& view = face.state.view;
  view.query.text = "guard";
  view.query[Facet::topic].include = {"border-security"};
  view.query[Facet::kind].exclude = {"interview"};
  view.query.time = TimeRange{.from = first_day_of_year(2024), .to = {}};
  view.selection = "kuwait-2024.vladimir-voronkov";
  face.state.ui.notices = {{"The link's place \"ATL\" is not known"}};
  face.state.ui.sheet = Sheet::help;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  test::check_golden("outline-search-and-record.txt", text_from_tree(tree));
}

TEST_CASE("About reads as its golden text") {
  Face face(test::small_dataset());
  face.state.ui.sheet = Sheet::about;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  test::check_golden("outline-about.txt", text_from_tree(node_at(tree, "about")));
}

TEST_CASE("keys are unique and controls act, whatever is chosen") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    Chance chance(seed);
    Face face(test::random_dataset(seed % 5));
    View& view = face.state.view;
    view.query = test::random_query(chance, face.domains);
    if (chance.one_in(2)) {
      view.selection = face.dataset
                           .statements()[chance.below(
                               static_cast<std::uint32_t>(face.dataset.statements().size()))]
                           .id;
    } else if (chance.one_in(2)) {
      static constexpr const char* pages[] = {"person:person-3", "organization:organization-2",
                                              "series:series-1", "topic:topic-4", "country:CBX"};
      view.selection = pages[chance.below(5)];
    }
    for (const Facet facet : all_facets) {
      face.state.ui.expanded[static_cast<std::size_t>(facet)] = chance.one_in(3);
    }
    face.state.ui.sheet = static_cast<Sheet>(chance.below(7));
    if (chance.one_in(4)) face.state.ui.notices = {{"One"}, {"Two"}};
    INFO("seed " << seed);
    require_sound(face.outline());
  }
}

TEST_CASE("a facet shows eight values, then offers all") {
  Face face(test::random_dataset(3));
  const auto rows_of = [&] {
    return node_at(face.outline(), "facet-list:speaker").children.size();
  };
  const SemanticNode tree = face.outline();
  CHECK(rows_of() == 8);
  CHECK(action_at<ToggleExpanded>(tree, "more:speaker").facet == Facet::speaker);
  CHECK(node_at(tree, "more:speaker").name.starts_with("Show all "));
  face.state.ui.expanded[static_cast<std::size_t>(Facet::speaker)] = true;
  CHECK(rows_of() > 8);
  CHECK(node_at(face.outline(), "more:speaker").name == "Show fewer");
}

TEST_CASE("a facet value says its count and whether it is chosen or excluded") {
  Face face(test::small_dataset());
  face.state.view.query[Facet::topic].include = {"terrorism"};
  face.state.view.query[Facet::host].exclude = {"KWT"};
  const SemanticNode tree = face.outline();
  const SemanticNode& chosen = node_at(tree, "facet:topic:terrorism");
  CHECK(chosen.checked == Checked::yes);
  CHECK(chosen.value == "2");
  CHECK(action_at<ToggleValue>(tree, "facet:topic:terrorism").id == "terrorism");
  CHECK(action_at<ExcludeValue>(tree, "exclude:topic:terrorism").facet == Facet::topic);
  CHECK(node_at(tree, "facet:host:KWT").checked == Checked::mixed);
  CHECK(node_at(tree, "facet:host:AZE").checked == Checked::no);
  CHECK(node_at(tree, "chip:host:KWT").name == "Remove filter Not Kuwait");
}

TEST_CASE("kinds of statement stand below the statement") {
  Face face(test::small_dataset());
  const SemanticNode tree = face.outline();
  const SemanticNode& statement = node_at(tree, "facet:kind:statement");
  CHECK(find_node(statement, "facet:kind:speech") != nullptr);
  CHECK(find_node(statement, "facet:kind:outcome") == nullptr);
}

TEST_CASE("a place with one forum chooses it, a place with several narrows to its surroundings") {
  Face face(test::small_dataset());
  for (const Forum& forum : face.dataset.forums()) {
    if (!forum.place) continue;
    const std::string key = "place:" + std::to_string(forum.place->index);
    CHECK(action_at<Select>(face.outline(), key).id == forum.id);
  }

  Face twice(test::loaded(test::with(
      test::small_dataset_text(), R"("date": "2020~",)",
      R"("date": "2020~", "place": {"city": "Baku", "country": "AZE", "lat": 40.41, "lon": 49.87},)")));
  const SemanticNode tree = twice.outline();
  const auto baku = twice.dataset.forums()[0].place;
  REQUIRE(baku.has_value());
  const std::string key = "place:" + std::to_string(baku->index);
  CHECK(node_at(tree, key).value == "2 forums · 1 statement");
  const std::optional<GeoBox>& area = action_at<SetArea>(tree, key).area;
  REQUIRE(area.has_value());
  CHECK(area->contains({.lat = 40.41, .lon = 49.87}));
  CHECK_FALSE(area->contains({.lat = 29.37, .lon = 47.98}));
}

TEST_CASE("countries are listed with their numbers under the measure's name, the greatest first") {
  Face face(test::small_dataset());
  View& view = face.state.view;
  view.measure = MapMeasure::statements_by;
  const SemanticNode tree = face.outline();
  const SemanticNode& countries = node_at(tree, "map:countries");
  CHECK(countries.name == "Statements, by speaker's country");
  REQUIRE(countries.children.size() == 1);
  CHECK(countries.children[0].name == "Azerbaijan");
  CHECK(countries.children[0].value == "1 statement from here");
  CHECK(action_at<Select>(tree, "map-country:AZE").id == "country:AZE");
  CHECK(node_at(tree, "measure:statements-by").current);

  view.measure_topic = "border-security";
  const SemanticNode narrow = face.outline();
  CHECK(node_at(narrow, "map:countries").name ==
        "Statements on border security, by speaker's country: none");
  CHECK(node_at(narrow, "measure-topic:border-security").current);
  CHECK_FALSE(node_at(narrow, "measure-topic:all").current);
  CHECK(action_at<SetMeasureTopic>(narrow, "measure-topic:all").id.empty());
}

TEST_CASE(
    "who mentions whom is listed while the map shows it, with the statements of the open pair") {
  Face face(test::loaded(test::with(test::small_dataset_text(),
                                    R"("mentions": [], "summary": "He described proxy)",
                                    R"("mentions": ["TJK"], "summary": "He described proxy)")));
  CHECK(find_node(face.outline(), "map:pairs") == nullptr);
  face.state.view.arcs = MapArcs::mentions;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  const SemanticNode& pair = node_at(tree, "arc:AZE:TJK");
  CHECK(pair.name == "Azerbaijan mentions Tajikistan");
  CHECK(pair.value == "1 statement");
  const MentionArc arc{"AZE", "TJK"};
  CHECK(action_at<OpenArc>(tree, "arc:AZE:TJK").arc == arc);
  CHECK(find_node(tree, "map:arc") == nullptr);

  face.state.ui.open_arc = arc;
  const SemanticNode open = face.outline();
  require_sound(open);
  CHECK(node_at(open, "arc:AZE:TJK").current);
  CHECK_FALSE(action_at<OpenArc>(open, "arc:AZE:TJK").arc);
  CHECK(node_at(open, "map:arc").name == "Where Azerbaijan mentions Tajikistan");
  CHECK(action_at<Select>(open, "arc-statement:baku-2023.ali-naghiyev").id ==
        "baku-2023.ali-naghiyev");
  CHECK_FALSE(action_at<OpenArc>(open, "map:arc:close").arc);

  face.state.ui.open_arc = MentionArc{"TJK", "AZE"};
  CHECK(node_at(face.outline(), "map:arc").role == Role::paragraph);
}

TEST_CASE("more pairs than the map draws are counted in words") {
  Face face(test::random_world(2, 300));
  face.state.view.arcs = MapArcs::mentions;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  CHECK(node_at(tree, "map:pairs").children.size() == most_mention_arcs);
  CHECK(node_at(tree, "map:pairs:more").name.starts_with("and "));
  CHECK(node_at(tree, "map:pairs:more").name.ends_with(" more pairs"));
}

TEST_CASE("the map's projection, arcs and borders are chosen in the document too") {
  Face face(test::small_dataset());
  face.state.view.projection = Projection::orthographic;
  face.state.view.points_only = true;
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "projection:globe").current);
  CHECK(action_at<SetProjection>(tree, "projection:equal-earth").projection ==
        Projection::equal_earth);
  CHECK(node_at(tree, "arcs:speakers").current);
  CHECK(action_at<SetArcs>(tree, "arcs:none").arcs == MapArcs::none);
  CHECK(node_at(tree, "land:points").checked == Checked::yes);
  CHECK_FALSE(action_at<SetPointsOnly>(tree, "land:points").on);
}

TEST_CASE("a year sets the period to itself, and takes it back when it is the period") {
  Face face(test::small_dataset());
  const TimeRange year{.from = first_day_of_year(2023), .to = first_day_of_year(2024) - 1};
  const SemanticNode open = face.outline();
  CHECK(action_at<SetTime>(open, "year:2023").time == year);
  CHECK(node_at(open, "year:2023").value == "2");
  CHECK(find_node(open, "time:clear") == nullptr);

  face.state.view.query.time = year;
  const SemanticNode chosen = face.outline();
  CHECK(node_at(chosen, "year:2023").current);
  CHECK_FALSE(action_at<SetTime>(chosen, "year:2023").time.has_value());
  CHECK(node_at(chosen, "time:period").name == "2023");
  CHECK(node_at(chosen, "chip:time").action.has_value());
  CHECK(node_at(chosen, "time:clear").action.has_value());
}

TEST_CASE("statements are listed below their forum only when a text is searched") {
  Face face(test::small_dataset());
  CHECK(find_node(face.outline(), "statement:baku-2023.ali-naghiyev") == nullptr);
  face.state.view.query.text = "proxy";
  const SemanticNode tree = face.outline();
  CHECK(action_at<Select>(tree, "statement:baku-2023.ali-naghiyev").id == "baku-2023.ali-naghiyev");
  CHECK(find_node(tree, "forum:kuwait-2024") == nullptr);
  CHECK(node_at(tree, "search:text").name == "Searching for “proxy”");
}

TEST_CASE("nothing found says what to do next") {
  Face face(test::small_dataset());
  face.state.view.query.text = "zzz";
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "results:advice").name.starts_with("Take one filter off"));
  CHECK(node_at(tree, "map:empty").role == Role::paragraph);
  require_sound(tree);
}

TEST_CASE("the record holds its facts, its sources and the way back") {
  Face face(test::small_dataset());
  CHECK(find_node(face.outline(), "record:back") == nullptr);
  face.state.view.selection = "kuwait-2024";
  const SemanticNode tree = face.outline();
  CHECK(action_at<Select>(tree, "record:back").id.empty());
  CHECK(node_at(tree, "forum:kuwait-2024").current);
  CHECK(action_at<Select>(tree, "record-topic:border-security").id == "topic:border-security");
  CHECK(action_at<Select>(tree, "page:record:series:series:dushanbe-process").id ==
        "series:dushanbe-process");
  CHECK(action_at<Select>(tree, "page:kuwait-2024.vladimir-voronkov:person:vladimir-voronkov").id ==
        "person:vladimir-voronkov");
  CHECK(action_at<OpenSource>(tree, "source:kuwait-2024.vladimir-voronkov").url ==
        "https://example.org/kuwait");
  CHECK(node_at(tree, "source:kuwait-2024.vladimir-voronkov.2").role == Role::paragraph);
  CHECK(node_at(tree, "record:kuwait-2024.outcome-declaration").role == Role::list_item);

  face.state.view.selection = "withdrawn-1999";
  CHECK(find_node(face.outline(), "record:back") == nullptr);
}

TEST_CASE("the page of each kind of subject reads as its golden text") {
  Face face(test::small_dataset());
  std::string text;
  for (const char* selection :
       {"person:vladimir-voronkov", "organization:unoct", "series:dushanbe-process",
        "topic:border-security", "country:AZE"}) {
    face.state.view.selection = selection;
    const SemanticNode tree = face.outline();
    require_sound(tree);
    text += text_from_tree(node_at(tree, "subject-region"));
  }
  test::check_golden("outline-subjects.txt", text);
}

TEST_CASE("a page narrows the lists to its subject, and takes that back") {
  Face face(test::small_dataset());
  face.state.view.selection = "series:baku-forum";
  CHECK_FALSE(node_at(face.outline(), "only:series").current);
  CHECK(action_at<ToggleValue>(face.outline(), "only:series").id == "baku-forum");
  face.state.view.query[Facet::series].include = {"baku-forum"};
  CHECK(node_at(face.outline(), "only:series").current);
  CHECK(find_node(face.outline(), "only:topic") == nullptr);
}

TEST_CASE("a long section of a page offers all of it") {
  Face face(test::random_dataset(7));
  face.state.view.selection = "topic:topic-0";
  const std::string key = "section:topic:topic-0/statements";
  CHECK(node_at(face.outline(), key + ":list").children.size() == 12);
  const std::string section = action_at<ToggleSection>(face.outline(), key).section;
  face.state.ui.open_sections = {section};
  const SemanticNode all = face.outline();
  require_sound(all);
  CHECK(node_at(all, key + ":list").children.size() > 12);
  CHECK(node_at(all, key).name == "Show fewer");
}

TEST_CASE("pages that the search names stand above the forums") {
  Face face(test::small_dataset());
  const SubjectEntry entry{"person:ali-naghiyev", "Ali Naghiyev", "Person · 1 statement", ""};
  face.subjects_found = {entry};
  const SemanticNode tree = face.outline();
  require_sound(tree);
  CHECK(action_at<Select>(tree, "subject:person:ali-naghiyev").id == entry.selection);
  CHECK(node_at(tree, "subject:person:ali-naghiyev").value == entry.caption);
}

TEST_CASE(
    "a source is named in words that can be read, with its own title and its language beside") {
  Face face(test::loaded(test::with(
      test::small_dataset_text(), R"("title": "Report from Baku"}])",
      R"("title": "تقرير من باكو", "translation": "Report from Baku", "publisher": "KUNA",
          "date": "2023-05-17", "language": "ar", "via": "https://www.mirror.example.org:8080/a?b"},
         {"url": "https://example.org/b", "title": "Treffen in Baku", "language": "de"}])")));
  face.state.view.selection = "baku-2023";
  const SemanticNode tree = face.outline();
  require_sound(tree);
  const SemanticNode& title = node_at(tree, "forum-source:0");
  CHECK(title.name == "Report from Baku");
  CHECK(title.language.empty());
  CHECK(action_at<OpenSource>(tree, "forum-source:0").url == "http://example.org/baku");
  CHECK(node_at(tree, "forum-source:0:original").name == "تقرير من باكو");
  CHECK(node_at(tree, "forum-source:0:original").language == "ar");
  CHECK(node_at(tree, "forum-source:0:facts").name == "KUNA · 17 May 2023 · Arabic");
  CHECK(node_at(tree, "forum-source:0:via").name == "read on mirror.example.org");
  CHECK(action_at<OpenSource>(tree, "forum-source:0:via").url ==
        "https://www.mirror.example.org:8080/a?b");
  CHECK(node_at(tree, "forum-source:1").language == "de");
  CHECK(find_node(tree, "forum-source:1:original") == nullptr);
  CHECK(node_at(tree, "forum-source:1:facts").name == "German");

  face.state.view.selection = "online-2020";
  const SemanticNode bare = face.outline();
  CHECK(node_at(bare, "forum-source:0").role == Role::paragraph);
  CHECK(find_node(bare, "forum-source:0:facts") == nullptr);
}

TEST_CASE("counts are said with the noun of their total") {
  Result result;
  result.found = {.forums = 0, .statements = 12, .outcomes = 1};
  result.total = {.forums = 1, .statements = 48, .outcomes = 46};
  CHECK(count_words(result) == "0 of 1 forum · 12 of 48 statements · 1 of 46 outcomes");
  result.total.statements = 1170;
  CHECK(count_words(result) == "0 of 1 forum · 12 of 1,170 statements · 1 of 46 outcomes");
}

TEST_CASE("a node is one line of text") {
  SemanticNode box;
  box.role = Role::checkbox;
  box.name = "Terrorism\nand more";
  box.value = "12";
  box.checked = Checked::mixed;
  SemanticNode root;
  root.role = Role::region;
  root.name = "Filters";
  root.current = true;
  root.children.push_back(box);
  CHECK(text_from_tree(root) ==
        "region \"Filters\" current\n  checkbox \"Terrorism and more\" (12) [-]\n");
}

}  // namespace
}  // namespace rostrum
