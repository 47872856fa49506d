// A search text as it is understood: words to find, and a period where it speaks of one. What a
// reader typed stays in the Query and in links; what is answered is made of it here, each time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/date_span.hpp"
#include "engine/query/query.hpp"
#include "engine/search/text_query.hpp"
#include "engine/time/time_range.hpp"

namespace rostrum {

// Of a text, in bytes.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const TextRange&) const = default;
};

struct UnderstoodText {
  std::vector<TextTerm> terms;          // of what is no period
  std::optional<TimeRange> time;        // all its periods together
  std::vector<TextRange> period_words;  // in order, apart

  bool operator==(const UnderstoodText&) const = default;
};

// The extent is the dataset's; without one no text speaks of a period. Of several periods that
// have days in common these are meant; one that has none with those before it stays words.
UnderstoodText understand(std::string_view text, const std::optional<DateSpan>& extent);

// The terms that say no period, each where it stands in the text.
std::vector<LocatedTerm> terms_beside_period(std::string_view text,
                                             const std::optional<DateSpan>& extent);

// The text without these parts of it, blanks closed up.
std::string without_ranges(std::string_view text, const std::vector<TextRange>& ranges);
// The text with the parts as phrases in quotes, which are words whatever they say.
std::string with_quoted_ranges(std::string_view text, const std::vector<TextRange>& ranges);

// Both periods at once. Without a day in common it ends before it begins: what lies in both holds
// it whole, and no other record lies in it.
std::optional<TimeRange> common_period(const std::optional<TimeRange>& a,
                                       const std::optional<TimeRange>& b);
bool has_days(const TimeRange& time);

// What is answered: the text without the words of its period, and the period that these words and
// the chosen one leave.
Query asked_query(const Query& query, const std::optional<DateSpan>& extent);
// What is drawn of it: the period that is asked for; the chosen one where no day is left.
std::optional<TimeRange> period_shown(const Query& query, const Query& asked);
// The same for sentences: what is asked, with the period that is drawn.
Query shown_query(const Query& query, const Query& asked);

}  // namespace rostrum
