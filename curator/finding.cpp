#include "curator/finding.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace rostrum {

void Findings::error(std::string path, std::string pointer, std::string words) {
  list_.push_back({.severity = Severity::error,
                   .path = std::move(path),
                   .pointer = std::move(pointer),
                   .words = std::move(words)});
}

void Findings::error_at(std::string path, TextPlace place, std::string words) {
  error(std::move(path), {}, std::move(words));
  list_.back().place = place;
}

void Findings::warning(std::string_view rule, std::string at, std::string path, std::string pointer,
                       std::string words) {
  list_.push_back({.severity = Severity::warning,
                   .path = std::move(path),
                   .pointer = std::move(pointer),
                   .words = std::move(words),
                   .rule = std::string(rule),
                   .at = std::move(at)});
}

std::size_t Findings::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(list_.begin(), list_.end(),
                    [&](const Finding& finding) { return finding.severity == severity; }));
}

std::string words_of(const LoadError& error) {
  return error.hint.empty() ? error.rule : error.rule + " (" + error.hint + ')';
}

std::string pair_of_ids(std::string_view a, std::string_view b) {
  if (b < a) std::swap(a, b);
  return std::string(a) + '|' + std::string(b);
}

void find_places(std::vector<Finding>& findings, const Folder& folder) {
  std::map<std::string_view, std::vector<Finding*>> by_file;
  for (Finding& finding : findings) {
    if (!finding.place && !finding.pointer.empty()) by_file[finding.path].push_back(&finding);
  }
  for (auto& [path, list] : by_file) {
    const FolderFile* file = find_file(folder, path);
    if (file == nullptr) continue;
    std::vector<std::string> pointers;
    pointers.reserve(list.size());
    for (const Finding* finding : list)
      pointers.push_back(finding->pointer);
    const std::vector<TextPlace> places = places_of_pointers(file->text, pointers);
    for (std::size_t i = 0; i < list.size(); ++i)
      list[i]->place = places[i];
  }
}

std::string text_from_finding(const Finding& finding, std::string_view data, bool colours) {
  const bool is_error = finding.severity == Severity::error;
  std::string text(data);
  if (!finding.path.empty()) {
    if (!text.ends_with('/')) text += '/';
    text += finding.path;
  }
  if (finding.place) {
    text += ':' + std::to_string(finding.place->line);
    text += ':' + std::to_string(finding.place->column);
  }
  text += ": ";
  if (colours) text += is_error ? "\x1b[31m" : "\x1b[33m";
  text += is_error ? "error" : "warning";
  if (colours) text += "\x1b[0m";
  text += ": ";
  if (!finding.pointer.empty()) text += finding.pointer + ": ";
  text += finding.words;
  if (!finding.rule.empty()) text += " [" + finding.rule + ']';
  return text;
}

}  // namespace rostrum
