// Share view, in the document.
#include <string>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"

namespace rostrum {

std::optional<SemanticNode> share_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::share) return std::nullopt;
  SemanticNode node = region("share", 2, std::string(command(CommandId::show_share).title));
  node.children.push_back(button("share:close", "Close", SetSheet{}));
  return node;
}

}  // namespace rostrum
