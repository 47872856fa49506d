#include "engine/present/linked_words.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/present/record_text.hpp"
#include "engine/text/place_text.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

constexpr std::string_view middle_dot = " · ";
// A slot is its number between these two, which no text of a record has.
constexpr char slot_start = '\x11';
constexpr char slot_end = '\x12';

void add_part(LinkedWords& parts, LinkedPart part) {
  if (part.words.empty()) return;
  if (!parts.empty()) parts.push_back({std::string(middle_dot), {}});
  parts.push_back(std::move(part));
}

// "Kuwait, Tajikistan", with a slot for each.
std::string slot_list(const Language& language, std::size_t count) {
  std::vector<std::string> slots;
  for (std::size_t i = 0; i < count; ++i)
    slots.push_back(name_slot(i));
  return language.list(slots, ListStyle::unit);
}

LinkedWords linked_countries(const Dataset& dataset, const std::vector<CountryId>& countries) {
  LinkedWords names;
  for (const CountryId id : countries)
    names.push_back(linked_name(dataset, id));
  return names;
}

std::string_view without_separators(std::string_view words) {
  constexpr std::string_view space = " ,";
  constexpr std::string_view dot_alone = "·";
  for (std::size_t before = 0; before != words.size();) {
    before = words.size();
    while (!words.empty() && space.find(words.front()) != std::string_view::npos)
      words.remove_prefix(1);
    while (!words.empty() && space.find(words.back()) != std::string_view::npos)
      words.remove_suffix(1);
    if (words.starts_with(dot_alone)) words.remove_prefix(dot_alone.size());
    if (words.ends_with(dot_alone)) words.remove_suffix(dot_alone.size());
  }
  return words;
}

}  // namespace

std::string plain_words(const LinkedWords& parts) {
  std::string words;
  for (const LinkedPart& part : parts)
    words += part.words;
  return words;
}

bool leads_somewhere(const LinkedWords& parts) {
  return std::ranges::any_of(parts, [](const LinkedPart& part) { return !part.selection.empty(); });
}

LinkedWords items_of(const LinkedWords& parts) {
  LinkedWords items;
  for (const LinkedPart& part : parts) {
    const std::string_view words =
        part.selection.empty() ? without_separators(part.words) : std::string_view(part.words);
    if (!words.empty()) items.push_back({std::string(words), part.selection});
  }
  return items;
}

std::string page_key(std::string_view place, const LinkedPart& part) {
  return "page:" + std::string(place) + ":" + part.selection;
}

std::string name_slot(std::size_t index) {
  return slot_start + std::to_string(index) + slot_end;
}

LinkedWords with_names(std::string_view text, const LinkedWords& names) {
  LinkedWords parts;
  const auto add_text = [&](std::string_view words) {
    if (!words.empty()) parts.push_back({std::string(words), {}});
  };
  std::size_t at = 0;
  for (std::size_t start = text.find(slot_start); start != std::string_view::npos;
       start = text.find(slot_start, at)) {
    const std::size_t end = text.find(slot_end, start);
    if (end == std::string_view::npos) break;
    std::size_t index = names.size();
    std::from_chars(text.data() + start + 1, text.data() + end, index);
    add_text(text.substr(at, start - at));
    if (index < names.size()) parts.push_back(names[index]);
    at = end + 1;
  }
  add_text(text.substr(at));
  return parts;
}

LinkedPart linked_name(const Dataset& dataset, const Subject& subject) {
  return {name_of(dataset, subject), text_of(dataset, subject)};
}

LinkedWords where_parts(const Language& language, const Dataset& dataset, const Forum& forum) {
  LinkedWords parts;
  const std::optional<CountryId> country =
      forum.place ? dataset[*forum.place].country : std::nullopt;
  if (country) {
    const std::string& city = dataset[*forum.place].city;
    const LinkedPart name = linked_name(dataset, *country);
    LinkedWords names;
    std::string place = name_slot(0);
    if (city.empty() || city == name.words) {
      names = {name};
    } else {
      names = {{city, {}}, name};
      place = language.text(
          msg::record_place_in_country{.city = name_slot(0), .country = name_slot(1)});
    }
    if (forum.online) place = language.text(msg::record_place_and_online{.place = place});
    parts = with_names(place, names);
  } else {
    parts.push_back({place_text(language, dataset, forum), {}});
  }
  add_part(parts, {forum.venue, {}});
  return parts;
}

LinkedWords hosts_parts(const Dataset& dataset, const Forum& forum) {
  LinkedWords parts;
  for (const OrganizationId id : forum.organizers)
    add_part(parts, linked_name(dataset, id));
  for (const PersonId id : forum.convenors)
    add_part(parts, linked_name(dataset, id));
  return parts;
}

LinkedWords series_parts(const Language& language, const Dataset& dataset, const Forum& forum) {
  const LinkedPart series = linked_name(dataset, forum.series);
  if (!forum.edition) return {series};
  return with_names(
      language.text(msg::record_in_series{.edition = *forum.edition, .series = name_slot(0)}),
      {series});
}

LinkedPart speaker_part(const Language& language, const Dataset& dataset,
                        const Statement& statement) {
  if (statement.speaker) return linked_name(dataset, *statement.speaker);
  if (statement.organization) return linked_name(dataset, *statement.organization);
  if (!statement.role.empty()) return {statement.role, {}};
  return {std::string(language.text(msg::record_speaker_unnamed)), {}};
}

LinkedWords role_parts(const Language& language, const Dataset& dataset,
                       const Statement& statement) {
  // Without either, the role stands where the speaker's name would.
  if (!statement.speaker && !statement.organization) return {};
  if (!statement.speaker || !statement.organization) {
    return statement.role.empty() ? LinkedWords{} : LinkedWords{{statement.role, {}}};
  }
  const LinkedPart organization = linked_name(dataset, *statement.organization);
  if (statement.role.empty()) return {organization};
  return with_names(
      language.text(msg::record_role_at{.organization = name_slot(1), .role = name_slot(0)}),
      {{statement.role, {}}, organization});
}

LinkedWords topic_parts(const Dataset& dataset, const std::vector<TopicId>& topics) {
  LinkedWords parts;
  for (const TopicId id : topics)
    add_part(parts, linked_name(dataset, id));
  return parts;
}

LinkedWords country_parts(const Language& language, const Dataset& dataset,
                          const std::vector<CountryId>& countries) {
  return with_names(slot_list(language, countries.size()), linked_countries(dataset, countries));
}

LinkedWords delivery_parts(const Language& language, const Dataset& dataset,
                           const Statement& statement) {
  const std::string delivery = delivery_text(language, statement);
  if (statement.mentions.empty()) return {{delivery, {}}};
  return with_names(
      language.text(msg::record_said_mentions{
          .countries = slot_list(language, statement.mentions.size()), .said = delivery}),
      linked_countries(dataset, statement.mentions));
}

}  // namespace rostrum
