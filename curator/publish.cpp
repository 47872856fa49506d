#include "curator/publish.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "curator/id_registry.hpp"
#include "curator/json_text.hpp"
#include "engine/model/version_name.hpp"

namespace rostrum {

namespace {

// "2026-11-22"; nothing of a version without a day.
std::string day_text_of(std::string_view version) {
  const auto date = date_of_version(version);
  const bool has_day = date && date->start_precision == DatePrecision::day;
  return has_day ? text_from_date_span(*date) : std::string();
}

void set_text(JsonValue& object, std::string_view key, std::string text) {
  JsonValue* value = field_of(object, key);
  if (value != nullptr && !text.empty()) value->data = std::move(text);
}

// A JSON file with the version in it; nothing when the text is no JSON.
std::optional<std::string> json_with_version(const std::string& text, std::string_view version) {
  LoadErrors errors;
  std::optional<JsonValue> value = json_from_text(text, errors);
  if (!value) return std::nullopt;
  set_text(*value, "version", std::string(version));
  const std::string date = day_text_of(version);
  if (!date.empty()) set_text(*value, "created", date + "T00:00:00Z");
  return laid_out_json(*value);
}

// Gives the line of a key in YAML another value.
void set_line(std::string& text, const std::string& key, const std::string& value) {
  std::size_t at = text.starts_with(key) ? 0 : text.find('\n' + key);
  if (at == std::string::npos || value.empty()) return;
  if (at > 0) ++at;
  const std::size_t end = std::min(text.find('\n', at), text.size());
  text.replace(at, end - at, key + ' ' + value);
}

std::string citation_with_version(std::string text, std::string_view version) {
  set_line(text, "version:", std::string(version));
  set_line(text, "date-released:", day_text_of(version));
  return text;
}

void put(Publication& publication, std::string_view path, std::string text) {
  Folder& folder = publication.folder;
  const auto place = std::find_if(folder.begin(), folder.end(),
                                  [&](const FolderFile& file) { return path <= file.path; });
  if (place == folder.end() || place->path != path) {
    folder.insert(place, {std::string(path), std::move(text)});
  } else {
    place->text = std::move(text);
  }
  publication.changed.emplace_back(path);
}

}  // namespace

std::expected<Publication, std::string> publication_of(const Folder& folder,
                                                       const CheckedFolder& checked,
                                                       std::string_view version) {
  const std::string name(version);
  if (!is_version_name(version)) {
    return std::unexpected('"' + name +
                           "\" is no version: write year, month and day, such as 2026.11.22.");
  }
  if (!checked.published) {
    return std::unexpected(std::string(registry_path) +
                           " has mistakes; set them right first (rostrum-data check names them).");
  }
  IdRegistry published = *checked.published;
  if (!published.empty() && name <= published.back().name) {
    return std::unexpected("Version " + published.back().name +
                           " is published already; name a later one than that.");
  }
  published.push_back(new_version(published, *checked.dataset, name));
  Publication publication{.folder = folder, .changed = {}, .new_ids = {}};
  publication.new_ids = words_of_new_ids(published.back());
  for (const FolderFile& file : folder) {
    if (file.path == "CITATION.cff") {
      put(publication, file.path, citation_with_version(file.text, version));
    } else if (file.path == "dataset.json" || file.path == "datapackage.json") {
      if (auto text = json_with_version(file.text, version)) {
        put(publication, file.path, *std::move(text));
      }
    }
  }
  // The last: with it the version is published, and until then a second run begins anew.
  put(publication, registry_path, registry_text(published));
  return publication;
}

}  // namespace rostrum
