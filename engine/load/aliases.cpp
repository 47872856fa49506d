#include "engine/load/aliases.hpp"

#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/load/fields.hpp"

namespace rostrum {

namespace {

bool is_in_use(const KnownIds& ids, std::string_view id) {
  for (const IdTable* table : {&ids.groups, &ids.topics, &ids.countries, &ids.series,
                               &ids.organizations, &ids.people, &ids.forums, &ids.said}) {
    if (table->knows(id)) return true;
  }
  return false;
}

}  // namespace

std::vector<Alias> read_aliases(ObjectReader& document, const KnownIds& ids) {
  std::vector<Alias> aliases;
  std::unordered_set<std::string> retired;
  const Path list = document.path().at("aliases");
  const JsonArray& items = document.items("aliases", Need::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "an alias", document.errors());
    if (!object.valid()) continue;
    Alias alias;
    alias.from = text_field(object, "from", Need::required);
    alias.to = text_field(object, "to", Need::required);
    text_field(object, "since", Need::optional);
    text_field(object, "why", Need::optional);
    object.finish();
    if (!alias.from.empty() && (is_in_use(ids, alias.from) || !retired.insert(alias.from).second)) {
      document.errors().add(path.at("from").pointer(), "must be an id that is retired, once",
                            "an id that is in use stands for itself");
    }
    if (!alias.to.empty() && !is_in_use(ids, alias.to)) {
      document.errors().add(path.at("to").pointer(), "must be an id in use",
                            "name the record that stands for the old id now");
    }
    aliases.push_back(std::move(alias));
  }
  return aliases;
}

}  // namespace rostrum
