#include "engine/present/answer_sentence.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "engine/present/facet_text.hpp"
#include "engine/present/query_words.hpp"
#include "engine/view/search_text.hpp"
#include "messages/answer.hpp"
#include "messages/count.hpp"
#include "messages/title.hpp"

namespace rostrum {

namespace {

std::string whole_words(const Language& language, const Totals& total) {
  return language.text(msg::answer_everything{
      .forums = total.forums, .outcomes = total.outcomes, .statements = total.statements});
}

// "Terrorism or border security or 2 more": topics and groups of topics say the same to a reader.
std::string topics_asked_for(const Language& language, const FacetDomains& domains,
                             const Query& query) {
  std::vector<std::string> topics;
  for (const Facet facet : {Facet::group, Facet::topic}) {
    if (!query[facet].include.empty()) {
      topics.push_back(common_noun(
          language, values_words(language, domains, facet, query[facet].include, false)));
    }
  }
  return language.list(topics, ListStyle::conjunction);
}

// Facets whose values do not say by themselves what they have to do with the answer.
std::optional<std::string> named_facet(const Language& language, Facet facet,
                                       const std::string& values) {
  switch (facet) {
    case Facet::series:
      return language.text(msg::answer_in_series{.values = values});
    case Facet::organization:
    case Facet::organization_kind:
      return language.text(msg::answer_with_organization{.values = values});
    case Facet::kind:
      return language.text(msg::answer_of_kind{.values = values});
    default:
      return std::nullopt;
  }
}

std::vector<std::string> further_parts(const Language& language, const FacetDomains& domains,
                                       const Query& query) {
  constexpr msg::Position position = msg::Position::other;
  std::vector<std::string> parts;
  for (const bool excluded : {false, true}) {
    for (const Facet facet : all_facets) {
      const FacetChoice& choice = query[facet];
      const std::vector<std::string>& ids = excluded ? choice.exclude : choice.include;
      const bool said_before = !excluded && (facet == Facet::topic || facet == Facet::group);
      if (ids.empty() || said_before) continue;
      const std::string values = values_words(language, domains, facet, ids, true);
      const auto named = excluded ? std::nullopt : named_facet(language, facet, values);
      parts.push_back(named.value_or(facet_words(language, facet, excluded, position, values)));
    }
  }
  if (query.time) {
    std::string period = period_words(language, *query.time, position);
    parts.push_back(query.time_match == TimeMatch::certainly
                        ? language.text(msg::title_period_certainly{.period = period})
                        : std::move(period));
  }
  if (query.area || !query.lasso.empty()) {
    parts.push_back(language.text(msg::title_area{.position = position}));
  }
  return parts;
}

}  // namespace

Message found_words(const Result& result) {
  const auto [forums, statements, outcomes] = result.found;
  const std::uint32_t said_at = result.forums_said_at;
  const auto said = [&]() -> Message {
    if (statements > 0 && outcomes > 0) {
      return msg::answer_statements_outcomes{
          .forums = said_at, .outcomes = outcomes, .statements = statements};
    }
    if (statements > 0) return msg::answer_statements{.forums = said_at, .statements = statements};
    return msg::answer_outcomes{.forums = said_at, .outcomes = outcomes};
  };
  if (said_at == 0) return msg::count_forums{.count = forums};
  if (said_at == forums) return said();
  return msg::answer_and_forums{.forums = forums - said_at, .found = said()};
}

std::string answer_sentence(const Language& language, const FacetDomains& domains,
                            const Query& query, const Result& result, std::size_t max_characters) {
  if (query.empty()) return whole_words(language, result.total);
  std::string words = language.text(found_words(result));
  if (!query.text.empty()) {
    words = language.text(msg::answer_words{.found = words, .text = query.text});
  }
  if (const std::string topics = topics_asked_for(language, domains, query); !topics.empty()) {
    words = language.text(msg::answer_about{.found = words, .topics = topics});
  }
  std::vector<std::string> parts = further_parts(language, domains, query);
  parts.insert(parts.begin(), std::move(words));
  return shortened(language.list(parts, ListStyle::unit), max_characters);
}

}  // namespace rostrum
