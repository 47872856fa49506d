#include "curator/acceptances.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/load/fields.hpp"
#include "engine/load/object_reader.hpp"

namespace rostrum {

namespace {

struct Acceptance {
  std::string rule;
  std::string at;
  bool used = false;
};

std::string in_order(const std::string& at) {
  const std::size_t bar = at.find('|');
  return bar == std::string::npos ? at : pair_of_ids(at.substr(0, bar), at.substr(bar + 1));
}

std::vector<Acceptance> read_acceptances(const JsonValue& value, LoadErrors& errors) {
  std::vector<Acceptance> acceptances;
  const Path root;
  if (value.array() == nullptr) {
    report_kind(value, root, "a list", errors);
    return acceptances;
  }
  for (std::size_t i = 0; i < value.array()->size(); ++i) {
    const Path path = root.at(i);
    ObjectReader object((*value.array())[i], path, "an acceptance", errors);
    // A broken one keeps its place, so that the numbers of the others stay right.
    Acceptance& acceptance = acceptances.emplace_back();
    if (!object.valid()) continue;
    acceptance.rule = text_field(object, "warning", Presence::required);
    acceptance.at = in_order(text_field(object, "at", Presence::required));
    text_field(object, "why", Presence::required);
    object.finish();
  }
  return acceptances;
}

}  // namespace

void apply_acceptances(const ParsedFolder& parsed, Findings& findings) {
  const std::string path = "accepted.json";
  const auto file = parsed.find(path);
  if (file == parsed.end()) return;
  LoadErrors errors;
  std::vector<Acceptance> acceptances = read_acceptances(file->second, errors);
  std::erase_if(findings.list(), [&](const Finding& finding) {
    if (finding.severity != Severity::warning) return false;
    bool accepted = false;
    for (Acceptance& acceptance : acceptances) {
      if (acceptance.rule != finding.rule || acceptance.at != finding.at) continue;
      acceptance.used = true;
      accepted = true;
    }
    return accepted;
  });
  for (std::size_t i = 0; i < acceptances.size(); ++i) {
    const Acceptance& acceptance = acceptances[i];
    if (acceptance.used || acceptance.rule.empty() || acceptance.at.empty()) continue;
    findings.warning("stale-acceptance", acceptance.at, path, '/' + std::to_string(i),
                     "accepts a warning that is not there (take it out)");
  }
  for (const LoadError& error : errors.take())
    findings.error(path, error.pointer, words_of(error));
}

}  // namespace rostrum
