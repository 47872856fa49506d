#include "engine/layout/map_arc_choice.hpp"

#include <algorithm>
#include <variant>

#include "engine/base/compact_sort.hpp"
#include "engine/layout/disc_places.hpp"
#include "engine/layout/record_group.hpp"

namespace rostrum {

namespace {

// Enough to tell two directions apart, little enough to look like a way.
constexpr double mention_bend = 0.1;

std::optional<GeoPoint> label_point(std::span<const std::optional<GeoPoint>> labels,
                                    CountryId country) {
  return country.index < labels.size() ? labels[country.index] : std::nullopt;
}

}  // namespace

void add_speaker_paths(const Dataset& dataset, const RecordId& selection,
                       std::span<const std::optional<GeoPoint>> country_labels,
                       MapArcPaths& paths) {
  const Forum& forum = dataset[forum_of(dataset, selection)];
  if (!forum.place) return;
  const auto from = spot_of(dataset[*forum.place], country_labels);
  if (!from) return;
  const auto* statement = std::get_if<StatementId>(&selection);
  const auto host = dataset[*forum.place].country;

  std::vector<MapArc> arcs;
  std::uint32_t most = 0;
  for (const Statement& said : dataset.statements_of(forum)) {
    if (!said.country || said.country == host) continue;
    auto arc = std::ranges::find(arcs, *said.country, &MapArc::to);
    if (arc == arcs.end()) {
      const bool own = statement != nullptr && dataset[*statement].country == said.country;
      arcs.push_back({.to = *said.country, .emphasized = own});
      arc = arcs.end() - 1;
    }
    most = std::max(most, ++arc->statements);
  }
  compact_sort(arcs, [](const MapArc& a, const MapArc& b) {
    if (a.emphasized != b.emphasized) return b.emphasized;
    return a.statements != b.statements ? a.statements < b.statements : a.to < b.to;
  });
  for (MapArc& arc : arcs) {
    arc.width_css = arc_width_css(arc.statements, most);
    if (const auto to = label_point(country_labels, arc.to)) paths.add({*from, *to}, arc);
  }
}

void add_mention_paths(std::span<const MentionPair> pairs,
                       const std::optional<CountryPair>& open_pair,
                       std::span<const std::optional<GeoPoint>> country_labels,
                       MapArcPaths& paths) {
  const auto is_open = [&](const MentionPair& pair) {
    return open_pair && *open_pair == CountryPair{pair.from, pair.to};
  };
  // The open pair is drawn however light it is.
  std::vector<MentionPair> drawn;
  for (const MentionPair& pair : pairs) {
    if (!label_point(country_labels, pair.from) || !label_point(country_labels, pair.to)) continue;
    if (drawn.size() < max_mention_arcs || is_open(pair)) drawn.push_back(pair);
  }
  std::ranges::reverse(drawn);
  std::ranges::stable_partition(drawn, [&](const MentionPair& pair) { return !is_open(pair); });
  const std::uint32_t most = pairs.empty() ? 0 : pairs.front().statements;
  for (const MentionPair& pair : drawn) {
    paths.add({*label_point(country_labels, pair.from), *label_point(country_labels, pair.to),
               mention_bend},
              {.from = pair.from,
               .to = pair.to,
               .statements = pair.statements,
               .width_css = arc_width_css(pair.statements, most),
               .emphasized = is_open(pair)});
  }
}

}  // namespace rostrum
