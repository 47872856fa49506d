#include "engine/present/record_text.hpp"

#include <algorithm>

#include "engine/present/linked_words.hpp"
#include "engine/text/language_words.hpp"

namespace rostrum {

namespace {

constexpr std::string_view part_separator = " · ";

// "more than 80 countries (also reported: nearly 90)"
std::string count_part(const Count& count, std::string_view noun,
                       const std::vector<Count>& others) {
  std::string words = reported_words(count) + " " + std::string(noun);
  for (std::size_t i = 0; i < others.size(); ++i)
    words += (i == 0 ? " (also reported: " : ", ") + reported_words(others[i]);
  if (!others.empty()) words += ')';
  return words;
}

}  // namespace

void append_part(std::string& words, std::string_view part) {
  if (part.empty()) return;
  if (!words.empty()) words += part_separator;
  words += part;
}

std::string reported_words(const Count& count) {
  std::string words;
  if (!count.qualifier.empty() && count.qualifier != "exactly") words = count.qualifier + " ";
  return words + number_words(static_cast<std::uint64_t>(count.value));
}

std::string lower_first(std::string_view text) {
  std::string lowered(text);
  if (!lowered.empty() && lowered[0] >= 'A' && lowered[0] <= 'Z') {
    lowered[0] = static_cast<char>(lowered[0] - 'A' + 'a');
  }
  return lowered;
}

std::string list_words(const ResultList& list) {
  const auto count = static_cast<std::uint32_t>(list.entries.size());
  const bool all_match = std::all_of(list.entries.begin(), list.entries.end(),
                                     [](const ResultEntry& entry) { return entry.matches_itself; });
  return (all_match ? "" : "Found at ") + counted(count, "forum", "forums");
}

std::string present_words(const Forum& forum) {
  std::string words;
  if (forum.participating_countries) {
    append_part(words, count_part(*forum.participating_countries, "countries",
                                  forum.other_participating_countries));
  }
  if (forum.participants) {
    append_part(words, count_part(*forum.participants, "people", forum.other_participants));
  }
  return words;
}

std::string speaker_words(const Dataset& dataset, const Statement& statement) {
  return speaker_part(dataset, statement).words;
}

std::string role_words(const Dataset& dataset, const Statement& statement) {
  return plain_words(role_parts(dataset, statement));
}

std::string said_words(const Statement& statement) {
  return std::string(name_of(statement.kind)) + ", " + words_from_date_span(statement.date, true);
}

std::string_view readable_title(const Source& source) {
  return source.translation.empty() ? source.title : source.translation;
}

std::string source_words(const Source& source) {
  std::string words(source.publisher.empty() ? readable_title(source) : source.publisher);
  if (source.date) words += ", " + words_from_date_span(*source.date, true);
  return words;
}

std::string source_facts(const Source& source) {
  std::string words = source.publisher;
  if (source.date) append_part(words, words_from_date_span(*source.date, true));
  if (source.language != "en") append_part(words, language_words(source.language));
  return words;
}

std::string via_words(const Source& source) {
  constexpr std::string_view scheme_end = "://";
  constexpr std::string_view common = "www.";
  std::string_view host = source.via;
  const std::size_t scheme = host.find(scheme_end);
  if (scheme == std::string_view::npos) return {};
  host.remove_prefix(scheme + scheme_end.size());
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with(common)) host.remove_prefix(common.size());
  return "read on " + std::string(host);
}

std::string outcome_caption(const Outcome& outcome) {
  return "Outcome" + std::string(part_separator) + lower_first(name_of(outcome.kind));
}

std::string forum_caption(const Dataset& dataset, const Forum& forum) {
  std::string words = words_from_date_span(forum.date, true);
  const bool has_city = forum.place && !dataset[*forum.place].city.empty();
  append_part(words, has_city ? dataset[*forum.place].city : place_words(dataset, forum));
  return words;
}

std::string entry_words(const Dataset& dataset, const ResultEntry& entry) {
  std::string words = forum_caption(dataset, dataset[entry.forum]);
  if (!entry.statements.empty()) {
    append_part(words, counted(static_cast<std::uint32_t>(entry.statements.size()), "statement",
                               "statements"));
  }
  if (!entry.outcomes.empty()) {
    append_part(words,
                counted(static_cast<std::uint32_t>(entry.outcomes.size()), "outcome", "outcomes"));
  }
  return words;
}

}  // namespace rostrum
