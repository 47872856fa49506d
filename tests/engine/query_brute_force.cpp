#include "tests/engine/query_brute_force.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

#include "engine/search/fold.hpp"

namespace rostrum::test {

namespace {

constexpr std::size_t index_of(Facet facet) {
  return static_cast<std::size_t>(facet);
}

class RecordMaker {
 public:
  explicit RecordMaker(const Dataset& dataset) : dataset_(dataset) {}

  PlainRecord forum(const Forum& forum) {
    PlainRecord record = start(forum.id, RecordKind::forum, forum.date, forum);
    add_value(record, Facet::kind, "forum");
    add_topics(record, forum.topics);
    for (const OrganizationId id : forum.organizers)
      add_organization(record, id);
    for (const Statement& statement : dataset_.statements()) {
      if (dataset_[statement.forum].id == forum.id) add_statement(record, statement);
    }
    for (const Outcome& outcome : dataset_.outcomes()) {
      if (dataset_[outcome.forum].id == forum.id) add_topics(record, outcome.topics);
    }
    return record;
  }

  PlainRecord statement(const Statement& statement) {
    PlainRecord record =
        start(statement.id, RecordKind::statement, statement.date, dataset_[statement.forum]);
    add_value(record, Facet::kind, "statement");
    add_value(record, Facet::kind, std::string(id_of(statement.kind)));
    add_statement(record, statement);
    return record;
  }

  PlainRecord outcome(const Outcome& outcome) {
    const Forum& forum = dataset_[outcome.forum];
    PlainRecord record = start(outcome.id, RecordKind::outcome, forum.date, forum);
    add_value(record, Facet::kind, "outcome");
    add_value(record, Facet::kind, std::string(id_of(outcome.kind)));
    add_topics(record, outcome.topics);
    for (const OrganizationId id : forum.organizers)
      add_organization(record, id);
    return record;
  }

 private:
  PlainRecord start(const std::string& id, RecordKind kind, const DateSpan& date,
                    const Forum& forum) {
    PlainRecord record;
    record.id = id;
    record.forum = forum.id;
    record.kind = kind;
    record.date = date;
    add_value(record, Facet::series, dataset_[forum.series].id);
    if (forum.place) {
      const Place& place = dataset_[*forum.place];
      record.point = place.point;
      if (place.country) {
        add_country(record, Facet::host, Facet::host_group, *place.country, forum.date);
      }
    }
    const SearchDocument document = search_document(dataset_, *dataset_.find_record(id));
    for (const std::string& field : {document.title, document.name, document.summary}) {
      record.fields.push_back(fold_for_search(field));
    }
    return record;
  }

  void add_value(PlainRecord& record, Facet facet, const std::string& value) {
    record.values[index_of(facet)].insert(value);
  }

  void add_country(PlainRecord& record, Facet facet, Facet group_facet, CountryId country,
                   const DateSpan& date) {
    add_value(record, facet, dataset_[country].id);
    const Day day = date.has_open_start() ? date.latest : date.earliest;
    for (const CountryGroup& group : dataset_.country_groups()) {
      for (const MembershipTerm& term : group.terms) {
        if (term.country == country && term.time.earliest <= day && day <= term.time.latest) {
          add_value(record, group_facet, group.id);
        }
      }
    }
  }

  void add_topics(PlainRecord& record, const std::vector<TopicId>& topics) {
    for (const TopicId id : topics) {
      add_value(record, Facet::topic, dataset_[id].id);
      add_value(record, Facet::group, dataset_[dataset_[id].group].id);
    }
  }

  void add_organization(PlainRecord& record, OrganizationId id) {
    add_value(record, Facet::organization, dataset_[id].id);
    add_value(record, Facet::organization_kind, std::string(id_of(dataset_[id].kind)));
  }

  void add_statement(PlainRecord& record, const Statement& statement) {
    add_topics(record, statement.topics);
    if (statement.organization) add_organization(record, *statement.organization);
    if (statement.speaker) add_value(record, Facet::speaker, dataset_[*statement.speaker].id);
    if (statement.country) {
      add_country(record, Facet::country, Facet::country_group, *statement.country, statement.date);
    }
    for (const CountryId id : statement.mentions) {
      add_country(record, Facet::mention, Facet::mention_group, id, statement.date);
    }
  }

  const Dataset& dataset_;
};

bool satisfies_choice(const std::set<std::string>& values, const FacetChoice& choice) {
  const auto has = [&](const std::string& id) { return values.contains(id); };
  if (std::any_of(choice.exclude.begin(), choice.exclude.end(), has)) return false;
  return choice.include.empty() || std::any_of(choice.include.begin(), choice.include.end(), has);
}

bool is_boundary(std::string_view field, std::size_t i) {
  return i >= field.size() || field[i] == ' ' || field[i] == '-';
}

// Every way to read on is tried: hyphens may be left out on either side, and one that is asked for
// may be a space.
bool reads_on(std::string_view field, std::size_t i, bool begun, std::string_view asked,
              bool whole) {
  if (asked.empty()) return !whole || is_boundary(field, i);
  if (i == field.size()) return false;
  const std::string_view rest = asked.substr(1);
  if (field[i] == asked[0] && reads_on(field, i + 1, true, rest, whole)) return true;
  if (asked[0] == '-' && field[i] == ' ' && reads_on(field, i + 1, true, rest, whole)) return true;
  if (asked[0] == ' ' && field[i] == '-' && reads_on(field, i + 1, true, rest, whole)) return true;
  if (asked[0] == '-' && reads_on(field, i, begun, rest, whole)) return true;
  return field[i] == '-' && begun && reads_on(field, i + 1, true, asked, whole);
}

bool has_word(std::string_view field, std::string_view asked, bool whole) {
  for (std::size_t i = 0; i < field.size(); ++i) {
    if ((i == 0 || is_boundary(field, i - 1)) && reads_on(field, i, false, asked, whole))
      return true;
  }
  return false;
}

bool has_term(const PlainRecord& record, const std::string& asked, bool phrase) {
  const auto in_any_field = [&](const std::string& words, bool whole) {
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [&](const std::string& field) { return has_word(field, words, whole); });
  };
  if (in_any_field(asked, phrase)) return true;
  if (phrase || asked.find('-') != std::string::npos) return false;
  for (std::size_t at = 4; at + 4 <= asked.size(); ++at) {
    if (in_any_field(asked.substr(0, at) + ' ' + asked.substr(at), true)) return true;
  }
  return false;
}

bool is_plain(const TextTerm& term) {
  return !term.phrase && !term.excluded && term.folded.find('-') == std::string::npos;
}

bool satisfies_text(const PlainRecord& record, const std::vector<TextTerm>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    bool found = has_term(record, terms[i].folded, terms[i].phrase);
    // Two words that follow each other are also one.
    for (std::size_t first = i == 0 ? 0 : i - 1; first <= i && first + 1 < terms.size(); ++first) {
      const TextTerm& a = terms[first];
      const TextTerm& b = terms[first + 1];
      const bool joins = is_plain(a) && is_plain(b) && a.folded.size() >= 2 && b.folded.size() >= 3;
      found = found || (joins && has_term(record, a.folded + b.folded, false));
    }
    if (found == terms[i].excluded) return false;
  }
  return true;
}

// Every word is in the record or in the head of its forum, and one is in the record.
bool satisfies_with_forum(const PlainRecord& record, const PlainRecord& forum,
                          const std::vector<TextTerm>& terms) {
  PlainRecord head = forum;
  head.fields.pop_back();
  bool any = false;
  for (const TextTerm& term : terms) {
    const bool own = has_term(record, term.folded, term.phrase);
    if (term.excluded ? own : !own && !has_term(head, term.folded, term.phrase)) return false;
    any = any || (own && !term.excluded);
  }
  return any;
}

// Of the records of the whole dataset those that a text finds.
std::set<std::string> ids_with_text(const std::vector<PlainRecord>& records,
                                    const std::vector<TextTerm>& terms) {
  std::set<std::string> ids;
  for (const PlainRecord& record : records) {
    if (satisfies_text(record, terms)) ids.insert(record.id);
  }
  if (!ids.empty()) return ids;
  std::map<std::string, const PlainRecord*> forums;
  for (const PlainRecord& record : records) {
    if (record.kind == RecordKind::forum) forums[record.id] = &record;
  }
  for (const PlainRecord& record : records) {
    if (satisfies_with_forum(record, *forums.at(record.forum), terms)) ids.insert(record.id);
  }
  return ids;
}

bool satisfies_time(const PlainRecord& record, const std::optional<TimeRange>& time,
                    TimeMatch match) {
  if (!time) return true;
  if (match == TimeMatch::certainly) {
    const bool starts_within = !time->from || *time->from <= record.date.earliest;
    const bool ends_within = !time->to || record.date.latest <= *time->to;
    return starts_within && ends_within;
  }
  const bool before = time->from && record.date.latest < *time->from;
  const bool after = time->to && *time->to < record.date.earliest;
  return !before && !after;
}

bool satisfies_area(const PlainRecord& record, const std::optional<GeoBox>& area) {
  if (!area) return true;
  if (!record.point) return false;
  if (record.point->lat < area->south || record.point->lat > area->north) return false;
  const bool east_of_west = record.point->lon >= area->west;
  const bool west_of_east = record.point->lon <= area->east;
  return area->west <= area->east ? east_of_west && west_of_east : east_of_west || west_of_east;
}

// Of convex rings alone: inside is what lies to the left of every edge.
bool satisfies_lasso(const PlainRecord& record, const std::vector<GeoPoint>& ring) {
  if (ring.empty()) return true;
  if (!record.point) return false;
  const auto vector = [](GeoPoint point) {
    const double radians = std::numbers::pi / 180;
    const double lat = point.lat * radians;
    const double lon = point.lon * radians;
    return std::array<double, 3>{std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon),
                                 std::sin(lat)};
  };
  const auto p = vector(*record.point);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto a = vector(ring[i]);
    const auto b = vector(ring[(i + 1) % ring.size()]);
    const double side = (a[1] * b[2] - a[2] * b[1]) * p[0] + (a[2] * b[0] - a[0] * b[2]) * p[1] +
                        (a[0] * b[1] - a[1] * b[0]) * p[2];
    if (side <= 0) return false;
  }
  return true;
}

// Whether everything but one condition holds; the condition left out is a facet or the time.
struct Without {
  std::optional<Facet> facet;
  bool time = false;
};

bool satisfies(const PlainRecord& record, const Query& query,
               const std::set<std::string>& with_text, Without without) {
  for (const Facet facet : all_facets) {
    if (without.facet == facet) continue;
    if (!satisfies_choice(record.values[index_of(facet)], query[facet])) return false;
  }
  return with_text.contains(record.id) &&
         (without.time || satisfies_time(record, query.time, query.time_match)) &&
         satisfies_area(record, query.area) && satisfies_lasso(record, query.lasso);
}

// What a found record counts as.
std::vector<std::string> counted_as(const PlainRecord& record, CountUnit unit) {
  switch (unit) {
    case CountUnit::statements:
      if (record.kind != RecordKind::statement) return {};
      return {record.id};
    case CountUnit::outcomes:
      if (record.kind != RecordKind::outcome) return {};
      return {record.id};
    case CountUnit::forums:
      return {record.forum};
    case CountUnit::records:
      break;
  }
  return {record.id, record.forum};
}

using Ids = std::set<std::string>;

// Without a unit, itself alone.
void add_ids(Ids& ids, const PlainRecord& record, std::optional<CountUnit> unit) {
  if (!unit) {
    ids.insert(record.id);
    return;
  }
  for (const std::string& id : counted_as(record, *unit))
    ids.insert(id);
}

}  // namespace

std::vector<PlainRecord> plain_records(const Dataset& dataset) {
  RecordMaker maker(dataset);
  std::vector<PlainRecord> records;
  for (const Forum& forum : dataset.forums())
    records.push_back(maker.forum(forum));
  for (const Statement& each : dataset.statements())
    records.push_back(maker.statement(each));
  for (const Outcome& outcome : dataset.outcomes())
    records.push_back(maker.outcome(outcome));
  return records;
}

PlainResult plain_evaluate(const std::vector<PlainRecord>& records, const Query& query,
                           BinWidth width, CountUnit unit) {
  const std::set<std::string> with_text = ids_with_text(records, parse_text_query(query.text));
  PlainResult result;
  std::array<Ids, vocabulary<CountUnit>.size()> found;
  std::array<std::map<std::string, Ids>, facet_count> with_value;
  Ids any_time;
  Ids whole;
  for (const PlainRecord& record : records) {
    add_ids(whole, record, unit);
    if (satisfies(record, query, with_text, {})) {
      result.ids.insert(record.id);
      for (const CountUnit each : all_values<CountUnit>())
        add_ids(found[static_cast<std::size_t>(each)], record, each);
    }
    if (satisfies(record, query, with_text, {.facet = {}, .time = true})) {
      add_ids(any_time, record, unit);
    }
    for (const Facet facet : all_facets) {
      if (!satisfies(record, query, with_text, {.facet = facet})) continue;
      for (const std::string& value : record.values[index_of(facet)])
        add_ids(with_value[index_of(facet)][value], record,
                facet == Facet::kind ? std::optional<CountUnit>() : unit);
    }
  }
  const auto count = [&](CountUnit each) {
    return static_cast<std::uint32_t>(found[static_cast<std::size_t>(each)].size());
  };
  result.found = {.forums = count(CountUnit::forums),
                  .statements = count(CountUnit::statements),
                  .outcomes = count(CountUnit::outcomes)};
  for (std::size_t f = 0; f < facet_count; ++f) {
    for (const auto& [value, ids] : with_value[f])
      if (!ids.empty()) result.counts[f][value] = static_cast<std::uint32_t>(ids.size());
  }
  for (const PlainRecord& record : records) {
    if (!whole.contains(record.id)) continue;
    const Day first = record.date.has_open_start() ? record.date.latest : record.date.earliest;
    PlainBin& bin = result.histogram[bin_start(first, width).days];
    ++bin.total;
    if (!any_time.contains(record.id)) continue;
    ++bin.count;
    for (const std::string& group : record.values[index_of(Facet::group)])
      ++bin.by_group[group];
  }
  return result;
}

}  // namespace rostrum::test
