// The table of verbs is complete, and every verb does what its title says.
#include "engine/state/command.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/support/english.hpp"

namespace rostrum::command_test {
namespace {

TEST_CASE("every command is found by its id and by its name, and has words") {
  std::set<std::string_view> names;
  for (const Command& shown : commands()) {
    CAPTURE(shown.name);
    CHECK(command(shown.id).name == shown.name);
    CHECK(command_from_name(shown.name) == shown.id);
    CHECK_FALSE(test::english(shown.title).empty());
    CHECK(names.insert(shown.name).second);
  }
  CHECK_FALSE(command_from_name("fly"));
  CHECK_FALSE(command_from_name(""));
}

TEST_CASE("no key stands for two commands, and a single key is one character") {
  std::set<std::string_view> keys;
  for (const Command& shown : commands()) {
    CAPTURE(shown.name);
    if (!shown.key.empty()) CHECK(keys.insert(shown.key).second);
    CHECK(shown.single_key == (shown.key.size() == 1));
  }
}

State within_a_tour() {
  State state;
  state.view.tour = "from-baku-to-kuwait";
  state.view.tour_step = 2;
  state.own_tour.steps = {{"screen=explore", "All of it"}, {"sel=kuwait-2024", "Kuwait"}};
  return state;
}

State at_a_public_screen() {
  State state;
  state.view.reading.kiosk = true;
  state.ui.kiosk = KioskPhase::warning;
  return state;
}

bool is_of_a_public_screen(CommandId id) {
  return id == CommandId::start_again || id == CommandId::stay_here;
}

TEST_CASE("every command stands for an action, but excluding needs a value to exclude") {
  const CommandFocus focus{.facet = Facet::topic, .value = "cyber"};
  for (const Command& shown : commands()) {
    CAPTURE(shown.name);
    const State state = is_of_a_public_screen(shown.id) ? at_a_public_screen() : within_a_tour();
    CHECK(action_of(shown.id, state, focus).has_value());
    CHECK(action_of(shown.id, state).has_value() == (shown.id != CommandId::exclude_focused));
  }
  const State state;
  const auto exclude = action_of(CommandId::exclude_focused, state, focus);
  REQUIRE(exclude);
  CHECK(std::get<ExcludeValue>(*exclude).id == "cyber");
  CHECK_FALSE(action_of(CommandId::exclude_focused, state, {.facet = Facet::topic, .value = ""}));
}

template <std::size_t... index>
std::vector<ActionKind> kinds_of_actions(std::index_sequence<index...>) {
  return {std::variant_alternative_t<index, Action>::kind...};
}

TEST_CASE("every action is what some command stands for, or says why it is no command") {
  std::set<std::string_view> commanded;
  State citing;
  citing.ui.sheet = Sheet::cite;
  const CommandFocus focus{.facet = Facet::topic, .value = "cyber"};
  for (const State& state : {within_a_tour(), citing, at_a_public_screen()}) {
    for (const Command& shown : commands()) {
      if (const auto action = action_of(shown.id, state, focus)) commanded.insert(name_of(*action));
    }
  }
  std::set<std::string_view> names;
  for (const ActionKind& kind :
       kinds_of_actions(std::make_index_sequence<std::variant_size_v<Action>>())) {
    CAPTURE(kind.name);
    CHECK(names.insert(kind.name).second);
    CHECK(commanded.contains(kind.name) == (kind.no_command == NoCommand::has_one));
  }
}

template <std::size_t... index>
void check_without_arguments(std::index_sequence<index...>) {
  const auto check = [](bool takes_none, const ActionKind& kind) {
    CAPTURE(kind.name);
    CHECK((!takes_none || kind.no_command == NoCommand::has_one ||
           kind.no_command == NoCommand::is_the_programs));
  };
  (check(std::is_empty_v<std::variant_alternative_t<index, Action>>,
         std::variant_alternative_t<index, Action>::kind),
   ...);
}

TEST_CASE("what takes no arguments is a command") {
  check_without_arguments(std::make_index_sequence<std::variant_size_v<Action>>());
}

TEST_CASE(
    "a command has one control, and what stands beside its subject is in no list of commands") {
  std::set<std::string> controls;
  for (const Command& shown : commands()) {
    CAPTURE(shown.name);
    CHECK(controls.insert(control_of(shown.id)).second);
    // Its control is where it is used; a key would be a second one that nothing shows.
    if (!shown.control.empty()) CHECK(shown.key.empty());
  }
  CHECK(control_of(CommandId::zoom_in) == "command:zoom-in");
  CHECK(control_of(CommandId::dismiss_notices) == "notices:dismiss");
}

TEST_CASE("what goes through a tour needs one") {
  for (const CommandId id : {CommandId::next_step, CommandId::previous_step, CommandId::play_tour,
                             CommandId::leave_tour}) {
    CHECK_FALSE(action_of(id, State()));
  }
}

TEST_CASE("a screen in a public place has no command that leads out of it") {
  const State state = at_a_public_screen();
  for (const CommandId id : {CommandId::open_file, CommandId::print, CommandId::show_exports,
                             CommandId::copy_link, CommandId::share_with_system, CommandId::undo,
                             CommandId::read_page, CommandId::show_cite}) {
    CHECK_FALSE(action_of(id, state));
  }
  CHECK_FALSE(action_of(CommandId::start_again, State()));
}

TEST_CASE("the help key opens and closes") {
  State state;
  CHECK(std::get<SetSheet>(*action_of(CommandId::show_help, state)).sheet == Sheet::help);
  state.ui.sheet = Sheet::help;
  CHECK(std::get<SetSheet>(*action_of(CommandId::show_help, state)).sheet == Sheet::none);
}

TEST_CASE("About opens and closes") {
  State state;
  CHECK(std::get<SetSheet>(*action_of(CommandId::show_about, state)).sheet == Sheet::about);
  state.ui.sheet = Sheet::about;
  CHECK(std::get<SetSheet>(*action_of(CommandId::show_about, state)).sheet == Sheet::none);
}

TEST_CASE("the appearance goes round all three") {
  State state;
  std::set<Appearance> seen;
  for (int i = 0; i < 3; ++i) {
    seen.insert(state.view.reading.appearance);
    const SetField next = std::get<SetField>(*action_of(CommandId::switch_appearance, state));
    CHECK(next.key == "theme");
    state.view.reading.appearance = *value_from_id<Appearance>(next.value);
  }
  CHECK(seen.size() == 3);
  CHECK(state.view.reading.appearance == Appearance::system);
}

TEST_CASE("text grows and shrinks within its limits") {
  State state;
  const auto percent = [&](CommandId id) {
    return std::get<SetTextPercent>(*action_of(id, state)).percent;
  };
  CHECK(percent(CommandId::larger_text) == 110);
  CHECK(percent(CommandId::smaller_text) == 90);
  state.view.reading.text_percent = ReadingSettings::max_text_percent;
  CHECK(percent(CommandId::larger_text) == ReadingSettings::max_text_percent);
  state.view.reading.text_percent = ReadingSettings::min_text_percent;
  CHECK(percent(CommandId::smaller_text) == ReadingSettings::min_text_percent);
}

TEST_CASE("actions have names of their own") {
  std::set<std::string> names;
  const State state = within_a_tour();
  for (const Command& shown : commands()) {
    const auto action = action_of(shown.id, state, {.facet = Facet::topic, .value = "cyber"});
    if (action) names.insert(name_of(*action));
  }
  CHECK(names.contains("focus_panel"));
  CHECK(names.contains("zoom_map"));
  CHECK(std::string(name_of(SetText{})) == "set_text");
  CHECK(std::string(name_of(Notify{""})) == "notify");
  CHECK(std::string(name_of(SelectAdjacent{})) == "select_adjacent");
  CHECK(std::string(name_of(OpenSource{})) == "open_source");
}

}  // namespace
}  // namespace rostrum::command_test
