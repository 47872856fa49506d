#include "engine/figure/make_figure.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/figure/figure_form.hpp"
#include "engine/figure/legend_rows.hpp"
#include "engine/figure/map_part.hpp"
#include "engine/figure/text_lines.hpp"
#include "engine/figure/timeline_figure.hpp"
#include "engine/present/about_text.hpp"
#include "engine/present/picture_title.hpp"
#include "engine/present/result_counts.hpp"
#include "engine/present/share_words.hpp"
#include "engine/present/view_title.hpp"
#include "engine/query/understand.hpp"
#include "messages/about.hpp"
#include "messages/figure.hpp"
#include "messages/map.hpp"

namespace rostrum {

namespace {

constexpr double gap_css = 12;
constexpr float title_css = 20;
constexpr float text_css = 12.5F;
constexpr float small_css = 11;
constexpr double line_share = 1.45;      // from line to line, for the size of type
constexpr float semibold_share = 1.08F;  // of the width of regular type, at most
constexpr std::size_t max_title_lines = 2;
constexpr std::size_t max_fact_lines = 2;
constexpr std::size_t max_link_lines = 3;
constexpr double map_share = 0.6;       // of the width, beside the timeline
constexpr double timeline_share = 0.4;  // of the height, below the map, at most

std::string asked_words(const Session& session) {
  const Language& language = session.language();
  const std::string words = filter_words(language, session.domains(), session.asked());
  return words.empty() ? std::string(language.text(msg::figure_no_filters))
                       : language.text(msg::figure_filters{.filters = words});
}

class FigureMaker {
 public:
  explicit FigureMaker(const FigureInput& input)
      : in_(input),
        session_(input.session),
        form_(input.framed ? form_of(input.session.view().picture_shape) : paper_form),
        left_(form_.margin_css),
        width_(form_.width_css - form_.margin_css * 2),
        top_(form_.margin_css),
        bottom_(form_.height_css - form_.margin_css) {}

  Figure make() {
    figure_.width = form_.width_css;
    figure_.height = form_.height_css;
    figure_.pixels = form_.pixels;
    figure_.paper = in_.colors.paper;
    say();
    if (in_.framed) {
      head();
      foot();
    }
    topics();
    parts();
    return std::move(figure_);
  }

 private:
  bool has_map() const { return in_.parts != PictureParts::timeline; }
  bool has_timeline() const { return in_.parts != PictureParts::map; }

  // What a printed page is of instead of the list: an open record or page, or another screen.
  std::optional<View> printed_alone() const {
    if (in_.framed) return std::nullopt;
    const View& view = session_.view();
    if (!shows_explorer(view.screen)) return view;
    if (view.selection.empty()) return std::nullopt;
    View alone;
    alone.selection = view.selection;
    return alone;
  }

  // What it is, in words.
  void say() {
    const Language& language = session_.language();
    if (const auto alone = printed_alone()) {
      figure_.title = view_text(language, session_.dataset(), session_.domains(), *alone);
    } else {
      const Query shown = shown_query(session_.view().query, session_.asked());
      figure_.title = picture_title(language, session_.domains(), shown, session_.result(),
                                    session_.state().ui);
      figure_.facts = {asked_words(session_), found_counts_text(language, session_.result())};
    }
    figure_.facts.push_back(language.text(msg::figure_facts{
        .facts = dataset_facts(language, session_.dataset(), session_.own_data())}));
    if (has_map()) {
      figure_.facts.push_back(language.text(
          msg::figure_map_policy{.borders = msg::about_borders, .policy = msg::map_policy}));
    }
    figure_.link = pinned_link_to(session_.dataset(), session_.base_url(), session_.view());
    figure_.dataset_version = session_.dataset().version();
    if (session_.link_has_data()) figure_.facts.push_back(session_.link());
  }

  void put_line(double top, std::string line, float size, std::uint32_t color, bool semibold) {
    const double height = static_cast<double>(size) * line_share;
    figure_.add(
        FigureText{.at = {left_, top + height / 2 + static_cast<double>(size) * baseline_share},
                   .text = std::move(line),
                   .size = size,
                   .semibold = semibold,
                   .ink = solid(color)});
  }

  void put_text(std::string_view text, float size, std::uint32_t color, std::size_t max_lines,
                bool semibold = false) {
    const double room = semibold ? width_ / static_cast<double>(semibold_share) : width_;
    for (std::string& line : text_lines(text, room, size, in_.text_width, max_lines)) {
      put_line(top_, std::move(line), size, color, semibold);
      top_ += static_cast<double>(size) * line_share;
    }
  }

  void head() {
    put_text(figure_.title, title_css, in_.colors.ink, max_title_lines, true);
    top_ += 2;
    put_text(figure_.facts[0], text_css, in_.colors.ink_soft, max_fact_lines);
    put_text(figure_.facts[1], text_css, in_.colors.ink_soft, max_fact_lines);
    top_ += gap_css;
  }

  // From below; a link that would take more room than the rest stands in the file alone, and where
  // the explorer is on the picture.
  void foot() {
    std::vector<std::string> lines;
    for (std::size_t i = 2; i < figure_.facts.size(); ++i) {
      const bool is_link = session_.link_has_data() && i + 1 == figure_.facts.size();
      auto made = text_lines(figure_.facts[i], width_, small_css, in_.text_width);
      if (is_link && made.size() > max_link_lines) made = {session_.base_url()};
      lines.insert(lines.end(), made.begin(), made.end());
    }
    const double height = static_cast<double>(small_css) * line_share;
    bottom_ -= height * static_cast<double>(lines.size());
    double y = bottom_;
    for (std::string& line : lines) {
      put_line(y, std::move(line), small_css, in_.colors.ink_faint, false);
      y += height;
    }
    bottom_ -= gap_css / 2;
  }

  // The groups of topics, whose colours both parts have.
  void topics() {
    const auto groups = session_.dataset().groups();
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i < groups.size(); ++i)
      items.push_back({groups[i].name, in_.colors.groups[i % share_count]});
    const LegendLook look{.width_css = width_,
                          .size_css = small_css,
                          .line_css = static_cast<double>(small_css) * line_share,
                          .color = in_.colors.ink_soft,
                          .text_width = in_.text_width};
    bottom_ -= legend_height(items, look);
    add_legend(figure_, items, {left_, bottom_}, look);
    bottom_ -= gap_css / 2;
  }

  void parts() {
    const CssRect room{left_, top_, width_, std::max(0.0, bottom_ - top_)};
    if (!has_timeline()) {
      add_map_part(figure_, in_, room);
    } else if (!has_map()) {
      add_timeline(figure_, timeline_in(room));
    } else if (form_.side_by_side) {
      const double map = room.width * map_share;
      add_map_part(figure_, in_, {room.x, room.y, map, room.height});
      const double x = room.x + map + gap_css * 1.5;
      add_timeline(figure_, timeline_in({x, room.y, room.right() - x, room.height}));
    } else {
      const double below =
          std::min(whole_timeline_css(timeline_in(room)), room.height * timeline_share);
      const double map = room.height - below - gap_css;
      add_map_part(figure_, in_, {room.x, room.y, room.width, map});
      add_timeline(figure_, timeline_in({room.x, room.bottom() - below, room.width, below}));
    }
  }

  TimelineFigureInput timeline_in(const CssRect& room) const {
    return {.session = session_,
            .extent = in_.extent,
            .detail = in_.detail,
            .left_css = room.x,
            .top_css = room.y,
            .width_css = room.width,
            .height_css = room.height,
            .text_width = in_.text_width,
            .colors = in_.colors};
  }

  const FigureInput& in_;
  const Session& session_;
  FigureForm form_;
  Figure figure_;
  double left_;
  double width_;
  // What is not taken yet lies between these.
  double top_;
  double bottom_;
};

}  // namespace

Figure make_figure(const FigureInput& input) {
  return FigureMaker(input).make();
}

}  // namespace rostrum
