#include <vector>

#include "engine/exchange/formats.hpp"
#include "engine/exchange/json_util.hpp"
#include "engine/exchange/text_util.hpp"
#include "engine/load/load.hpp"

namespace rostrum {

namespace {

// What of a table the records refer to, by index.
using Marks = std::vector<bool>;

class Document {
 public:
  explicit Document(const Excerpt& excerpt)
      : excerpt_(excerpt),
        dataset_(excerpt.dataset),
        groups_(dataset_.groups().size(), excerpt.whole),
        topics_(dataset_.topics().size(), excerpt.whole),
        countries_(dataset_.countries().size(), excerpt.whole),
        series_(dataset_.series().size(), excerpt.whole),
        organizations_(dataset_.organizations().size(), excerpt.whole),
        people_(dataset_.people().size(), excerpt.whole) {}

  Json make() {
    // Forums first: they mark what they refer to, organizations and people mark countries.
    Json forums = Json::array();
    for (const ResultEntry& entry : excerpt_.entries)
      forums.push_back(forum_from(entry));
    Json document = {{"schema", dataset_schema_version}, {"version", dataset_.version()}};
    put(document, "licence", dataset_.licence());
    put(document, "contact", dataset_.contact());
    if (!excerpt_.whole) {
      Json& excerpt = document["excerpt"] = Json::object();
      put(excerpt, "words", in_one_line(excerpt_.words));
      put(excerpt, "link", excerpt_.link);
      for (const BasketEntry& entry : excerpt_.basket.entries()) {
        if (!entry.note.empty())
          excerpt["notes"].push_back({{"id", entry.id}, {"note", entry.note}});
      }
    }
    document["forums"] = std::move(forums);
    document["series"] = table(dataset_.series(), series_, &Document::series_from);
    document["organizations"] = organizations_from();
    document["people"] = table(dataset_.people(), people_, &Document::person_from);
    document["countries"] = table(dataset_.countries(), countries_, &Document::country_from);
    if (Json country_groups = country_groups_from(); !country_groups.empty())
      document["country_groups"] = std::move(country_groups);
    document["topics"] = table(dataset_.topics(), topics_, &Document::topic_from);
    document["groups"] = table(dataset_.groups(), groups_, &Document::group_from);
    return document;
  }

 private:
  template <typename Tag>
  const std::string& use(Marks& marks, Id<Tag> id) {
    marks[id.index] = true;
    return dataset_[id].id;
  }
  // An organization comes with all it is part of.
  const std::string& use(OrganizationId id) {
    for (std::optional<OrganizationId> part = id; part; part = dataset_[*part].parent)
      organizations_[part->index] = true;
    return dataset_[id].id;
  }

  template <typename Tag>
  Json ids(Marks& marks, const std::vector<Id<Tag>>& ids) {
    Json list = Json::array();
    for (const Id<Tag> id : ids)
      list.push_back(use(marks, id));
    return list;
  }

  template <typename Record>
  Json table(std::span<const Record> records, const Marks& marks,
             Json (Document::*write)(const Record&)) {
    Json list = Json::array();
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (marks[i]) list.push_back((this->*write)(records[i]));
    }
    return list;
  }

  static void put_names(Json& json, const std::vector<std::string>& variants) {
    if (!variants.empty()) json["variants"] = variants;
  }

  Json group_from(const Group& group) { return {{"id", group.id}, {"name", group.name}}; }
  Json topic_from(const Topic& topic) {
    return {{"id", topic.id},
            {"name", topic.name},
            {"definition", topic.definition},
            {"group", use(groups_, topic.group)}};
  }
  Json country_from(const Country& country) {
    Json json = {{"id", country.id}, {"name", country.name}, {"region", id_of(country.region)}};
    if (!country.in_text.empty()) json["in_text"] = country.in_text;
    put_names(json, country.variants);
    return json;
  }
  // Groups are of the countries that are in the file, each with the terms of these.
  Json country_groups_from() {
    Json list = Json::array();
    for (const CountryGroup& group : dataset_.country_groups()) {
      Json members = Json::array();
      for (const MembershipTerm& term : group.terms) {
        if (countries_[term.country.index]) members.push_back(term_from(term));
      }
      if (members.empty()) continue;
      Json json = {{"id", group.id}, {"name", group.name}, {"kind", id_of(group.kind)}};
      if (!group.in_text.empty()) json["in_text"] = group.in_text;
      put_names(json, group.variants);
      put(json, "note", group.note);
      json["members"] = std::move(members);
      for (const Source& source : group.sources)
        json["sources"].push_back(source_from(source));
      list.push_back(std::move(json));
    }
    return list;
  }
  Json term_from(const MembershipTerm& term) {
    Json json = {{"country", dataset_[term.country].id}};
    if (!term.time.has_open_start())
      json["from"] = text_from_day(term.time.earliest, term.time.start_precision);
    if (!term.time.has_open_end())
      json["to"] = text_from_day(term.time.latest, term.time.end_precision);
    put(json, "note", term.note);
    if (term.unconfirmed) json["unconfirmed"] = true;
    return json;
  }
  Json series_from(const Series& series) {
    Json json = {{"id", series.id}, {"name", series.name}};
    put_names(json, series.variants);
    put(json, "about", series.about);
    put(json, "since", series.since);
    return json;
  }
  Json organization_from(const Organization& organization) {
    Json json = {
        {"id", organization.id}, {"name", organization.name}, {"kind", id_of(organization.kind)}};
    put(json, "short", organization.short_name);
    put_names(json, organization.variants);
    if (organization.country) json["country"] = use(countries_, *organization.country);
    if (organization.parent) json["parent"] = dataset_[*organization.parent].id;
    return json;
  }
  Json organizations_from() {
    return table(dataset_.organizations(), organizations_, &Document::organization_from);
  }
  Json person_from(const Person& person) {
    Json json = {{"id", person.id}, {"name", person.name}};
    put_names(json, person.variants);
    if (person.country) json["country"] = use(countries_, *person.country);
    return json;
  }

  static Json source_from(const Source& source) {
    Json json = {{"title", source.title}};
    put(json, "url", source.url);
    put(json, "translation", source.translation);
    put(json, "publisher", source.publisher);
    if (source.date) json["date"] = text_from_date_span(*source.date);
    put(json, "language", source.language);
    put(json, "via", source.via);
    return json;
  }

  static Json count_from(const Count& count) {
    Json json = {{"value", count.value}, {"qualifier", count.qualifier}};
    if (count.source) json["source"] = *count.source;
    return json;
  }
  static Json participants_from(const Forum& forum) {
    Json json = Json::object();
    const auto add = [&](const char* of, const std::optional<Count>& first,
                         const std::vector<Count>& others) {
      if (first) json[of] = count_from(*first);
      for (const Count& other : others) {
        Json entry = count_from(other);
        entry["of"] = of;
        json["also"].push_back(std::move(entry));
      }
    };
    add("countries", forum.participating_countries, forum.other_participating_countries);
    add("people", forum.participants, forum.other_participants);
    return json;
  }

  void put_place(Json& json, const Forum& forum) {
    if (!forum.place) return;
    const Place& place = dataset_[*forum.place];
    Json where = Json::object();
    put(where, "city", place.city);
    if (place.country) where["country"] = use(countries_, *place.country);
    if (place.point) where["lat"] = place.point->lat;
    if (place.point) where["lon"] = place.point->lon;
    put(where, "venue", forum.venue);
    json["place"] = std::move(where);
  }

  Json statement_from(const Statement& statement) {
    Json json = {{"id", statement.id},
                 {"date", text_from_date_span(statement.date)},
                 {"kind", id_of(statement.kind)},
                 {"topics", ids(topics_, statement.topics)},
                 {"mentions", ids(countries_, statement.mentions)},
                 {"summary", statement.summary},
                 {"source", statement.source}};
    if (statement.speaker) json["speaker"] = use(people_, *statement.speaker);
    put(json, "role", statement.role);
    if (statement.organization) json["organization"] = use(*statement.organization);
    if (statement.country) json["country"] = use(countries_, *statement.country);
    return json;
  }

  Json outcome_from(const Outcome& outcome) {
    return {{"id", outcome.id},           {"kind", id_of(outcome.kind)},
            {"title", outcome.title},     {"topics", ids(topics_, outcome.topics)},
            {"summary", outcome.summary}, {"source", outcome.source}};
  }

  Json forum_from(const ResultEntry& entry) {
    const Forum& forum = dataset_[entry.forum];
    Json json = {{"id", forum.id},
                 {"title", forum.title},
                 {"series", use(series_, forum.series)},
                 {"date", text_from_date_span(forum.date)},
                 {"topics", ids(topics_, forum.topics)},
                 {"summary", forum.summary},
                 {"organizers", Json::array()},
                 {"sources", Json::array()},
                 {"statements", Json::array()},
                 {"outcomes", Json::array()}};
    if (forum.short_title != forum.title) put(json, "short", forum.short_title);
    put(json, "theme", forum.theme);
    if (forum.edition) json["edition"] = *forum.edition;
    put_place(json, forum);
    if (forum.online) json["online"] = true;
    for (const OrganizationId id : forum.organizers)
      json["organizers"].push_back(use(id));
    if (!forum.convenors.empty()) json["convenors"] = ids(people_, forum.convenors);
    if (Json participants = participants_from(forum); !participants.empty())
      json["participants"] = std::move(participants);
    for (const Source& source : forum.sources)
      json["sources"].push_back(source_from(source));
    for (const StatementId id : entry.statements)
      json["statements"].push_back(statement_from(dataset_[id]));
    for (const OutcomeId id : entry.outcomes)
      json["outcomes"].push_back(outcome_from(dataset_[id]));
    return json;
  }

  const Excerpt& excerpt_;
  const Dataset& dataset_;
  Marks groups_;
  Marks topics_;
  Marks countries_;
  Marks series_;
  Marks organizations_;
  Marks people_;
};

}  // namespace

std::string json_text(const Excerpt& excerpt) {
  return text_from_json(Document(excerpt).make());
}

}  // namespace rostrum
