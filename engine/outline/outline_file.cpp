// A file of your own, in the document.
#include <string>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"

namespace rostrum {

std::optional<SemanticNode> file_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::file) return std::nullopt;
  SemanticNode node = region("file", 2, std::string(command(CommandId::open_file).title));
  node.children.push_back(button("file:close", "Close", SetSheet{}));
  return node;
}

}  // namespace rostrum
