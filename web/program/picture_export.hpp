// Pictures of the view for the page: SVG as a file, PNG and print as marks that the page paints.
#pragma once

#include <string>

#include "ui/app/app.hpp"

namespace rostrum::web {

// Map, timeline or both, as UiState::picture has it.
std::string export_svg(const ui::App& app);

// Both parts without a frame, and the words of the frame as text: figure_json.hpp.
std::string picture_for_print(const ui::App& app);

// Hands the reader the picture as a file. False for formats of text.
bool save_picture(const ui::App& app, ExportFormat format);

}  // namespace rostrum::web
