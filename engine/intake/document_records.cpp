// Rows as forums, statements and outcomes.
#include <algorithm>
#include <optional>
#include <utility>

#include "engine/base/decimal.hpp"
#include "engine/intake/cell_values.hpp"
#include "engine/intake/document_builder.hpp"
#include "engine/load/id_table.hpp"
#include "engine/search/fold.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::string_view any_city = "\n";      // no folded name
constexpr std::int32_t longest_forum_days = 14;  // between what was said at one

JsonValue text_value(std::string_view text) {
  return {std::string(text)};
}

bool is_yes(std::string_view cell) {
  if (cell.empty()) return false;
  const std::string folded = fold(cell);
  for (const std::string_view word :
       {"yes", "true", "1", "online", "virtual", "hybrid", "x", "y", "ja", "oui", "si", "da"}) {
    if (folded == word) return true;
  }
  return false;
}

std::string_view own_part_of(std::string_view id, std::string_view forum) {
  if (id.size() <= forum.size() || id[forum.size()] != '.' || !id.starts_with(forum)) return {};
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

}  // namespace

std::string_view DocumentBuilder::country_of(std::size_t row, ColumnRole role) {
  const std::string_view words = cell(row, role);
  if (words.empty()) return {};
  const std::string_view code = country_code(words);
  if (code.empty()) {
    report(row, role, msg::file_rule_country{.country = quotable(words)}, country_hint(words));
  }
  return code;
}

// A spot without a city has the name of what was there; where two spots would have one name, it
// says which, so that they are not taken for one.
std::string DocumentBuilder::name_of_spot(std::string_view title, const std::string& degrees) {
  if (title.empty()) return degrees;
  const std::string name(title);
  return value_of(spots_, title, degrees) == degrees ? name : name + " (" + degrees + ")";
}

void DocumentBuilder::add_place(JsonObject& forum, std::size_t row) {
  JsonObject place;
  std::string city(cell(row, ColumnRole::city));
  const std::string_view country = country_of(row, ColumnRole::country);
  std::optional<double> degrees[2];
  const ColumnRole roles[2] = {ColumnRole::latitude, ColumnRole::longitude};
  for (int i = 0; i < 2; ++i) {
    const std::string_view text = cell(row, roles[i]);
    if (text.empty()) continue;
    degrees[i] = number_from_cell(text);
    if (!degrees[i]) {
      report(row, roles[i], msg::file_rule_degrees{.text = quotable(text)},
             msg::file_hint_degrees{.first = "48.85", .second = "-3.7"});
    }
  }
  if (degrees[0] && degrees[1] && city.empty()) {
    city = name_of_spot(forum_title(row), text_from_decimal(*degrees[0], 3) + ", " +
                                              text_from_decimal(*degrees[1], 3));
  }
  put_text(place, "city", city);
  put_text(place, "country", country);
  if (degrees[0]) put_field(place, "lat", {*degrees[0]});
  if (degrees[1]) put_field(place, "lon", {*degrees[1]});
  if (!place.empty()) {
    put_text(place, "venue", cell(row, ColumnRole::venue));
    put_field(forum, "place", {std::move(place)});
  }
}

std::int64_t DocumentBuilder::add_source(Draft& forum, std::size_t row) {
  const std::string_view url = cell(row, ColumnRole::source_url);
  std::string title(cell(row, ColumnRole::source_title));
  if (title.empty()) title = url;
  if (title.empty()) {
    title = language_.text(msg::file_made_source{.row = table_.row_number(row)});
  }
  // One source of many statements is named once.
  const std::size_t hash = TextHash{}(url) ^ TextHash {}(title)*3;
  const std::size_t looked_at = std::min<std::size_t>(forum.sources.size(), 50);
  for (std::size_t i = 0; i < looked_at; ++i) {
    if (forum.source_hashes[i] != hash) continue;
    const JsonValue* other = field_of(forum.sources[i], "title");
    const JsonValue* other_url = field_of(forum.sources[i], "url");
    if (*other->text() == title && (other_url != nullptr ? *other_url->text() : "") == url) {
      return static_cast<std::int64_t>(i);
    }
  }
  JsonObject source;
  source.reserve(4);
  put_text(source, "url", url);
  put_text(source, "title", title);
  put_text(source, "publisher", cell(row, ColumnRole::publisher));
  put_text(source, "language", cell(row, ColumnRole::language));
  forum.source_rows.push_back(static_cast<std::uint32_t>(row));
  forum.source_hashes.push_back(hash);
  forum.sources.push_back({std::move(source)});
  return static_cast<std::int64_t>(forum.sources.size()) - 1;
}

// Of a row that is a forum.
std::string_view DocumentBuilder::forum_title(std::size_t row) const {
  for (const ColumnRole role : {ColumnRole::title, ColumnRole::forum_title, ColumnRole::forum}) {
    if (const std::string_view title = cell(row, role); !title.empty()) return title;
  }
  return {};
}

void DocumentBuilder::add_forum(std::size_t row, std::string_view title, std::string_view given,
                                bool has_own_row) {
  const std::size_t errors_before = errors_.size();
  Draft draft;
  draft.has_own_row = has_own_row;
  draft.row = row;
  draft.date = date_of(row);
  draft.city = folded(cell(row, ColumnRole::city));
  if (title.empty()) {
    report(row, ColumnRole::title, msg::file_rule_no_title,
           has_column(ColumnRole::title) ? msg::file_hint_title : msg::file_hint_title_column);
  }
  add_place(draft.fields, row);
  auto organizers = list_of(row, ColumnRole::organizers, false);
  if (organizers.empty() && has_own_row) {
    organizers = list_of(row, ColumnRole::organization, false);
  }
  std::vector<std::string> topics;
  if (has_own_row) topics = list_of(row, ColumnRole::topics, true);
  std::string_view series = cell(row, ColumnRole::series);
  if (series.empty()) series = language_.text(msg::file_made_series);
  if (errors_.size() > errors_before) {
    // Another row may make the forum that this one could not.
    if (has_own_row) mark_dropped(row, given, title);
    return;
  }
  // An id that a row of its own brings was taken when all rows were looked through.
  draft.id = has_own_row && is_slug(given)
                 ? std::string(given)
                 : free_id(slug_of(given.empty() ? title : given, "forum"), "-");
  put_text(draft.fields, "id", draft.id);
  put_text(draft.fields, "title", title);
  put_text(draft.fields, "date", draft.date);
  put_text(draft.fields, "series", id_of_name(NameTable::series, series, row));
  if (is_yes(cell(row, ColumnRole::online))) put_field(draft.fields, "online", {true});
  put_field(draft.fields, "organizers", {ids_of(NameTable::organizations, organizers, row)});
  const std::string_view summary =
      has_own_row ? cell(row, ColumnRole::summary) : std::string_view();
  put_text(draft.fields, "summary",
           summary.empty() ? language_.text(msg::file_made_text) : summary);
  put_field(draft.fields, "topics", {ids_of(NameTable::topics, topics, row)});
  const std::size_t index = forums_.size();
  add_source(draft, row);
  forums_.push_back(std::move(draft));
  name_forum(forums_[index].id, index);
  if (!given.empty()) name_forum(given, index);
  name_forum(folded(title), index);
}

void DocumentBuilder::name_forum(std::string_view name, std::size_t index) {
  const Draft& forum = forums_[index];
  Named& named = value_of(by_name_, name);
  if (named.first == npos) named.first = index;
  if (forum.has_own_row) {
    named.last_with_row = index;
    named.of_year.try_emplace(forum.date.substr(0, 4), index);
  } else if (const auto date = date_span_from_text(forum.date)) {
    named.made[forum.city].try_emplace(date->earliest, index);
    named.made[std::string(any_city)].try_emplace(date->earliest, index);
  }
}

// The forum that was made for this city at about this date.
std::size_t DocumentBuilder::made_near(const Named& named, const std::string& city,
                                       const DateSpan& date) {
  // Of what says no city, any; of what says one, those that say none as well.
  const std::string_view cities[2] = {city.empty() ? any_city : std::string_view(city), ""};
  for (const std::string_view each : cities) {
    const auto of_city = named.made.find(each);
    if (of_city == named.made.end()) continue;
    const auto found = of_city->second.lower_bound(date.earliest - longest_forum_days);
    if (found == of_city->second.end()) continue;
    if (found->first <= date.latest + longest_forum_days) return found->second;
  }
  return npos;
}

std::size_t DocumentBuilder::forum_for(std::size_t row, const std::string& date) {
  std::string_view name = cell(row, ColumnRole::forum);
  std::string_view title = cell(row, ColumnRole::forum_title);
  if (title.empty() && name.empty()) title = cell(row, ColumnRole::title);
  if (name.empty()) name = title;
  if (name.empty()) {
    report(row, ColumnRole::forum, msg::file_rule_forum_unnamed, msg::file_hint_forum);
    return npos;
  }
  for (const std::string_view key : {name, std::string_view(folded(name))}) {
    const auto found = by_name_.find(key);
    if (found != by_name_.end()) {
      const Named& named = found->second;
      if (date.empty()) return named.first;
      // Of forums with one title, the one of that year; of those without a row of their own, the
      // one in that city at about that time.
      const auto of_year = named.of_year.find(std::string_view(date).substr(0, 4));
      if (of_year != named.of_year.end()) return of_year->second;
      if (const auto span = date_span_from_text(date)) {
        const std::size_t made = made_near(named, folded(cell(row, ColumnRole::city)), *span);
        if (made != npos) return made;
      }
      if (named.last_with_row != npos) return named.last_with_row;
    }
    if (const auto lost = dropped_.find(key); lost != dropped_.end()) {
      report(row, ColumnRole::forum, msg::file_rule_forum_lost,
             msg::file_hint_forum_lost{.row = table_.row_number(lost->second)});
      return npos;
    }
  }
  const std::size_t before = forums_.size();
  add_forum(row, title.empty() ? name : title, title.empty() ? std::string_view() : name, false);
  return forums_.size() > before ? before : npos;
}

void DocumentBuilder::add_contribution(std::size_t row, RowKind kind) {
  const std::size_t errors_before = errors_.size();
  const bool has_date = !cell(row, ColumnRole::date).empty();
  std::string date = has_date || kind == RowKind::statement ? date_of(row) : std::string();
  if (errors_.size() > errors_before) return;
  const std::size_t index = forum_for(row, date);
  if (index == npos) return;
  Draft& forum = forums_[index];
  if (date.empty()) date = forum.date;

  JsonObject record;
  record.reserve(12);  // as many fields as there are
  const std::string_view given = own_part_of(cell(row, ColumnRole::id), forum.id);
  std::string_view summary = cell(row, ColumnRole::summary);
  if (kind == RowKind::outcome) {
    const std::string_view title = cell(row, ColumnRole::title);
    if (title.empty())
      report(row, ColumnRole::title, msg::file_rule_no_title, msg::file_hint_agreed);
    const bool keeps = given.starts_with("outcome-") && is_slug(given);
    const std::string own = keeps ? std::string(given) : "outcome-" + slug_of(title, "1");
    put_text(record, "id", free_id(forum.id + '.' + own, "-"));
    put_text(record, "kind", kinds_[row].empty() ? "decision" : kinds_[row]);
    put_text(record, "title", title);
  } else {
    const std::string_view speaker = cell(row, ColumnRole::speaker);
    const std::string_view role = cell(row, ColumnRole::role);
    const std::string_view organization = cell(row, ColumnRole::organization);
    std::string_view country = country_of(row, ColumnRole::speaker_country);
    // The one column of countries is the speaker's where the forum's own row says where it was.
    if (!has_column(ColumnRole::speaker_country) && forum.has_own_row)
      country = country_of(row, ColumnRole::country);
    const std::string_view who = !speaker.empty()        ? speaker
                                 : !organization.empty() ? organization
                                                         : role;
    if (who.empty())
      report(row, ColumnRole::speaker, msg::file_rule_no_speaker, msg::file_hint_speaker);
    const bool keeps = is_statement_part(given);
    const std::string& made = slug(who);
    const std::string_view own = keeps ? given : made.empty() ? "speaker" : std::string_view(made);
    put_text(record, "id",
             free_id((forum.id + '.').append(own),
                     keeps && given.find('.') != std::string_view::npos ? "" : "."));
    if (!speaker.empty()) put_text(record, "speaker", id_of_name(NameTable::people, speaker, row));
    put_text(record, "role", role);
    if (!organization.empty()) {
      put_text(record, "organization", id_of_name(NameTable::organizations, organization, row));
    }
    put_text(record, "country", country);
    put_text(record, "date", date);
    put_text(record, "kind", kinds_[row].empty() ? "speech" : kinds_[row]);
    JsonArray mentions;
    for (const std::string& words : list_of(row, ColumnRole::mentions, true)) {
      const std::string_view code = country_code(words);
      if (code.empty()) {
        report(row, ColumnRole::mentions, msg::file_rule_country{.country = quotable(words)},
               country_hint(words));
        break;  // the row is out; thousands of reasons help nobody
      } else if (std::ranges::none_of(
                     mentions, [&](const JsonValue& earlier) { return *earlier.text() == code; })) {
        mentions.push_back(text_value(code));
      }
    }
    put_field(record, "mentions", {std::move(mentions)});
  }
  if (summary.empty()) summary = language_.text(msg::file_made_text);
  put_text(record, "summary", summary);
  put_field(record, "topics",
            {ids_of(NameTable::topics, list_of(row, ColumnRole::topics, true), row)});
  if (errors_.size() > errors_before) return;
  put_field(record, "source", {add_source(forum, row)});
  JsonArray& list = kind == RowKind::outcome ? forum.outcomes : forum.statements;
  (kind == RowKind::outcome ? forum.outcome_rows : forum.statement_rows)
      .push_back(static_cast<std::uint32_t>(row));
  list.push_back({std::move(record)});
}

}  // namespace rostrum
