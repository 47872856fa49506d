// What the basket's screen says, and whether the basket fits into a link.
#include "engine/present/basket_page.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/length_budget.hpp"
#include "engine/link/pasted_link.hpp"
#include "engine/present/basket_share.hpp"
#include "tests/engine/address_fixture.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::basket_page_test {
namespace {

const char* const base = "https://example.org/rostrum/";

BasketPage page_of(const State& state, const char* base_url = base) {
  static const Dataset dataset = test::small_dataset();
  return build_basket_page(Language::english(), dataset, state, base_url);
}

State holding(const std::vector<std::string>& ids) {
  State state;
  for (const std::string& id : ids)
    state.basket.add(id);
  return state;
}

std::vector<std::string> keys_of(const BasketPage& page) {
  std::vector<std::string> keys;
  for (const BasketControl& control : page.controls)
    keys.push_back(control.key);
  return keys;
}

TEST_CASE("records stand in the reader's order, in the words of the list of results") {
  State state = holding({"kuwait-2024.vladimir-voronkov", "nowhere-2030", "kuwait-2024"});
  state.basket.set_note("kuwait-2024", "ask");
  const BasketPage page = page_of(state);
  REQUIRE(page.lines.size() == 3);
  CHECK(page.lines[0].title == "Vladimir Voronkov");
  CHECK_FALSE(page.lines[0].date.empty());
  CHECK_FALSE(page.lines[0].words.empty());
  CHECK_FALSE(page.lines[1].known);
  CHECK(page.lines[1].title == "nowhere-2030");
  CHECK(page.lines[1].caption == "Not in this data");
  CHECK(page.lines[2].title == "Kuwait phase");
  CHECK(page.lines[2].note == "ask");
  CHECK(page.title == "Your basket");
  CHECK(page.writable);
  CHECK(keys_of(page) == std::vector<std::string>{"basket:step", "basket:copy-link",
                                                  "basket:export", "basket:cite", "basket:print",
                                                  "basket:empty"});
}

TEST_CASE("an empty basket says what to do and offers nothing") {
  const BasketPage page = page_of(State());
  CHECK(page.about.starts_with("Add records from the list"));
  CHECK(page.controls.empty());
  CHECK(page.lines.empty());
}

TEST_CASE("a shared basket is kept or closed, and nothing of it is changed") {
  State state = holding({"kuwait-2024"});
  state.view.basket.add("baku-2023", "theirs");
  const BasketPage page = page_of(state);
  CHECK(page.title == "A shared basket");
  CHECK(page.shared);
  CHECK_FALSE(page.writable);
  REQUIRE(page.lines.size() == 1);
  CHECK(page.lines[0].note == "theirs");
  CHECK(page.controls[0].label == "Keep it");
  const auto keys = keys_of(page);
  CHECK(std::ranges::find(keys, "basket:empty") == keys.end());
}

TEST_CASE("an embedded view steps through a shared basket and takes nothing") {
  State state;
  state.view.basket.add("baku-2023");
  state.view.reading.embed = true;
  CHECK(keys_of(page_of(state)) == std::vector<std::string>{"basket:leave", "basket:step"});
}

TEST_CASE("with nothing of it in the data a basket can still be shared and emptied") {
  CHECK(keys_of(page_of(holding({"nowhere-2030"}))) ==
        std::vector<std::string>{"basket:copy-link", "basket:empty"});
}

TEST_CASE("the link opens the same basket and nothing else") {
  State state = holding({"kuwait-2024", "baku-2023"});
  state.basket.set_note("baku-2023", "ask them first");
  state.view.query.text = "drones";
  state.view.reading.text_percent = 150;
  const BasketPage page = page_of(state);
  const auto control = std::ranges::find(page.controls, "basket:copy-link", &BasketControl::key);
  REQUIRE(control != page.controls.end());
  const auto& copy = std::get<CopyText>(control->action);
  CHECK(copy.text ==
        "https://example.org/rostrum/#screen=basket&basket=kuwait-2024~baku-2023+ask+them+first");
  const View opened = test::read(address_from_pasted(copy.text, base).value());
  CHECK(opened.basket == state.basket);
  CHECK(opened.screen == Screen::basket);
}

// Ids of so many characters each, two of them with a long note.
State too_long(std::size_t records, std::size_t id_length, std::size_t note_length) {
  State state;
  for (std::size_t i = 0; i < records; ++i) {
    const std::string number = std::to_string(100 + i);
    state.basket.add(std::string(id_length - number.size(), 'r') + number,
                     i < 2 ? std::string(note_length, 'n') : std::string());
  }
  return state;
}

TEST_CASE(
    "a basket that is too long with its notes is offered without them, and told by how much") {
  // "basket=" and 20 ids of 30 and what separates them: 7 + 20 * 31; the part's own "&" is in it.
  const State state = too_long(20, 30, 200);
  const BasketPage page = page_of(state);
  const std::size_t length = choices_length(view_of_basket(state.basket));
  CHECK(length == 7 + 20 * 31 + 2 * 201);
  CHECK(page.link_words == "As a link it would be " +
                               std::to_string(length - (max_choices - room_for_selection)) +
                               " bytes too long. Without notes it fits.");
  const auto control = std::ranges::find(page.controls, "basket:copy-link", &BasketControl::key);
  REQUIRE(control != page.controls.end());
  CHECK(control->label == "Copy a link without notes");
  const auto& copy = std::get<CopyText>(control->action);
  CHECK(test::read(address_from_pasted(copy.text, base).value()).basket ==
        without_notes(state.basket));
}

TEST_CASE("a basket that fits to the byte is a link, and one byte more is not") {
  // 7 + 25 * 31 + 8 is 790.
  State state = too_long(25, 30, 0);
  const std::string last(7, 'x');
  state.basket.add(last);
  CHECK(choices_length(view_of_basket(state.basket)) == max_choices - room_for_selection);
  CHECK(page_of(state).link_words.empty());
  state.basket.remove(last);
  state.basket.add(last + 'x');
  const BasketPage page = page_of(state);
  CHECK(page.link_words == "As a link it would be 1 byte too long. Export it instead.");
  const auto keys = keys_of(page);
  CHECK(std::ranges::find(keys, "basket:copy-link") == keys.end());
}

TEST_CASE("whoever opens the longest link there is can still open each of its records") {
  State state = too_long(25, 30, 0);
  View view = view_of_basket(state.basket);
  REQUIRE(bytes_too_long(view) == 0);
  View open = view;
  open.selection = std::string(100, 's');
  CHECK_FALSE(exceeds_budget(view, open));
}

TEST_CASE("one that is too long even without notes is to be exported") {
  const BasketPage page = page_of(too_long(40, 30, 100));
  CHECK(page.link_words ==
        "As a link it would be 659 bytes too long, without notes still 457 bytes. Export it "
        "instead.");
}

TEST_CASE("while going through the basket the reader is told where") {
  static const Dataset dataset = test::small_dataset();
  State state = holding({"kuwait-2024", "nowhere-2030", "baku-2023"});
  const auto position = [&] { return step_position(Language::english(), dataset, state); };
  CHECK(position() == "2 records in the basket");
  state.view.selection = "baku-2023";
  CHECK(position() == "2 of 2");
}

}  // namespace
}  // namespace rostrum::basket_page_test
