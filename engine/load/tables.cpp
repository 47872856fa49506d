#include "engine/load/tables.hpp"

#include <string_view>
#include <utility>

#include "engine/load/fields.hpp"

namespace rostrum {

namespace {

Group read_group(ObjectReader& object, const KnownIds&) {
  Group group;
  group.id = text_field(object, "id", Presence::required);
  group.name = text_field(object, "name", Presence::required);
  return group;
}

Topic read_topic(ObjectReader& object, const KnownIds& ids) {
  Topic topic;
  topic.id = text_field(object, "id", Presence::required);
  topic.name = text_field(object, "name", Presence::required);
  topic.definition = text_field(object, "definition", Presence::required);
  topic.group =
      reference_field<GroupId>(object, "group", Presence::required, ids.groups).value_or(GroupId{});
  return topic;
}

Country read_country(ObjectReader& object, const KnownIds&) {
  Country country;
  country.id = text_field(object, "id", Presence::required);
  country.name = text_field(object, "name", Presence::required);
  country.in_text = text_field(object, "in_text", Presence::optional);
  country.variants = text_list_field(object, "variants", Presence::optional);
  country.region = kind_field<Region>(object, "region", region_count);
  return country;
}

Series read_series(ObjectReader& object, const KnownIds&) {
  Series series;
  series.id = text_field(object, "id", Presence::required);
  series.name = text_field(object, "name", Presence::required);
  series.variants = text_list_field(object, "variants", Presence::optional);
  series.about = text_field(object, "about", Presence::optional);
  const auto since = date_field(object, "since", Presence::optional);
  if (since) series.since = text_from_date_span(*since);
  return series;
}

Organization read_organization(ObjectReader& object, const KnownIds& ids) {
  Organization organization;
  organization.id = text_field(object, "id", Presence::required);
  organization.name = text_field(object, "name", Presence::required);
  organization.short_name = text_field(object, "short", Presence::optional);
  organization.variants = text_list_field(object, "variants", Presence::optional);
  organization.kind = kind_field<OrganizationKind>(object, "kind", organization_kind_count);
  organization.country =
      reference_field<CountryId>(object, "country", Presence::optional, ids.countries);
  organization.parent =
      reference_field<OrganizationId>(object, "parent", Presence::optional, ids.organizations);
  return organization;
}

Person read_person(ObjectReader& object, const KnownIds& ids) {
  Person person;
  person.id = text_field(object, "id", Presence::required);
  person.name = text_field(object, "name", Presence::required);
  person.variants = text_list_field(object, "variants", Presence::optional);
  person.country = reference_field<CountryId>(object, "country", Presence::optional, ids.countries);
  return person;
}

template <typename Record>
std::vector<Record> read_records(const JsonArray& items, const Path& list, std::string_view what,
                                 const KnownIds& ids, LoadErrors& errors,
                                 Record (*read)(ObjectReader&, const KnownIds&)) {
  std::vector<Record> records;
  records.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, what, errors);
    // A value that is no object is reported once; its empty record keeps the places of the others.
    records.push_back(object.valid() ? read(object, ids) : Record{});
    object.finish();
  }
  return records;
}

// What a map's measure is about is one id in links, whether a topic's or a group's.
void check_topics(const std::vector<Topic>& topics, const IdTable& groups, const Path& list,
                  LoadErrors& errors) {
  for (std::size_t i = 0; i < topics.size(); ++i) {
    if (!groups.knows(topics[i].id)) continue;
    errors.add(list.at(i).at("id").pointer(), "must not be the id of a group",
               "give the topic another id");
  }
}

// Nobody is part of themselves, however long the way round.
void check_parents(const std::vector<Organization>& organizations, const Path& list,
                   LoadErrors& errors) {
  enum class Mark : std::uint8_t { fresh, on_the_way, done };
  std::vector<Mark> marks(organizations.size(), Mark::fresh);
  for (std::uint32_t start = 0; start < organizations.size(); ++start) {
    std::vector<std::uint32_t> way;
    std::optional<OrganizationId> next = OrganizationId{start};
    while (next && marks[next->index] == Mark::fresh) {
      marks[next->index] = Mark::on_the_way;
      way.push_back(next->index);
      next = organizations[next->index].parent;
    }
    if (next && marks[next->index] == Mark::on_the_way) {
      errors.add(list.at(next->index).at("parent").pointer(), "must not lead back to itself",
                 "leave out the parent of the topmost");
    }
    for (const std::uint32_t index : way)
      marks[index] = Mark::done;
  }
}

}  // namespace

KnownIds read_tables(ObjectReader& document, DatasetTables& tables) {
  LoadErrors& errors = document.errors();
  KnownIds ids;
  struct Table {
    std::string_view key;
    IdTable& ids;
    const JsonArray* items = nullptr;
  };
  Table groups{"groups", ids.groups};
  Table topics{"topics", ids.topics};
  Table countries{"countries", ids.countries};
  Table series{"series", ids.series};
  Table organizations{"organizations", ids.organizations};
  Table people{"people", ids.people};
  // Ids of all tables first: records refer across tables, and within their own.
  for (Table* table : {&groups, &topics, &countries, &series, &organizations, &people}) {
    table->items = &document.items(table->key, Presence::required);
    table->ids.read(*table->items, document.path().at(table->key), errors);
  }
  const auto read = [&](const Table& table, std::string_view what, auto read_record) {
    const Path list = document.path().at(table.key);
    return read_records(*table.items, list, what, ids, errors, read_record);
  };
  tables.groups = read(groups, "a group", read_group);
  tables.topics = read(topics, "a topic", read_topic);
  tables.countries = read(countries, "a country", read_country);
  tables.series = read(series, "a series", read_series);
  tables.organizations = read(organizations, "an organization", read_organization);
  tables.people = read(people, "a person", read_person);
  check_topics(tables.topics, ids.groups, document.path().at("topics"), errors);
  check_parents(tables.organizations, document.path().at("organizations"), errors);
  return ids;
}

}  // namespace rostrum
