#include "curator/pages/structured_data.hpp"

#include <utility>

#include "curator/json_text.hpp"
#include "curator/pages/site_address.hpp"
#include "engine/model/subject.hpp"
#include "engine/present/about_text.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/place_text.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

// An object's fields, put together one by one; what is not known is left out.
class Node {
 public:
  explicit Node(std::string_view type) {
    if (!type.empty()) add("@type", type);
  }

  Node& add(std::string_view key, std::string_view text) {
    if (!text.empty()) fields_.push_back({std::string(key), {std::string(text)}});
    return *this;
  }
  Node& add(std::string_view key, Node node) {
    fields_.push_back({std::string(key), std::move(node).take()});
    return *this;
  }
  Node& add(std::string_view key, JsonArray list) {
    if (!list.empty()) fields_.push_back({std::string(key), {std::move(list)}});
    return *this;
  }
  Node& add(std::string_view key, double number) {
    fields_.push_back({std::string(key), {number}});
    return *this;
  }
  JsonValue take() { return {std::move(fields_)}; }

 private:
  JsonObject fields_;
};

class Describer {
 public:
  // `path` is that of the page that the words are for.
  Describer(const Language& language, const Dataset& dataset, std::string_view site,
            std::string_view path)
      : language_(language),
        dataset_(dataset),
        site_(site.empty() ? root_from(path) : std::string(site)) {}

  std::string forums() const { return site_ + std::string(forums_path); }

  std::string page_of(const Forum& forum) const { return site_ + path_of(forum); }

  // Something with a page in the explorer.
  Node subject(std::string_view type, const Subject& subject) const {
    Node node(type);
    node.add("name", name_of(dataset_, subject));
    node.add("url", site_ + explorer_path(text_of(dataset_, subject)));
    return node;
  }

  Node place(const Forum& forum) const {
    const Place& where = dataset_[*forum.place];
    Node address("PostalAddress");
    address.add("addressLocality", where.city);
    if (where.country) address.add("addressCountry", dataset_[*where.country].name);
    Node node("Place");
    node.add("name",
             forum.venue.empty() ? place_text(language_, dataset_, *forum.place) : forum.venue);
    node.add("address", std::move(address));
    if (where.point) {
      node.add("geo", Node("GeoCoordinates")
                          .add("latitude", where.point->lat)
                          .add("longitude", where.point->lon));
    }
    return node;
  }

  void add_location(Node& event, const Forum& forum) const {
    JsonArray places;
    if (forum.place) places.push_back(place(forum).take());
    if (forum.online) {
      places.push_back(Node("VirtualLocation")
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
    event.add("eventAttendanceMode", Node("").add("@id", mode));
    event.add("location", std::move(places));
  }

  JsonArray organizers(const Forum& forum) const {
    JsonArray list;
    for (const OrganizationId id : forum.organizers)
      list.push_back(subject("Organization", id).take());
    for (const PersonId id : forum.convenors)
      list.push_back(subject("Person", id).take());
    return list;
  }

  JsonArray topics(const std::vector<TopicId>& ids) const {
    JsonArray names;
    for (const TopicId id : ids)
      names.push_back({dataset_[id].name});
    return names;
  }

  std::string source_id(const Forum& forum, std::uint32_t index) const {
    return page_of(forum) + "#source-" + std::to_string(index);
  }

  Node source(const Forum& forum, std::uint32_t index, bool whole) const {
    const Source& source = forum.sources[index];
    Node node("CreativeWork");
    node.add("@id", source_id(forum, index)).add("name", source.title).add("url", source.url);
    if (!whole) return node;
    node.add("alternateName", source.translation).add("inLanguage", source.language);
    node.add("archivedAt", source.via);
    if (source.date) node.add("datePublished", first_day_text(*source.date));
    if (!source.publisher.empty()) {
      node.add("publisher", Node("Organization").add("name", source.publisher));
    }
    return node;
  }

  // What a statement and an outcome have in common.
  Node record(const Forum& forum, const std::string& id, std::string_view name,
              std::string_view summary, std::string_view kind, std::uint32_t source_index) const {
    Node node("CreativeWork");
    node.add("@id", page_of(forum) + '#' + id).add("url", page_of(forum) + '#' + id);
    node.add("name", name).add("abstract", summary).add("genre", kind);
    if (source_index < forum.sources.size()) {
      node.add("isBasedOn", source(forum, source_index, false));
    }
    return node;
  }

  JsonValue statement(const Forum& forum, const Statement& statement) const {
    std::string name = speaker_text(language_, dataset_, statement);
    append_part(language_, name, delivery_text(language_, statement));
    Node node = record(forum, statement.id, name, statement.summary,
                       kind_text(language_, statement.kind), statement.source);
    node.add("dateCreated", first_day_text(statement.date));
    node.add("keywords", topics(statement.topics));
    if (statement.speaker) {
      // The role was held that day, so that this is no description of the person for ever.
      Node person = subject("Person", *statement.speaker);
      person.add("jobTitle", statement.role);
      if (statement.organization) {
        person.add("affiliation", subject("Organization", *statement.organization));
      }
      node.add("creator", std::move(person));
    } else if (statement.organization) {
      node.add("creator", subject("Organization", *statement.organization));
    } else {
      node.add("creator",
               Node("Organization").add("name", speaker_text(language_, dataset_, statement)));
    }
    JsonArray mentions;
    for (const CountryId id : statement.mentions)
      mentions.push_back(subject("Country", id).take());
    return std::move(node.add("mentions", std::move(mentions))).take();
  }

  JsonValue event(const Forum& forum) const {
    Node node("Event");
    node.add("@id", page_of(forum) + "#forum").add("url", page_of(forum));
    node.add("name", forum.title);
    if (forum.short_title != forum.title) node.add("alternateName", forum.short_title);
    node.add("description", forum.summary);
    node.add("startDate", first_day_text(forum.date)).add("endDate", last_day_text(forum.date));
    add_location(node, forum);
    node.add("organizer", organizers(forum));
    node.add("superEvent", subject("EventSeries", forum.series));
    node.add("keywords", topics(forum.topics));
    JsonArray records;
    for (const Statement& said : dataset_.statements_of(forum))
      records.push_back(statement(forum, said));
    for (const Outcome& outcome : dataset_.outcomes_of(forum)) {
      Node work = record(forum, outcome.id, outcome.title, outcome.summary,
                         kind_text(language_, outcome.kind), outcome.source);
      records.push_back(std::move(work.add("keywords", topics(outcome.topics))).take());
    }
    node.add("recordedIn", std::move(records));
    JsonArray sources;
    for (std::uint32_t i = 0; i < forum.sources.size(); ++i)
      sources.push_back(source(forum, i, true).take());
    node.add("subjectOf", std::move(sources));
    return std::move(node).take();
  }

  Node dataset_node() const {
    Node node("Dataset");
    node.add("@id", forums() + "#dataset");
    node.add("name", "Rostrum").add("version", dataset_.version());
    node.add("license", licence_url(dataset_.licence()));
    return node;
  }

 private:
  const Language& language_;
  const Dataset& dataset_;
  std::string site_;  // its address, or the way to it from the page
};

std::string document(JsonArray graph) {
  Node node("");
  node.add("@context", "https://schema.org").add("@graph", std::move(graph));
  return compact_json(std::move(node).take());
}

}  // namespace

std::string first_day_text(const DateSpan& span) {
  if (span.about || span.uncertain || span.has_open_start()) return {};
  return text_from_day(span.earliest, span.start_precision);
}

std::string last_day_text(const DateSpan& span) {
  if (span.about || span.uncertain || span.has_open_end()) return {};
  return text_from_day(span.latest, span.end_precision);
}

std::string forum_json_ld(const Language& language, const Dataset& dataset, const Forum& forum,
                          std::string_view site) {
  const Describer describe(language, dataset, site, path_of(forum));
  Node page("WebPage");
  page.add("@id", describe.page_of(forum)).add("url", describe.page_of(forum));
  page.add("name", forum.title).add("inLanguage", language.tag());
  page.add("license", licence_url(dataset.licence()));
  page.add("isPartOf", describe.dataset_node());
  page.add("mainEntity", Node("").add("@id", describe.page_of(forum) + "#forum"));
  JsonArray graph;
  graph.push_back(std::move(page).take());
  graph.push_back(describe.event(forum));
  return document(std::move(graph));
}

std::string index_json_ld(const Language& language, const Dataset& dataset, std::string_view site) {
  const Describer describe(language, dataset, site, forums_path);
  Node node = describe.dataset_node();
  node.add("url", describe.forums()).add("inLanguage", language.tag());
  const std::vector<AboutSection> about = about_sections(language, dataset);
  std::string words;
  for (std::size_t i = 0; i < 2 && i < about.size(); ++i) {
    for (const std::string& paragraph : about[i].paragraphs)
      words += (words.empty() ? "" : " ") + paragraph;
  }
  node.add("description", words);
  JsonArray topics;
  for (const Topic& topic : dataset.topics())
    topics.push_back({topic.name});
  node.add("keywords", std::move(topics));
  node.add("creator", Node("Organization").add("name", "Rostrum"));
  JsonArray graph;
  graph.push_back(std::move(node).take());
  return document(std::move(graph));
}

}  // namespace rostrum
