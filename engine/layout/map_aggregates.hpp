// What the answer means for the map, whatever the map shows of the world: numbers by place, shades
// of countries, pairs of who mentions whom. Each part is counted again only when what it depends on
// changed, in the same memory.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/layout/map_values.hpp"
#include "engine/layout/mention_arcs.hpp"
#include "engine/layout/shade.hpp"
#include "engine/view/map_measure.hpp"

namespace rostrum {

struct MapAggregatesInput {
  const Dataset& dataset;
  const Columns& columns;
  const Result& result;
  std::uint64_t revision = 0;  // another number for every other result
  MapMeasure measure = MapMeasure::host;
  MeasureTopic topic = {};
  const Query* query = nullptr;                 // of the result; see MapValuesInput
  bool pairs_wanted = false;                    // of who mentions whom
  std::span<const GroupId> wanted_groups = {};  // that colours follow (record_group.hpp)
};

class MapAggregates {
 public:
  void update(const MapAggregatesInput& input);

  bool found(ForumId forum) const { return forum_found_[forum.index]; }  // it, or what was said
  // What is counted, by the result's unit.
  std::uint32_t counted_at(PlaceId place) const { return counted_at_[place.index]; }
  std::uint32_t forums_at(PlaceId place) const { return forums_at_[place.index]; }
  std::uint32_t statements_at(PlaceId place) const { return statements_at_[place.index]; }
  // What is counted at a place by the group that colours it, in the order of groups; of forums
  // where nothing of the unit was found.
  std::span<const std::uint32_t> groups_at(PlaceId place) const {
    return std::span(groups_at_).subspan(place.index * group_count_, group_count_);
  }
  const std::vector<std::uint32_t>& values() const { return values_; }  // by CountryId
  const ShadeLegend& legend() const { return legend_; }
  const std::vector<CountryShade>& shades() const { return shades_; }
  const std::vector<MentionPair>& pairs() const { return pairs_; }  // empty when not wanted

  // Each grows when its part was counted again.
  std::uint64_t tally_revision() const { return tally_revision_; }
  std::uint64_t shade_revision() const { return shade_revision_; }
  std::uint64_t pair_revision() const { return pair_revision_; }

 private:
  struct ShadeKey {
    std::uint64_t revision = 0;
    MapMeasure measure = MapMeasure::host;
    MeasureTopic topic;

    bool operator==(const ShadeKey&) const = default;
  };
  struct PairKey {
    std::uint64_t revision = 0;
    bool wanted = false;

    bool operator==(const PairKey&) const = default;
  };

  void tally(const MapAggregatesInput& input);

  std::optional<std::uint64_t> tally_key_;
  std::optional<ShadeKey> shade_key_;
  std::optional<PairKey> pair_key_;
  std::uint64_t tally_revision_ = 0;
  std::uint64_t shade_revision_ = 0;
  std::uint64_t pair_revision_ = 0;

  std::vector<bool> forum_found_;
  std::vector<std::uint32_t> counted_at_;  // by PlaceId, like the next
  std::vector<std::uint32_t> forums_at_;
  std::vector<std::uint32_t> statements_at_;
  std::vector<std::uint32_t> groups_at_;  // by PlaceId, then by GroupId
  std::size_t group_count_ = 0;
  std::vector<std::uint32_t> values_;
  ShadeLegend legend_;
  std::vector<CountryShade> shades_;
  MentionTally mentions_;
  std::vector<MentionPair> pairs_;
};

}  // namespace rostrum
