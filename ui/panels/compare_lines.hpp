// The Compare screen as lines below each other, with the places of its columns: measured once for
// what is compared, a width and a size of type, so that a frame draws only what is in sight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/session/session.hpp"
#include "ui/panels/compare_said.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

enum class CompareLineKind : std::uint8_t {
  headline,  // until columns have heads
  advice,
  offers_title,
  offers,  // item: the first of a row
  fact,    // item: of the page's facts
  overlap_title,
  overlap,  // item: of the page's overlaps
  said_title,
  said_topics,
  said_heads,  // of all sides; of a narrow screen, section: the side
  said_cards,  // item: of every side; of a narrow screen, section: the side
  said_more,
  section_title,  // section
  row,            // section, item: of its rows
  more,           // section
};

struct CompareLine {
  CompareLineKind kind;
  std::uint32_t section = 0;
  std::uint32_t item = 0;
  float top = 0;  // CSS pixels below the first line's
  float height = 0;
};

inline constexpr float compare_cell_gap_css = 12;  // at the right of names, cells and heads

// Where columns stand, in CSS pixels from the left of the content.
struct CompareColumns {
  bool stacked = false;    // a value's name stands above its numbers, not beside them
  float label = 0;         // width of the names; all of it when stacked
  float first = 0;         // left of the first column
  float width = 0;         // of each
  std::size_t offers = 1;  // offers in a row

  float names = 0;  // height of the names in the heads

  float left(std::size_t column) const { return first + width * static_cast<float>(column); }
};

struct CompareLines {
  CompareColumns columns;
  std::vector<CompareLine> lines;
  SaidCards said;
  float height = 0;

  // What it was measured for.
  std::uint64_t revision = 0;
  float width = 0;
  float type_size = 0;
  float pixel_ratio = 0;
  bool coarse = false;
};

// Measures anew when anything it depends on has changed. Precondition: the session shows Compare.
void update(CompareLines& lines, const Session& session, const Theme& theme, float width);

// The first line that reaches below a height of the content.
std::size_t first_line_below(const CompareLines& lines, float y);

}  // namespace rostrum::ui
