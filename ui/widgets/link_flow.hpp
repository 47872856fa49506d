// Running text in which names lead to their pages: wrapped at spaces, links underlined, each known
// by its key in the outline. Marks what the search found.
#pragma once

#include <string_view>

#include "engine/present/linked_words.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

// Draws with the top left at position and chooses what is pressed; returns the height. The place
// makes the links' keys, see page_key().
float link_flow(const PanelContext& context, const TextStyle& style, ImVec2 position, float width,
                const LinkedWords& parts, std::string_view place);

}  // namespace rostrum::ui
