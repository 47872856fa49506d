#include "engine/present/linked_words.hpp"

#include <algorithm>

namespace rostrum {

namespace {

constexpr std::string_view middle_dot = " · ";
constexpr std::string_view comma = ", ";

void add_part(LinkedWords& parts, LinkedPart part, std::string_view separator) {
  if (part.words.empty()) return;
  if (!parts.empty()) parts.push_back({std::string(separator), {}});
  parts.push_back(std::move(part));
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

LinkedPart linked_name(const Dataset& dataset, const Subject& subject) {
  return {name_of(dataset, subject), text_of(dataset, subject)};
}

LinkedWords where_parts(const Dataset& dataset, const Forum& forum) {
  LinkedWords parts;
  if (!forum.place) {
    parts.push_back({place_words(dataset, forum), {}});
  } else {
    const Place& place = dataset[*forum.place];
    // A city that is a country is named once, and leads to the country.
    if (!place.country || dataset[*place.country].name != place.city) {
      add_part(parts, {place.city, {}}, comma);
    }
    if (place.country) add_part(parts, linked_name(dataset, *place.country), comma);
    if (forum.online) parts.push_back({", and online", {}});
  }
  add_part(parts, {forum.venue, {}}, middle_dot);
  return parts;
}

LinkedWords hosts_parts(const Dataset& dataset, const Forum& forum) {
  LinkedWords parts;
  for (const OrganizationId id : forum.organizers)
    add_part(parts, linked_name(dataset, id), middle_dot);
  for (const PersonId id : forum.convenors)
    add_part(parts, linked_name(dataset, id), middle_dot);
  return parts;
}

LinkedWords series_parts(const Dataset& dataset, const Forum& forum) {
  LinkedWords parts{linked_name(dataset, forum.series)};
  if (forum.edition) parts.push_back({", edition " + std::to_string(*forum.edition), {}});
  return parts;
}

LinkedPart speaker_part(const Dataset& dataset, const Statement& statement) {
  if (statement.speaker) return linked_name(dataset, *statement.speaker);
  if (statement.organization) return linked_name(dataset, *statement.organization);
  return {statement.role.empty() ? "Unnamed speaker" : statement.role, {}};
}

LinkedWords role_parts(const Dataset& dataset, const Statement& statement) {
  LinkedWords parts;
  const bool role_is_name = !statement.speaker && !statement.organization;
  if (!role_is_name) add_part(parts, {statement.role, {}}, comma);
  if (statement.speaker && statement.organization) {
    add_part(parts, linked_name(dataset, *statement.organization), comma);
  }
  return parts;
}

LinkedWords topic_parts(const Dataset& dataset, const std::vector<TopicId>& topics) {
  LinkedWords parts;
  for (const TopicId id : topics)
    add_part(parts, linked_name(dataset, id), middle_dot);
  return parts;
}

LinkedWords country_parts(const Dataset& dataset, const std::vector<CountryId>& countries) {
  LinkedWords parts;
  for (const CountryId id : countries)
    add_part(parts, linked_name(dataset, id), comma);
  return parts;
}

}  // namespace rostrum
