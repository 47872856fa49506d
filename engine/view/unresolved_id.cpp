#include "engine/view/unresolved_id.hpp"

namespace rostrum {

UnresolvedId unresolved_id(const Dataset& dataset, KindedId id) {
  const Alias* alias = dataset.retired(id);
  if (alias == nullptr || !alias->to.empty()) return {};
  return {.gone = msg::Gone::withdrawn, .version = alias->since, .why = alias->why};
}

}  // namespace rostrum
