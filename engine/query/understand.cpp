#include "engine/query/understand.hpp"

#include <algorithm>
#include <utility>

#include "engine/query/period_words.hpp"

namespace rostrum {

namespace {

// The parts of the text before, between and behind the ranges.
std::vector<std::string_view> parts_between(std::string_view text,
                                            const std::vector<TextRange>& ranges) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (const TextRange& range : ranges) {
    parts.push_back(text.substr(begin, range.begin - begin));
    begin = range.end;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

}  // namespace

UnderstoodText understand(std::string_view text, const std::optional<DateSpan>& extent) {
  UnderstoodText understood;
  if (extent) {
    for (const PeriodWords& period : periods_in(text, *extent)) {
      const auto common = common_period(understood.time, period.time);
      if (!has_days(*common)) continue;
      understood.time = common;
      understood.period_words.push_back({period.begin, period.end});
    }
  }
  understood.terms = parse_text_query(without_ranges(text, understood.period_words));
  return understood;
}

std::vector<LocatedTerm> terms_beside_period(std::string_view text,
                                             const std::optional<DateSpan>& extent) {
  const UnderstoodText understood = understand(text, extent);
  std::vector<LocatedTerm> terms = locate_terms(text);
  std::erase_if(terms, [&](const LocatedTerm& term) {
    return std::ranges::any_of(understood.period_words, [&](const TextRange& range) {
      return term.begin < range.end && range.begin < term.end;
    });
  });
  return terms;
}

std::string without_ranges(std::string_view text, const std::vector<TextRange>& ranges) {
  if (ranges.empty()) return std::string(text);
  std::string kept;
  for (std::string_view part : parts_between(text, ranges)) {
    const std::size_t first = part.find_first_not_of(' ');
    // A comma or stop behind the period has nothing to part any more.
    if (part.find_first_not_of(" ,.;:") == std::string_view::npos) continue;
    part = part.substr(first, part.find_last_not_of(' ') - first + 1);
    if (!kept.empty()) kept += ' ';
    kept += part;
  }
  return kept;
}

std::string with_quoted_ranges(std::string_view text, const std::vector<TextRange>& ranges) {
  std::string quoted;
  const std::vector<std::string_view> parts = parts_between(text, ranges);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    quoted += parts[i];
    if (i == ranges.size()) break;
    quoted += '"';
    quoted += text.substr(ranges[i].begin, ranges[i].end - ranges[i].begin);
    quoted += '"';
  }
  return quoted;
}

std::optional<TimeRange> common_period(const std::optional<TimeRange>& a,
                                       const std::optional<TimeRange>& b) {
  if (!a || !b) return a ? a : b;
  TimeRange common = *a;
  if (b->from) common.from = common.from ? std::max(*common.from, *b->from) : *b->from;
  if (b->to) common.to = common.to ? std::min(*common.to, *b->to) : *b->to;
  return common;
}

bool has_days(const TimeRange& time) {
  return !time.from || !time.to || *time.from <= *time.to;
}

Query asked_query(const Query& query, const std::optional<DateSpan>& extent) {
  Query asked = query;
  const UnderstoodText understood = understand(query.text, extent);
  asked.text = without_ranges(query.text, understood.period_words);
  asked.time = common_period(query.time, understood.time);
  return asked;
}

std::optional<TimeRange> period_shown(const Query& query, const Query& asked) {
  return asked.time && !has_days(*asked.time) ? query.time : asked.time;
}

Query shown_query(const Query& query, const Query& asked) {
  Query shown = asked;
  shown.time = period_shown(query, asked);
  return shown;
}

}  // namespace rostrum
