#include "curator/publication.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "engine/base/ascii.hpp"
#include "engine/model/dataset.hpp"
#include "engine/model/version_name.hpp"

namespace rostrum {

namespace {

constexpr std::array<std::string_view, 7> table_files = {
    "aliases.json", "countries.json", "country_groups.json", "organizations.json",
    "people.json",  "series.json",    "topics.json"};
constexpr std::array<std::string_view, 9> others = {
    "CHANGELOG.md",  "CITATION.cff",     "LICENSE",      "LICENSE.md",    "README.md",
    "accepted.json", "datapackage.json", "dataset.json", "published.json"};

bool is_known(std::string_view path) {
  return is_data_file(path) || is_json_in(path, "schema") ||
         std::find(others.begin(), others.end(), path) != others.end();
}

void check_datapackage(const Folder& folder, const JsonValue& datapackage, std::string_view version,
                       Findings& findings) {
  const std::string path = "datapackage.json";
  const JsonValue* named = field_of(datapackage, "version");
  if (named == nullptr || named->text() == nullptr || *named->text() != version) {
    findings.error(path, "/version",
                   "must be \"" + std::string(version) + "\", the version in dataset.json");
  }
  std::set<std::string, std::less<>> listed;
  for (const ListedFile& file : files_listed(datapackage)) {
    const bool there = find_file(folder, file.path) != nullptr;
    if (!there || !is_data_file(file.path)) {
      findings.error(path, file.pointer,
                     "must name a file of records that is there, not " + file.path +
                         " (rostrum-data list sets it right)");
    }
    if (!listed.insert(file.path).second) {
      findings.error(path, file.pointer,
                     "must not name " + file.path + " twice (rostrum-data list sets it right)");
    }
  }
  for (const FolderFile& file : folder) {
    if (!is_data_file(file.path) || listed.contains(file.path)) continue;
    findings.error(path, "/resources",
                   "must name " + file.path + " (rostrum-data list sets it right)");
  }
}

bool is_part_of_version(char c) {
  return is_ascii_digit(c) || c == '.';
}

// The version as a whole in a text: "2026.11" does not stand in "2026.11.22".
bool names_version(std::string_view text, std::string_view version) {
  for (std::size_t at = text.find(version); at != std::string_view::npos;
       at = text.find(version, at + 1)) {
    const std::size_t end = at + version.size();
    const bool alone_before = at == 0 || !is_part_of_version(text[at - 1]);
    // A full stop may end a sentence.
    const bool alone_after =
        end == text.size() || !is_part_of_version(text[end]) ||
        (text[end] == '.' && (end + 1 == text.size() || !is_part_of_version(text[end + 1])));
    if (alone_before && alone_after) return true;
  }
  return false;
}

// The first line that begins so, and where it begins.
std::optional<std::size_t> line_beginning(std::string_view text, std::string_view beginning) {
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(beginning)) return at;
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return std::nullopt;
}

void check_citation(const FolderFile& file, std::string_view version, Findings& findings) {
  const auto start = line_beginning(file.text, "version:");
  const std::size_t at = start.value_or(0);
  const std::string_view line =
      std::string_view(file.text).substr(at, file.text.find('\n', at) - at);
  if (start && names_version(line, version)) return;
  findings.error_at(
      file.path, place_in_text(file.text, at),
      "must have the line \"version: " + std::string(version) + "\", the version in dataset.json");
}

void check_changelog(const FolderFile& file, std::string_view version, Findings& findings) {
  std::string_view rest = file.text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.starts_with('#') && names_version(line, version)) return;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  findings.error_at(file.path, TextPlace{},
                    "must have a heading with " + std::string(version) +
                        ", the version in dataset.json (say what changed)");
}

}  // namespace

bool is_data_file(std::string_view path) {
  return std::find(table_files.begin(), table_files.end(), path) != table_files.end() ||
         is_json_in(path, "forums") || is_json_in(path, "tours");
}

std::vector<ListedFile> files_listed(const JsonValue& datapackage) {
  std::vector<ListedFile> files;
  const JsonValue* resources = field_of(datapackage, "resources");
  if (resources == nullptr || resources->array() == nullptr) return files;
  for (std::size_t i = 0; i < resources->array()->size(); ++i) {
    const JsonValue* path = field_of((*resources->array())[i], "path");
    if (path == nullptr) continue;
    const std::string pointer = "/resources/" + std::to_string(i) + "/path";
    if (path->text() != nullptr) files.push_back({*path->text(), pointer});
    if (path->array() == nullptr) continue;
    for (std::size_t k = 0; k < path->array()->size(); ++k) {
      const std::string* text = (*path->array())[k].text();
      if (text != nullptr) files.push_back({*text, pointer + '/' + std::to_string(k)});
    }
  }
  return files;
}

void check_publication(const Folder& folder, const ParsedFolder& parsed, std::string_view version,
                       Findings& findings) {
  for (const std::string_view name : {"CHANGELOG.md", "CITATION.cff", "datapackage.json"}) {
    if (find_file(folder, name) != nullptr) continue;
    findings.warning("missing-file", std::string(name), std::string(name), {},
                     "is missing, so that readers elsewhere know less of the data (write it)");
  }
  if (!is_version_name(version)) {
    findings.error("dataset.json", "/version",
                   "must be year, month and day of publication (write it like 2026.11.22)");
  }
  const auto datapackage = parsed.find("datapackage.json");
  if (datapackage != parsed.end()) {
    check_datapackage(folder, datapackage->second, version, findings);
  }
  for (const FolderFile& file : folder) {
    if (file.path == "CITATION.cff") check_citation(file, version, findings);
    if (file.path == "CHANGELOG.md") check_changelog(file, version, findings);
    if (is_known(file.path)) continue;
    findings.warning("unknown-file", file.path, file.path, {},
                     "is no file of the dataset (take it out, or move it where it belongs)");
  }
}

}  // namespace rostrum
