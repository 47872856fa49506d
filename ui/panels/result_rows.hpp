// The rows of the result list: their words, and where each begins. Made once for an answer and a
// width, so that a frame looks at the rows in sight only, however long the list is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/text_query.hpp"
#include "engine/session/session.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

// Where a searched word stands: who said it or what it is, and the sentence, marked.
struct ResultSnippet {
  std::string_view kind;  // of its key: "statement:", "outcome:"
  std::string_view id;    // lives in the dataset
  std::string head;
  std::string_view text;  // lives in the dataset
  std::vector<MatchRange> marks;
};

struct ResultRow {
  std::string_view title;  // lives in the session
  std::string caption;
  std::vector<MatchRange> title_marks;
  std::vector<ResultSnippet> snippets;
  bool marked = false;  // marks are looked for when the row is first in sight
};

// What the height of a row is made of, in CSS pixels at the theme's scale.
struct ResultRowLook {
  TextStyle title;
  TextStyle caption;
  TextStyle snippet_head;
  TextStyle snippet;
  float pad_css = 0;          // of a forum's row, above and below
  float subject_pad_css = 0;  // of a subject's row
  float snippet_gap_css = 0;
  float snippet_indent_css = 0;
  float head_gap_css = 0;      // below a snippet's head
  float chevron_room_css = 0;  // right of a subject's words
};
ResultRowLook result_row_look(const Theme& theme);

class ResultRows {
 public:
  // Subjects that the search names come first, then the forums listed. Makes nothing when answer,
  // language, width and theme are those of the last call.
  void update(const Language& language, const Session& session, const Theme& theme,
              float width_css);

  std::size_t size() const { return rows_.size(); }
  // Rows before this one are subjects.
  std::size_t subject_count() const { return subject_count_; }
  // Below the top of the list; top_css(size()) is the end of the last row.
  double top_css(std::size_t row) const { return tops_css_[row]; }
  float height_css(std::size_t row) const {
    return static_cast<float>(tops_css_[row + 1] - tops_css_[row]);
  }
  // The first row that ends below this height; size() when there is none.
  std::size_t first_below(double y_css) const;
  // With the marks of what was searched.
  const ResultRow& row(std::size_t row, const Session& session);

  std::string_view heading() const { return heading_; }  // "46 forums"

 private:
  struct Key {
    const Language* language = nullptr;
    std::uint64_t query_revision = 0;
    float width_css = 0;
    float text_scale = 0;
    float pixel_ratio = 0;
    bool operator==(const Key&) const = default;
  };

  void read(const Language& language, const Session& session);
  void measure(const Theme& theme, float width_css);

  Key key_;
  std::vector<ResultRow> rows_;
  std::vector<double> tops_css_;
  std::size_t subject_count_ = 0;
  std::string heading_;
};

}  // namespace rostrum::ui
