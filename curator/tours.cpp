#include "curator/tours.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/load/path.hpp"
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
    const Result result = evaluate({dataset_, domains_, columns_, index_},
                                   asked_query(decoded.view.query, dataset_.extent()));
    if (result.nothing()) {
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

}  // namespace

void check_tours(const Dataset& dataset, const Bundle& bundle, Findings& findings) {
  if (dataset.tours().empty()) return;  // the search index takes its time
  const LinkFollower links(dataset);
  for (std::size_t i = 0; i < dataset.tours().size(); ++i) {
    const Tour& tour = dataset.tours()[i];
    LoadErrors errors;
    const Path root;
    const Path steps = root.at("steps");
    for (std::size_t k = 0; k < tour.steps.size(); ++k) {
      const Path step = steps.at(k);
      links.check(tour.steps[k].link, step.at("link"), errors);
    }
    FilePointer file = bundle.origin("tours", i);
    for (const LoadError& error : errors.take())
      findings.error(file.path, file.pointer + error.pointer, words_of(error));
  }
}

}  // namespace rostrum
