// What is taken away and what is brought: sheets, files, citations. Most of it is done by the world
// outside, which has the clipboard, the disk and the printer.
#include <algorithm>

#include "engine/state/column_section.hpp"
#include "engine/state/reducers.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

void apply(Change& change, const PinDataset& action, const ReduceContext& context) {
  change.state.view.dataset_version = action.on ? context.dataset.version() : std::string();
}

void apply(Change& change, const CopyText& action, const ReduceContext&) {
  change.effects.emplace_back(action);
}

void apply(Change& change, const ShareWithSystem&, const ReduceContext&) {
  change.effects.emplace_back(ShareWithSystem{});
}

void apply(Change& change, const SetShortCode& action, const ReduceContext&) {
  change.state.ui.short_code = action.on;
}

void apply(Change& change, const OpenCite& action, const ReduceContext& context) {
  const bool known = action.id.empty() || context.dataset.find_record(action.id).has_value();
  change.state.ui.cited = known ? action.id : std::string();
  change.state.ui.cites_basket = false;
  change.state.ui.sheet = Sheet::cite;
}

void apply(Change& change, const SetExportScope& action, const ReduceContext&) {
  change.state.ui.export_scope = action.scope;
}

void apply(Change& change, const SetPicture& action, const ReduceContext&) {
  PictureOptions& picture = change.state.ui.picture;
  picture = action.picture;
  picture.scale = std::clamp(picture.scale, 1, PictureOptions::max_scale);
}

// One line, as it stands in the picture.
void apply(Change& change, const SetPictureTitle& action, const ReduceContext&) {
  std::string title;
  for (const char c : action.text) {
    const bool is_gap = static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
    if (!is_gap) {
      title += c;
    } else if (!title.empty() && title.back() != ' ') {
      title += ' ';
    }
  }
  if (title.ends_with(' ')) title.pop_back();
  change.state.ui.picture_title = shortened(title, longest_picture_title);
}

void apply(Change& change, const Export& action, const ReduceContext&) {
  change.effects.emplace_back(action);
}

void apply(Change& change, const Print&, const ReduceContext&) {
  change.effects.emplace_back(Print{});
}

void apply(Change& change, const ChooseFile&, const ReduceContext&) {
  change.effects.emplace_back(ChooseFile{});
}

void apply(Change& change, const SetFileColumn& action, const ReduceContext&) {
  // Chosen: the choices fold away, and with them nothing else moves.
  std::erase(change.state.ui.open_sections, column_section(action.column));
  change.effects.emplace_back(action);
}

void apply(Change& change, const UseFile&, const ReduceContext&) {
  change.effects.emplace_back(UseFile{});
}

void apply(Change& change, const LeaveFile&, const ReduceContext&) {
  change.effects.emplace_back(LeaveFile{});
}

}  // namespace rostrum
