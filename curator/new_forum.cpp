#include "curator/new_forum.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "curator/json_text.hpp"
#include "curator/publication.hpp"
#include "engine/load/id_table.hpp"

namespace rostrum {

namespace {

JsonValue text(std::string_view words) {
  return {std::string(words)};
}

JsonValue object(const std::vector<std::string_view>& empty_texts) {
  JsonObject fields;
  for (const std::string_view key : empty_texts)
    fields.push_back({std::string(key), text("")});
  return {std::move(fields)};
}

// A resource's list of files in one folder, with the files that are there; nothing without any.
std::optional<JsonValue> resource_of_folder(std::string_view name, const Folder& folder,
                                            JsonValue resource) {
  JsonArray paths;
  for (const FolderFile& file : folder) {
    if (is_json_in(file.path, name)) paths.push_back(text(file.path));
  }
  if (paths.empty()) return std::nullopt;
  if (JsonValue* path = field_of(resource, "path")) {
    path->data = std::move(paths);
  } else {
    std::get<JsonObject>(resource.data).push_back({"path", {std::move(paths)}});
  }
  return resource;
}

JsonValue new_resource(std::string_view name, std::string_view path) {
  JsonObject fields;
  fields.push_back({"name", text(name)});
  fields.push_back({"path", text(path)});
  fields.push_back({"format", text("json")});
  fields.push_back({"mediatype", text("application/json")});
  fields.push_back({"encoding", text("utf-8")});
  return {std::move(fields)};
}

// The folder whose files the resource lists, if it lists those of a folder.
std::string_view folder_of_resource(JsonValue& resource) {
  const JsonValue* path = field_of(resource, "path");
  if (path == nullptr) return {};
  const JsonArray* list = path->array();
  const std::string* first =
      list != nullptr && !list->empty() ? list->front().text() : path->text();
  for (const std::string_view folder : {"forums", "tours"}) {
    if (first != nullptr && is_json_in(*first, folder)) return folder;
  }
  const JsonValue* name = field_of(resource, "name");
  const bool empty = list != nullptr && list->empty() && name != nullptr && name->text() != nullptr;
  for (const std::string_view folder : {"forums", "tours"}) {
    if (empty && *name->text() == folder) return folder;
  }
  return {};
}

}  // namespace

std::expected<std::string, std::string> new_forum_text(const Folder& folder, std::string_view id) {
  if (!is_slug(id)) {
    return std::unexpected('"' + std::string(id) +
                           "\" is no id: write lower-case letters, digits and single hyphens.");
  }
  const std::string path = "forums/" + std::string(id) + ".json";
  if (find_file(folder, path) != nullptr) {
    return std::unexpected(path + " is there already; choose another id.");
  }
  JsonObject forum;
  forum.push_back({"id", text(id)});
  for (const std::string_view key : {"title", "series", "date"})
    forum.push_back({std::string(key), text("")});
  forum.push_back({"place", object({"city", "country"})});
  for (const std::string_view key : {"organizers", "topics"})
    forum.push_back({std::string(key), {JsonArray{}}});
  forum.push_back({"summary", text("")});
  JsonArray sources;
  sources.push_back(object({"url", "title", "publisher", "date", "language"}));
  forum.push_back({"sources", {std::move(sources)}});
  for (const std::string_view key : {"statements", "outcomes"})
    forum.push_back({std::string(key), {JsonArray{}}});
  return laid_out_json({std::move(forum)});
}

std::string new_forum_steps(std::string_view id, std::string_view data) {
  std::string folder(data);
  if (!folder.ends_with('/')) folder += '/';
  const std::string forum(id);
  return "Begun " + folder + "forums/" + forum +
         ".json. Next:\n"
         "  1. Fill in its empty texts, and \"organizers\" and \"topics\". Leave out what no "
         "source says.\n"
         "     Of one held online only, write \"online\": true for \"place\".\n"
         "  2. Add statements with ids like " +
         forum + ".name-of-the-speaker,\n     and outcomes with ids like " + forum +
         ".outcome-declaration.\n"
         "  3. Add who and what is new to " +
         folder +
         "people.json, organizations.json and series.json,\n     in the order of ids.\n"
         "  4. rostrum-data check names what is still to do.\n";
}

std::expected<std::string, std::string> datapackage_with_files(const Folder& folder) {
  const FolderFile* file = find_file(folder, "datapackage.json");
  if (file == nullptr) return std::unexpected("datapackage.json is not there; write it first.");
  LoadErrors errors;
  std::optional<JsonValue> package = json_from_text(file->text, errors);
  JsonValue* resources = package ? field_of(*package, "resources") : nullptr;
  auto* list = resources != nullptr ? std::get_if<JsonArray>(&resources->data) : nullptr;
  if (list == nullptr) {
    return std::unexpected(
        "datapackage.json has no list \"resources\"; rostrum-data check says more.");
  }
  JsonArray kept;
  std::vector<std::string> named;
  for (JsonValue& resource : *list) {
    const std::string_view below = folder_of_resource(resource);
    if (!below.empty()) {
      // One resource for a folder, however many there were.
      if (std::find(named.begin(), named.end(), below) != named.end()) continue;
      named.emplace_back(below);
      if (auto whole = resource_of_folder(below, folder, std::move(resource))) {
        kept.push_back(*std::move(whole));
      }
      continue;
    }
    const JsonValue* path = field_of(resource, "path");
    const std::string* name = path != nullptr ? path->text() : nullptr;
    const bool there =
        name != nullptr && is_data_file(*name) && find_file(folder, *name) != nullptr;
    if (!there || std::find(named.begin(), named.end(), *name) != named.end()) continue;
    named.push_back(*name);
    kept.push_back(std::move(resource));
  }
  const auto is_named = [&](std::string_view name) {
    return std::find(named.begin(), named.end(), name) != named.end();
  };
  for (const FolderFile& other : folder) {
    const bool in_folder = other.path.find('/') != std::string::npos;
    if (!is_data_file(other.path) || in_folder || is_named(other.path)) continue;
    kept.push_back(new_resource(stem_of(other.path), other.path));
  }
  for (const std::string_view below : {"forums", "tours"}) {
    if (is_named(below)) continue;
    auto whole = resource_of_folder(below, folder, new_resource(below, ""));
    if (whole) kept.push_back(*std::move(whole));
  }
  *list = std::move(kept);
  return laid_out_json(*package);
}

}  // namespace rostrum
