#include "engine/intake/document_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/intake/cell_values.hpp"
#include "engine/link/decimal.hpp"
#include "engine/load/id_table.hpp"
#include "engine/load/load.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

JsonValue text_value(std::string_view text) {
  return {std::string(text)};
}

void put(JsonObject& object, std::string_view key, JsonValue value) {
  object.push_back({std::string(key), std::move(value)});
}

// Leaves out what is not known.
void put_text(JsonObject& object, std::string_view key, std::string_view text) {
  if (!text.empty()) put(object, key, text_value(text));
}

bool is_yes(const std::string& cell) {
  const std::string folded = fold(cell);
  for (const std::string_view word :
       {"yes", "true", "1", "online", "virtual", "hybrid", "x", "y"}) {
    if (folded == word) return true;
  }
  return false;
}

// What an organization is, as far as its name tells.
OrganizationKind kind_from_name(const std::string& name) {
  struct Sign {
    std::string_view word;
    OrganizationKind kind;
  };
  static constexpr std::array<Sign, 20> signs = {{
      {"universit", OrganizationKind::academia_think_tank},
      {"institut", OrganizationKind::academia_think_tank},
      {"academy", OrganizationKind::academia_think_tank},
      {"research", OrganizationKind::academia_think_tank},
      {"parliament", OrganizationKind::parliament},
      {"assembly", OrganizationKind::parliament},
      {"senate", OrganizationKind::parliament},
      {"court", OrganizationKind::judiciary},
      {"intelligence", OrganizationKind::intelligence_security_service},
      {"army", OrganizationKind::military},
      {"armed forces", OrganizationKind::military},
      {"ministry", OrganizationKind::government},
      {"government", OrganizationKind::government},
      {"embassy", OrganizationKind::government},
      {"department", OrganizationKind::government},
      {"united nations", OrganizationKind::intergovernmental},
      {"union", OrganizationKind::intergovernmental},
      {"organization", OrganizationKind::intergovernmental},
      {"news", OrganizationKind::media},
      {"ltd", OrganizationKind::private_sector},
  }};
  const std::string folded = fold(name);
  for (const Sign& sign : signs) {
    if (folded.find(sign.word) != std::string::npos) return sign.kind;
  }
  return OrganizationKind::civil_society;
}

std::string own_part_of(const std::string& id, const std::string& forum) {
  if (!id.starts_with(forum + '.')) return {};
  return id.substr(forum.size() + 1);
}

bool is_statement_part(std::string_view part) {
  const std::size_t dot = std::min(part.find('.'), part.size());
  const std::string_view number = part.substr(std::min(dot + 1, part.size()));
  return is_slug(part.substr(0, dot)) &&
         (dot == part.size() ||
          (!number.empty() && number.size() < 5 && number[0] != '0' && number != "1" &&
           number.find_first_not_of("0123456789") == std::string_view::npos));
}

template <typename Record>
const Record* named(std::span<const Record> records, const std::string& id,
                    const std::string& folded) {
  for (const Record& record : records) {
    if (record.id == id || fold(record.name) == folded) return &record;
  }
  return nullptr;
}

}  // namespace

DocumentBuilder::DocumentBuilder(const Table& table, std::span<const ColumnRole> roles,
                                 const Dataset& known, const CountryNames& countries,
                                 const std::vector<bool>& left_out)
    : table_(table),
      known_(known),
      countries_(countries),
      left_out_(left_out),
      kinds_(table.rows.size()) {
  std::ranges::fill(columns_, table.names.size());
  for (std::size_t i = 0; i < roles.size(); ++i)
    columns_[static_cast<std::size_t>(roles[i])] = i;
  columns_[0] = table.names.size();
}

JsonValue DocumentBuilder::build(const std::string& version) {
  const std::size_t rows = table_.rows.size();
  std::vector<RowKind> kinds(rows);
  // Ids that rows bring are theirs, so those that are made must not take them.
  for (std::size_t row = 0; row < rows; ++row) {
    kinds[row] = kind_of(row);
    if (kinds[row] != RowKind::forum) continue;
    const std::string id = cell(row, ColumnRole::id);
    if (left_out_[row]) {
      lose(row, id, forum_title(row));
      continue;
    }
    if (is_slug(id) && !taken_.insert(id).second) {
      refuse(row, ColumnRole::id, "must have an id of its own", "“" + id + "” is there twice");
    }
  }
  const std::size_t refused = errors_.size();
  std::vector<bool> skipped = left_out_;
  for (std::size_t i = 0; i < refused; ++i)
    skipped[errors_[i].row] = true;
  for (std::size_t row = 0; row < rows; ++row) {
    if (skipped[row] || kinds[row] != RowKind::forum) continue;
    add_forum(row, forum_title(row), cell(row, ColumnRole::id), true);
  }
  for (std::size_t row = 0; row < rows; ++row) {
    if (!skipped[row] && kinds[row] != RowKind::forum) add_said(row, kinds[row]);
  }

  JsonObject document;
  put(document, "schema", {std::int64_t{dataset_schema_version}});
  put_text(document, "version", version);
  put(document, "groups", {std::move(groups_)});
  put(document, "topics", {std::move(topics_.records)});
  JsonArray countries;
  for (const Country& country : known_.countries()) {
    JsonObject record;
    put_text(record, "id", country.id);
    put_text(record, "name", country.name);
    put_text(record, "region", id_of(country.region));
    countries.push_back({std::move(record)});
  }
  put(document, "countries", {std::move(countries)});
  put(document, "series", {std::move(series_.records)});
  put(document, "organizations", {std::move(organizations_.records)});
  put(document, "people", {std::move(people_.records)});
  JsonArray forums;
  for (Draft& draft : forums_) {
    put(draft.fields, "sources", {std::move(draft.sources)});
    put(draft.fields, "statements", {std::move(draft.statements)});
    put(draft.fields, "outcomes", {std::move(draft.outcomes)});
    forums.push_back({std::move(draft.fields)});
  }
  put(document, "forums", {std::move(forums)});
  return {std::move(document)};
}

std::size_t DocumentBuilder::row_of(std::string_view pointer) const {
  while (!pointer.empty()) {
    if (const auto found = origins_.find(std::string(pointer)); found != origins_.end()) {
      return found->second;
    }
    pointer = pointer.substr(0, pointer.rfind('/'));
  }
  return table_.rows.size();
}

IntakeError DocumentBuilder::error_at(std::size_t row, std::string_view field, std::string rule,
                                      std::string hint) const {
  static constexpr std::array<std::pair<std::string_view, ColumnRole>, 14> roles_of_fields = {{
      {"title", ColumnRole::title},
      {"id", ColumnRole::id},
      {"date", ColumnRole::date},
      {"city", ColumnRole::city},
      {"country", ColumnRole::country},
      {"place", ColumnRole::latitude},
      {"lat", ColumnRole::latitude},
      {"lon", ColumnRole::longitude},
      {"venue", ColumnRole::venue},
      {"summary", ColumnRole::summary},
      {"url", ColumnRole::source_url},
      {"publisher", ColumnRole::publisher},
      {"language", ColumnRole::language},
      {"role", ColumnRole::role},
  }};
  ColumnRole role = ColumnRole::none;
  for (const auto& [name, of_field] : roles_of_fields) {
    if (name == field) role = of_field;
  }
  return error_of(row, role, std::move(rule), std::move(hint));
}

IntakeError DocumentBuilder::error_of(std::size_t row, ColumnRole role, std::string rule,
                                      std::string hint) const {
  IntakeError error{table_.rows[row].number, 0, {}, std::move(rule), std::move(hint)};
  const std::size_t column = columns_[static_cast<std::size_t>(role)];
  if (column < table_.names.size()) {
    error.column = column + 1;
    error.name = table_.names[column];
  }
  return error;
}

void DocumentBuilder::refuse(std::size_t row, ColumnRole role, std::string rule, std::string hint) {
  errors_.push_back({row, error_of(row, role, std::move(rule), std::move(hint))});
}

std::string DocumentBuilder::cell(std::size_t row, ColumnRole role) const {
  const std::size_t column = columns_[static_cast<std::size_t>(role)];
  if (column >= table_.names.size()) return {};
  std::string text = clean_cell(table_.rows[row].cells[column]);
  // What keeps a spreadsheet from taking text for a formula, as our own export has it.
  const std::size_t start = text.find_first_not_of('\'');
  if (start != 0 && start != std::string::npos && std::string_view("=+-@").contains(text[start])) {
    text.erase(0, 1);
  }
  return text;
}

DocumentBuilder::RowKind DocumentBuilder::kind_of(std::size_t row) {
  const std::string kind = slug_of(cell(row, ColumnRole::kind), "");
  const std::string type = slug_of(cell(row, ColumnRole::type), "");
  for (const std::string& word : {type, kind}) {
    kinds_[row] = word;
    for (std::size_t i = 0; i < statement_kind_count; ++i) {
      if (word == id_of(static_cast<StatementKind>(i))) return RowKind::statement;
    }
    for (std::size_t i = 0; i < outcome_kind_count; ++i) {
      if (word == id_of(static_cast<OutcomeKind>(i))) return RowKind::outcome;
    }
  }
  kinds_[row].clear();
  for (const std::string& word : {kind, type}) {
    if (word == "forum" || word == "event") return RowKind::forum;
    if (word == "statement") return RowKind::statement;
    if (word == "outcome") return RowKind::outcome;
  }
  const bool said = !cell(row, ColumnRole::speaker).empty() || !cell(row, ColumnRole::role).empty();
  return said ? RowKind::statement : RowKind::forum;
}

std::string DocumentBuilder::date_of(std::size_t row) {
  const std::string start = cell(row, ColumnRole::date);
  if (start.empty()) {
    const bool has_column =
        columns_[static_cast<std::size_t>(ColumnRole::date)] < table_.names.size();
    refuse(row, ColumnRole::date, "must have a date",
           has_column ? "write it like 2024-06-01" : "say which column has the dates");
    return {};
  }
  const auto first = date_from_cell(start);
  if (!first) {
    refuse(row, ColumnRole::date, "has no date that can be read: “" + start + "”",
           "write it like 2024, 2024-06 or 2024-06-01");
    return {};
  }
  const std::string end = cell(row, ColumnRole::end);
  if (end.empty() || first->find('/') != std::string::npos) return *first;
  const auto last = date_from_cell(end);
  if (!last) {
    refuse(row, ColumnRole::end, "has a last day that cannot be read: “" + end + "”",
           "write it like 2024-06-01");
    return {};
  }
  // A month with its own last day is that month.
  const auto whole = date_span_from_text(*first);
  const auto day = date_span_from_text(*last);
  const bool within =
      whole && day && day->earliest >= whole->earliest && day->latest <= whole->latest;
  return within ? *first : *first + '/' + *last;
}

std::string DocumentBuilder::free_id(std::string id, std::string_view before_number) {
  std::string free = id;
  for (int number = 2; !taken_.insert(free).second; ++number)
    free = id + std::string(before_number) + std::to_string(number);
  return free;
}

void DocumentBuilder::lose(std::size_t row, const std::string& id, const std::string& title) {
  if (!id.empty()) lost_.try_emplace(id, row);
  if (!title.empty()) lost_.try_emplace(fold(title), row);
}

void DocumentBuilder::note(const std::string& pointer, std::size_t row) {
  origins_.try_emplace(pointer, row);
}

std::string DocumentBuilder::country_of(std::size_t row, ColumnRole role) {
  const std::string words = cell(row, role);
  if (words.empty()) return {};
  const std::string_view code = countries_.find(words);
  if (code.empty()) {
    refuse(row, role, "has no country that is known: “" + words + "”", countries_.hint(words));
  }
  return std::string(code);
}

void DocumentBuilder::add_place(JsonObject& forum, std::size_t row) {
  JsonObject place;
  std::string city = cell(row, ColumnRole::city);
  const std::string country = country_of(row, ColumnRole::country);
  std::optional<double> degrees[2];
  const ColumnRole roles[2] = {ColumnRole::latitude, ColumnRole::longitude};
  for (int i = 0; i < 2; ++i) {
    const std::string text = cell(row, roles[i]);
    if (text.empty()) continue;
    degrees[i] = number_from_cell(text);
    if (!degrees[i]) {
      refuse(row, roles[i], "must be a number of degrees, not “" + text + "”",
             "write it like 48.85 or -3.7");
    }
  }
  if (degrees[0] && degrees[1] && city.empty()) {
    // A spot needs a name, so that two of one country are not taken for one.
    city = text_from_decimal(*degrees[0], 3) + ", " + text_from_decimal(*degrees[1], 3);
  }
  put_text(place, "city", city);
  put_text(place, "country", country);
  if (degrees[0]) put(place, "lat", {*degrees[0]});
  if (degrees[1]) put(place, "lon", {*degrees[1]});
  if (!place.empty()) {
    put_text(place, "venue", cell(row, ColumnRole::venue));
    put(forum, "place", {std::move(place)});
  }
}

JsonObject DocumentBuilder::record_of(Names& names, const std::string& id,
                                      const std::string& name) {
  JsonObject record;
  const std::string folded = fold(name);
  if (&names == &topics_) {
    const Topic* topic = named(known_.topics(), id, folded);
    const std::string group = topic != nullptr ? known_[topic->group].id : "topics";
    const std::string group_name = topic != nullptr ? known_[topic->group].name : "Topics";
    put_text(record, "name", topic != nullptr ? topic->name : name);
    put_text(record, "definition", topic != nullptr ? topic->definition : "As the file has it.");
    put_text(record, "group", group);
    const bool is_there = std::ranges::any_of(
        groups_, [&](const JsonValue& value) { return *field_of(value, "id")->text() == group; });
    if (!is_there) {
      JsonObject of_topics;
      put_text(of_topics, "id", group);
      put_text(of_topics, "name", group_name);
      groups_.push_back({std::move(of_topics)});
    }
    return record;
  }
  if (&names == &organizations_) {
    const Organization* known = named(known_.organizations(), id, folded);
    put_text(record, "name", known != nullptr ? known->name : name);
    put_text(record, "kind", id_of(known != nullptr ? known->kind : kind_from_name(name)));
    if (known != nullptr && known->country) put_text(record, "country", known_[*known->country].id);
    return record;
  }
  const Series* series = &names == &series_ ? named(known_.series(), id, folded) : nullptr;
  put_text(record, "name", series != nullptr ? series->name : name);
  return record;
}

std::string DocumentBuilder::id_of_name(Names& names, const std::string& name, std::size_t row) {
  std::string key = fold(name);
  if (key.empty()) key = name;
  if (const auto found = names.ids.find(key); found != names.ids.end()) return found->second;
  const std::string slug = slug_of(name, names.key);
  std::string id = slug;
  for (int number = 2; !names.taken.insert(id).second; ++number)
    id = slug + '-' + std::to_string(number);
  JsonObject record = record_of(names, id, name);
  put_text(record, "id", id);
  note('/' + std::string(names.key) + '/' + std::to_string(names.records.size()), row);
  names.records.push_back({std::move(record)});
  names.ids.emplace(std::move(key), id);
  return id;
}

JsonArray DocumentBuilder::ids_of(Names& names, const std::vector<std::string>& list,
                                  std::size_t row) {
  JsonArray ids;
  for (const std::string& name : list) {
    JsonValue id = text_value(id_of_name(names, name, row));
    const bool repeated = std::ranges::any_of(
        ids, [&](const JsonValue& earlier) { return *earlier.text() == *id.text(); });
    if (!repeated) ids.push_back(std::move(id));
  }
  return ids;
}

void DocumentBuilder::add_topics(JsonObject& record, std::size_t row) {
  put(record, "topics",
      {ids_of(topics_, list_from_cell(cell(row, ColumnRole::topics), true), row)});
}

std::int64_t DocumentBuilder::add_source(Draft& forum, std::size_t forum_index, std::size_t row) {
  JsonObject source;
  const std::string url = cell(row, ColumnRole::source_url);
  std::string title = cell(row, ColumnRole::source_title);
  if (title.empty()) title = url;
  if (title.empty()) title = "The file, row " + std::to_string(table_.rows[row].number);
  put_text(source, "url", url);
  put_text(source, "title", title);
  put_text(source, "publisher", cell(row, ColumnRole::publisher));
  put_text(source, "language", cell(row, ColumnRole::language));
  // One source of many statements is named once.
  const std::size_t looked_at = std::min<std::size_t>(forum.sources.size(), 50);
  for (std::size_t i = 0; i < looked_at; ++i) {
    const JsonValue* other = field_of(forum.sources[i], "title");
    const JsonValue* other_url = field_of(forum.sources[i], "url");
    if (*other->text() == title && (other_url != nullptr ? *other_url->text() : "") == url) {
      return static_cast<std::int64_t>(i);
    }
  }
  note(
      "/forums/" + std::to_string(forum_index) + "/sources/" + std::to_string(forum.sources.size()),
      row);
  forum.sources.push_back({std::move(source)});
  return static_cast<std::int64_t>(forum.sources.size()) - 1;
}

// Of a row that is a forum.
std::string DocumentBuilder::forum_title(std::size_t row) const {
  for (const ColumnRole role : {ColumnRole::title, ColumnRole::forum_title, ColumnRole::forum}) {
    if (std::string title = cell(row, role); !title.empty()) return title;
  }
  return {};
}

void DocumentBuilder::add_forum(std::size_t row, const std::string& title, const std::string& given,
                                bool has_own_row) {
  const std::size_t errors_before = errors_.size();
  Draft draft;
  draft.has_own_row = has_own_row;
  draft.date = date_of(row);
  if (title.empty()) {
    refuse(row, ColumnRole::title, "must have a title", "say which column has the titles");
  }
  add_place(draft.fields, row);
  std::string series = cell(row, ColumnRole::series);
  if (series.empty()) series = "No series";
  if (errors_.size() > errors_before) {
    lose(row, given, title);
    return;
  }
  // An id that a row of its own brings was taken when all rows were looked through.
  draft.id = has_own_row && is_slug(given)
                 ? given
                 : free_id(slug_of(given.empty() ? title : given, "forum"), "-");
  put_text(draft.fields, "id", draft.id);
  put_text(draft.fields, "title", title);
  put_text(draft.fields, "date", draft.date);
  put_text(draft.fields, "series", id_of_name(series_, series, row));
  if (is_yes(cell(row, ColumnRole::online))) put(draft.fields, "online", {true});
  std::string organizers = cell(row, ColumnRole::organizers);
  if (organizers.empty() && has_own_row) organizers = cell(row, ColumnRole::organization);
  put(draft.fields, "organizers", {ids_of(organizations_, list_from_cell(organizers, false), row)});
  const std::string summary = has_own_row ? cell(row, ColumnRole::summary) : std::string();
  put_text(draft.fields, "summary", summary.empty() ? "No text in the file." : summary);
  if (has_own_row) {
    add_topics(draft.fields, row);
  } else {
    put(draft.fields, "topics", {JsonArray{}});
  }
  const std::size_t index = forums_.size();
  note("/forums/" + std::to_string(index), row);
  add_source(draft, index, row);
  by_name_[draft.id].push_back(index);
  if (!given.empty() && given != draft.id) by_name_[given].push_back(index);
  if (const std::string folded = fold(title); folded != draft.id) {
    by_name_[folded].push_back(index);
  }
  forums_.push_back(std::move(draft));
}

std::size_t DocumentBuilder::forum_for(std::size_t row, const std::string& date) {
  std::string name = cell(row, ColumnRole::forum);
  std::string title = cell(row, ColumnRole::forum_title);
  if (title.empty() && name.empty()) title = cell(row, ColumnRole::title);
  if (name.empty()) name = title;
  if (name.empty()) {
    refuse(row, ColumnRole::forum, "must say which forum it belongs to",
           "name the forum by its id or its title");
    return nowhere;
  }
  for (const std::string& key : {name, fold(name)}) {
    const auto found = by_name_.find(key);
    std::size_t with_row = nowhere;
    if (found != by_name_.end()) {
      // Of forums with one title, the one of that year.
      for (const std::size_t index : found->second) {
        if (forums_[index].date.substr(0, 4) == date.substr(0, 4)) return index;
        if (forums_[index].has_own_row) with_row = index;
      }
    }
    if (with_row != nowhere) return with_row;
    if (const auto lost = lost_.find(key); lost != lost_.end()) {
      refuse(row, ColumnRole::forum, "belongs to a forum that is left out",
             "put row " + std::to_string(table_.rows[lost->second].number) + " right");
      return nowhere;
    }
  }
  const std::size_t before = forums_.size();
  add_forum(row, title.empty() ? name : title, title.empty() ? std::string() : name, false);
  return forums_.size() > before ? before : nowhere;
}

void DocumentBuilder::add_said(std::size_t row, RowKind kind) {
  const std::size_t errors_before = errors_.size();
  const bool has_date = !cell(row, ColumnRole::date).empty();
  std::string date = has_date || kind == RowKind::statement ? date_of(row) : std::string();
  if (errors_.size() > errors_before) return;
  const std::size_t index = forum_for(row, date);
  if (index == nowhere) return;
  Draft& forum = forums_[index];
  if (date.empty()) date = forum.date;

  JsonObject record;
  const std::string given = own_part_of(cell(row, ColumnRole::id), forum.id);
  std::string summary = cell(row, ColumnRole::summary);
  if (kind == RowKind::outcome) {
    const std::string title = cell(row, ColumnRole::title);
    if (title.empty()) refuse(row, ColumnRole::title, "must have a title", "say what was agreed");
    const bool keeps = given.starts_with("outcome-") && is_slug(given);
    put_text(record, "id",
             free_id(forum.id + '.' + (keeps ? given : "outcome-" + slug_of(title, "1")), "-"));
    put_text(record, "kind", kinds_[row].empty() ? "decision" : kinds_[row]);
    put_text(record, "title", title);
  } else {
    const std::string speaker = cell(row, ColumnRole::speaker);
    const std::string role = cell(row, ColumnRole::role);
    const std::string organization = cell(row, ColumnRole::organization);
    std::string country = country_of(row, ColumnRole::speaker_country);
    // The forum's own row says where it was; without one, the statement's did.
    if (country.empty() && forum.has_own_row) country = country_of(row, ColumnRole::country);
    const std::string& who = !speaker.empty()        ? speaker
                             : !organization.empty() ? organization
                                                     : role;
    if (who.empty()) refuse(row, ColumnRole::speaker, "must say who spoke", "name the speaker");
    put_text(record, "id",
             free_id(forum.id + '.' + (is_statement_part(given) ? given : slug_of(who, "speaker")),
                     is_statement_part(given) && given.find('.') != std::string::npos ? "" : "."));
    if (!speaker.empty()) put_text(record, "speaker", id_of_name(people_, speaker, row));
    put_text(record, "role", role);
    if (!organization.empty()) {
      put_text(record, "organization", id_of_name(organizations_, organization, row));
    }
    put_text(record, "country", country);
    put_text(record, "date", date);
    const std::string said_kind = kinds_[row];
    put_text(record, "kind", said_kind.empty() ? "speech" : said_kind);
    JsonArray mentions;
    for (const std::string& words : list_from_cell(cell(row, ColumnRole::mentions), true)) {
      const std::string_view code = countries_.find(words);
      if (code.empty()) {
        refuse(row, ColumnRole::mentions, "has no country that is known: “" + words + "”",
               countries_.hint(words));
      } else if (std::ranges::none_of(
                     mentions, [&](const JsonValue& earlier) { return *earlier.text() == code; })) {
        mentions.push_back(text_value(code));
      }
    }
    put(record, "mentions", {std::move(mentions)});
  }
  if (summary.empty()) summary = "No text in the file.";
  put_text(record, "summary", summary);
  add_topics(record, row);
  if (errors_.size() > errors_before) return;
  put(record, "source", {add_source(forum, index, row)});
  JsonArray& list = kind == RowKind::outcome ? forum.outcomes : forum.statements;
  note("/forums/" + std::to_string(index) +
           (kind == RowKind::outcome ? "/outcomes/" : "/statements/") + std::to_string(list.size()),
       row);
  list.push_back({std::move(record)});
}

}  // namespace rostrum
