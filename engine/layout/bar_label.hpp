// Where the title of a forum stands: inside its bar when it fits, else beside it when there is free
// room until the next thing on the track, else nowhere.
//
// Lengths in CSS pixels. Widths are measured once for a title and a size of text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/model/ids.hpp"
#include "engine/text/text_width.hpp"

namespace rostrum {

struct TitleWidth {
  float whole = -1;  // not measured yet
  float least = 0;   // of the first four characters with an ellipsis, or of the whole when shorter
};

// The widths of forums' titles, measured when first asked for and kept while the size stays.
class TitleWidths {
 public:
  void set_size(float size_css);
  const TitleWidth& of(ForumId forum, std::string_view title, const TextWidth& text_width);

 private:
  float size_css_ = 0;
  std::vector<TitleWidth> widths_;  // by ForumId
};

struct BarLabel {
  double left_css = 0;
  double width_css = 0;  // a title wider than this is cut with an ellipsis
  bool inside = false;   // on the bar
};

struct LabelSpace {
  double from_css = 0;
  double to_css = 0;

  double width_css() const { return to_css - from_css; }
};

// A title beside a bar is cut to no less than half of it, and never to fewer than four characters.
std::optional<BarLabel> bar_label(const TitleWidth& title, const LabelSpace& inside,
                                  const LabelSpace& beside);

}  // namespace rostrum
