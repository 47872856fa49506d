#include "curator/id_registry.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "curator/json_text.hpp"
#include "curator/number_words.hpp"
#include "engine/load/fields.hpp"
#include "engine/load/object_reader.hpp"
#include "engine/model/version_name.hpp"

namespace rostrum {

namespace {

struct Table {
  std::string_view key;
  std::string_view one;
  std::string_view many;
  std::string_view a;
  IdKind kind;
};

constexpr std::array<Table, registered_tables> id_tables = {{
    {"groups", "group", "groups", "a group", IdKind::group},
    {"topics", "topic", "topics", "a topic", IdKind::topic},
    {"countries", "country", "countries", "a country", IdKind::country},
    {"series", "series", "series", "a series", IdKind::series},
    {"organizations", "organization", "organizations", "an organization", IdKind::organization},
    {"people", "person", "people", "a person", IdKind::person},
    {"country_groups", "group of countries", "groups of countries", "a group of countries",
     IdKind::country_group},
    {"forums", "forum", "forums", "a forum", IdKind::forum},
    {"statements", "statement", "statements", "a statement", IdKind::forum},
    {"outcomes", "outcome", "outcomes", "an outcome", IdKind::forum},
}};
constexpr std::size_t forums = 7;

using Ids = std::set<std::string, std::less<>>;
using IdsInUse = std::array<Ids, registered_tables>;

template <typename Record>
Ids ids_of(std::span<const Record> records) {
  Ids ids;
  for (const Record& record : records)
    ids.insert(record.id);
  return ids;
}

IdsInUse ids_in_use(const Dataset& dataset) {
  return {ids_of(dataset.groups()),         ids_of(dataset.topics()),
          ids_of(dataset.countries()),      ids_of(dataset.series()),
          ids_of(dataset.organizations()),  ids_of(dataset.people()),
          ids_of(dataset.country_groups()), ids_of(dataset.forums()),
          ids_of(dataset.statements()),     ids_of(dataset.outcomes())};
}

void read_ids(PublishedVersion& version, std::size_t table, ObjectReader& object, Ids& known) {
  const Path list = object.path().at(id_tables[table].key);
  version.ids[table] = text_list_field(object, id_tables[table].key, Presence::optional);
  for (std::size_t i = 0; i < version.ids[table].size(); ++i) {
    const std::string& id = version.ids[table][i];
    if (id.empty() || known.insert(id).second) continue;
    object.errors().add(list.at(i).pointer(), "must not be published twice",
                        "keep the first of the two");
  }
}

IdRegistry read_registry(const JsonValue& value, LoadErrors& errors) {
  IdRegistry published;
  const Path root;
  if (value.array() == nullptr) {
    report_kind(value, root, "a list", errors);
    return published;
  }
  IdsInUse known;
  for (std::size_t i = 0; i < value.array()->size(); ++i) {
    const Path path = root.at(i);
    ObjectReader object((*value.array())[i], path, "a version", errors);
    PublishedVersion version;
    version.name = text_field(object, "version", Presence::required);
    for (std::size_t table = 0; table < registered_tables; ++table)
      read_ids(version, table, object, known[table]);
    object.finish();
    const bool later = published.empty() || published.back().name < version.name;
    if (!version.name.empty() && (!is_version_name(version.name) || !later)) {
      errors.add(path.at("version").pointer(), "must be a version later than the one before",
                 "leave published versions as they are");
    }
    published.push_back(std::move(version));
  }
  return published;
}

// Whether the record or another of its kind is what a link to the id opens; forums and what was
// said there open alike.
bool leads_to(const IdsInUse& in_use, std::size_t table, std::string_view id) {
  if (table < forums) return in_use[table].contains(id);
  return std::any_of(in_use.begin() + forums, in_use.end(),
                     [&](const Ids& ids) { return ids.contains(id); });
}

class RetiredIds {
 public:
  RetiredIds(const Dataset& dataset, const Bundle& bundle, Findings& findings)
      : dataset_(dataset), bundle_(bundle), findings_(findings), in_use_(ids_in_use(dataset)) {}

  void check(const IdRegistry& published) {
    for (std::size_t i = 0; i < published.size(); ++i) {
      for (std::size_t table = 0; table < registered_tables; ++table) {
        const std::vector<std::string>& ids = published[i].ids[table];
        const std::string list = '/' + std::to_string(i) + '/' + std::string(id_tables[table].key);
        for (std::size_t k = 0; k < ids.size(); ++k) {
          if (in_use_[table].contains(ids[k])) continue;
          check_retired(table, ids[k], list + '/' + std::to_string(k), published[i].name);
        }
      }
    }
  }

 private:
  void check_retired(std::size_t table, const std::string& id, std::string pointer,
                     const std::string& version) {
    const Table& kind = id_tables[table];
    for (std::size_t other = forums; table >= forums && other < registered_tables; ++other) {
      if (!in_use_[other].contains(id)) continue;
      findings_.error(std::string(registry_path), std::move(pointer),
                      "must stay " + std::string(kind.a) + " as version " + version +
                          " published it, and is " + std::string(id_tables[other].a) +
                          " now (give that one an id of its own)");
      return;
    }
    const Alias* alias = dataset_.retired({id, kind.kind});
    if (alias == nullptr) {
      // What was said at a forum that is gone goes with it, and is not told of apart.
      const std::string_view forum = std::string_view(id).substr(0, id.find('.'));
      if (table > forums && !in_use_[forums].contains(forum)) return;
      const std::string from = "{\"from\": \"" + from_text(table, id);
      findings_.error(std::string(registry_path), std::move(pointer),
                      "must be in use for " + std::string(kind.a) + ", as version " + version +
                          " published it (bring it back, or add to aliases.json " + from +
                          "\", \"to\": the id that stands for it now} or " + from +
                          "\", \"withdrawn\": true, \"since\": the coming version, \"why\": the "
                          "reason})");
    } else if (!alias->to.empty() &&
               !leads_to(in_use_, table, dataset_.current_id(id, kind.kind))) {
      FilePointer place = place_of(*alias);
      findings_.error(std::move(place.path), place.pointer + "/to",
                      "must be the id of " + std::string(kind.a) + ", as \"" + id + "\" was");
    }
  }

  // With its kind where the id is in use for another one.
  std::string from_text(std::size_t table, const std::string& id) const {
    const bool shared = std::any_of(in_use_.begin(), in_use_.end(),
                                    [&](const Ids& ids) { return ids.contains(id); });
    if (!shared) return id;
    return std::string(id_kind_prefixes[static_cast<std::size_t>(id_tables[table].kind)]) + id;
  }

  FilePointer place_of(const Alias& alias) const {
    const JsonArray& aliases = *field_of(bundle_.document(), "aliases")->array();
    for (std::size_t i = 0; i < aliases.size(); ++i) {
      const KindedId from = kinded_id(*field_of(aliases[i], "from")->text());
      if (from.id == alias.from && from.kind == alias.kind) return bundle_.origin("aliases", i);
    }
    return {};
  }

  const Dataset& dataset_;
  const Bundle& bundle_;
  Findings& findings_;
  IdsInUse in_use_;
};

JsonValue list_of(const std::vector<std::string>& texts) {
  JsonArray list;
  for (const std::string& text : texts)
    list.push_back({text});
  return {std::move(list)};
}

std::string plural(std::size_t count, const Table& table) {
  return counted(count, table.one, table.many);
}

}  // namespace

std::optional<IdRegistry> check_registry(const ParsedFolder& parsed, const Dataset& dataset,
                                         const Bundle& bundle, Findings& findings) {
  const std::string path(registry_path);
  const auto file = parsed.find(path);
  if (file == parsed.end()) {
    findings.warning(
        "missing-file", path, path, {},
        "is missing, so that an id may vanish unseen (restore it; a new dataset gets it "
        "by rostrum-data publish)");
    return IdRegistry{};
  }
  LoadErrors errors;
  IdRegistry published = read_registry(file->second, errors);
  const bool sound = errors.empty();
  for (const LoadError& error : errors.take())
    findings.error(path, error.pointer, words_of(error));
  if (!sound) return std::nullopt;
  if (!published.empty() && published.back().name != dataset.version()) {
    findings.error("dataset.json", "/version",
                   "must be \"" + published.back().name +
                       "\", the last version in published.json (rostrum-data publish sets both)");
  }
  RetiredIds(dataset, bundle, findings).check(published);
  return published;
}

RecordVersions versions_of_records(const IdRegistry& published) {
  RecordVersions versions;
  for (const PublishedVersion& version : published) {
    for (std::size_t table = forums; table < registered_tables; ++table) {
      for (const std::string& id : version.ids[table])
        versions.emplace(id, version.name);
    }
  }
  return versions;
}

PublishedVersion new_version(const IdRegistry& published, const Dataset& dataset,
                             std::string name) {
  IdsInUse fresh = ids_in_use(dataset);
  for (const PublishedVersion& version : published) {
    for (std::size_t table = 0; table < registered_tables; ++table) {
      for (const std::string& id : version.ids[table])
        fresh[table].erase(id);
    }
  }
  PublishedVersion version{.name = std::move(name), .ids = {}};
  for (std::size_t table = 0; table < registered_tables; ++table)
    version.ids[table].assign(fresh[table].begin(), fresh[table].end());
  return version;
}

std::string words_of_new_ids(const PublishedVersion& version) {
  std::string words;
  for (std::size_t table = 0; table < registered_tables; ++table) {
    if (version.ids[table].empty()) continue;
    if (!words.empty()) words += ", ";
    words += plural(version.ids[table].size(), id_tables[table]);
  }
  return words.empty() ? "no ids" : words;
}

std::string registry_text(const IdRegistry& published) {
  JsonArray versions;
  for (const PublishedVersion& version : published) {
    JsonObject entry;
    entry.push_back({"version", {version.name}});
    for (std::size_t table = 0; table < registered_tables; ++table) {
      if (version.ids[table].empty()) continue;
      entry.push_back({std::string(id_tables[table].key), list_of(version.ids[table])});
    }
    versions.push_back({std::move(entry)});
  }
  return laid_out_json({std::move(versions)});
}

JsonValue versions_for_bundle(const IdRegistry& published, const Dataset& dataset) {
  if (published.size() < 2) return {};
  const PublishedVersion unpublished = new_version(published, dataset, {});
  JsonArray versions;
  for (const PublishedVersion& version : published) {
    std::vector<std::string> added;
    const auto add = [&](const PublishedVersion& of) {
      for (std::size_t table = forums; table < registered_tables; ++table) {
        std::copy_if(of.ids[table].begin(), of.ids[table].end(), std::back_inserter(added),
                     [&](const std::string& id) { return dataset.find_record(id).has_value(); });
      }
    };
    if (!versions.empty()) add(version);
    if (&version == &published.back()) add(unpublished);
    std::sort(added.begin(), added.end());
    JsonObject entry;
    entry.push_back({"version", {version.name}});
    if (!added.empty()) entry.push_back({"added", list_of(added)});
    versions.push_back({std::move(entry)});
  }
  return {std::move(versions)};
}

}  // namespace rostrum
