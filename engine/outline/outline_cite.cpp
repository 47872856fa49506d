// Cite, in the document.
#include <string>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"

namespace rostrum {

std::optional<SemanticNode> cite_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::cite) return std::nullopt;
  SemanticNode node = region("cite", 2, std::string(command(CommandId::show_cite).title));
  node.children.push_back(button("cite:close", "Close", SetSheet{}));
  return node;
}

}  // namespace rostrum
