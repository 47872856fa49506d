// The rows of the result list: their words, and where each begins. Made once for an answer and a
// width, so that a frame looks at the rows in sight only, however long the list is. The words of
// statements and outcomes are made when they are first in sight; their heights are kept for as long
// as the width is the same.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/present/record_actions.hpp"
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

enum class ResultRowKind : std::uint8_t { subject, forum, item };

struct ResultRow {
  ResultRowKind kind = ResultRowKind::forum;
  std::optional<RecordId> record;  // of an item: a statement or an outcome
  std::string title;
  std::string date;  // of an item, at the right
  std::string caption;
  std::string_view words;  // of an item; lives in the dataset
  std::string topics;      // of an item
  std::string key;         // of what opens an item
  std::string id;          // of an item
  std::vector<RecordAction> actions;
  std::vector<MatchRange> title_marks;
  std::vector<MatchRange> caption_marks;
  std::vector<MatchRange> words_marks;
  std::vector<ResultSnippet> snippets;
  bool made = false;  // words of an item, and marks, when it is first in sight
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
  float words_gap_css = 0;     // above an item's words and its links
  float date_gap_css = 0;      // between an item's title and its date
  TextStyle words;             // of an item
};
ResultRowLook result_row_look(const Theme& theme);

class ResultRows {
 public:
  // Subjects that the search names come first, then what is listed. Makes nothing when answer,
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
  const ResultRow& row(std::size_t row, const Language& language, const Session& session);

  std::string_view answer() const { return answer_; }  // "22 statements at 12 forums"
  std::string_view paraphrase() const { return paraphrase_; }

 private:
  struct Key {
    const Language* language = nullptr;
    std::uint64_t query_revision = 0;
    std::uint64_t data_revision = 0;
    bool awaits_texts = false;
    float width_css = 0;
    float text_scale = 0;
    float pixel_ratio = 0;
    bool coarse = false;
    bool embed = false;
    bool operator==(const Key&) const = default;
  };

  void read(const Language& language, const Session& session);
  void measure(const Language& language, const Session& session, const Theme& theme,
               float width_css);
  void forget_heights();
  void forget_links_of_other_baskets(const Basket& basket);
  float item_height(const Language& language, const Session& session, const Theme& theme,
                    const ResultRow& row, float width_css);

  Key key_;
  std::vector<ResultRow> rows_;
  std::vector<double> tops_css_;
  std::size_t subject_count_ = 0;
  Basket basket_;  // that the rows' links were made for
  std::string answer_;
  std::string_view paraphrase_;  // of the language
  std::map<std::pair<bool, std::uint32_t>, float>
      item_heights_;                                 // outcomes and statements by index
  std::array<float, 2> actions_height_css_{-1, -1};  // without a source, with one
};

}  // namespace rostrum::ui
