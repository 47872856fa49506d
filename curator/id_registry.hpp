// Every id that was ever published, and the version that was the first to have it: published.json,
// a list with an entry for each version, oldest first, and in it the new ids of each table, sorted:
//   {"version": "2026.11.22", "groups": ["terrorism"], ..., "outcomes": []}
// Links hold these ids for ever, so entries are added (rostrum-data publish) and never changed.
// An id that stands in no entry belongs to the version to come and may go as it came.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "curator/bundle.hpp"
#include "curator/finding.hpp"
#include "curator/folder.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

inline constexpr std::string_view registry_path = "published.json";
// In the order of the bundle: groups, topics, countries, series, organizations, people, groups of
// countries, forums, statements, outcomes.
inline constexpr std::size_t registered_tables = 10;

struct PublishedVersion {
  std::string name;
  std::array<std::vector<std::string>, registered_tables> ids;
};
using IdRegistry = std::vector<PublishedVersion>;

// The registry of a folder that has been loaded; one without entries where the file is missing,
// which is a warning. Nothing when it has not its form (an unknown field, an id twice, versions out
// of order): what it says then must not be written anew. Errors are each such mistake, another
// version in dataset.json than the last one published, and an id that was published, is no longer
// in use for the same kind of record, and has no line in aliases.json that leads to such a record
// or says that it was withdrawn.
std::optional<IdRegistry> check_registry(const ParsedFolder& parsed, const Dataset& dataset,
                                         const Bundle& bundle, Findings& findings);

// The version that was the first to have each forum, statement and outcome, by its id.
using RecordVersions = std::map<std::string, std::string, std::less<>>;
RecordVersions versions_of_records(const IdRegistry& published);

// The entry of a new version: what the dataset has and the registry has not.
PublishedVersion new_version(const IdRegistry& published, const Dataset& dataset, std::string name);
// "3 forums, 12 statements, 1 person"; of nothing new "no ids".
std::string words_of_new_ids(const PublishedVersion& version);

std::string registry_text(const IdRegistry& published);
// For the bundle, which tells the records that later versions added; null of a single version.
// Records not published yet count to the last one.
JsonValue versions_for_bundle(const IdRegistry& published, const Dataset& dataset);

}  // namespace rostrum
