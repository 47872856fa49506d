#include "engine/layout/lane_kinds.hpp"

#include <array>

#include "engine/base/enum_array.hpp"
#include "messages/lane.hpp"

namespace rostrum {

namespace {

using Lanes = std::vector<std::size_t>;

// A lane for each country and a last one for none: "online" or "not known".
std::size_t country_lanes(const Dataset& dataset) {
  return dataset.countries().size() + 1;
}

std::string_view country_lane_id(const Dataset& dataset, std::size_t lane) {
  return lane < dataset.countries().size() ? dataset.countries()[lane].id : std::string_view();
}

template <const Plain& unknown>
Argument country_lane_label(const Dataset& dataset, std::size_t lane) {
  if (lane == dataset.countries().size()) return unknown;
  return dataset.countries()[lane].name;
}

constexpr Plain host_unknown = msg::lane_place_unknown;
constexpr Plain country_unknown = msg::lane_country_unknown;

std::size_t lane_of_speaker(const Dataset& dataset, const Statement& statement) {
  return statement.country ? statement.country->index : dataset.countries().size();
}

constexpr EnumArray<LaneBy, LaneKind> kinds = rows_in_order(
    &LaneKind::by,
    {
        {.by = LaneBy::series,
         .key = "lanes:series",
         .name = msg::lane_by_series,
         .short_name = msg::lane_short_series,
         .count = [](const Dataset& dataset) { return dataset.series().size(); },
         .append_lanes = [](const Dataset&, const Forum& forum,
                            Lanes& lanes) { lanes.push_back(forum.series.index); },
         .id = [](const Dataset& dataset,
                  std::size_t lane) { return std::string_view(dataset.series()[lane].id); },
         .label = [](const Dataset& dataset,
                     std::size_t lane) { return Argument(dataset.series()[lane].name); }},
        {.by = LaneBy::organization,
         .key = "lanes:organization",
         .name = msg::lane_by_organization,
         .short_name = msg::lane_short_organization,
         .count = [](const Dataset& dataset) { return dataset.organizations().size(); },
         .append_lanes =
             [](const Dataset&, const Forum& forum, Lanes& lanes) {
               for (const OrganizationId id : forum.organizers)
                 lanes.push_back(id.index);
             },
         .id = [](const Dataset& dataset,
                  std::size_t lane) { return std::string_view(dataset.organizations()[lane].id); },
         .label =
             [](const Dataset& dataset, std::size_t lane) {
               const Organization& of = dataset.organizations()[lane];
               return Argument(of.short_name.empty() ? of.name : of.short_name);
             }},
        {.by = LaneBy::host,
         .key = "lanes:host",
         .name = msg::lane_by_host,
         .short_name = msg::lane_short_host,
         .count = country_lanes,
         .append_lanes =
             [](const Dataset& dataset, const Forum& forum, Lanes& lanes) {
               const auto host = forum.place ? dataset[*forum.place].country : std::nullopt;
               if (host) {
                 lanes.push_back(host->index);
               } else if (!forum.place) {
                 lanes.push_back(dataset.countries().size());
               }
             },
         .id = country_lane_id,
         .label = country_lane_label<host_unknown>},
        {.by = LaneBy::host_group,
         .key = "lanes:group",
         .name = msg::lane_by_host_group,
         .short_name = msg::lane_short_host_group,
         .count = [](const Dataset& dataset) { return dataset.country_groups().size() + 1; },
         .append_lanes =
             [](const Dataset& dataset, const Forum& forum, Lanes& lanes) {
               const std::size_t before = lanes.size();
               const auto host = forum.place ? dataset[*forum.place].country : std::nullopt;
               if (host) {
                 dataset.memberships().for_each_group(
                     *host, membership_day(forum.date),
                     [&](CountryGroupId id) { lanes.push_back(id.index); });
               }
               if (lanes.size() == before) lanes.push_back(dataset.country_groups().size());
             },
         .id =
             [](const Dataset& dataset, std::size_t lane) {
               const auto groups = dataset.country_groups();
               return lane < groups.size() ? std::string_view(groups[lane].id) : std::string_view();
             },
         .label =
             [](const Dataset& dataset, std::size_t lane) {
               const auto groups = dataset.country_groups();
               return lane < groups.size() ? Argument(groups[lane].name)
                                           : Argument(msg::lane_no_group);
             }},
        {.by = LaneBy::speaker_country,
         .key = "lanes:country",
         .name = msg::lane_by_speaker_country,
         .short_name = msg::lane_short_speaker_country,
         .count = country_lanes,
         .append_lanes =
             [](const Dataset& dataset, const Forum& forum, Lanes& lanes) {
               for (const Statement& statement : dataset.statements_of(forum))
                 lanes.push_back(lane_of_speaker(dataset, statement));
             },
         .id = country_lane_id,
         .label = country_lane_label<country_unknown>,
         .lane_of_statement = lane_of_speaker},
        {.by = LaneBy::topic,
         .key = "lanes:topic",
         .name = msg::lane_by_topic,
         .short_name = msg::lane_short_topic,
         .count = [](const Dataset& dataset) { return dataset.topics().size(); },
         .append_lanes =
             [](const Dataset&, const Forum& forum, Lanes& lanes) {
               for (const TopicId id : forum.topics)
                 lanes.push_back(id.index);
             },
         .id = [](const Dataset& dataset,
                  std::size_t lane) { return std::string_view(dataset.topics()[lane].id); },
         .label = [](const Dataset& dataset,
                     std::size_t lane) { return Argument(dataset.topics()[lane].name); }},
        {.by = LaneBy::none,
         .key = "lanes:one",
         .name = msg::lane_by_none,
         .short_name = msg::lane_short_none,
         .count = [](const Dataset&) -> std::size_t { return 1; },
         .append_lanes = [](const Dataset&, const Forum&, Lanes& lanes) { lanes.push_back(0); },
         .id = [](const Dataset&, std::size_t) { return std::string_view(); },
         .label = [](const Dataset&, std::size_t) { return Argument(msg::lane_all); }},
    });

}  // namespace

const LaneKind& lane_kind(LaneBy by) {
  return kinds[by];
}

bool tells_apart(const Dataset& dataset, LaneBy by) {
  switch (by) {
    case LaneBy::series:
      return dataset.series().size() > 1;
    case LaneBy::organization:
      return !dataset.organizations().empty();
    case LaneBy::topic:
      return !dataset.topics().empty();
    case LaneBy::host:
    case LaneBy::host_group:
    case LaneBy::speaker_country:
    case LaneBy::none:
      break;
  }
  return true;
}

LaneBy lanes_shown(const Dataset& dataset, LaneBy asked) {
  return tells_apart(dataset, asked) ? asked : LaneBy::host;
}

}  // namespace rostrum
