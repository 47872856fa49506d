#include "ui/map/map_panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/geo/projection.hpp"
#include "engine/present/map_captions.hpp"
#include "engine/present/nothing_found.hpp"
#include "messages/count.hpp"
#include "messages/map.hpp"
#include "ui/map/map_overlays.hpp"
#include "ui/map/map_toolbar.hpp"
#include "ui/widgets/hover_card.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/text_width.hpp"

namespace rostrum::ui {

namespace {

std::optional<CountryPair> find_pair(const Dataset& dataset, const std::optional<MentionArc>& arc) {
  if (!arc) return std::nullopt;
  const auto from = dataset.find_country(arc->from);
  const auto to = dataset.find_country(arc->to);
  if (!from || !to) return std::nullopt;
  return CountryPair{*from, *to};
}

}  // namespace

void MapPanel::set_basemap(const Dataset& dataset, Basemap basemap) {
  land_.add(dataset, std::move(basemap));
}

void MapPanel::close_cards() {
  settings_.open = false;
  lists_ = {};
}

void MapPanel::set_dataset(const Dataset& dataset) {
  land_.set_dataset(dataset);
  hide();
  hovered_disc_.reset();
  hovered_arc_.reset();
  hovered_land_.reset();
  builder_ = {};
  close_cards();
  highlight_ = {};
  legend_words_ = {};
  stops_revision_ = 0;
}

MapViewport MapPanel::viewport() const {
  return {rect_.as<double>(), covered_right_css_, covered_bottom_css_};
}

bool MapPanel::owns(ImVec2 at) const {
  return rect_.contains(at) &&
         std::ranges::none_of(floating_, [&](const PaintRect& rect) { return rect.contains(at); });
}

void MapPanel::hide() {
  rect_ = {};
  frame_.rect = {};
  frame_.viewport = {};
  drag_.reset();
  area_tool_.cancel();
  tip_.reset();
  floating_.clear();
  plot_hovered_ = false;
}

void MapPanel::derive_scene(const PanelContext& context) {
  const Session& session = context.session;
  const TimedPart timed(context.times, FramePart::scenes);
  const Theme& theme = context.theme;
  const TextWidth text_width = text_width_of(theme);
  const View& view = session.view();
  const Dataset& dataset = session.dataset();
  const std::span<const ForumId> highlighted =
      session.page() ? std::span<const ForumId>(session.page()->forums)
                     : std::span<const ForumId>();
  builder_.build({.language = context.language,
                  .dataset = dataset,
                  .columns = session.columns(),
                  .result = session.result(),
                  .result_revision = session.query_revision(),
                  .camera = motion_.camera(),
                  .viewport = viewport(),
                  .selection = dataset.find_record(view.selection),
                  .highlighted = highlighted,
                  .wanted_groups = session.wanted_groups(),
                  .measure = view.measure,
                  .topic = find_measure_topic(dataset, view.measure_topic).value_or(MeasureTopic{}),
                  .query = &session.asked(),
                  .arcs = view.arcs,
                  .open_pair = find_pair(dataset, session.state().ui.open_arc),
                  .country_labels = land_.label_points(),
                  .label_extents = land_.label_extents(),
                  .basemap_revision = land_.revision(),
                  .text_width = text_width,
                  .number_size_css = theme.size(TextSize::caption),
                  .label_sizes_css = {theme.size(TextSize::caption), theme.size(TextSize::small),
                                      theme.size(TextSize::body)}});
}

void MapPanel::find_hover(const PanelContext& context) {
  hovered_disc_.reset();
  hovered_arc_.reset();
  hovered_land_.reset();
  // What lies under an open list is said in the list.
  if (lists_.open()) return;
  std::optional<ImVec2> at = tip_.at(context.scheduler, context.now_seconds);
  if (plot_hovered_ && !(drag_ && drag_->moved)) at = ImGui::GetIO().MousePos;
  if (area_tool_.drawing()) at.reset();
  if (!at || !owns(*at)) return;
  hover_at_ = *at;
  hovered_disc_ = hit_test(scene_, css_point(*at), mouse_slack_css);
  if (!hovered_disc_) hovered_arc_ = hit_test_arc(scene_, css_point(*at), mouse_slack_css);
  if (hovered_disc_ || hovered_arc_) return;
  if (const auto point = geo_from_screen(motion_.camera(), viewport(), css_point(*at))) {
    hovered_land_ = land_.find(*point);
  }
}

// The place under the keyboard cursor: a ring around its disc, and its card.
void MapPanel::cursor_ui(const PanelContext& context) {
  const auto index = disc_under_cursor(context.session);
  if (!index) return;
  const Theme& theme = context.theme;
  const MapDisc& disc = scene_.discs[*index];
  const ImVec2 at = paint_point(disc.at);
  const float radius = static_cast<float>(disc.radius_css) + theme.px(5);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddCircle(at, radius, theme.colors().ground, 0, theme.px(5));
  list->AddCircle(at, radius, theme.colors().ink, 0, theme.px(2));
  context.targets.add("map:cursor", {at.x - radius, at.y - radius, radius * 2, radius * 2});
  if (hovered_disc_ || hovered_arc_ || lists_.open()) return;
  hover_card_ui(context, at, radius + theme.px(6),
                places_text(context.language, context.session.dataset(), scene_.places_of(disc)),
                disc_text(context.language, disc.forums, disc.statements));
}

// The card of settings with what opens it: the legend, or a button of the column. A card as wide as
// the panel covers both.
void MapPanel::settings_ui(const PanelContext& context) {
  const bool wide = has_legend(context);
  const PaintRect card = add_floating(map_settings_ui(context, settings_));
  toolbar_rect_ = {};
  if (!wide && !card.empty()) return;
  const MapToolbarResult toolbar =
      map_toolbar_ui(context, zoom_of(motion_.camera(), viewport()), !wide);
  toolbar_rect_ = add_floating(toolbar.rect);
  bool pressed = toolbar.settings;
  if (card.empty()) {
    const LegendResult legend = legend_ui(context, scene_.legend, legend_words_,
                                          toolbar_rect_.empty() ? rect_.right() : toolbar_rect_.x);
    add_floating(legend.rect);
    pressed = pressed || legend.pressed;
  }
  if (!pressed) return;
  lists_.close(context.session);
  settings_.open = true;
  context.scheduler.request();
}

// Where lists open: left of the buttons, unless that leaves too little room.
PanelContext MapPanel::beside_toolbar(const PanelContext& context) const {
  if (!has_legend(context) || toolbar_rect_.empty()) return context;
  PaintRect rect = rect_;
  rect.width = toolbar_rect_.x - rect_.x;
  return context.within(rect);
}

void MapPanel::list_sheet_ui(const PanelContext& context) {
  if (rect_.empty() || !lists_as_sheet_ || !lists_.open()) return;
  // As large as what is drawn within it, which is known from the last frame.
  const Overlay overlay("map-list", sheet_rect_.empty() ? context.rect : sheet_rect_);
  const PaintRect used = lists_.draw(context, scene_, true);
  if (used != sheet_rect_) context.scheduler.request();
  sheet_rect_ = add_floating(used);
}

// Says why no disc is there, and offers what would be found.
PaintRect MapPanel::nothing_ui(const PanelContext& context) const {
  const Session& session = context.session;
  const Language& language = context.language;
  if (session.result().found.records() == 0) {
    const NothingFound nothing = nothing_found(session.view().query);
    const NothingAdvice& advice = session.nothing_advice();
    return empty_map_ui(context, language.text(nothing.title), language.text(nothing.advice),
                        advice.offers);
  }
  if (!scene_.discs.empty()) return {};
  return empty_map_ui(context, language.text(msg::map_no_place),
                      language.text(msg::map_no_place_hint), {});
}

// Remembers where something floats, so that the map keeps out of it.
PaintRect MapPanel::add_floating(PaintRect rect) {
  if (!rect.empty()) floating_.push_back(rect);
  return rect;
}

void map_ui(MapPanel& panel, const PanelContext& context) {
  if (context.rect.empty()) {
    panel.hide();
    return;
  }
  Session& session = context.session;
  panel.rect_ = context.rect;
  const bool buttons_at_foot = !has_legend(context);
  const float legend_strip = context.theme.px(96);
  const float strip = context.theme.px(context.theme.coarse ? 60 : 56);
  panel.covered_right_css_ = buttons_at_foot || panel.rests_ ? 0 : strip;
  panel.covered_bottom_css_ = panel.rests_ ? 0 : buttons_at_foot ? strip : legend_strip;
  const MapViewport viewport = panel.viewport();
  session.set_map_viewport(viewport);
  if (session.state().ui.waits_for_fit) {
    session.dispatch(FitToLink{});
    context.scheduler.request();
  }
  context.targets.add("map:plot", context.rect);

  panel.motion_.follow(session.map_position(), session.view().projection, viewport,
                       context.now_seconds, context.theme.reduced_motion);
  panel.track_drag(context);
  panel.prepare_land(context);
  panel.derive_scene(context);
  panel.find_hover(context);
  panel.compose_frame(context);

  ImGui::PushClipRect(min_of(context.rect), max_of(context.rect), true);
  ImGui::PushID("map");
  panel.publish_stops(context);
  panel.add_targets(context);
  panel.area_outline_.draw(context, panel.motion_.camera(), viewport);
  panel.area_tool_.draw(context, panel.motion_.camera(), viewport);
  panel.draw_labels(context);
  panel.draw_numbers(context);
  panel.highlight_.show(context, panel.scene_,
                        panel.hovered_disc_ ? &panel.scene_.discs[*panel.hovered_disc_] : nullptr);

  panel.floating_.clear();
  panel.lists_.sync(session);
  if (!panel.lists_as_sheet_) {
    panel.add_floating(panel.lists_.draw(panel.beside_toolbar(context), panel.scene_, false));
  }
  // What the settings' card would cover takes no press through it.
  if (!panel.settings_.open) panel.add_floating(panel.nothing_ui(context));
  if (!panel.rests_) panel.settings_ui(context);
  panel.plot_ui(context);
  panel.cursor_ui(context);
  if (!panel.area_tool_.drawing()) area_hint_ui(context, session.state().ui.map_tool);

  if (panel.hovered_disc_) {
    const MapDisc& disc = panel.scene_.discs[*panel.hovered_disc_];
    hover_card_ui(context, paint_point(disc.at),
                  static_cast<float>(disc.radius_css) + context.theme.px(9),
                  places_text(context.language, session.dataset(), panel.scene_.places_of(disc)),
                  disc_text(context.language, disc.forums, disc.statements));
  } else if (panel.hovered_arc_) {
    const MapArc& arc = panel.scene_.arcs[*panel.hovered_arc_];
    hover_card_ui(context, panel.hover_at_, context.theme.px(16),
                  arc_text(context.language, session.dataset(), arc),
                  context.language.text(msg::count_statements{.count = arc.statements}));
  } else if (panel.hovered_land_ && panel.hovered_land_->country) {
    const CountryId country = *panel.hovered_land_->country;
    const auto& shades = panel.scene_.shades;
    const auto shade = std::ranges::find(shades, country, &CountryShade::country);
    hover_card_ui(context, panel.hover_at_, context.theme.px(16), session.dataset()[country].name,
                  value_text(context.language, session.view().measure, session.result().unit,
                             shade == shades.end() ? 0 : shade->value));
  }
  ImGui::PopID();
  ImGui::PopClipRect();

  panel.send_change(session);
  if (panel.motion_.moving()) context.scheduler.animate_until(context.now_seconds + 0.02);
}

}  // namespace rostrum::ui
