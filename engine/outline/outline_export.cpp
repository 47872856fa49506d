// Export, in the document.
#include <string>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"

namespace rostrum {

std::optional<SemanticNode> export_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::exports) return std::nullopt;
  SemanticNode node = region("export", 2, std::string(command(CommandId::show_exports).title));
  node.children.push_back(button("export:close", "Close", SetSheet{}));
  return node;
}

}  // namespace rostrum
