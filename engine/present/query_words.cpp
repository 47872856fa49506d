#include "engine/present/query_words.hpp"

#include <cstddef>
#include <optional>

#include "engine/present/facet_text.hpp"
#include "engine/present/period_text.hpp"
#include "engine/text/dates.hpp"

namespace rostrum {

namespace {

constexpr std::size_t max_values = 3;  // of a facet, by name

}  // namespace

std::string facet_words(const Language& language, Facet facet, bool excluded,
                        msg::Position position, const std::string& values) {
  const FacetFacts& facts = facet_table[facet];
  const std::optional<MessageId> message = excluded ? facts.not_in_title : facts.in_title;
  if (!message) return values;
  const auto arguments = arguments_of(msg::title_without{.position = position, .values = values});
  return language.text(MessageView{*message, arguments});
}

std::string values_words(const Language& language, const FacetDomains& domains, Facet facet,
                         const std::vector<std::string>& ids, bool inside) {
  const std::string first = inside ? value_within_sentence(language, domains, facet, ids.front())
                                   : value_text(language, domains, facet, ids.front());
  if (ids.size() == 1) return first;
  const std::string second = value_within_sentence(language, domains, facet, ids[1]);
  if (ids.size() == 2)
    return language.text(msg::title_two_values{.first = first, .second = second});
  if (ids.size() > max_values) {
    return language.text(msg::title_more_values{
        .count = ids.size() - (max_values - 1), .first = first, .second = second});
  }
  const std::string third = value_within_sentence(language, domains, facet, ids[2]);
  return language.text(msg::title_three_values{.first = first, .second = second, .third = third});
}

std::string period_words(const Language& language, const TimeRange& range, msg::Position position) {
  if (!range.from && !range.to) return period_text(language, range);
  const DateSpan dates = dates_of_period(range);
  if (!range.to) return language.text(msg::title_since{.position = position, .when = dates});
  if (!range.from) return language.text(msg::title_until{.position = position, .when = dates});
  const DateEnds ends = date_ends(language, dates);
  return ends.from.empty() ? ends.to
                           : language.text(msg::title_period{.from = ends.from, .to = ends.to});
}

}  // namespace rostrum
