#include "engine/present/record_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "engine/base/language_tag.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/place_text.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/choices.hpp"
#include "messages/count.hpp"
#include "messages/list.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

msg::Qualifier qualifier_of(const Count& count) {
  if (count.qualifier == "about") return msg::Qualifier::about;
  if (count.qualifier == "more than") return msg::Qualifier::more_than;
  if (count.qualifier == "nearly") return msg::Qualifier::nearly;
  if (count.qualifier == "up to") return msg::Qualifier::up_to;
  return msg::Qualifier::other;
}

// "more than 80"
std::string number_text(const Language& language, const Count& count) {
  return language.text(msg::record_counted{.count = count.value, .qualifier = qualifier_of(count)});
}

// "more than 80 countries (also reported: nearly 90)"
std::string present_text(const Language& language, const Count& count, Counted what,
                         const std::vector<Count>& others) {
  std::string present = reported_text(language, count, what);
  if (others.empty()) return present;
  std::vector<std::string> numbers;
  for (const Count& other : others)
    numbers.push_back(number_text(language, other));
  return language.text(msg::record_present_also{.numbers = language.list(numbers, ListStyle::unit),
                                                .present = present});
}

// In the order of the kinds.
constexpr std::array<Plain, outcome_kind_count> outcome_captions = {
    msg::record_outcome_declaration, msg::record_outcome_decision,
    msg::record_outcome_initiative,  msg::record_outcome_recommendation,
    msg::record_outcome_technology,  msg::record_outcome_programme};

}  // namespace

void append_part(const Language& language, std::string& words, std::string_view part) {
  if (part.empty()) return;
  words = words.empty() ? std::string(part)
                        : language.text(msg::record_beside{.first = words, .next = part});
}

std::string reported_text(const Language& language, const Count& count, Counted what) {
  const std::string reported = number_text(language, count);
  if (what == Counted::countries) {
    return language.text(msg::record_present_countries{.count = count.value, .reported = reported});
  }
  return language.text(msg::record_present_people{.count = count.value, .reported = reported});
}

std::string attendance_text(const Language& language, const Forum& forum) {
  std::string text;
  if (forum.participating_countries) {
    append_part(language, text,
                present_text(language, *forum.participating_countries, Counted::countries,
                             forum.other_participating_countries));
  }
  if (forum.participants) {
    append_part(
        language, text,
        present_text(language, *forum.participants, Counted::people, forum.other_participants));
  }
  return text;
}

std::string speaker_text(const Language& language, const Dataset& dataset,
                         const Statement& statement) {
  return speaker_part(language, dataset, statement).words;
}

std::string role_text(const Language& language, const Dataset& dataset,
                      const Statement& statement) {
  return plain_words(role_parts(language, dataset, statement));
}

std::string delivery_text(const Language& language, const Statement& statement) {
  return language.text(
      msg::record_said{.form = kind_text(language, statement.kind), .when = statement.date});
}

std::string_view readable_title(const Source& source) {
  return source.translation.empty() ? source.title : source.translation;
}

std::string source_text(const Language& language, const Source& source) {
  const std::string_view name =
      source.publisher.empty() ? readable_title(source) : source.publisher;
  if (!source.date) return std::string(name);
  return language.text(msg::record_source_on{.source = name, .when = *source.date});
}

std::string source_facts(const Language& language, const Source& source) {
  std::string text = source.publisher;
  if (source.date)
    append_part(language, text, date_text(language, *source.date, MonthStyle::abbreviated));
  // The reader's own goes without saying.
  const bool is_readers = source.language == primary_language(language.tag());
  if (!is_readers) append_part(language, text, language_name(language, source.language));
  return text;
}

std::string via_text(const Language& language, const Source& source) {
  constexpr std::string_view scheme_end = "://";
  constexpr std::string_view common = "www.";
  std::string_view host = source.via;
  const std::size_t scheme = host.find(scheme_end);
  if (scheme == std::string_view::npos) return {};
  host.remove_prefix(scheme + scheme_end.size());
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with(common)) host.remove_prefix(common.size());
  return language.text(msg::record_source_via{.site = host});
}

std::string no_address_text(const Language& language, const Source& source) {
  return std::string(language.text(source.via.empty() ? msg::record_source_no_address
                                                      : msg::record_source_copy_only));
}

std::string_view outcome_caption(const Language& language, const Outcome& outcome) {
  return language.text(outcome_captions[static_cast<std::size_t>(outcome.kind)]);
}

std::string forum_caption(const Language& language, const Dataset& dataset, const Forum& forum) {
  std::string text = date_text(language, forum.date, MonthStyle::abbreviated);
  const bool has_city = forum.place && !dataset[*forum.place].city.empty();
  append_part(language, text,
              has_city ? dataset[*forum.place].city : place_text(language, dataset, forum));
  return text;
}

std::string entry_caption(const Language& language, const Dataset& dataset,
                          const ResultEntry& entry) {
  std::string text = forum_caption(language, dataset, dataset[entry.forum]);
  if (!entry.statements.empty()) {
    append_part(language, text,
                language.text(msg::count_statements{.count = entry.statements.size()}));
  }
  if (!entry.outcomes.empty()) {
    append_part(language, text, language.text(msg::count_outcomes{.count = entry.outcomes.size()}));
  }
  return text;
}

}  // namespace rostrum
