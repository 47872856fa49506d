#include "engine/query/period_rows.hpp"

#include <algorithm>

#include "engine/query/day_order.hpp"

namespace rostrum {

namespace {

std::size_t first_from(std::span<const Day> days, Day day) {
  return static_cast<std::size_t>(std::ranges::lower_bound(days, day) - days.begin());
}

std::size_t first_after(std::span<const Day> days, Day day) {
  return static_cast<std::size_t>(std::ranges::upper_bound(days, day) - days.begin());
}

}  // namespace

PeriodRows::PeriodRows(const Columns& columns)
    : columns_(columns),
      asked_(Query{}),
      in_order_(columns.latest().data() == columns.earliest().data() ||
                std::ranges::is_sorted(columns.latest())),
      rows_(columns.row_count(), true) {
  if (!in_order_) by_latest_ = in_order_of_day(columns.latest());
}

std::vector<WordRange> PeriodRows::move(const PeriodAsked& to) {
  if (in_order_) return move_in_order(to);
  const PeriodAsked from = asked_;
  asked_ = to;
  std::vector<WordRange> changed;
  if (from.certainly != to.certainly) {
    Rows all{.begin = rows_.size(), .end = 0};
    for (Row row = 0; row < rows_.size(); ++row)
      look(to, row, all);
    add_words_of(changed, all.begin, all.end);
    return changed;
  }
  Rows first = look_between(to, from.from, to.from);
  Rows last = look_between(to, from.to, to.to);
  if (last.begin < first.begin) std::swap(first, last);
  add_words_of(changed, first.begin, first.end);
  add_words_of(changed, last.begin, last.end);
  return changed;
}

// Where rows end in order, those that lie in a period lie beside each other.
PeriodRows::Rows PeriodRows::between(const PeriodAsked& asked) const {
  const auto first_days = asked.certainly ? columns_.earliest() : columns_.latest();
  const auto last_days = asked.certainly ? columns_.latest() : columns_.earliest();
  const std::size_t end = first_after(last_days, asked.to);
  return {.begin = std::min(first_from(first_days, asked.from), end), .end = end};
}

std::vector<WordRange> PeriodRows::move_in_order(const PeriodAsked& to) {
  const Rows before = between(asked_);
  const Rows now = between(to);
  asked_ = to;
  std::vector<WordRange> changed;
  const bool apart = now.end <= before.begin || before.end <= now.begin;
  const auto move = [&](std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
    add_words_of(changed, std::min(a, b), std::max(a, b));
    add_words_of(changed, std::min(c, d), std::max(c, d));
  };
  if (!apart) {
    move(before.begin, now.begin, before.end, now.end);
  } else if (before.begin <= now.begin) {
    move(before.begin, before.end, now.begin, now.end);
  } else {
    move(now.begin, now.end, before.begin, before.end);
  }
  for (const WordRange& range : changed)
    rows_.fill(range.begin * 64, std::min(range.end * 64, rows_.size()), false);
  for (const WordRange& range : changed) {
    rows_.fill(std::max(range.begin * 64, now.begin), std::min(range.end * 64, now.end), true);
  }
  return changed;
}

void PeriodRows::look(const PeriodAsked& asked, Row row, Rows& changed) {
  const bool holds = asked.holds(columns_.earliest()[row], columns_.latest()[row]);
  if (holds == rows_.test(row)) return;
  if (holds) {
    rows_.set(row);
  } else {
    rows_.reset(row);
  }
  changed.begin = std::min<std::size_t>(changed.begin, row);
  changed.end = std::max<std::size_t>(changed.end, row + 1);
}

PeriodRows::Rows PeriodRows::look_between(const PeriodAsked& asked, Day a, Day b) {
  Rows changed{.begin = rows_.size(), .end = 0};
  if (a == b) return changed;
  const auto [from, to] = std::minmax(a, b);
  const std::size_t end = first_after(columns_.earliest(), to);
  for (std::size_t row = first_from(columns_.earliest(), from); row < end; ++row)
    look(asked, static_cast<Row>(row), changed);
  const auto day_of = [&](Row row) { return columns_.latest()[row]; };
  const auto first_end = std::ranges::lower_bound(by_latest_, from, {}, day_of);
  const auto last_end = std::ranges::upper_bound(by_latest_, to, {}, day_of);
  for (auto at = first_end; at != last_end; ++at)
    look(asked, *at, changed);
  return changed;
}

std::optional<PeriodRows::Difference> PeriodRows::difference() const {
  if (in_order_) {
    const Rows rows = between(asked_);
    return Difference{.begun = rows.end, .ended = rows.begin};
  }
  // Of what lies wholly in the period, both bounds may cut the same row.
  if (asked_.certainly || asked_.to < asked_.from) return std::nullopt;
  const auto day_of = [&](Row row) { return columns_.latest()[row]; };
  const auto ended = std::ranges::lower_bound(by_latest_, asked_.from, {}, day_of);
  return Difference{.begun = first_after(columns_.earliest(), asked_.to),
                    .ended = static_cast<std::size_t>(ended - by_latest_.begin())};
}

}  // namespace rostrum
