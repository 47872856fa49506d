#include "engine/present/view_title.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/utf8.hpp"
#include "engine/model/subject.hpp"
#include "engine/present/chips.hpp"
#include "engine/present/compare/compare_item.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

namespace {

constexpr std::size_t most_values = 3;  // of a facet, by name

struct NameOf {
  const Dataset& dataset;

  std::string operator()(ForumId id) const { return dataset[id].short_title; }
  std::string operator()(StatementId id) const {
    const Statement& statement = dataset[id];
    const std::string& forum = dataset[statement.forum].short_title;
    if (statement.speaker) return dataset[*statement.speaker].name + ", " + forum;
    if (statement.organization) return dataset[*statement.organization].name + ", " + forum;
    return forum;
  }
  std::string operator()(OutcomeId id) const { return dataset[id].title; }
};

std::string selection_words(const Dataset& dataset, const std::string& selection) {
  if (const auto record = dataset.find_record(selection)) {
    return std::visit(NameOf{dataset}, *record);
  }
  if (const auto subject = find_subject(dataset, selection)) return name_of(dataset, *subject);
  return selection;
}

std::string compare_words(const Dataset& dataset, const View& view) {
  std::string words = "Compare";
  for (const std::string& text : view.compare) {
    const auto item = find_compare_item(dataset, text);
    words += words.size() == std::string_view("Compare").size() ? ": " : ", ";
    words += item ? name_of(dataset, *item) : text;
  }
  return words;
}

std::string facet_words(const FacetDomains& domains, Facet facet,
                        const std::vector<std::string>& ids, bool excluded) {
  const FacetFacts& facts = facet_table[facet];
  std::string words(excluded ? facts.lead_excluded : facts.lead);
  const std::size_t named = ids.size() > most_values ? most_values - 1 : ids.size();
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) words += " or ";
    const std::string name = name_of_value(domains, facet, ids[i]);
    words += excluded || i > 0 ? within_sentence(facet, name) : name;
  }
  if (named < ids.size()) words += " or " + std::to_string(ids.size() - named) + " more";
  return words;
}

// "2018 to 2025", "since June 2018", "until 2019": a chip's words in running text.
std::string title_period_words(const Query& query) {
  constexpr std::string_view dash = " – ";
  constexpr std::string_view until = "Until ";
  std::string words = words_from_time_range(*query.time);
  if (!query.time->to) {
    words = "since " + words.substr(0, words.find(dash));
  } else if (words.starts_with(until)) {
    words[0] = 'u';
  } else if (const std::size_t at = words.find(dash); at != std::string::npos) {
    words.replace(at, dash.size(), " to ");
  }
  if (query.time_match == TimeMatch::certainly) words += " for certain";
  return words;
}

std::vector<std::string> query_words(const FacetDomains& domains, const Query& query) {
  std::vector<std::string> parts;
  if (!query.text.empty()) {
    const bool has_quotes = query.text.find('"') != std::string::npos;
    parts.push_back(has_quotes ? query.text : '"' + query.text + '"');
  }
  for (const Facet facet : all_facets) {
    const FacetChoice& choice = query[facet];
    if (!choice.include.empty()) {
      parts.push_back(facet_words(domains, facet, choice.include, false));
    }
  }
  for (const Facet facet : all_facets) {
    const FacetChoice& choice = query[facet];
    if (!choice.exclude.empty()) {
      parts.push_back(facet_words(domains, facet, choice.exclude, true));
    }
  }
  if (query.time) parts.push_back(title_period_words(query));
  if (query.area || !query.lasso.empty()) parts.emplace_back("in an area of the map");
  return parts;
}

std::size_t characters_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += utf8_character_at(text, at).bytes)
    ++count;
  return count;
}

}  // namespace

std::string view_words(const Dataset& dataset, const FacetDomains& domains, const View& view,
                       std::size_t most_characters) {
  if (view.screen == Screen::compare) {
    return shortened(compare_words(dataset, view), most_characters);
  }
  std::vector<std::string> parts = query_words(domains, view.query);
  std::string end;
  if (!view.selection.empty()) end = selection_words(dataset, view.selection);
  // What is selected is what the view is about: it keeps its room, filters take the rest.
  const std::size_t kept = characters_of(end);
  std::string words;
  for (std::string& part : parts) {
    constexpr std::size_t joints = 5;  // ", " before and after, and an ellipsis
    const std::size_t taken = characters_of(words) + kept + joints;
    if (!words.empty() && taken + characters_of(part) > most_characters) {
      words += ", …";
      break;
    }
    if (!words.empty()) words += ", ";
    words += std::move(part);
  }
  if (!end.empty()) {
    if (!words.empty()) words += ", ";
    words += end;
  }
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  }
  return shortened(words, most_characters);
}

std::string view_title(const Dataset& dataset, const FacetDomains& domains, const View& view) {
  const std::string words = view_words(dataset, domains, view);
  return words.empty() ? "Rostrum" : words + " · Rostrum";
}

}  // namespace rostrum
