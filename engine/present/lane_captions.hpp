// What is said of the timeline's lanes and bars, the same in both faces. What lanes can stand for
// is in engine/layout/lane_kinds.hpp.
#pragma once

#include <string>

#include "engine/layout/timeline_scene.hpp"
#include "engine/present/count_words.hpp"
#include "engine/text/language.hpp"
#include "engine/time/bins.hpp"
#include "messages/timeline.hpp"

namespace rostrum {

// "Statements a year": what a histogram of such bins counts.
std::string bin_caption(const Language& language, BinWidth bins, CountUnit unit);
// The same as a message, for who keeps its words elsewhere.
template <typename Use>
auto with_bin_caption(BinWidth bins, CountUnit count, Use use) {
  const msg::Unit unit = unit_choice(count);
  switch (bins) {
    case BinWidth::year:
      return use(msg::timeline_bins_year{.unit = unit});
    case BinWidth::quarter:
      return use(msg::timeline_bins_quarter{.unit = unit});
    case BinWidth::month:
      return use(msg::timeline_bins_month{.unit = unit});
    case BinWidth::week:
      return use(msg::timeline_bins_week{.unit = unit});
    case BinWidth::day:
      break;
  }
  return use(msg::timeline_bins_day{.unit = unit});
}

// "12 statements · 2018 – 2024"
std::string lane_facts(const Language& language, const TimelineLane& lane, CountUnit unit);
// Of several under the pointer: "12 forums · 40 statements", "3 of 12 forums · 40 statements" when
// some are outside the answer.
std::string fold_text(const Language& language, const TimelineHit& hit);

}  // namespace rostrum
