#include "engine/present/compare/compare_facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/present/record_text.hpp"
#include "engine/text/year_words.hpp"

namespace rostrum {

namespace {

std::string when_words(const Dataset& dataset, const CompareItem& item,
                       const CompareRecords& records) {
  if (std::holds_alternative<CalendarYear>(item)) return name_of(dataset, item);
  if (const auto* forum = std::get_if<ForumId>(&item)) {
    return words_from_date_span(dataset[*forum].date, true);
  }
  std::vector<DateSpan> dates;
  for (const ForumId id : records.own_forums)
    dates.push_back(dataset[id].date);
  for (const StatementId id : records.statements)
    dates.push_back(dataset[id].date);
  for (const OutcomeId id : records.outcomes)
    dates.push_back(dataset[dataset[id].forum].date);
  const std::string words = year_words(dates);
  return words.empty() ? "Not known" : words;
}

using CountOf = std::optional<Count> Forum::*;

// "more than 450 people, Kuwait phase"; the first of equals. Empty when no forum has a number.
std::string largest_words(const Dataset& dataset, const std::vector<ForumId>& forums, CountOf count,
                          std::string_view noun) {
  const Forum* largest = nullptr;
  for (const ForumId id : forums) {
    const Forum& forum = dataset[id];
    if (!(forum.*count)) continue;
    if (largest == nullptr || (forum.*count)->value > (largest->*count)->value) largest = &forum;
  }
  if (largest == nullptr) return {};
  return reported_words(*(largest->*count)) + " " + std::string(noun) + ", " + largest->short_title;
}

std::string participants_words(const Dataset& dataset, const std::vector<ForumId>& forums) {
  constexpr std::string_view nothing = "Not reported";
  if (forums.empty()) return std::string(nothing);
  if (forums.size() == 1) {
    std::string words = present_words(dataset[forums.front()]);
    return words.empty() ? std::string(nothing) : words;
  }
  std::size_t reported = 0;
  for (const ForumId id : forums) {
    const Forum& forum = dataset[id];
    if (forum.participants || forum.participating_countries) ++reported;
  }
  if (reported == 0) return std::string(nothing);
  std::string words;
  append_part(words, largest_words(dataset, forums, &Forum::participating_countries, "countries"));
  append_part(words, largest_words(dataset, forums, &Forum::participants, "people"));
  return "Most: " + words + " · reported by " + number_words(reported) + " of " +
         counted(forums.size(), "forum", "forums");
}

}  // namespace

std::vector<CompareFact> compare_facts(const Dataset& dataset,
                                       const std::vector<CompareItem>& items,
                                       const std::vector<CompareRecords>& records) {
  std::vector<CompareFact> facts;
  const auto fact = [&](const char* label, auto words_of) {
    CompareFact made{label, {}};
    for (std::size_t i = 0; i < items.size(); ++i)
      made.words.push_back(words_of(items[i], records[i]));
    facts.push_back(std::move(made));
  };
  fact("When", [&](const CompareItem& item, const CompareRecords& each) {
    return when_words(dataset, item, each);
  });
  fact("Forums", [](const CompareItem&, const CompareRecords& each) {
    return number_words(each.forums.size());
  });
  fact("Statements", [](const CompareItem&, const CompareRecords& each) {
    return number_words(each.statements.size());
  });
  fact("Outcomes", [](const CompareItem&, const CompareRecords& each) {
    return number_words(each.outcomes.size());
  });
  fact("Participants", [&](const CompareItem&, const CompareRecords& each) {
    return participants_words(dataset, each.own_forums);
  });
  return facts;
}

}  // namespace rostrum
