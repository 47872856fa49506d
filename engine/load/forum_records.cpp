#include "engine/load/forum_records.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "engine/load/fields.hpp"

namespace rostrum {

namespace {

constexpr std::int32_t largest_number = 1'000'000'000;
constexpr std::int32_t largest_number_of_sources = 10'000;

// What is counted_things, as the data files write it.
constexpr std::array<std::string_view, 2> counted_things = {"countries", "people"};

Count read_count(ObjectReader& object, const Forum& forum) {
  static constexpr std::array<std::string_view, 5> qualifiers = {"exactly", "about", "more than",
                                                                 "nearly", "up to"};
  Count count;
  count.value = integer_field(object, "value", Presence::required, 1, largest_number).value_or(0);
  count.qualifier =
      qualifiers[enum_field(object, "qualifier", Presence::required, qualifiers).value_or(0)];
  count.source = read_source_number(object, forum, Presence::optional);
  return count;
}

std::optional<Count> read_main_count(ObjectReader& participants, std::string_view key,
                                     const Forum& forum) {
  const JsonValue* value = participants.field(key, Presence::optional);
  if (value == nullptr) return std::nullopt;
  const Path path = participants.path().at(key);
  ObjectReader object(*value, path, "a number of participants", participants.errors());
  if (!object.valid()) return std::nullopt;
  const Count count = read_count(object, forum);
  object.finish();
  return count;
}

// Other numbers that were reported, each beside the one that is shown first.
void read_other_counts(ObjectReader& participants, Forum& forum) {
  const Path list = participants.path().at("also");
  const JsonArray& items = participants.items("also", Presence::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "another number of participants", participants.errors());
    if (!object.valid()) continue;
    const auto of = enum_field(object, "of", Presence::required, counted_things);
    Count count = read_count(object, forum);
    object.finish();
    if (!of) continue;
    if (participants.field(counted_things[*of], Presence::optional) == nullptr) {
      const std::string first = '"' + std::string(counted_things[*of]) + '"';
      object.report("must stand beside " + first + " of the participants",
                    "put the number to show first in " + first);
    }
    (*of == 0 ? forum.other_participating_countries : forum.other_participants)
        .push_back(std::move(count));
  }
}

// The forum's sources are already read: a number may name one.
void read_participants(ObjectReader& forum_object, Forum& forum) {
  const JsonValue* value = forum_object.field("participants", Presence::optional);
  if (value == nullptr) return;
  const Path path = forum_object.path().at("participants");
  ObjectReader object(*value, path, "participants", forum_object.errors());
  forum.participating_countries = read_main_count(object, counted_things[0], forum);
  forum.participants = read_main_count(object, counted_things[1], forum);
  read_other_counts(object, forum);
  object.finish();
}

// How many there are stands for those that follow.
std::vector<Source> sources_to_follow(ObjectReader& forum) {
  const auto count =
      integer_field(forum, "sources", Presence::required, 1, largest_number_of_sources);
  return std::vector<Source>(static_cast<std::size_t>(count.value_or(0)));
}

std::vector<Source> read_sources(ObjectReader& forum) {
  std::vector<Source> sources;
  const Path list = forum.path().at("sources");
  const JsonArray& items = forum.items("sources", Presence::required);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "a source", forum.errors());
    sources.push_back(object.valid() ? read_source(object) : Source{});
    object.finish();
  }
  const JsonValue* value = forum.field("sources", Presence::optional);
  if (items.empty() && value != nullptr && value->array() != nullptr) {
    forum.errors().add(list.pointer(), "must have at least one source",
                       "say where the facts were read");
  }
  return sources;
}

template <typename Record>
std::vector<Record> read_list(ObjectReader& forum_object, std::string_view key,
                              std::string_view what, const Forum& forum, RecordContext& context,
                              Record (*read)(ObjectReader&, const Forum&, RecordContext&)) {
  std::vector<Record> records;
  const Path list = forum_object.path().at(key);
  const JsonArray& items = forum_object.items(key, Presence::required);
  records.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, what, forum_object.errors());
    if (object.valid()) records.push_back(read(object, forum, context));
    object.finish();
  }
  return records;
}

}  // namespace

Source read_source(ObjectReader& object) {
  Source source;
  source.url = url_field(object, "url", Presence::optional);
  source.title = text_field(object, "title", Presence::required);
  source.translation = text_field(object, "translation", Presence::optional);
  source.publisher = text_field(object, "publisher", Presence::optional);
  source.date = date_field(object, "date", Presence::optional);
  source.language = language_field(object, "language", Presence::optional);
  source.via = url_field(object, "via", Presence::optional);
  return source;
}

std::optional<std::uint32_t> read_source_number(ObjectReader& object, const Forum& forum,
                                                Presence presence) {
  const auto number = integer_field(object, "source", presence, 0, 1'000'000);
  if (!number) return std::nullopt;
  if (static_cast<std::size_t>(*number) < forum.sources.size()) {
    return static_cast<std::uint32_t>(*number);
  }
  object.errors().add(object.path().at("source").pointer(),
                      "must be the number of one of the forum's " +
                          std::to_string(forum.sources.size()) + " sources",
                      "the first one is 0");
  return std::nullopt;
}

ForumRecords read_forum(ObjectReader& object, RecordContext& context) {
  ForumRecords records;
  Forum& forum = records.forum;
  forum.id = text_field(object, "id", Presence::required);
  forum.title = text_field(object, "title", Presence::required);
  forum.short_title = text_field(object, "short", Presence::optional);
  if (forum.short_title.empty()) forum.short_title = forum.title;
  forum.theme = text_field(object, "theme", Presence::optional);
  forum.series = reference_field<SeriesId>(object, "series", Presence::required, context.ids.series)
                     .value_or(SeriesId{});
  forum.edition = integer_field(object, "edition", Presence::optional, 1, largest_number);
  forum.date = date_field(object, "date", Presence::required).value_or(DateSpan{});
  ReadPlace place = context.places.read(object);
  forum.place = place.place;
  forum.venue = std::move(place.venue);
  forum.online = bool_field(object, "online");
  forum.organizers = reference_list_field<OrganizationId>(object, "organizers", Presence::required,
                                                          context.ids.organizations);
  forum.convenors =
      reference_list_field<PersonId>(object, "convenors", Presence::optional, context.ids.people);
  forum.sources = context.texts_follow ? sources_to_follow(object) : read_sources(object);
  read_participants(object, forum);
  forum.topics =
      reference_list_field<TopicId>(object, "topics", Presence::required, context.ids.topics);
  forum.summary = text_field(object, "summary", context.text_presence());
  records.statements =
      read_list(object, "statements", "a statement", forum, context, read_statement);
  records.outcomes = read_list(object, "outcomes", "an outcome", forum, context, read_outcome);
  return records;
}

}  // namespace rostrum
