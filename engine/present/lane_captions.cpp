#include "engine/present/lane_captions.hpp"

#include "messages/count.hpp"
#include "messages/date.hpp"
#include "messages/lane.hpp"
#include "messages/timeline.hpp"

namespace rostrum {

std::string bin_caption(const Language& language, BinWidth bins, CountUnit unit) {
  return with_bin_caption(bins, unit, [&](const auto& caption) { return language.text(caption); });
}

std::string lane_facts(const Language& language, const TimelineLane& lane, CountUnit count) {
  const msg::Unit unit = unit_choice(count);
  const int first = civil_from_day(lane.first).year;
  const int last = civil_from_day(lane.last).year;
  const msg::date_year from{.year = first};
  const msg::date_year to{.year = last};
  if (first == last) {
    return language.text(msg::lane_facts{.count = lane.count, .unit = unit, .years = from});
  }
  return language.text(msg::lane_facts{
      .count = lane.count, .unit = unit, .years = msg::date_range{.from = from, .to = to}});
}

std::string fold_text(const Language& language, const TimelineHit& hit) {
  if (hit.forums < 2) {
    return hit.statements > 0 ? language.text(msg::count_statements{.count = hit.statements})
                              : std::string();
  }
  if (hit.matched_forums < hit.forums) {
    if (hit.statements == 0) {
      return language.text(
          msg::timeline_fold_matched{.forums = hit.forums, .matched = hit.matched_forums});
    }
    return language.text(msg::timeline_fold_matched_statements{
        .forums = hit.forums, .matched = hit.matched_forums, .statements = hit.statements});
  }
  if (hit.statements == 0) return language.text(msg::count_forums{.count = hit.forums});
  return language.text(
      msg::count_forums_statements{.forums = hit.forums, .statements = hit.statements});
}

}  // namespace rostrum
