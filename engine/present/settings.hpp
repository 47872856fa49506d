// What a reader sets by choosing among a few, in the texts and the keys of both faces. Each row is
// of a field of the view (engine/link/view_field.hpp), which knows the address, the history and the
// page's interface; canvas and document show whatever stands here.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "engine/model/dataset.hpp"
#include "engine/state/actions/settings.hpp"
#include "engine/text/arguments.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

struct SettingValue {
  std::string_view key;  // of its control: "measure:forums-hosted"
  Plain name;
};

struct Setting {
  std::string_view field;  // in an address: "measure"
  // Of its values in the document: "map:measures"; empty where it has a control of its own there.
  std::string_view list;
  Plain heading;  // of that list
  Plain caption;  // on the canvas, where it may be shorter
  // By its place among ViewField::values.
  SettingValue (*value)(std::size_t index);
  // What a choice comes to where the data cannot tell anything by it; none: it is as it is chosen.
  std::size_t (*effective)(const Dataset& dataset, std::size_t index) = nullptr;

  std::size_t size() const;
  std::size_t chosen(const View& view) const;  // an index
  // What is shown, and whether there is anything to show by a choice.
  std::size_t shown(const View& view, const Dataset& dataset) const;
  bool offers(std::size_t index, const Dataset& dataset) const;
  SetField set(std::size_t index) const;
};

// Below these stands more than their values.
inline constexpr std::string_view measure_field = "measure";
inline constexpr std::string_view appearance_field = "theme";

std::span<const Setting> map_settings();
std::span<const Setting> lane_settings();
std::span<const Setting> reading_settings();
const Setting& count_setting();
const Setting& list_form_setting();
const Setting& date_match_setting();
const Setting& play_mode_setting();
const Setting& picture_shape_setting();

// What can be switched on and off about the map, by a field with two values.
struct MapSwitch {
  std::string_view key;
  Plain caption;           // what it is about
  Plain name;              // below the caption
  Plain sentence;          // by itself
  std::string_view field;  // in an address
  std::string_view on;     // its value where it is switched on

  bool is_on(const View& view) const;
  SetField toggled(const View& view) const;
};
std::span<const MapSwitch> map_switches();

}  // namespace rostrum
