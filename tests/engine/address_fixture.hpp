// Views by chance, and short ways to say what an address means.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/geo/lasso.hpp"
#include "engine/link/address.hpp"
#include "engine/link/length_budget.hpp"
#include "engine/link/map_text.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/english.hpp"

namespace rostrum::test {

inline View read(std::string_view address) {
  return view_from_address(address).view;
}

inline std::string canonical(std::string_view address) {
  return address_from_view(read(address));
}

inline std::string only_notice(std::string_view address) {
  const DecodedView decoded = view_from_address(address);
  REQUIRE(decoded.notices.size() == 1);
  return english(decoded.notices[0].text);
}

inline Day day(int year, int month, int day_of_month) {
  return day_from_civil(
      {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day_of_month)});
}

// A View as a link holds it, with ids and unknown keys that hold every separator. What the map
// shows is rounded as an address rounds it; nothing is longer than a link may be.
inline View random_view(Chance& chance, const FacetDomains& domains) {
  static constexpr std::array<std::string_view, 12> texts = {"border security",
                                                             "\"arms control\" -crime",
                                                             "a&b=c~d#e%f+g",
                                                             "Қазақстан Ağdam",
                                                             "100 %",
                                                             "%41",
                                                             "++",
                                                             "~",
                                                             "-",
                                                             "=",
                                                             "日本",
                                                             "🛡 shield"};
  View view;
  view.query = random_query(chance, domains);
  if (chance.one_in(3)) view.query.text = texts[chance.below(texts.size())];
  if (chance.one_in(5)) view.query[Facet::speaker].include = {"-begins-with-dash", "has~&=#+% all"};
  view.query = normalize(view.query);
  if (view.query.area) view.query.area->north = std::min(view.query.area->north, 90.0);
  if (chance.one_in(2)) {
    view.position = MapPosition{chance.below(180'000) / 1000.0 - 90,
                                chance.below(360'000) / 1000.0 - 180, chance.below(8000) / 1000.0};
  }
  if (chance.one_in(3)) {
    const Day from = day(1990, 1, 1) + static_cast<std::int32_t>(chance.below(12'000));
    view.window = DayWindow{from, from + static_cast<std::int32_t>(chance.below(3000))};
  }
  if (chance.one_in(3)) view.selection = "forum-" + std::to_string(chance.below(60));
  view.list = static_cast<ListKind>(chance.below(4));
  view.form = static_cast<ListForm>(chance.below(2));
  if (chance.one_in(2)) {
    view.sort = TableSort{static_cast<TableColumn>(chance.below(13)), chance.one_in(2)};
  }
  for (const TableColumn column : all_values<TableColumn>()) {
    view.columns.shown.set(column, columns_on_demand().has(column) && chance.one_in(3));
    view.columns.hidden.set(column, columns_to_hide().has(column) && chance.one_in(5));
  }
  view.count = static_cast<CountUnit>(chance.below(4));
  view.measure = static_cast<MapMeasure>(chance.below(4));
  if (chance.one_in(3)) view.measure_topic = "topic-" + std::to_string(chance.below(9));
  view.arcs = static_cast<MapArcs>(chance.below(3));
  view.projection = static_cast<Projection>(chance.below(4));
  view.borders = chance.one_in(2);
  view.lanes = static_cast<LaneBy>(chance.below(7));
  view.lane_order = static_cast<LaneOrder>(chance.below(3));
  view.play_mode = static_cast<PlayMode>(chance.below(2));
  view.play_speed = 1 + static_cast<int>(chance.below(4));
  view.screen = static_cast<Screen>(chance.below(5));
  for (std::uint32_t i = chance.below(5); i > 0; --i)
    view.compare.push_back("country:A~&" + std::to_string(i));
  if (chance.one_in(3)) {
    for (std::uint32_t i = 1 + chance.below(6); i > 0; --i) {
      const bool noted = chance.one_in(2);
      view.basket.add("-record~&+%" + std::to_string(i),
                      noted ? texts[chance.below(texts.size())] : std::string_view());
    }
  }
  if (chance.one_in(4)) view.said_topic = "topic~&" + std::to_string(chance.below(9));
  view.picture_shape = static_cast<PictureShape>(chance.below(3));
  if (view.query.time && chance.one_in(2)) view.query.time_match = TimeMatch::certainly;
  view.query.lasso = canonical_lasso(view.query.lasso);
  view.tab = static_cast<Tab>(chance.below(3));
  view.reading.appearance = static_cast<Appearance>(chance.below(3));
  if (chance.one_in(4)) view.reading.language = chance.one_in(2) ? "fr" : "zh-Hant";
  view.reading.text_percent =
      ReadingSettings::min_text_percent + static_cast<int>(chance.below(121));
  view.reading.split_percent =
      ReadingSettings::min_split_percent + static_cast<int>(chance.below(66));
  view.reading.single_keys = chance.one_in(2);
  view.reading.more_contrast = chance.one_in(3);
  if (view.position) view.position = canonical_position(*view.position, view.projection);
  if (chance.one_in(6)) {
    view.tour = "tour-" + std::to_string(chance.below(9));
    view.tour_step = 1 + static_cast<int>(chance.below(View::max_tour_step));
  }
  view.reading.kiosk = chance.one_in(6);
  if (chance.one_in(6)) view.unknown.emplace_back("face", "a+b=c");
  if (chance.one_in(3)) view.unknown.emplace_back("zeta", "yes~%20%26no" + std::to_string(1));
  if (chance.one_in(3)) view.unknown.emplace_back("flag", "");
  trim_to_budget(view);
  return view;
}

}  // namespace rostrum::test
