#include "engine/figure/make_figure.hpp"

#include <algorithm>

#include "engine/figure/map_figure.hpp"
#include "engine/figure/text_lines.hpp"
#include "engine/figure/timeline_figure.hpp"
#include "engine/layout/map_scene_builder.hpp"
#include "engine/layout/map_values.hpp"
#include "engine/layout/record_group.hpp"
#include "engine/present/about_text.hpp"
#include "engine/present/count_words.hpp"
#include "engine/present/map_captions.hpp"
#include "engine/present/result_counts.hpp"
#include "engine/present/share_words.hpp"
#include "engine/present/view_title.hpp"
#include "messages/about.hpp"
#include "messages/figure.hpp"
#include "messages/map.hpp"

namespace rostrum {

namespace {

// Wide enough for the timeline, and small enough to be painted three times as large everywhere.
constexpr double min_width_css = 720;
constexpr double max_width_css = 1150;
constexpr double max_map_css = 700;  // height
constexpr double flattest = 0.4;     // height of the map for its width
constexpr double steepest = 1;
constexpr double usual = 0.5625;

constexpr double margin_css = 24;
constexpr double gap_css = 14;
constexpr float title_css = 19;
constexpr float text_css = 12.5F;
constexpr float small_css = 11;
constexpr double line_share = 1.5;                 // from line to line, for the size of type
constexpr std::size_t max_title_characters = 200;  // characters: two lines
constexpr float semibold_share = 1.08F;            // of the width of regular type, at most

std::string asked_words(const Session& session) {
  const Language& language = session.language();
  const std::string words = filter_words(language, session.domains(), session.asked());
  return words.empty() ? std::string(language.text(msg::figure_no_filters))
                       : language.text(msg::figure_filters{.filters = words});
}

class FigureMaker {
 public:
  explicit FigureMaker(const FigureInput& input) : in_(input) {
    const double shape = in_.screen_width_css > 0 && in_.screen_height_css > 0
                             ? in_.screen_height_css / in_.screen_width_css
                             : usual;
    const double wanted = in_.screen_width_css > 0 ? in_.screen_width_css : max_width_css;
    const double steep = std::clamp(shape, flattest, steepest);
    width_ = std::clamp(std::min(wanted, max_map_css / steep), min_width_css, max_width_css);
    map_height_ = width_ * steep;
    left_ = in_.framed ? margin_css : 1;
    y_ = left_;
  }

  Figure make() {
    const Session& session = in_.session;
    const bool has_map = in_.parts != PictureParts::timeline;
    figure_.paper = in_.colors.paper;
    figure_.title = view_text(session.language(), session.dataset(), session.domains(),
                              session.view(), max_title_characters);
    if (figure_.title.empty()) figure_.title = session.language().text(msg::figure_title);
    figure_.facts = {asked_words(session), found_counts_text(session.language(), session.result())};
    if (in_.framed) {
      add_text(figure_.title, title_css, in_.colors.ink, true);
      y_ += 2;
      add_text(figure_.facts[0], text_css, in_.colors.ink_soft);
      add_text(figure_.facts[1], text_css, in_.colors.ink_soft);
      y_ += gap_css;
    }
    if (has_map) add_map_part();
    add_topics();
    if (in_.parts != PictureParts::map) {
      y_ += add_timeline(figure_, {.session = session,
                                   .extent = in_.extent,
                                   .detail = in_.detail,
                                   .left_css = left_,
                                   .top_css = y_,
                                   .width_css = width_,
                                   .text_width = in_.text_width,
                                   .colors = in_.colors});
      y_ += gap_css;
    }
    const std::size_t said = figure_.facts.size();
    figure_.facts.push_back(session.language().text(msg::figure_facts{
        .facts = dataset_facts(session.language(), session.dataset(), session.own_data())}));
    if (has_map) {
      figure_.facts.push_back(session.language().text(
          msg::figure_map_policy{.borders = msg::about_borders, .policy = msg::map_policy}));
    }
    if (session.link_has_data()) figure_.facts.push_back(session.link());
    if (in_.framed) {
      for (std::size_t i = said; i < figure_.facts.size(); ++i)
        add_text(figure_.facts[i], small_css, in_.colors.ink_faint);
    }
    figure_.width = width_ + left_ * 2;
    figure_.height = y_ + (in_.framed ? margin_css - gap_css / 2 : 1);
    return std::move(figure_);
  }

 private:
  void put_text(double x, std::string_view text, float size, std::uint32_t color, bool semibold) {
    figure_.add(FigureText{.at = {x, y_ + size * line_share / 2 + size * baseline_share},
                           .text = std::string(text),
                           .size = size,
                           .semibold = semibold,
                           .ink = solid(color)});
  }

  void add_text(std::string_view text, float size, std::uint32_t color, bool semibold = false) {
    const double room = semibold ? width_ / semibold_share : width_;
    for (const std::string& line : text_lines(text, room, size, in_.text_width)) {
      put_text(left_, line, size, color, semibold);
      y_ += size * line_share;
    }
  }

  void add_map_part() {
    const Session& session = in_.session;
    const Dataset& dataset = session.dataset();
    const View& view = session.view();
    const MapViewport window{left_, y_, width_, map_height_};
    const SubjectPage* page = session.page();
    const auto selection = dataset.find_record(view.selection);
    const MeasureTopic topic =
        find_measure_topic(dataset, view.measure_topic).value_or(MeasureTopic{});
    std::optional<CountryPair> open_pair;
    if (const auto& arc = session.state().ui.open_arc) {
      const auto from = dataset.find_country(arc->from);
      const auto to = dataset.find_country(arc->to);
      if (from && to) open_pair = CountryPair{*from, *to};
    }
    MapSceneBuilder builder;
    const MapScene& scene = builder.build(
        {.language = session.language(),
         .dataset = dataset,
         .columns = session.columns(),
         .result = session.result(),
         .result_revision = session.query_revision(),
         .camera = view.position ? camera_from_position(*view.position, window, view.projection)
                                 : home_camera(window, view.projection),
         .viewport = window,
         .selection = selection,
         .highlighted =
             page != nullptr ? std::span<const ForumId>(page->forums) : std::span<const ForumId>(),
         .wanted_groups = session.wanted_groups(),
         .measure = view.measure,
         .topic = topic,
         .query = &session.asked(),
         .arcs = view.arcs,
         .open_pair = open_pair,
         .country_labels = in_.country_labels,
         .label_extents = in_.label_extents,
         .basemap_revision = 1,
         .text_width = in_.text_width});
    std::optional<GroupId> chosen;
    if (selection)
      chosen = group_of(dataset, dataset[forum_of(dataset, *selection)], session.wanted_groups());
    add_map(figure_, {.language = session.language(),
                      .scene = scene,
                      .dataset = dataset,
                      .query = view.query,
                      .land = in_.land,
                      .borders = view.borders,
                      .chosen = chosen,
                      .on_subject = page != nullptr,
                      .colors = in_.colors});
    y_ += map_height_ + gap_css / 2;
    if (view.borders) {
      add_measure(
          measure_text(session.language(), view.measure, view.count, name_of(dataset, topic)),
          scene.legend);
    }
    if (!scene.arcs.empty()) {
      add_text(session.language().text(view.arcs == MapArcs::mentions ? msg::figure_arcs_mentions
                                                                      : msg::figure_arcs_forum),
               small_css, in_.colors.ink_soft);
    }
    put_text(left_, session.language().text(msg::figure_discs{.unit = unit_choice(view.count)}),
             small_css, in_.colors.ink_soft, false);
    y_ += small_css * line_share;
  }

  // Words with a swatch before each, in as many rows as they need.
  class Row {
   public:
    Row(FigureMaker& maker, double x) : maker_(maker), x_(x) {}

    void add(std::string_view words, std::uint32_t color) {
      constexpr double swatch = 14;
      const double width = swatch + 5 + maker_.in_.text_width(words, small_css) * semibold_share;
      if (x_ + width > maker_.left_ + maker_.width_) {
        maker_.y_ += small_css * line_share;
        x_ = maker_.left_;
      }
      maker_.figure_.add(
          FigureRect{.rect = {x_, maker_.y_ + small_css * line_share / 2 - 4, swatch, 8},
                     .fill = solid(color)});
      maker_.put_text(x_ + swatch + 5, words, small_css, maker_.in_.colors.ink_soft, false);
      x_ += width + 10;
    }

   private:
    FigureMaker& maker_;
    double x_;
  };

  void add_measure(const std::string& title, const ShadeLegend& legend) {
    put_text(left_, title, small_css, in_.colors.ink_soft, false);
    Row row(*this, left_ + in_.text_width(title, small_css) * semibold_share + gap_css);
    for (std::size_t i = 0; i < legend.upper_limits.size(); ++i)
      row.add(class_text(in_.session.language(), shade_class(legend, i)), in_.colors.shades[i + 1]);
    if (legend.upper_limits.empty())
      row.add(in_.session.language().text(msg::map_legend_none), in_.colors.shades[0]);
    y_ += small_css * line_share;
  }

  // The groups of topics, whose colours both parts have.
  void add_topics() {
    const auto groups = in_.session.dataset().groups();
    Row row(*this, left_);
    for (std::size_t i = 0; i < groups.size(); ++i)
      row.add(groups[i].name, in_.colors.groups[i % share_count]);
    y_ += small_css * line_share + gap_css;
  }

  const FigureInput& in_;
  Figure figure_;
  double width_ = 0;
  double map_height_ = 0;
  double left_ = 0;
  double y_ = 0;
};

}  // namespace

Figure make_figure(const FigureInput& input) {
  return FigureMaker(input).make();
}

}  // namespace rostrum
