#include "engine/query/period_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "engine/query/date_words.hpp"

namespace rostrum {

namespace {

constexpr int first_year = 1900;  // of periods that people speak of here
constexpr int last_year = 2100;

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// What stands before a date.
enum class Lead : std::uint8_t { none, in, since, after, between, until, before };

Lead lead_of(std::string_view key) {
  constexpr std::array<std::string_view, 6> in = {"in", "during", "of", "~v", "~vo", "~za"};
  constexpr std::array<std::string_view, 5> since = {"since", "from", "~s", "~so", "~ot"};
  constexpr std::array<std::string_view, 6> until = {"until", "till", "by", "~do", "~po", "~k"};
  if (is_among(in, key)) return Lead::in;
  if (is_among(since, key)) return Lead::since;
  if (is_among(until, key)) return Lead::until;
  if (key == "after" || key == "~posle") return Lead::after;
  if (key == "between" || key == "~mezhdu") return Lead::between;
  if (key == "before") return Lead::before;
  return Lead::none;
}

bool parts_ends(Lead lead, std::string_view key) {
  constexpr std::array<std::string_view, 7> separators = {"..",      "to",  "until", "till",
                                                          "through", "~po", "~do"};
  if (lead == Lead::between) return key == "and" || key == "~i" || key == "..";
  return is_among(separators, key);
}

// It says which one of a series, and not when.
bool numbers_things(std::string_view key) {
  constexpr std::array<std::string_view, 5> heads = {"resolution", "~rezolyuts", "agenda", "decree",
                                                     "law"};
  const bool is_head =
      std::ranges::any_of(heads, [&](std::string_view head) { return key.starts_with(head); });
  return is_head || key == "no" || key == "nr";
}

bool is_now(std::string_view key) {
  constexpr std::array<std::string_view, 4> words = {"now", "today", "present", "latest"};
  return is_among(words, key);
}

class PeriodReader {
 public:
  PeriodReader(std::string_view text, const DateSpan& extent)
      : extent_(extent), words_(words_with_places(text)) {}

  std::vector<PeriodWords> read() && {
    std::vector<PeriodWords> periods;
    for (std::size_t at = 0; at < words_.size();) {
      const auto found = period_at(at);
      if (!found) {
        ++at;
        continue;
      }
      periods.push_back({found->time, words_[at].begin, words_[at + found->words - 1].end});
      at += found->words;
    }
    return periods;
  }

 private:
  struct Found {
    TimeRange time;
    std::size_t words = 0;
  };

  std::string_view key(std::size_t at) const {
    return at < words_.size() ? std::string_view(words_[at].key) : std::string_view();
  }
  DateWords date(std::size_t at) const {
    return date_at(std::span(words_).subspan(std::min(at, words_.size())));
  }

  std::optional<Found> period_at(std::size_t at) const {
    const Lead lead = lead_of(key(at));
    const std::size_t start_at = lead == Lead::none ? at : at + 1;
    const DateWords start = date(start_at);
    if (start.words == 0) return std::nullopt;
    const std::size_t mark_at = start_at + start.words;
    const bool may_have_end = lead != Lead::until && lead != Lead::before;
    if (may_have_end && parts_ends(lead, key(mark_at))) {
      if (const auto found = period_with_ends(at, start, mark_at)) return found;
    }
    if (lead == Lead::between || !is_date(start)) return std::nullopt;
    return one_date(at, lead, start, mark_at);
  }

  std::optional<Found> period_with_ends(std::size_t at, DateWords start,
                                        std::size_t mark_at) const {
    const std::size_t end_at = mark_at + 1;
    // "2019 –" is open, as long as nothing follows the dash.
    const bool nothing_follows = end_at == words_.size() && key(mark_at) == "..";
    if (nothing_follows || is_now(key(end_at))) {
      if (!is_date(start)) return std::nullopt;
      const std::size_t end = nothing_follows ? end_at : end_at + 1;
      return within_extent({.from = start.first(), .to = {}}, end - at);
    }
    DateWords end = date(end_at);
    if (end.words == 0) return std::nullopt;
    start.complete_from(end);
    if (!is_date(start) || !is_date(end)) return std::nullopt;
    const std::size_t words = end_at + end.words - at;
    if (end.last() < start.first()) std::swap(start, end);
    return within_extent({.from = start.first(), .to = end.last()}, words);
  }

  std::optional<Found> one_date(std::size_t at, Lead lead, const DateWords& date,
                                std::size_t end) const {
    TimeRange time;
    switch (lead) {
      case Lead::since:
        time.from = date.first();
        break;
      case Lead::after:
        time.from = date.last() + 1;
        break;
      case Lead::until:
        time.to = date.last();
        break;
      case Lead::before:
        time.to = date.first() - 1;
        break;
      case Lead::none:
        if (date.words == 1 && at > 0 && numbers_things(key(at - 1))) return std::nullopt;
        [[fallthrough]];
      case Lead::in:
      case Lead::between:
        time = {.from = date.first(), .to = date.last()};
        break;
    }
    return within_extent(time, end - at);
  }

  static bool is_date(const DateWords& date) {
    return date.whole() && date.in_calendar() && *date.year >= first_year &&
           *date.year <= last_year;
  }

  // The years of the data are taken whole: who asks for one asks for all its days.
  std::optional<Found> within_extent(const TimeRange& time, std::size_t words) const {
    const Day first = first_day_of_year(civil_from_day(extent_.earliest).year);
    const Day last = first_day_of_year(civil_from_day(extent_.latest).year + 1) - 1;
    const bool outside = (time.from && *time.from > last) || (time.to && *time.to < first);
    if (outside) return std::nullopt;
    return Found{time, words};
  }

  DateSpan extent_;
  std::vector<TextWord> words_;
};

}  // namespace

std::vector<PeriodWords> periods_in(std::string_view text, const DateSpan& extent) {
  return PeriodReader(text, extent).read();
}

}  // namespace rostrum
