#include "curator/tours.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/load/fields.hpp"
#include "engine/load/object_reader.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/query/record_index.hpp"
#include "engine/query/understand.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

namespace {

// Follows links without a screen.
class LinkFollower {
 public:
  explicit LinkFollower(const Dataset& dataset)
      : dataset_(dataset),
        domains_(dataset),
        columns_(dataset, domains_),
        index_(make_record_index(dataset, columns_)) {}

  void check(const std::string& link, const Path& path, LoadErrors& errors) const {
    if (link.starts_with('#')) {
      errors.add(path.pointer(), "must be the address without \"#\"", "take it out");
      return;
    }
    const DecodedView decoded = resolve(view_from_address(link), dataset_, domains_);
    const std::vector<Notice> kept = notices_of_kept(decoded.view);
    for (const Notice& notice : decoded.notices) {
      if (std::ranges::find(kept, notice) != kept.end()) continue;  // said below, key by key
      errors.add(path.pointer(), "must lead somewhere", Language::english().text(notice.text));
    }
    for (const auto& [key, value] : decoded.view.unknown) {
      errors.add(path.pointer(), "must have no \"" + key + "\", which no link has",
                 "take it out, or repair its name");
    }
    const Result result = evaluate(dataset_, domains_, columns_, index_,
                                   asked_query(decoded.view.query, dataset_.extent()));
    if (result.rows.empty()) {
      errors.add(path.pointer(), "must find at least one record",
                 "open the link and take a filter out");
    }
  }

 private:
  const Dataset& dataset_;
  FacetDomains domains_;
  Columns columns_;
  SearchIndex index_;
};

void check_tour(const JsonValue& tour, std::string_view name, const LinkFollower& links,
                LoadErrors& errors) {
  const Path root;
  ObjectReader object(tour, root, "a tour", errors);
  if (!object.valid()) return;
  const std::string id = text_field(object, "id", Presence::required);
  if (!id.empty() && id != name) {
    errors.add(root.at("id").pointer(), "must be the name of the file",
               "name the file " + id + ".json, or repair the id");
  }
  text_field(object, "title", Presence::required);
  text_field(object, "about", Presence::required);
  const Path list = root.at("steps");
  const JsonArray& steps = object.items("steps", Presence::required);
  const JsonValue* value = object.field("steps", Presence::optional);
  if (value != nullptr && value->array() != nullptr && steps.size() < 2) {
    errors.add(list.pointer(), "must have two steps or more", "add a link and a caption");
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader step(steps[i], path, "a step", errors);
    if (!step.valid()) continue;
    const std::string link = text_field(step, "link", Presence::required);
    text_field(step, "caption", Presence::required);
    if (!link.empty()) links.check(link, path.at("link"), errors);
    step.finish();
  }
  object.finish();
}

}  // namespace

void check_tours(const ParsedFolder& parsed, const Dataset& dataset, Findings& findings) {
  std::optional<LinkFollower> links;  // made for the first tour: the search index takes its time
  for (const auto& [path, tour] : parsed) {
    if (!is_json_in(path, "tours")) continue;
    if (!links) links.emplace(dataset);
    LoadErrors errors;
    check_tour(tour, stem_of(path), *links, errors);
    for (const LoadError& error : errors.take())
      findings.error(path, error.pointer, words_of(error));
  }
}

}  // namespace rostrum
