#include "engine/layout/map_aggregates.hpp"

#include <variant>

#include "engine/layout/record_group.hpp"

namespace rostrum {

void MapAggregates::update(const MapAggregatesInput& input) {
  if (tally_key_ != input.revision) {
    tally_key_ = input.revision;
    tally(input);
    ++tally_revision_;
  }
  const ShadeKey shade_key{input.revision, input.measure, input.topic};
  if (shade_key_ != shade_key) {
    shade_key_ = shade_key;
    map_values(
        {input.dataset, input.columns, input.result, input.measure, input.topic, input.query},
        values_);
    legend_ = shade_legend(values_);
    shade_countries(values_, legend_, shades_);
    ++shade_revision_;
  }
  const PairKey pair_key{input.revision, input.pairs_wanted};
  if (pair_key_ != pair_key) {
    pair_key_ = pair_key;
    pairs_.clear();
    if (input.pairs_wanted) mentions_.count(input.dataset, input.columns, input.result, pairs_);
    ++pair_revision_;
  }
}

void MapAggregates::tally(const MapAggregatesInput& input) {
  const Dataset& dataset = input.dataset;
  const std::size_t place_count = dataset.places().size();
  group_count_ = dataset.groups().size();
  forum_found_.assign(dataset.forums().size(), false);
  counted_at_.assign(place_count, 0);
  forums_at_.assign(place_count, 0);
  statements_at_.assign(place_count, 0);
  groups_at_.assign(place_count * group_count_, 0);
  const auto add_group = [&](std::uint32_t place, std::optional<GroupId> group) {
    if (group) ++groups_at_[place * group_count_ + group->index];
  };
  for (const Row row : input.result.matches) {
    const ForumId forum = input.columns.forum(row);
    const std::uint32_t place = input.columns.places()[row];
    const bool placed = place != Columns::no_place;
    if (!forum_found_[forum.index]) {
      forum_found_[forum.index] = true;
      if (placed) ++forums_at_[place];
    }
    if (placed && input.columns.kind(row) == RecordKind::statement) ++statements_at_[place];
  }
  for (const Row row : input.result.counted) {
    const std::uint32_t place = input.columns.places()[row];
    if (place == Columns::no_place) continue;
    ++counted_at_[place];
    add_group(
        place,
        std::visit([&](auto id) { return group_of(dataset, dataset[id], input.wanted_groups); },
                   input.columns.record(row)));
  }
  // A disc that stands for forums alone has their colours.
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const Forum& forum = dataset[ForumId{i}];
    if (!forum_found_[i] || !forum.place || counted_at_[forum.place->index] > 0) continue;
    add_group(forum.place->index, group_of(dataset, forum, input.wanted_groups));
  }
}

}  // namespace rostrum
