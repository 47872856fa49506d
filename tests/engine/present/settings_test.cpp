// What can be chosen stands once, and is the view's: the field in the address, the control in both
// faces.
#include "engine/present/settings.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/view_field.hpp"
#include "tests/engine/state_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::settings_test {
namespace {

std::vector<Setting> all_settings() {
  std::vector<Setting> all = {date_match_setting(), play_mode_setting(), list_form_setting(),
                              picture_shape_setting()};
  for (const auto settings : {map_settings(), lane_settings(), reading_settings()})
    all.insert(all.end(), settings.begin(), settings.end());
  return all;
}

TEST_CASE("every value of a setting has a key and a name of its own") {
  std::set<std::string_view> keys;
  for (const Setting& setting : all_settings()) {
    CAPTURE(setting.field);
    REQUIRE(setting.size() > 1);
    std::set<std::string> names;
    for (std::size_t i = 0; i < setting.size(); ++i) {
      CHECK(keys.insert(setting.value(i).key).second);
      CHECK(names.insert(test::english(setting.value(i).name)).second);
    }
  }
}

TEST_CASE("what is set is what is chosen then") {
  for (const Setting& setting : all_settings()) {
    test::Reader reader;
    reader.does(SetTime{TimeRange{first_day_of_year(2018), first_day_of_year(2020)}});
    for (std::size_t i = setting.size(); i-- > 0;) {
      CAPTURE(setting.field, i);
      reader.does(setting.set(i));
      CHECK(setting.chosen(reader.view()) == i);
      CHECK(reader.told().empty());
    }
  }
}

TEST_CASE("the appearance's values are called what they are") {
  const Setting& appearance = reading_settings().front();
  for (std::size_t i = 0; i < appearance.size(); ++i) {
    const std::string_view id = id_of(static_cast<Appearance>(i));
    CHECK(appearance.value(i).key == "appearance:" + std::string(id));
  }
}

TEST_CASE("a switch of the map goes on and off") {
  for (const MapSwitch& each : map_switches()) {
    CAPTURE(each.field);
    test::Reader reader;
    CHECK_FALSE(each.is_on(reader.view()));
    CHECK(each.toggled(reader.view()).value == each.on);
    reader.does(each.toggled(reader.view()));
    CHECK(each.is_on(reader.view()));
    reader.does(each.toggled(reader.view()));
    CHECK(reader.view() == View{});
  }
}

}  // namespace
}  // namespace rostrum::settings_test
