#include "engine/present/compare/compare_facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"
#include "messages/compare.hpp"

namespace rostrum {

namespace {

std::string when_text(const Language& language, const Dataset& dataset, const CompareItem& item,
                      const CompareRecords& records) {
  if (std::holds_alternative<CalendarYear>(item)) return name_of(dataset, item);
  if (const auto* forum = std::get_if<ForumId>(&item)) {
    return date_text(language, dataset[*forum].date, MonthStyle::abbreviated);
  }
  std::vector<DateSpan> dates;
  for (const ForumId id : records.own_forums)
    dates.push_back(dataset[id].date);
  for (const StatementId id : records.statements)
    dates.push_back(dataset[id].date);
  for (const OutcomeId id : records.outcomes)
    dates.push_back(dataset[dataset[id].forum].date);
  const std::string years = years_text(language, dates);
  return years.empty() ? std::string(language.text(msg::compare_not_known)) : years;
}

using CountOf = std::optional<Count> Forum::*;

// "more than 450 people, Kuwait phase"; the first of equals. Empty when no forum has a number.
std::string largest_text(const Language& language, const Dataset& dataset,
                         const std::vector<ForumId>& forums, CountOf count, Counted what) {
  const Forum* largest = nullptr;
  for (const ForumId id : forums) {
    const Forum& forum = dataset[id];
    if (!(forum.*count)) continue;
    if (largest == nullptr || (forum.*count)->value > (largest->*count)->value) largest = &forum;
  }
  if (largest == nullptr) return {};
  return language.text(
      msg::compare_most_at{.forum = largest->short_title,
                           .reported = reported_text(language, *(largest->*count), what)});
}

std::string participants_text(const Language& language, const Dataset& dataset,
                              const std::vector<ForumId>& forums) {
  const std::string nothing(language.text(msg::compare_not_reported));
  if (forums.empty()) return nothing;
  if (forums.size() == 1) {
    const std::string text = attendance_text(language, dataset[forums.front()]);
    return text.empty() ? nothing : text;
  }
  std::size_t reported = 0;
  for (const ForumId id : forums) {
    const Forum& forum = dataset[id];
    if (forum.participants || forum.participating_countries) ++reported;
  }
  if (reported == 0) return nothing;
  std::string most =
      largest_text(language, dataset, forums, &Forum::participating_countries, Counted::countries);
  append_part(language, most,
              largest_text(language, dataset, forums, &Forum::participants, Counted::people));
  return language.text(
      msg::compare_most{.figures = most, .forums = forums.size(), .reported = reported});
}

}  // namespace

std::vector<CompareFact> compare_facts(const Language& language, const Dataset& dataset,
                                       const std::vector<CompareItem>& items,
                                       const std::vector<CompareRecords>& records) {
  std::vector<CompareFact> facts;
  const auto fact = [&](const char* id, Plain label, auto text_of) {
    CompareFact made{id, std::string(language.text(label)), {}};
    for (std::size_t i = 0; i < items.size(); ++i)
      made.words.push_back(text_of(items[i], records[i]));
    facts.push_back(std::move(made));
  };
  const auto number = [&](const char* id, Plain label, auto list) {
    fact(id, label, [&](const CompareItem&, const CompareRecords& each) {
      return language.number(static_cast<std::int64_t>((each.*list).size()));
    });
  };
  fact("when", msg::compare_fact_when, [&](const CompareItem& item, const CompareRecords& each) {
    return when_text(language, dataset, item, each);
  });
  number("forums", msg::compare_fact_forums, &CompareRecords::forums);
  number("statements", msg::compare_fact_statements, &CompareRecords::statements);
  number("outcomes", msg::compare_fact_outcomes, &CompareRecords::outcomes);
  fact("participants", msg::compare_fact_participants,
       [&](const CompareItem&, const CompareRecords& each) {
         return participants_text(language, dataset, each.own_forums);
       });
  return facts;
}

}  // namespace rostrum
