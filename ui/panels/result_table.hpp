// The results as a table: all records that are listed, in columns that sort. It has the width of
// map, timeline and list together; on a narrow screen the list's tab.
//
// A row is opened by a press, and by Enter where the keyboard's cursor is. The cursor is a place on
// this screen as scrolling is, and no link holds it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ui/base/panel_context.hpp"
#include "ui/panels/result_head.hpp"
#include "ui/panels/start_part.hpp"
#include "ui/panels/table_layout.hpp"
#include "ui/panels/table_rows.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

class ResultTablePanel {
 public:
  ScrollState scroll;
  ResultHead head;
  StartPart start;

  // A key as the DOM names it, while the table is shown: the arrows, Page, Home and End move the
  // cursor, Enter opens its row. True when it was used.
  bool key(Session& session, std::string_view dom_key);
  // By so many CSS pixels to the right, where the columns are wider than the panel.
  void scroll_sideways(float delta_css);
  std::optional<std::size_t> cursor() const { return cursor_; }

 private:
  friend void result_table_ui(ResultTablePanel& panel, const PanelContext& context);

  void update(const PanelContext& context);
  float above_rows_ui(const PanelContext& context, float y);
  float subjects_ui(const PanelContext& context, float y);
  void heads_ui(const PanelContext& context, float y);
  void rows_ui(const PanelContext& context, float top);
  PaintRect sideways_bar(const PanelContext& context) const;
  bool drag_sideways(const PanelContext& context, PaintRect bar);
  void move_cursor(const Session& session, std::ptrdiff_t step);
  void put_cursor(std::size_t row);
  void show_whole_words(const PanelContext& context, PaintRect row);

  TableRows rows_;
  TableLayout layout_;
  float left_css_ = 0;       // scrolled sideways
  float view_css_ = 0;       // width of the panel
  float above_css_ = 0;      // height of what stands above the rows
  bool above_stays_ = true;  // while the rows scroll
  std::optional<std::size_t> cursor_;
  bool ringed_ = false;  // the keyboard moved it
  std::optional<double>
      resting_since_;  // of the ringed cursor; none: it moved since the last frame
};

void result_table_ui(ResultTablePanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
