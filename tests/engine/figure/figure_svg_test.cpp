#include <algorithm>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/figure/figure_json.hpp"
#include "engine/figure/svg.hpp"
#include "engine/link/pasted_link.hpp"
#include "engine/present/map_captions.hpp"
#include "tests/engine/figure_harness.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::figure_svg_test {

using namespace rostrum::test;

namespace {

// Every element that is opened is closed, in order, and no text holds what markup is made of.
void check_well_formed(const std::string& svg) {
  std::vector<std::string> open;
  std::size_t at = 0;
  while ((at = svg.find('<', at)) != std::string::npos) {
    const std::size_t end = svg.find('>', at);
    REQUIRE(end != std::string::npos);
    const std::string tag = svg.substr(at + 1, end - at - 1);
    REQUIRE(tag.find('<') == std::string::npos);
    REQUIRE(std::ranges::count(tag, '"') % 2 == 0);
    if (tag.starts_with('/')) {
      REQUIRE_FALSE(open.empty());
      REQUIRE(open.back() == tag.substr(1));
      open.pop_back();
    } else if (!tag.ends_with('/')) {
      open.push_back(tag.substr(0, tag.find(' ')));
    }
    at = end + 1;
  }
  CHECK(open.empty());
}

Basemap two_squares() {
  Basemap basemap;
  const GeoPoint south{30, 45};
  const GeoPoint north{45, 45};
  basemap.arcs.push_back({ArcKind::disputed_border, {south, north}});
  basemap.arcs.push_back({ArcKind::coast, {north, {45, 30}, {30, 30}, south}});
  basemap.arcs.push_back({ArcKind::coast, {south, {30, 60}, {45, 60}, north}});
  basemap.countries.push_back({"AZE", {37, 37}, {{{{{0, false}, {1, false}}}}}});
  basemap.countries.push_back({"KWT", {37, 52}, {{{{{0, true}, {2, false}}}}}});
  return basemap;
}

}  // namespace

TEST_CASE("a picture is written as SVG, well formed and the same every time") {
  const Basemap land = two_squares();
  FigureHarness harness;
  harness.land = &land;
  harness.act(SetTime{TimeRange{Day{18'000}, std::nullopt}});
  const std::string svg = svg_from_figure(harness.figure());
  check_well_formed(svg);
  check_golden("figure.svg", svg);
}

TEST_CASE("pictures of every shape are written as SVG, well formed and the same every time") {
  FigureHarness harness;
  for (const PictureShape shape : {PictureShape::square, PictureShape::portrait}) {
    harness.act(set_field("picture", shape));
    const std::string svg = svg_from_figure(harness.figure());
    check_well_formed(svg);
    check_golden("figure-" + std::string(id_of(shape)) + ".svg", svg);
  }
}

TEST_CASE("an SVG keeps the link to its view in its metadata, from which it is read as pasted") {
  FigureHarness harness;
  harness.act(SetText{"arms & \"men\" <b>"});
  harness.act(ToggleValue{Facet::topic, "terrorism"});
  const std::string svg = svg_from_figure(harness.figure());
  check_well_formed(svg);
  const std::string begin =
      "<metadata id=\"rostrum-view\" data-version=\"" + harness.session.dataset().version() + "\">";
  const std::size_t from = svg.find(begin);
  REQUIRE(from != std::string::npos);
  std::string link = svg.substr(from + begin.size());
  link.resize(link.find("</metadata>"));
  for (std::size_t at = link.find("&amp;"); at != std::string::npos; at = link.find("&amp;"))
    link.replace(at, 5, "&");
  CHECK(link == harness.figure().link);
  const auto address = address_from_pasted(link);
  REQUIRE(address.has_value());
  FigureHarness other;
  other.act(SearchOrOpen{link});
  CHECK(other.session.view().query == harness.session.view().query);
  CHECK(other.session.view().dataset_version == harness.session.dataset().version());
}

TEST_CASE("words of a link or a file never become markup in an SVG") {
  FigureHarness harness;
  harness.act(SetText{"</desc><script>alert(1)</script>\x01 & \"'"});
  const std::string svg = svg_from_figure(harness.figure());
  check_well_formed(svg);
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find('\x01') == std::string::npos);
  CHECK(svg.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
  const std::size_t title = svg.find("<title id=\"rostrum-title\">");
  CHECK(svg.substr(title, 80).find("&lt;/desc&gt;") != std::string::npos);
}

TEST_CASE("a page is told the same marks as the SVG has") {
  const Basemap land = two_squares();
  FigureHarness harness;
  harness.land = &land;
  harness.act(SetText{"A \"quoted\\\" word"});
  const Figure figure = harness.figure();
  const auto json = nlohmann::json::parse(json_from_figure(figure), nullptr, false);
  REQUIRE_FALSE(json.is_discarded());
  CHECK(json["width"] == Catch::Approx(figure.width));
  CHECK(json["title"] == figure.title);
  CHECK(json["paper"] == "#ffffffff");
  CHECK(json["facts"].size() == figure.facts.size());
  REQUIRE(json["marks"].size() == figure.marks.size());
  bool dashed = false;
  for (std::size_t i = 0; i < figure.marks.size(); ++i) {
    const auto& mark = json["marks"][i];
    if (const auto* path = std::get_if<FigurePath>(&figure.marks[i])) {
      CHECK(mark[0] == "path");
      CHECK(mark[1] == path->data);
      CHECK(mark[5].size() == (path->dashed ? 2 : 0));
      dashed = dashed || path->dashed;
    } else if (const auto* text = std::get_if<FigureText>(&figure.marks[i])) {
      CHECK(mark[0] == "text");
      CHECK(mark[3] == text->text);
      CHECK(mark[5] == (text->semibold ? 600 : 400));
    } else if (std::holds_alternative<FigureClipEnd>(figure.marks[i])) {
      CHECK(mark == nlohmann::json{"end"});
    }
  }
  CHECK(dashed);
}

}  // namespace rostrum::figure_svg_test
