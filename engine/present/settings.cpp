#include "engine/present/settings.hpp"

#include <array>
#include <string>

#include "engine/layout/lane_kinds.hpp"
#include "engine/link/view_field.hpp"
#include "engine/query/counting.hpp"
#include "messages/count.hpp"
#include "messages/export.hpp"
#include "messages/lane.hpp"
#include "messages/map.hpp"
#include "messages/settings.hpp"
#include "messages/table.hpp"
#include "messages/timeline.hpp"

namespace rostrum {

namespace {

// In the order of their vocabularies.

constexpr std::array measure_values = {
    SettingValue{"measure:forums-hosted", msg::map_shade_host},
    SettingValue{"measure:statements-by", msg::map_shade_speaker},
    SettingValue{"measure:mentions-of", msg::map_shade_mention},
    SettingValue{"measure:members", msg::map_shade_members},
};
constexpr std::array arc_values = {
    SettingValue{"arcs:speakers", msg::map_arcs_speakers},
    SettingValue{"arcs:mentions", msg::map_arcs_mentions},
    SettingValue{"arcs:none", msg::map_arcs_none},
};
constexpr std::array projection_values = {
    SettingValue{"projection:equal-earth", msg::map_projection_equal_earth},
    SettingValue{"projection:natural-earth", msg::map_projection_natural_earth},
    SettingValue{"projection:plate-carree", msg::map_projection_plate_carree},
    SettingValue{"projection:globe", msg::map_projection_globe},
};
constexpr std::array count_unit_values = {
    SettingValue{"count:statements", msg::count_choice_statements},
    SettingValue{"count:forums", msg::count_choice_forums},
    SettingValue{"count:outcomes", msg::count_choice_outcomes},
    SettingValue{"count:records", msg::count_choice_records},
};
constexpr std::array list_form_values = {
    SettingValue{"form:list", msg::table_form_list},
    SettingValue{"form:table", msg::table_form_table},
};
constexpr std::array lane_order_values = {
    SettingValue{"order:date", msg::lane_order_date},
    SettingValue{"order:name", msg::lane_order_name},
    SettingValue{"order:number", msg::lane_order_number},
};
constexpr std::array date_match_values = {
    SettingValue{"dates:possibly", msg::timeline_possibly},
    SettingValue{"dates:certainly", msg::timeline_certainly},
};
constexpr std::array play_mode_values = {
    SettingValue{"play:cumulative", msg::timeline_period_grows},
    SettingValue{"play:moving", msg::timeline_period_moves},
};
constexpr std::array appearance_values = {
    SettingValue{"appearance:system", msg::settings_system},
    SettingValue{"appearance:dark", msg::settings_dark},
    SettingValue{"appearance:light", msg::settings_light},
};
constexpr std::array contrast_values = {
    SettingValue{"contrast:more", msg::settings_contrast_more},
    SettingValue{"contrast:usual", msg::settings_contrast_usual},
};
constexpr std::array picture_shape_values = {
    SettingValue{"export:shape:landscape", msg::export_shape_landscape},
    SettingValue{"export:shape:square", msg::export_shape_square},
    SettingValue{"export:shape:portrait", msg::export_shape_portrait},
};
constexpr std::array single_keys_values = {
    SettingValue{"single-keys:on", msg::settings_on},
    SettingValue{"single-keys:off", msg::settings_off},
};

// Of a vocabulary; one of its values without a row does not compile.
template <Vocabulary Value, const auto& values>
SettingValue value_of(std::size_t index) {
  static_assert(values.size() == vocabulary<Value>.size());
  return values[index];
}

SettingValue lane_value(std::size_t index) {
  const LaneKind& kind = lane_kind(static_cast<LaneBy>(index));
  return {kind.key, kind.name};
}

std::size_t effective_lanes(const Dataset& dataset, std::size_t index) {
  return static_cast<std::size_t>(lanes_shown(dataset, static_cast<LaneBy>(index)));
}

std::size_t effective_unit(const Dataset& dataset, std::size_t index) {
  return static_cast<std::size_t>(unit_counted(dataset, static_cast<CountUnit>(index)));
}

const ViewField& field_of(std::string_view key) {
  return *field_from_key(key);
}

}  // namespace

std::size_t Setting::size() const {
  return field_of(field).values.size();
}

std::size_t Setting::chosen(const View& view) const {
  const ViewField& of = field_of(field);
  return of.chosen(of, view);
}

std::size_t Setting::shown(const View& view, const Dataset& dataset) const {
  const std::size_t index = chosen(view);
  return effective == nullptr ? index : effective(dataset, index);
}

bool Setting::offers(std::size_t index, const Dataset& dataset) const {
  return effective == nullptr || effective(dataset, index) == index;
}

SetField Setting::set(std::size_t index) const {
  return {std::string(field), std::string(field_of(field).values[index])};
}

std::span<const Setting> map_settings() {
  static constexpr std::array settings = {
      Setting{.field = measure_field,
              .list = "map:measures",
              .heading = msg::map_shade_heading,
              .caption = msg::map_shade_heading,
              .value = value_of<MapMeasure, measure_values>},
      Setting{.field = "arcs",
              .list = "map:arcs",
              .heading = msg::map_arcs_heading,
              .caption = msg::map_arcs_short_heading,
              .value = value_of<MapArcs, arc_values>},
      Setting{.field = "projection",
              .list = "map:projections",
              .heading = msg::map_projection_heading,
              .caption = msg::map_projection_heading,
              .value = value_of<Projection, projection_values>},
  };
  return settings;
}

std::span<const Setting> lane_settings() {
  static constexpr std::array settings = {
      Setting{.field = "lanes",
              .list = "time:lanes",
              .heading = msg::lane_by_heading,
              .caption = msg::lane_by_heading,
              .value = lane_value,
              .effective = effective_lanes},
      Setting{.field = "order",
              .list = "time:order",
              .heading = msg::lane_order_list_heading,
              .caption = msg::lane_order_heading,
              .value = value_of<LaneOrder, lane_order_values>},
  };
  return settings;
}

std::span<const Setting> reading_settings() {
  static constexpr std::array settings = {
      Setting{.field = appearance_field,
              .list = {},
              .heading = msg::settings_appearance,
              .caption = msg::settings_appearance,
              .value = value_of<Appearance, appearance_values>},
      Setting{.field = "contrast",
              .list = {},
              .heading = msg::settings_contrast,
              .caption = msg::settings_contrast,
              .value = [](std::size_t index) { return contrast_values[index]; }},
      Setting{.field = "keys",
              .list = {},
              .heading = msg::settings_single_keys,
              .caption = msg::settings_single_keys,
              .value = [](std::size_t index) { return single_keys_values[index]; }},
  };
  return settings;
}

const Setting& count_setting() {
  static constexpr Setting of = {.field = "count",
                                 .list = "results:count",
                                 .heading = msg::count_heading,
                                 .caption = msg::count_heading,
                                 .value = value_of<CountUnit, count_unit_values>,
                                 .effective = effective_unit};
  return of;
}

const Setting& list_form_setting() {
  static constexpr Setting of = {.field = "form",
                                 .list = "results:form",
                                 .heading = msg::table_form,
                                 .caption = msg::table_form,
                                 .value = value_of<ListForm, list_form_values>};
  return of;
}

const Setting& date_match_setting() {
  static constexpr Setting of = {.field = "dates",
                                 .list = "time:match",
                                 .heading = msg::timeline_match_heading,
                                 .caption = msg::timeline_match_heading,
                                 .value = value_of<TimeMatch, date_match_values>};
  return of;
}

const Setting& play_mode_setting() {
  static constexpr Setting of = {.field = "play",
                                 .list = "time:play",
                                 .heading = msg::timeline_play_heading,
                                 .caption = msg::timeline_play_heading,
                                 .value = value_of<PlayMode, play_mode_values>};
  return of;
}

const Setting& picture_shape_setting() {
  static constexpr Setting of = {.field = "picture",
                                 .list = "export:shapes",
                                 .heading = msg::export_shape,
                                 .caption = msg::export_shape,
                                 .value = value_of<PictureShape, picture_shape_values>};
  return of;
}

bool MapSwitch::is_on(const View& view) const {
  const ViewField& of = field_of(field);
  return of.values[of.chosen(of, view)] == on;
}

SetField MapSwitch::toggled(const View& view) const {
  const ViewField& of = field_of(field);
  return {std::string(field), std::string(of.values[1 - of.chosen(of, view)])};
}

std::span<const MapSwitch> map_switches() {
  static constexpr std::array switches = {
      MapSwitch{.key = "land:points",
                .caption = msg::map_land_heading,
                .name = msg::map_without_borders_short,
                .sentence = msg::map_without_borders,
                .field = "land",
                .on = "points"},
  };
  return switches;
}

}  // namespace rostrum
