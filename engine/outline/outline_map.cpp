// The map in words: the places of what was found, how to move, and the parts that have files of
// their own.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/compact_sort.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_map_parts.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/map_captions.hpp"
#include "engine/text/place_text.hpp"
#include "messages/map.hpp"
#include "messages/subject.hpp"

namespace rostrum {

namespace {

// Half the side of the area that stands for one place: a town with its surroundings.
constexpr double place_reach_degrees = 0.05;

// Those with most come first; a list of thousands helps nobody.
constexpr std::size_t places_before_more = 500;
constexpr std::string_view all_places_section = "map/places";

struct PlaceTally {
  std::uint32_t place = 0;
  std::vector<ForumId> forums;  // those with a record that was found
  std::uint32_t statements = 0;
};

// Places of the matching rows: what gives most first, then by index.
std::vector<PlaceTally> tally_places(const OutlineInput& input) {
  std::vector<PlaceTally> tallies(input.dataset.places().size());
  for (const Row row : input.result.matches) {
    const std::uint32_t place = input.columns.places()[row];
    if (place == Columns::no_place) continue;
    PlaceTally& tally = tallies[place];
    tally.place = place;
    tally.forums.push_back(input.columns.forum(row));
    if (input.columns.kind(row) == RecordKind::statement) ++tally.statements;
  }
  std::erase_if(tallies, [](const PlaceTally& tally) { return tally.forums.empty(); });
  for (PlaceTally& tally : tallies) {
    compact_sort(tally.forums);
    tally.forums.erase(std::unique(tally.forums.begin(), tally.forums.end()), tally.forums.end());
  }
  compact_stable_sort(tallies, [](const PlaceTally& a, const PlaceTally& b) {
    return a.forums.size() > b.forums.size();
  });
  return tallies;
}

bool shows_all_places(const OutlineInput& input) {
  const auto& open = input.state.ui.open_sections;
  return std::ranges::find(open, all_places_section) != open.end();
}

double wrapped_longitude(double lon) {
  if (lon < -180) return lon + 360;
  return lon > 180 ? lon - 360 : lon;
}

GeoBox area_around(GeoPoint point) {
  return {.west = wrapped_longitude(point.lon - place_reach_degrees),
          .south = std::max(-90.0, point.lat - place_reach_degrees),
          .east = wrapped_longitude(point.lon + place_reach_degrees),
          .north = std::min(90.0, point.lat + place_reach_degrees)};
}

// One forum is chosen; of several, the results become the list, never a guess.
std::optional<Action> action_of_place(const OutlineInput& input, const PlaceTally& tally) {
  if (tally.forums.size() == 1) return Select{input.dataset[tally.forums.front()].id};
  const Place& place = input.dataset.places()[tally.place];
  if (place.point) return SetArea{area_around(*place.point)};
  if (place.country) return ToggleValue{Facet::host, input.dataset[*place.country].id};
  return std::nullopt;
}

SemanticNode place_node(const OutlineInput& input, const PlaceTally& tally) {
  SemanticNode node;
  node.key = "place:" + std::to_string(tally.place);
  node.name = place_text(input.language, input.dataset, input.dataset[tally.forums.front()]);
  node.value =
      disc_text(input.language, static_cast<std::uint32_t>(tally.forums.size()), tally.statements);
  node.action = action_of_place(input, tally);
  node.role = node.action ? Role::button : Role::list_item;
  return node;
}

}  // namespace

SemanticNode map_region(const OutlineInput& input) {
  const Language& language = input.language;
  SemanticNode node = region("map", 2, std::string(language.text(msg::map_region)));
  const std::vector<PlaceTally> tallies = tally_places(input);
  if (tallies.empty()) {
    node.children.push_back(paragraph("map:empty", std::string(language.text(msg::map_no_place))));
  } else {
    SemanticNode places = list("map:places", std::string(language.text(msg::map_places_heading)));
    const bool all = shows_all_places(input);
    const std::size_t shown = all ? tallies.size() : std::min(tallies.size(), places_before_more);
    for (std::size_t i = 0; i < shown; ++i)
      places.children.push_back(place_node(input, tallies[i]));
    node.children.push_back(std::move(places));
    if (tallies.size() > places_before_more) {
      node.children.push_back(
          button("map:more-places",
                 all ? std::string(language.text(msg::subject_show_fewer))
                     : language.text(msg::subject_show_all{.count = tallies.size()}),
                 ToggleSection{std::string(all_places_section)}));
    }
  }
  for (const CommandId id : {CommandId::zoom_in, CommandId::zoom_out, CommandId::whole_world,
                             CommandId::zoom_to_results, CommandId::filter_to_map}) {
    append_command(node, id, input);
  }
  add_map_countries(input, node);
  add_map_pairs(input, node);
  add_map_settings(input, node);
  node.children.push_back(paragraph("map:policy", std::string(language.text(msg::map_policy))));
  return node;
}

}  // namespace rostrum
