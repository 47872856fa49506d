#include "engine/figure/map_part.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "engine/figure/legend_rows.hpp"
#include "engine/figure/map_figure.hpp"
#include "engine/figure/text_lines.hpp"
#include "engine/layout/map_scene_builder.hpp"
#include "engine/layout/map_values.hpp"
#include "engine/layout/record_group.hpp"
#include "engine/present/count_words.hpp"
#include "engine/present/map_captions.hpp"
#include "messages/figure.hpp"
#include "messages/map.hpp"

namespace rostrum {

namespace {

constexpr float words_css = 11;
constexpr double words_line_css = 16;
constexpr double words_gap_css = 5;        // between map and words
constexpr double expected_words_css = 48;  // for a first look at the scene
constexpr double least_map_css = 80;

// What stands below the map.
struct MapWords {
  std::vector<LegendItem> measure;
  std::vector<std::string> lines;
};

class MapPart {
 public:
  MapPart(Figure& figure, const FigureInput& input)
      : figure_(figure),
        in_(input),
        session_(input.session),
        view_(input.session.view()),
        selection_(session_.dataset().find_record(view_.selection)),
        topic_(
            find_measure_topic(session_.dataset(), view_.measure_topic).value_or(MeasureTopic{})) {}

  void add(const CssRect& room) {
    // The words follow from the scene, and the scene from the room that they leave.
    const MapWords words = words_of(scene_in(window_in(room, expected_words_css)), room.width);
    const LegendLook look = look_of(room.width);
    const double below = legend_height(words.measure, look) +
                         words_line_css * static_cast<double>(words.lines.size());
    const MapViewport window = window_in(room, below);
    paint(scene_in(window));
    double y = window.bottom() + words_gap_css;
    y += add_legend(figure_, words.measure, {room.x, y}, look);
    for (const std::string& line : words.lines) {
      const double baseline =
          y + words_line_css / 2 + static_cast<double>(words_css) * baseline_share;
      figure_.add(FigureText{.at = {room.x, baseline},
                             .text = line,
                             .size = words_css,
                             .ink = solid(in_.colors.ink_soft)});
      y += words_line_css;
    }
  }

 private:
  static MapViewport window_in(const CssRect& room, double below) {
    return {room.x, room.y, room.width,
            std::max(least_map_css, room.height - below - words_gap_css)};
  }

  LegendLook look_of(double width) const {
    return {.width_css = width,
            .size_css = words_css,
            .line_css = words_line_css,
            .color = in_.colors.ink_soft,
            .text_width = in_.text_width};
  }

  // All that the screen shows of the map is in the picture, whatever the shapes of both.
  Camera camera_in(const MapViewport& window) const {
    const std::optional<MapPosition>& position = session_.map_position();
    if (!position) return home_camera(window, view_.projection);
    Camera camera = camera_from_position(*position, window, view_.projection);
    if (in_.screen_width_css <= 0 || in_.screen_height_css <= 0) return camera;
    const MapViewport screen{0, 0, in_.screen_width_css, in_.screen_height_css};
    const double on_screen = camera_from_position(*position, screen, view_.projection).scale;
    camera.scale = on_screen * std::min(window.width / screen.width, window.height / screen.height);
    return clamped(camera, window);
  }

  const MapScene& scene_in(const MapViewport& window) {
    const Dataset& dataset = session_.dataset();
    const SubjectPage* page = session_.page();
    std::optional<CountryPair> open_pair;
    if (const auto& arc = session_.state().ui.open_arc) {
      const auto from = dataset.find_country(arc->from);
      const auto to = dataset.find_country(arc->to);
      if (from && to) open_pair = CountryPair{*from, *to};
    }
    return builder_.build({.language = session_.language(),
                           .dataset = dataset,
                           .columns = session_.columns(),
                           .result = session_.result(),
                           .result_revision = session_.query_revision(),
                           .camera = camera_in(window),
                           .viewport = window,
                           .selection = selection_,
                           .highlighted = page != nullptr ? std::span<const ForumId>(page->forums)
                                                          : std::span<const ForumId>(),
                           .wanted_groups = session_.wanted_groups(),
                           .measure = view_.measure,
                           .topic = topic_,
                           .query = &session_.asked(),
                           .arcs = view_.arcs,
                           .open_pair = open_pair,
                           .country_labels = in_.country_labels,
                           .label_extents = in_.label_extents,
                           .basemap_revision = 1,
                           .text_width = in_.text_width});
  }

  MapWords words_of(const MapScene& scene, double width) const {
    const Language& language = session_.language();
    MapWords words;
    const auto line = [&](std::string_view text) {
      for (std::string& part : text_lines(text, width, words_css, in_.text_width))
        words.lines.push_back(std::move(part));
    };
    if (view_.borders) {
      const ShadeLegend& legend = scene.legend;
      words.measure.push_back({measure_text(language, view_.measure, session_.result().unit,
                                            name_of(session_.dataset(), topic_))});
      for (std::size_t i = 0; i < legend.upper_limits.size(); ++i) {
        words.measure.push_back(
            {class_text(language, shade_class(legend, i)), in_.colors.shades[i + 1]});
      }
      if (legend.upper_limits.empty()) {
        words.measure.push_back(
            {std::string(language.text(msg::map_legend_none)), in_.colors.shades[0]});
      }
    }
    if (!scene.arcs.empty()) {
      line(language.text(view_.arcs == MapArcs::mentions ? msg::figure_arcs_mentions
                                                         : msg::figure_arcs_forum));
    }
    line(language.text(msg::figure_discs{.unit = unit_choice(session_.result().unit)}));
    return words;
  }

  void paint(const MapScene& scene) {
    const Dataset& dataset = session_.dataset();
    std::optional<GroupId> chosen;
    if (selection_) {
      chosen = group_of(dataset, dataset[forum_of(dataset, *selection_)], session_.wanted_groups());
    }
    add_map(figure_, {.language = session_.language(),
                      .scene = scene,
                      .dataset = dataset,
                      .query = view_.query,
                      .land = in_.land,
                      .borders = view_.borders,
                      .chosen = chosen,
                      .on_subject = session_.page() != nullptr,
                      .colors = in_.colors});
  }

  Figure& figure_;
  const FigureInput& in_;
  const Session& session_;
  const View& view_;
  std::optional<RecordId> selection_;
  MeasureTopic topic_;
  MapSceneBuilder builder_;
};

}  // namespace

void add_map_part(Figure& figure, const FigureInput& input, const CssRect& room) {
  MapPart(figure, input).add(room);
}

}  // namespace rostrum
