#include "curator/bundle.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <utility>

#include "engine/load/path.hpp"

namespace rostrum {

namespace {

// Tables that are one list in one file, under the same name in the document.
constexpr std::array<std::string_view, 4> one_list_tables = {"countries", "series", "organizations",
                                                             "people"};
constexpr std::array<std::string_view, 10> keys_of_lists = {
    "groups",        "topics", "countries", "country_groups", "series",
    "organizations", "people", "forums",    "aliases",        "tours"};
constexpr std::string_view country_groups_file = "country_groups.json";

// The text by which a record is sorted; empty for a broken one.
std::string_view text_of_field(const JsonValue& record, std::string_view key) {
  const JsonValue* value = field_of(record, key);
  if (value == nullptr || value->text() == nullptr) return {};
  return *value->text();
}

std::optional<JsonValue> take_file(ParsedFolder& parsed, std::string_view path) {
  const auto found = parsed.find(path);
  if (found == parsed.end()) return std::nullopt;
  JsonValue value = std::move(found->second);
  parsed.erase(found);
  return value;
}

std::optional<JsonValue> required_file(ParsedFolder& parsed, const std::string& path,
                                       Findings& findings) {
  std::optional<JsonValue> value = take_file(parsed, path);
  // A file that is there and no JSON is told of already.
  const bool told = std::any_of(findings.list().begin(), findings.list().end(),
                                [&](const Finding& finding) { return finding.path == path; });
  if (!value && !told) {
    findings.error(path, {}, "is missing (restore it, or name the folder with --data)");
  }
  return value;
}

// The header's fields come in this order, whatever the file's.
std::size_t place_in_header(std::string_view key) {
  constexpr std::array<std::string_view, 4> order = {"schema", "version", "licence", "contact"};
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), key) - order.begin());
}

// The first step of a pointer, and what follows it.
std::pair<std::string_view, std::string_view> split_step(std::string_view pointer) {
  if (pointer.empty()) return {};
  const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
  return {pointer.substr(1, end - 1), pointer.substr(end)};
}

}  // namespace

ParsedFolder parse_folder(const Folder& folder, Findings& findings) {
  ParsedFolder parsed;
  for (const FolderFile& file : folder) {
    if (!file.path.ends_with(".json")) continue;
    LoadErrors errors;
    std::optional<JsonValue> value = json_from_text(file.text, errors);
    for (LoadError& error : errors.take()) {
      if (error.byte) {
        // The place stands before the words, as with every finding.
        error.rule.resize(std::min(error.rule.find(" at byte "), error.rule.size()));
        findings.error_at(file.path, place_in_text(file.text, *error.byte), words_of(error));
      } else {
        findings.error(file.path, error.pointer, words_of(error));
      }
    }
    if (value) parsed.emplace(file.path, *std::move(value));
  }
  return parsed;
}

Bundle::Bundle(ParsedFolder& parsed, Findings& findings) : document_{JsonObject{}} {
  take_header(parsed, findings);
  take_topics(parsed, findings);
  for (const std::string_view key : one_list_tables) {
    const std::string path = std::string(key) + ".json";
    add_table(key, path, {}, required_file(parsed, path, findings), "id", findings);
  }
  if (auto groups = take_file(parsed, country_groups_file)) {
    add_table("country_groups", std::string(country_groups_file), {}, std::move(groups), "id",
              findings);
  }
  take_files("forums", parsed);
  if (!lists_.contains("forums")) {
    findings.error("forums", {}, "has no forum (name the data folder with --data)");
    lists_["forums"].path = "forums";
    std::get<JsonObject>(document_.data).push_back({"forums", {JsonArray{}}});
  }
  if (auto aliases = take_file(parsed, "aliases.json")) {
    add_table("aliases", "aliases.json", {}, std::move(aliases), "from", findings);
  }
  take_files("tours", parsed);
}

void Bundle::take_header(ParsedFolder& parsed, Findings& findings) {
  std::optional<JsonValue> header = required_file(parsed, "dataset.json", findings);
  if (!header) return;
  auto* fields = std::get_if<JsonObject>(&header->data);
  if (fields == nullptr) {
    findings.error("dataset.json", {},
                   "must be an object, not " + std::string(kind_words(*header)));
    return;
  }
  std::stable_sort(fields->begin(), fields->end(), [](const JsonField& a, const JsonField& b) {
    return place_in_header(a.key) < place_in_header(b.key);
  });
  for (JsonField& field : *fields) {
    const bool is_list =
        std::find(keys_of_lists.begin(), keys_of_lists.end(), field.key) != keys_of_lists.end();
    if (is_list) {
      findings.error("dataset.json", '/' + field.key, "belongs in files of its own (take it out)");
    } else {
      std::get<JsonObject>(document_.data).push_back(std::move(field));
    }
  }
}

void Bundle::take_topics(ParsedFolder& parsed, Findings& findings) {
  std::optional<JsonValue> file = required_file(parsed, "topics.json", findings);
  const bool sound = file && file->object() != nullptr;
  if (file && !sound) {
    findings.error("topics.json", {}, "must be an object, not " + std::string(kind_words(*file)));
  }
  for (const std::string_view key : {"groups", "topics"}) {
    JsonValue* value = sound ? field_of(*file, key) : nullptr;
    if (sound && value == nullptr) {
      findings.error("topics.json", {}, "must have \"" + std::string(key) + "\" (add it)");
    }
    add_table(key, "topics.json", '/' + std::string(key),
              value != nullptr ? std::optional(std::move(*value)) : std::nullopt, {}, findings);
  }
  if (!sound) return;
  for (const JsonField& field : *file->object()) {
    if (field.key == "groups" || field.key == "topics") continue;
    findings.error("topics.json", '/' + escaped_for_pointer(field.key),
                   "is no field of topics.json (take it out)");
  }
}

void Bundle::take_files(std::string_view folder, ParsedFolder& parsed) {
  struct File {
    std::string path;
    JsonValue record;
  };
  std::vector<File> files;
  for (auto file = parsed.begin(); file != parsed.end();) {
    if (is_json_in(file->first, folder)) {
      files.push_back({file->first, std::move(file->second)});
      file = parsed.erase(file);
    } else {
      ++file;
    }
  }
  std::stable_sort(files.begin(), files.end(), [](const File& a, const File& b) {
    return text_of_field(a.record, "id") < text_of_field(b.record, "id");
  });
  if (files.empty()) return;
  List& list = lists_[std::string(folder)];
  list.path = folder;
  JsonArray records;
  records.reserve(files.size());
  for (File& file : files) {
    list.files.push_back(std::move(file.path));
    records.push_back(std::move(file.record));
  }
  std::get<JsonObject>(document_.data).push_back({std::string(folder), {std::move(records)}});
}

void Bundle::add_table(std::string_view key, std::string path, std::string pointer,
                       std::optional<JsonValue> value, std::string_view sort_key,
                       Findings& findings) {
  List& list = lists_[std::string(key)];
  list.path = std::move(path);
  list.pointer = std::move(pointer);
  if (value && value->array() == nullptr) {
    findings.error(list.path, list.pointer,
                   "must be a list, not " + std::string(kind_words(*value)));
    value.reset();
  }
  JsonArray items;
  if (value) items = std::get<JsonArray>(std::move(value->data));
  list.positions.resize(items.size());
  std::iota(list.positions.begin(), list.positions.end(), std::size_t{0});
  if (!sort_key.empty()) {
    std::stable_sort(list.positions.begin(), list.positions.end(),
                     [&](std::size_t a, std::size_t b) {
                       return text_of_field(items[a], sort_key) < text_of_field(items[b], sort_key);
                     });
  }
  JsonArray sorted;
  sorted.reserve(items.size());
  for (const std::size_t i : list.positions)
    sorted.push_back(std::move(items[i]));
  std::get<JsonObject>(document_.data).push_back({std::string(key), {std::move(sorted)}});
}

FilePointer Bundle::origin(std::string_view pointer) const {
  const auto [key, rest] = split_step(pointer);
  const auto found = lists_.find(key);
  if (found == lists_.end()) return {.path = "dataset.json", .pointer = std::string(pointer)};
  const List& list = found->second;
  if (rest.empty()) return {.path = list.path, .pointer = list.pointer};
  const auto [step, within] = split_step(rest);
  std::size_t index = 0;
  std::from_chars(step.data(), step.data() + step.size(), index);
  FilePointer origin = this->origin(key, index);
  origin.pointer += within;
  return origin;
}

FilePointer Bundle::origin(std::string_view table, std::size_t index) const {
  const auto found = lists_.find(table);
  if (found == lists_.end()) return {};
  const List& list = found->second;
  if (!list.files.empty()) {
    return {.path = index < list.files.size() ? list.files[index] : list.path, .pointer = {}};
  }
  const std::size_t position = index < list.positions.size() ? list.positions[index] : index;
  return {.path = list.path, .pointer = list.pointer + '/' + std::to_string(position)};
}

}  // namespace rostrum
