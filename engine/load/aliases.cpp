#include "engine/load/aliases.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/load/fields.hpp"

namespace rostrum {

namespace {

bool is_in_use(const KnownIds& ids, std::string_view id, IdKind kind) {
  // In the order of IdKind; what was said counts as forums.
  const IdTable* const tables[] = {&ids.people,         &ids.organizations, &ids.series,
                                   &ids.topics,         &ids.countries,     &ids.groups,
                                   &ids.country_groups, &ids.forums,        &ids.contributions};
  for (std::size_t i = 0; i < std::size(tables); ++i) {
    const auto of_table = std::min(static_cast<IdKind>(i), IdKind::forum);
    if ((kind == IdKind::any || kind == of_table) && tables[i]->knows(id)) return true;
  }
  return false;
}

}  // namespace

std::vector<Alias> read_aliases(ObjectReader& document, const KnownIds& ids) {
  std::vector<Alias> aliases;
  std::unordered_set<std::string> retired;
  const Path list = document.path().at("aliases");
  const JsonArray& items = document.items("aliases", Presence::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "an alias", document.errors());
    if (!object.valid()) continue;
    const bool withdrawn = bool_field(object, "withdrawn");
    const Presence reason = withdrawn ? Presence::required : Presence::optional;
    const std::string from = text_field(object, "from", Presence::required);
    const auto [id, kind] = kinded_id(from);
    Alias alias{.from = std::string(id),
                .to = text_field(object, "to", withdrawn ? Presence::optional : Presence::required),
                .kind = kind,
                .since = text_field(object, "since", reason),
                .why = text_field(object, "why", reason)};
    object.finish();
    if (withdrawn && !alias.to.empty()) {
      object.report("must not have both \"to\" and \"withdrawn\"", "take one out");
    }
    if (!from.empty() && (is_in_use(ids, id, kind) || !retired.insert(from).second)) {
      document.errors().add(path.at("from").pointer(), "must be an id that is retired, once",
                            "an id that is in use stands for itself");
    }
    if (!alias.to.empty() && !is_in_use(ids, alias.to, kind)) {
      document.errors().add(path.at("to").pointer(), "must be an id in use",
                            "name the record that stands for the old id now");
    }
    aliases.push_back(std::move(alias));
  }
  return aliases;
}

}  // namespace rostrum
