#include "engine/present/lane_words.hpp"

#include <cstddef>

#include "engine/text/number_words.hpp"

namespace rostrum {

const LaneByWords& words_of(LaneBy by) {
  std::size_t i = 0;
  while (lane_by_words[i].by != by)
    ++i;
  return lane_by_words[i];
}

std::string_view bin_caption(BinWidth bins) {
  constexpr std::array<std::string_view, 5> captions = {
      "Records a year", "Records a quarter", "Records a month", "Records a week", "Records a day"};
  return captions[static_cast<std::size_t>(bins)];
}

std::string lane_facts(const TimelineLane& lane) {
  const std::string first = std::to_string(civil_from_day(lane.first).year);
  const std::string last = std::to_string(civil_from_day(lane.last).year);
  std::string words = counted(lane.count, "record", "records") + " · " + first;
  if (last != first) words += " – " + last;
  return words;
}

std::string fold_words(const TimelineHit& hit) {
  const std::string statements =
      hit.statements > 0 ? counted(hit.statements, "statement", "statements") : std::string();
  if (hit.forums < 2) return statements;
  std::string words = counted(hit.forums, "forum", "forums");
  if (hit.matched_forums < hit.forums) words = number_words(hit.matched_forums) + " of " + words;
  if (!statements.empty()) words += " · " + statements;
  return words;
}

}  // namespace rostrum
