#include "curator/check.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "curator/acceptances.hpp"
#include "curator/country_group_sources.hpp"
#include "curator/duplicates.hpp"
#include "curator/lint.hpp"
#include "curator/number_words.hpp"
#include "curator/publication.hpp"
#include "curator/record_files.hpp"
#include "curator/tours.hpp"
#include "curator/writing_systems.hpp"
#include "engine/load/load.hpp"
#include "engine/model/version_name.hpp"

namespace rostrum {

namespace {

std::size_t length_of_list(const JsonValue& record, std::string_view key) {
  const JsonValue* value = field_of(record, key);
  return value != nullptr && value->array() != nullptr ? value->array()->size() : 0;
}

// Every bundle has the list, if only an empty one.
const JsonArray& forums_of(const Bundle& bundle) {
  return *field_of(bundle.document(), "forums")->array();
}

void count_records(CheckedFolder& checked) {
  for (const JsonValue& forum : forums_of(checked.bundle)) {
    ++checked.forums;
    checked.statements += length_of_list(forum, "statements");
    checked.outcomes += length_of_list(forum, "outcomes");
  }
}

void check_file_names(const Bundle& bundle, std::string_view folder, Findings& findings) {
  const JsonValue* list = field_of(bundle.document(), folder);
  if (list == nullptr) return;
  const JsonArray& records = *list->array();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const JsonValue* value = field_of(records[i], "id");
    const std::string* id = value != nullptr ? value->text() : nullptr;
    if (id == nullptr || id->empty()) continue;
    const FilePointer file = bundle.origin(folder, i);
    if (stem_of(file.path) == *id) continue;
    findings.error(
        file.path, file.pointer + "/id",
        "must be the name of the file (name the file " + *id + ".json, or repair the id)");
  }
}

// The dataset, or every error of the loader at its place in the files.
void load(CheckedFolder& checked, std::size_t max_errors, Findings& findings) {
  auto dataset = load_dataset(checked.bundle.document(), max_errors);
  if (dataset) {
    checked.dataset = std::move(*dataset);
    return;
  }
  std::vector<LoadError> errors = std::move(dataset.error());
  if (errors.size() > max_errors) {
    errors.pop_back();  // it says only how many more there are
    checked.more_errors = true;
  }
  for (const LoadError& error : errors) {
    FilePointer origin = checked.bundle.origin(error.pointer);
    findings.error(std::move(origin.path), std::move(origin.pointer), words_of(error));
  }
}

// Readers are told since when an id is withdrawn.
void check_retired_since(const CheckedFolder& checked, Findings& findings) {
  const JsonValue* aliases = field_of(checked.bundle.document(), "aliases");
  if (aliases == nullptr) return;
  for (std::size_t i = 0; i < aliases->array()->size(); ++i) {
    const JsonValue* since = field_of((*aliases->array())[i], "since");
    if (since == nullptr || is_version_name(*since->text())) continue;
    FilePointer place = checked.bundle.origin("aliases", i);
    findings.error(std::move(place.path), place.pointer + "/since",
                   "must be a version (write year, month and day of publication: 2026.11.22)");
  }
}

}  // namespace

CheckedFolder check_folder(const Folder& folder, std::size_t max_errors) {
  Findings findings;
  ParsedFolder parsed = parse_folder(folder, findings);
  CheckedFolder checked{.findings = {}, .bundle = Bundle(parsed, findings), .dataset = {}};
  count_records(checked);
  // With a file missing or unreadable every reference into it would be an error too.
  if (findings.list().empty()) {
    check_file_names(checked.bundle, "forums", findings);
    check_file_names(checked.bundle, "tours", findings);
    check_writing_systems(checked.bundle, findings);
    load(checked, max_errors, findings);
  }
  if (checked.dataset) {
    const RecordFiles files(*checked.dataset, checked.bundle);
    check_publication(folder, parsed, checked.dataset->version(), findings);
    check_retired_since(checked, findings);
    check_country_group_sources(*checked.dataset, checked.bundle, findings);
    checked.published = check_registry(parsed, *checked.dataset, checked.bundle, findings);
    check_tours(*checked.dataset, checked.bundle, findings);
    lint_records(*checked.dataset, files, findings);
    warn_of_duplicates(*checked.dataset, files, findings);
    apply_acceptances(parsed, findings);
  }
  checked.errors = findings.count(Severity::error);
  checked.warnings = findings.count(Severity::warning);
  checked.findings = findings.take();
  find_places(checked.findings, folder);
  std::sort(checked.findings.begin(), checked.findings.end(),
            [](const Finding& a, const Finding& b) {
              return std::tie(a.path, a.place, a.severity, a.words, a.rule) <
                     std::tie(b.path, b.place, b.severity, b.words, b.rule);
            });
  return checked;
}

std::string summary_of_check(const CheckedFolder& checked) {
  std::string words = counted(checked.forums, "forum", "forums") + ", " +
                      counted(checked.statements, "statement", "statements") + ", " +
                      counted(checked.outcomes, "outcome", "outcomes") + ": ";
  if (checked.more_errors) words += "more than ";
  words += checked.sound() ? "no errors" : counted(checked.errors, "error", "errors");
  words += ", ";
  return words +
         (checked.warnings == 0 ? "no warnings" : counted(checked.warnings, "warning", "warnings"));
}

}  // namespace rostrum
