// The chosen period in words.
#pragma once

#include <string>

#include "engine/model/date_span.hpp"
#include "engine/text/language.hpp"
#include "engine/time/time_range.hpp"

namespace rostrum {

// "2018 – 2025", "June 2018 – latest", "Until 2019", "Any time"
Message period_message(const TimeRange& range);
std::string period_text(const Language& language, const TimeRange& range);

// The same as dates, no finer than its ends are: days, months or years. The range has an end; of
// one that is open at the other, the dates are that end alone.
DateSpan dates_of_period(const TimeRange& range);

}  // namespace rostrum
