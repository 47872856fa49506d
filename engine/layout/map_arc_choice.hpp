// Which paths the map's arcs show: of the chosen forum, or of who mentions whom.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/layout/map_arc_paths.hpp"
#include "engine/layout/mention_arcs.hpp"
#include "engine/view/map_measure.hpp"

namespace rostrum {

struct CountryPair {
  CountryId from;
  CountryId to;

  bool operator==(const CountryPair&) const = default;
};

// From the place of the selected record's forum to the countries of all its speakers, whatever the
// answer; the path of the selected statement's own country stands out.
void add_speaker_paths(const Dataset& dataset, const RecordId& selection,
                       std::span<const std::optional<GeoPoint>> country_labels, MapArcPaths& paths);

// The heaviest pairs, of countries that have a label; the open pair stands out.
void add_mention_paths(std::span<const MentionPair> pairs,
                       const std::optional<CountryPair>& open_pair,
                       std::span<const std::optional<GeoPoint>> country_labels, MapArcPaths& paths);

}  // namespace rostrum
