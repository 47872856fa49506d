#include "engine/load/load.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/load/aliases.hpp"
#include "engine/load/column_form.hpp"
#include "engine/load/country_groups.hpp"
#include "engine/load/fields.hpp"
#include "engine/load/forum_records.hpp"
#include "engine/load/id_table.hpp"
#include "engine/load/object_reader.hpp"
#include "engine/load/place_table.hpp"
#include "engine/load/tables.hpp"
#include "engine/load/tours.hpp"
#include "engine/load/versions.hpp"

namespace rostrum {

namespace {

// Whether the document is of the version this program reads. If not, nothing else is checked:
// every other error would be a consequence.
bool is_readable_version(ObjectReader& document) {
  const JsonValue* value = document.field("schema", Presence::required);
  if (value == nullptr) return false;
  const Path path = document.path().at("schema");
  const std::int64_t* version = value->integer();
  if (version == nullptr) {
    report_kind(*value, path, "a whole number", document.errors());
    return false;
  }
  if (*version == dataset_schema_version) return true;
  const bool newer = *version > dataset_schema_version;
  document.errors().add(path.pointer(),
                        "is version " + std::to_string(*version) +
                            ", and this page reads version " +
                            std::to_string(dataset_schema_version),
                        newer ? "this page is older than the data, reload it to get the newer one"
                              : "the data is older than this page, build it again");
  return false;
}

// What the document was taken from, when it is not the whole: checked, and for people to read.
void check_excerpt(ObjectReader& document) {
  const JsonValue* value = document.field("excerpt", Presence::optional);
  if (value == nullptr) return;
  const Path path = document.path().at("excerpt");
  ObjectReader object(*value, path, "an excerpt", document.errors());
  text_field(object, "words", Presence::optional);
  text_field(object, "link", Presence::optional);
  const Path notes = path.at("notes");
  const JsonArray& items = object.items("notes", Presence::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ObjectReader note(items[i], notes.at(i), "a note", document.errors());
    text_field(note, "id", Presence::required);
    text_field(note, "note", Presence::required);
    note.finish();
  }
  object.finish();
}

std::vector<ForumRecords> read_forums(ObjectReader& document, KnownIds& ids,
                                      DatasetTables& tables) {
  LoadErrors& errors = document.errors();
  const Path list = document.path().at("forums");
  const JsonArray& items = document.items("forums", Presence::required);
  ids.forums.read(items, list, errors);
  PlaceTable places(ids.countries);
  RecordContext context{.ids = ids,
                        .places = places,
                        .contribution_ids = ids.contributions,
                        .texts_follow = tables.texts_follow};
  std::vector<ForumRecords> forums;
  forums.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "a forum", errors);
    if (object.valid()) forums.push_back(read_forum(object, context));
    object.finish();
  }
  tables.places = places.take();
  return forums;
}

// The texts come in the order of the file, which must be known without it.
void check_order(const std::vector<ForumRecords>& forums, LoadErrors& errors) {
  const auto id_of = [](const ForumRecords& records) -> const std::string& {
    return records.forum.id;
  };
  if (std::ranges::is_sorted(forums, {}, id_of)) return;
  errors.add("/forums", "must be in the order of their ids where texts follow",
             "pack the data again");
}

void move_into_tables(std::vector<ForumRecords> forums, DatasetTables& tables) {
  compact_sort(forums, [](const ForumRecords& a, const ForumRecords& b) {
    return std::tie(a.forum.date.earliest, a.forum.id) <
           std::tie(b.forum.date.earliest, b.forum.id);
  });
  std::size_t statements = 0;
  std::size_t outcomes = 0;
  for (const ForumRecords& records : forums) {
    statements += records.statements.size();
    outcomes += records.outcomes.size();
  }
  tables.forums.reserve(forums.size());
  tables.statements.reserve(statements);
  tables.outcomes.reserve(outcomes);
  for (ForumRecords& records : forums) {
    const ForumId id{static_cast<std::uint32_t>(tables.forums.size())};
    Forum& forum = records.forum;
    forum.first_statement = static_cast<std::uint32_t>(tables.statements.size());
    forum.statement_count = static_cast<std::uint32_t>(records.statements.size());
    forum.first_outcome = static_cast<std::uint32_t>(tables.outcomes.size());
    forum.outcome_count = static_cast<std::uint32_t>(records.outcomes.size());
    for (Statement& statement : records.statements)
      statement.forum = id;
    for (Outcome& outcome : records.outcomes)
      outcome.forum = id;
    std::move(records.statements.begin(), records.statements.end(),
              std::back_inserter(tables.statements));
    std::move(records.outcomes.begin(), records.outcomes.end(),
              std::back_inserter(tables.outcomes));
    std::vector<Statement>().swap(records.statements);
    std::vector<Outcome>().swap(records.outcomes);
    tables.forums.push_back(std::move(forum));
  }
}

// Errors may hold some already, of the text the document was read from.
std::expected<Dataset, std::vector<LoadError>> load_document(const JsonValue& value, TextsOf texts,
                                                             LoadErrors& errors) {
  const Path root;
  ObjectReader document(value, root, "a dataset", errors);
  if (!document.valid() || !is_readable_version(document)) return std::unexpected(errors.take());
  DatasetTables tables;
  tables.version = text_field(document, "version", Presence::required);
  tables.licence = text_field(document, "licence", Presence::optional);
  tables.contact = contact_field(document, "contact", Presence::optional);
  check_excerpt(document);
  tables.texts_follow = bool_field(document, "texts_follow");
  if (tables.texts_follow && texts == TextsOf::same_file) {
    errors.add("/texts_follow", "says that this is the first of two files",
               "take the whole dataset, which rostrum-data pack --out writes");
    return std::unexpected(errors.take());
  }
  KnownIds ids = read_tables(document, tables);
  tables.country_groups = read_country_groups(document, ids);
  std::vector<ForumRecords> forums = read_forums(document, ids, tables);
  tables.aliases = read_aliases(document, ids);
  tables.tours = read_tours(document);
  tables.versions = read_versions(document, ids, tables.version);
  document.finish();
  if (tables.texts_follow) check_order(forums, errors);
  if (!errors.empty()) return std::unexpected(errors.take());
  move_into_tables(std::move(forums), tables);
  return Dataset(std::move(tables));
}

}  // namespace

std::expected<Dataset, std::vector<LoadError>> load_dataset(std::string_view json, TextsOf texts) {
  LoadErrors errors;
  std::optional<JsonValue> value = json_from_text(json, errors);
  if (!value || !restore_rows(*value, errors)) return std::unexpected(errors.take());
  return load_document(*value, texts, errors);
}

std::expected<Dataset, std::vector<LoadError>> load_dataset(const JsonValue& document,
                                                            std::size_t max_errors) {
  LoadErrors errors(max_errors);
  return load_document(document, TextsOf::same_file, errors);
}

}  // namespace rostrum
