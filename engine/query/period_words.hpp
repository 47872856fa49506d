// Periods in the words of a search text, in English and Russian:
//
//   2024   in 2024   2018-2025   2018 – 2025   2018-06   November 2024   5 November 2024   2010s
//   since 2019   from May 2019   after 2019   until 2019   before 2019   by 2019   2019 –
//   between 2018 and 2020   from 2018 to 2020   ноябрь 2024   с 2019   до 2019   с 2018 по 2020
//
// A year in a phrase in quotes, behind a minus, glued to other characters or behind a word that
// numbers it ("Resolution 1373") is a word.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/model/date_span.hpp"
#include "engine/time/time_range.hpp"

namespace rostrum {

struct PeriodWords {
  TimeRange time;
  std::size_t begin = 0;  // of its words in the text, in bytes
  std::size_t end = 0;
};

// In the order of the text. A period that no record could lie in, by the extent, is none.
std::vector<PeriodWords> periods_in(std::string_view text, const DateSpan& extent);

}  // namespace rostrum
