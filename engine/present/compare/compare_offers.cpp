#include "engine/present/compare/compare_offers.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/base/compact_sort.hpp"
#include "engine/present/compare/compare_controls.hpp"
#include "engine/present/compare/compare_kin.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/subject_forums.hpp"
#include "engine/query/chosen_groups.hpp"

namespace rostrum {

namespace {

constexpr std::size_t alike_offers = 4;  // at least, where there are as many
// Of people and organizations those with most records are looked at: there are thousands of others.
constexpr std::size_t max_candidates = 300;
// Kinds as places of Subject's alternatives, then three more.
constexpr std::size_t group_kind = std::variant_size_v<Subject>;
constexpr std::size_t year_kind = group_kind + 1;
constexpr std::size_t forum_kind = year_kind + 1;
constexpr std::size_t kind_count = forum_kind + 1;

std::size_t offer_kind(const CompareItem& item) {
  if (const auto* subject = std::get_if<Subject>(&item)) return subject->index();
  if (std::holds_alternative<CountryGroupId>(item)) return group_kind;
  return std::holds_alternative<CalendarYear>(item) ? year_kind : forum_kind;
}

// Groups of countries by the forums that members hosted and what speakers of members said, most
// first; none without any.
std::vector<CountryGroupId> groups_by_records(const Dataset& dataset) {
  std::vector<std::uint32_t> records(dataset.country_groups().size());
  const auto count = [&](std::optional<CountryId> country, const DateSpan& date) {
    if (!country) return;
    dataset.memberships().for_each_group(*country, membership_day(date),
                                         [&](CountryGroupId id) { ++records[id.index]; });
  };
  for (const Forum& forum : dataset.forums())
    count(host_of(dataset, forum), forum.date);
  for (const Statement& statement : dataset.statements())
    count(statement.country, statement.date);
  std::vector<CountryGroupId> groups;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (records[i] > 0) groups.push_back({i});
  }
  compact_stable_sort(groups, [&](CountryGroupId a, CountryGroupId b) {
    return records[a.index] > records[b.index];
  });
  return groups;
}

// Years of forums with the number of these, most first, then the latest.
std::vector<CalendarYear> years_by_forums(const Dataset& dataset) {
  std::map<std::int32_t, std::uint32_t> forums;
  for (const Forum& forum : dataset.forums()) {
    if (!forum.date.has_open_start()) ++forums[civil_from_day(forum.date.earliest).year];
  }
  std::vector<std::pair<std::uint32_t, std::int32_t>> ranked;
  for (const auto& [year, count] : forums)
    ranked.emplace_back(count, year);
  compact_sort(ranked, std::greater());
  std::vector<CalendarYear> years;
  for (const auto& [count, year] : ranked)
    years.push_back({year});
  return years;
}

// The year that a period is.
std::optional<CalendarYear> whole_year(const std::optional<TimeRange>& time) {
  if (!time || !time->from || !time->to) return std::nullopt;
  const std::int32_t year = civil_from_day(*time->from).year;
  const bool is_whole =
      *time->from == first_day_of_year(year) && *time->to == first_day_of_year(year + 1) - 1;
  return is_whole ? std::optional(CalendarYear{year}) : std::nullopt;
}

class OfferWriter {
 public:
  explicit OfferWriter(const CompareOffersInput& input)
      : dataset_(input.dataset), input_(input), taken_(input.view.compare) {}

  std::vector<CompareOffer> write() && {
    if (taken_.size() >= View::max_compared) return {};
    if (input_.searching) {
      found();
    } else {
      begun();
      kin();
      popular();
    }
    return std::move(offers_);
  }

 private:
  // True when it was added.
  bool add(std::string text, std::string title, std::string caption) {
    if (offers_.size() == max_compare_offers || is_taken(text)) return false;
    taken_.push_back(text);
    std::string key = compare_add_key(text);
    offers_.push_back({std::move(key), std::move(text), std::move(title), std::move(caption)});
    return true;
  }
  bool add(const CompareItem& item) {
    std::string text = text_of(dataset_, item);
    if (is_taken(text)) return false;
    std::string caption = kind_text(input_.language, dataset_, item);
    if (const auto* forum = std::get_if<ForumId>(&item)) {
      append_part(input_.language, caption,
                  forum_caption(input_.language, dataset_, dataset_[*forum]));
    }
    return add(std::move(text), name_of(dataset_, item), std::move(caption));
  }
  bool is_taken(const std::string& text) const {
    return std::ranges::find(taken_, text) != taken_.end();
  }

  void found() {
    for (const SubjectEntry& entry : input_.subjects_found)
      add(entry.selection, entry.title, entry.caption);
    if (const auto year = find_compare_item(dataset_, "year:" + input_.view.query.text)) {
      const std::vector<CalendarYear> years = years_by_forums(dataset_);
      if (std::ranges::find(years, std::get<CalendarYear>(*year)) != years.end()) add(*year);
    }
    for (const ResultEntry& entry : input_.list.entries) {
      if (offers_.size() == max_compare_offers) return;
      add(CompareItem(entry.forum));
    }
  }

  void begun() {
    const std::string& selection = input_.view.selection;
    if (const auto item = find_compare_item(dataset_, selection)) {
      add(*item);
    } else if (const auto record = dataset_.find_record(selection)) {
      add(CompareItem(forum_of(dataset_, *record)));
    }
    if (const auto year = whole_year(input_.view.query.time)) add(CompareItem(*year));
    for (const CountryGroupId group : chosen_groups(dataset_, input_.view.query))
      add(CompareItem(group));
  }

  // At most so many of a kind: what there is most of, of forums the newest.
  std::vector<CompareItem> of_kind(std::size_t kind, std::size_t at_most) const {
    std::vector<CompareItem> items;
    if (kind < group_kind) {
      for (const Subject& each : input_.search.heaviest(kind, at_most))
        items.emplace_back(each);
    } else if (kind == group_kind) {
      for (const CountryGroupId group : groups_by_records(dataset_))
        items.emplace_back(group);
    } else if (kind == year_kind) {
      for (const CalendarYear year : years_by_forums(dataset_))
        items.emplace_back(year);
    } else {
      const auto forums = static_cast<std::uint32_t>(dataset_.forums().size());
      for (std::uint32_t i = 0; i < forums && i < at_most; ++i)
        items.emplace_back(ForumId{forums - 1 - i});
    }
    return items;
  }

  // More of the last column's kind, the nearest to all columns first.
  void kin() {
    std::vector<CompareItem> compared;
    for (const std::string& text : input_.view.compare) {
      if (const auto item = find_compare_item(dataset_, text)) compared.push_back(*item);
    }
    if (compared.empty()) return;
    const std::size_t kind = offer_kind(compared.back());
    const std::size_t at_most = kind == forum_kind ? dataset_.forums().size() : max_candidates;
    for (const CompareItem& each : nearest_kin(dataset_, compared, of_kind(kind, at_most))) {
      if (offers_.size() == max_compare_offers) return;
      add(each);
    }
    // Of what shares nothing some of the same kind come before others.
    for (const CompareItem& each : of_kind(kind, max_compare_offers)) {
      if (offers_.size() >= alike_offers) return;
      add(each);
    }
  }

  void popular() {
    if (offers_.size() == max_compare_offers) return;
    const std::size_t room = taken_.size() + max_compare_offers;
    std::vector<std::vector<CompareItem>> kinds;
    for (std::size_t kind = 0; kind < kind_count; ++kind)
      kinds.push_back(of_kind(kind, room));
    for (std::size_t round = 0; round < room; ++round) {
      for (const std::vector<CompareItem>& kind : kinds) {
        if (round < kind.size()) add(kind[round]);
      }
    }
  }

  const Dataset& dataset_;
  const CompareOffersInput& input_;
  std::vector<std::string> taken_;  // compared, or offered already
  std::vector<CompareOffer> offers_;
};

}  // namespace

std::vector<CompareOffer> build_compare_offers(const CompareOffersInput& input) {
  return OfferWriter(input).write();
}

}  // namespace rostrum
