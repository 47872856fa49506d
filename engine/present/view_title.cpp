#include "engine/present/view_title.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/utf8.hpp"
#include "engine/model/subject.hpp"
#include "engine/present/compare/compare_item.hpp"
#include "engine/present/query_words.hpp"
#include "engine/query/understand.hpp"
#include "engine/view/search_text.hpp"
#include "messages/shell.hpp"
#include "messages/title.hpp"

namespace rostrum {

namespace {

struct NameOf {
  const Language& language;
  const Dataset& dataset;

  std::string operator()(ForumId id) const { return dataset[id].short_title; }
  std::string operator()(StatementId id) const {
    const Statement& statement = dataset[id];
    const std::string& forum = dataset[statement.forum].short_title;
    if (statement.speaker) return statement_title(dataset[*statement.speaker].name, forum);
    if (statement.organization)
      return statement_title(dataset[*statement.organization].name, forum);
    return forum;
  }
  std::string operator()(OutcomeId id) const { return dataset[id].title; }

 private:
  std::string statement_title(const std::string& speaker, const std::string& forum) const {
    return language.text(msg::title_statement{.forum = forum, .speaker = speaker});
  }
};

std::string selection_text(const Language& language, const Dataset& dataset,
                           const std::string& selection) {
  if (const auto record = dataset.find_record(selection)) {
    return std::visit(NameOf{language, dataset}, *record);
  }
  if (const auto subject = find_subject(dataset, selection)) return name_of(dataset, *subject);
  return selection;
}

std::string compare_text(const Language& language, const Dataset& dataset, const View& view) {
  if (view.compare.empty()) return std::string(language.text(msg::title_compare));
  List items{.items = {}, .style = ListStyle::unit};
  for (const std::string& text : view.compare) {
    const auto item = find_compare_item(dataset, text);
    items.items.emplace_back(item ? name_of(dataset, *item) : text);
  }
  return language.text(msg::title_compare_of{.items = items});
}

msg::Position position_of(bool first) {
  return first ? msg::Position::first : msg::Position::other;
}

// One, but for two that have no day in common.
std::vector<TimeRange> periods_asked(const Query& query, const UnderstoodText& understood) {
  const auto common = common_period(query.time, understood.time);
  if (!common) return {};
  if (has_days(*common)) return {*common};
  return {*query.time, *understood.time};
}

// Parts of one sentence, of which the first may be written otherwise.
std::vector<std::string> query_parts(const Language& language, const FacetDomains& domains,
                                     const Query& query, const UnderstoodText& understood) {
  std::vector<std::string> parts;
  const auto position = [&] { return position_of(parts.empty()); };
  const std::string text = without_ranges(query.text, understood.period_words);
  if (!text.empty()) {
    const bool has_quotes = text.find('"') != std::string::npos;
    parts.push_back(has_quotes ? text : language.text(msg::title_search{.text = text}));
  }
  for (const bool excluded : {false, true}) {
    for (const Facet facet : all_facets) {
      const FacetChoice& choice = query[facet];
      const std::vector<std::string>& ids = excluded ? choice.exclude : choice.include;
      if (ids.empty()) continue;
      parts.push_back(facet_words(language, facet, excluded, position(),
                                  values_words(language, domains, facet, ids, excluded)));
    }
  }
  for (const TimeRange& time : periods_asked(query, understood)) {
    const std::string period = period_words(language, time, position());
    parts.push_back(query.time_match == TimeMatch::certainly
                        ? language.text(msg::title_period_certainly{.period = period})
                        : period);
  }
  if (query.area || !query.lasso.empty()) {
    parts.push_back(language.text(msg::title_area{.position = position()}));
  }
  return parts;
}

std::size_t characters_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += utf8_character_at(text, at).bytes)
    ++count;
  return count;
}

}  // namespace

std::string view_text(const Language& language, const Dataset& dataset, const FacetDomains& domains,
                      const View& view, std::size_t max_characters) {
  if (view.screen == Screen::compare) {
    return shortened(compare_text(language, dataset, view), max_characters);
  }
  if (view.screen == Screen::basket) {
    return std::string(
        language.text(view.basket.empty() ? msg::title_basket : msg::title_basket_shared));
  }
  std::vector<std::string> shown;
  std::string end;
  if (!view.selection.empty()) end = selection_text(language, dataset, view.selection);
  // What is selected is what the view is about: it keeps its room, filters take the rest.
  const std::size_t kept = characters_of(end);
  std::string words;
  for (std::string& part :
       query_parts(language, domains, view.query, understand(view.query.text, dataset.extent()))) {
    constexpr std::size_t joints = 5;  // ", " before and after, and an ellipsis
    const std::size_t taken = characters_of(words) + kept + joints;
    if (!shown.empty() && taken + characters_of(part) > max_characters) {
      shown.emplace_back("…");
      break;
    }
    shown.push_back(std::move(part));
    words = language.list(shown, ListStyle::unit);
  }
  if (!end.empty()) shown.push_back(std::move(end));
  return shortened(language.list(shown, ListStyle::unit), max_characters);
}

std::string view_title(const Language& language, const Dataset& dataset,
                       const FacetDomains& domains, const View& view) {
  const std::string shown = view_text(language, dataset, domains, view);
  if (shown.empty()) return std::string(language.text(msg::shell_product));
  return language.text(msg::title_page{.view = shown});
}

}  // namespace rostrum
