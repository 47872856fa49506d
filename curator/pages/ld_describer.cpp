#include "curator/pages/ld_describer.hpp"

#include <utility>
#include <variant>

#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/link/plain_page.hpp"
#include "engine/present/about_text.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/place_text.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

struct TypeOfSubject {
  std::string_view operator()(PersonId) const { return "Person"; }
  std::string_view operator()(OrganizationId) const { return "Organization"; }
  std::string_view operator()(SeriesId) const { return "EventSeries"; }
  std::string_view operator()(TopicId) const { return "DefinedTerm"; }
  std::string_view operator()(CountryId) const { return "Country"; }
};

JsonArray texts(const std::vector<std::string>& words) {
  JsonArray list;
  for (const std::string& each : words)
    list.push_back({each});
  return list;
}

}  // namespace

LdDescriber::LdDescriber(const PageInput& input, std::string_view path)
    : language_(input.language),
      dataset_(input.dataset),
      site_(input.site.empty() ? root_from(path) : std::string(input.site)) {}

std::string LdDescriber::page_of(const Forum& forum) const {
  return address(path_of(forum));
}

LdNode LdDescriber::name(const Subject& subject) const {
  LdNode node(std::visit(TypeOfSubject{}, subject));
  node.add("name", name_of(dataset_, subject));
  node.add("url", address(plain_page_path(dataset_, text_of(dataset_, subject))));
  return node;
}

LdNode LdDescriber::subject(const Subject& subject) const {
  LdNode node = name(subject);
  node.add("@id", address(plain_page_path(dataset_, text_of(dataset_, subject))) + "#this");
  node.add("alternateName", texts(other_names(dataset_, subject)));
  if (const auto* organization = std::get_if<OrganizationId>(&subject)) {
    if (const auto parent = dataset_[*organization].parent)
      node.add("parentOrganization", name(*parent));
  } else if (const auto* series = std::get_if<SeriesId>(&subject)) {
    node.add("description", dataset_[*series].about);
    JsonArray editions;
    for (const Forum& forum : dataset_.forums()) {
      if (forum.series != *series) continue;
      editions.push_back(LdNode("Event")
                             .add("@id", page_of(forum) + "#forum")
                             .add("name", forum.title)
                             .add("url", page_of(forum))
                             .take());
    }
    node.add("subEvent", std::move(editions));
  } else if (const auto* topic = std::get_if<TopicId>(&subject)) {
    node.add("description", dataset_[*topic].definition);
    node.add("inDefinedTermSet",
             LdNode("DefinedTermSet").add("name", dataset_[dataset_[*topic].group].name));
  }
  return node;
}

LdNode LdDescriber::place(const Forum& forum) const {
  const Place& where = dataset_[*forum.place];
  LdNode address("PostalAddress");
  address.add("addressLocality", where.city);
  if (where.country) address.add("addressCountry", dataset_[*where.country].name);
  LdNode node("Place");
  node.add("name",
           forum.venue.empty() ? place_text(language_, dataset_, *forum.place) : forum.venue);
  node.add("address", std::move(address));
  if (where.point) {
    node.add("geo", LdNode("GeoCoordinates")
                        .add("latitude", where.point->lat)
                        .add("longitude", where.point->lon));
  }
  return node;
}

void LdDescriber::add_location(LdNode& event, const Forum& forum) const {
  JsonArray places;
  if (forum.place) places.push_back(place(forum).take());
  if (forum.online) {
    places.push_back(LdNode("VirtualLocation")
                         .add("name", language_.text(msg::record_place_online))
                         .add("url", page_of(forum))
                         .take());
  }
  if (places.empty()) return;
  std::string_view mode = "https://schema.org/OfflineEventAttendanceMode";
  if (forum.online) {
    mode = forum.place ? "https://schema.org/MixedEventAttendanceMode"
                       : "https://schema.org/OnlineEventAttendanceMode";
  }
  event.add("eventAttendanceMode", LdNode("").add("@id", mode));
  event.add("location", std::move(places));
}

JsonArray LdDescriber::organizers(const Forum& forum) const {
  JsonArray list;
  for (const OrganizationId id : forum.organizers)
    list.push_back(name(id).take());
  for (const PersonId id : forum.convenors)
    list.push_back(name(id).take());
  return list;
}

JsonArray LdDescriber::topics(const std::vector<TopicId>& ids) const {
  JsonArray names;
  for (const TopicId id : ids)
    names.push_back({dataset_[id].name});
  return names;
}

LdNode LdDescriber::source(const Forum& forum, std::uint32_t index, bool whole) const {
  const Source& source = forum.sources[index];
  LdNode node("CreativeWork");
  node.add("@id", page_of(forum) + "#source-" + std::to_string(index));
  node.add("name", source.title).add("url", source.url);
  if (!whole) return node;
  node.add("alternateName", source.translation).add("inLanguage", source.language);
  node.add("archivedAt", source.via);
  if (source.date) node.add("datePublished", first_day_text(*source.date));
  if (!source.publisher.empty()) {
    node.add("publisher", LdNode("Organization").add("name", source.publisher));
  }
  return node;
}

// What a statement and an outcome have in common.
LdNode LdDescriber::record(const Forum& forum, const std::string& id, std::string_view name,
                           std::string_view summary, std::string_view kind,
                           std::uint32_t source_index) const {
  LdNode node("CreativeWork");
  node.add("@id", page_of(forum) + '#' + id).add("url", page_of(forum) + '#' + id);
  node.add("name", name).add("abstract", summary).add("genre", kind);
  if (source_index < forum.sources.size()) {
    node.add("isBasedOn", source(forum, source_index, false));
  }
  return node;
}

LdNode LdDescriber::statement(const Forum& forum, const Statement& statement) const {
  std::string title = speaker_text(language_, dataset_, statement);
  append_part(language_, title, delivery_text(language_, statement));
  LdNode node = record(forum, statement.id, title, statement.summary,
                       kind_text(language_, statement.kind), statement.source);
  node.add("dateCreated", first_day_text(statement.date));
  node.add("keywords", topics(statement.topics));
  if (statement.speaker) {
    // The role was held that day, so that this is no description of the person for ever.
    LdNode person = name(*statement.speaker);
    person.add("jobTitle", statement.role);
    if (statement.organization) person.add("affiliation", name(*statement.organization));
    node.add("creator", std::move(person));
  } else if (statement.organization) {
    node.add("creator", name(*statement.organization));
  } else {
    node.add("creator",
             LdNode("Organization").add("name", speaker_text(language_, dataset_, statement)));
  }
  JsonArray mentions;
  for (const CountryId id : statement.mentions)
    mentions.push_back(name(id).take());
  node.add("mentions", std::move(mentions));
  return node;
}

LdNode LdDescriber::outcome(const Forum& forum, const Outcome& outcome) const {
  LdNode node = record(forum, outcome.id, outcome.title, outcome.summary,
                       kind_text(language_, outcome.kind), outcome.source);
  node.add("keywords", topics(outcome.topics));
  return node;
}

LdNode LdDescriber::event(const Forum& forum) const {
  LdNode node("Event");
  node.add("@id", page_of(forum) + "#forum").add("url", page_of(forum));
  node.add("name", forum.title);
  if (forum.short_title != forum.title) node.add("alternateName", forum.short_title);
  node.add("description", forum.summary);
  node.add("startDate", first_day_text(forum.date)).add("endDate", last_day_text(forum.date));
  add_location(node, forum);
  node.add("organizer", organizers(forum));
  node.add("superEvent", name(forum.series));
  node.add("keywords", topics(forum.topics));
  JsonArray records;
  for (const Statement& said : dataset_.statements_of(forum))
    records.push_back(statement(forum, said).take());
  for (const Outcome& agreed : dataset_.outcomes_of(forum))
    records.push_back(outcome(forum, agreed).take());
  node.add("recordedIn", std::move(records));
  JsonArray sources;
  for (std::uint32_t i = 0; i < forum.sources.size(); ++i)
    sources.push_back(source(forum, i, true).take());
  node.add("subjectOf", std::move(sources));
  return node;
}

LdNode LdDescriber::dataset() const {
  LdNode node("Dataset");
  node.add("@id", address(forums_path) + "#dataset");
  node.add("name", "Rostrum").add("version", dataset_.version());
  node.add("license", licence_url(dataset_.licence()));
  return node;
}

}  // namespace rostrum
