// What the device keeps is read back whole, and of anything else as much as can be understood.
#include "engine/basket/basket_json.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::basket_json_test {
namespace {

using Errors = std::vector<BasketError>;

std::string with_entries(const std::string& entries) {
  return R"({"version": 1, "entries": [)" + entries + "]}";
}

TEST_CASE("a basket is kept with its order and its notes") {
  Basket basket;
  basket.add("kuwait-2024.ali-naghiyev", "erst “fragen” \\ \"dann\"");
  basket.add("minsk-2018");
  basket.add("Ağdam-2020", "Қазақстан 🛡");
  const BasketRead read = basket_from_json(json_from_basket(basket));
  CHECK(read.basket == basket);
  CHECK(read.errors.empty());
  CHECK(basket_from_json(json_from_basket(Basket())).errors.empty());
  CHECK(basket_from_json("").errors.empty());
}

TEST_CASE("what is no basket is an error and an empty basket") {
  CHECK(basket_from_json("{").errors == Errors{{BasketFault::no_json}});
  CHECK(basket_from_json("minsk-2018").errors == Errors{{BasketFault::no_json}});
  for (const char* text : {"null", "[]", "7", "{}", R"({"version": 1, "entries": {"id": "a"}})"}) {
    CAPTURE(text);
    CHECK(basket_from_json(text).errors == Errors{{BasketFault::no_entries}});
    CHECK(basket_from_json(text).basket.empty());
  }
}

TEST_CASE("an entry that is wrong is named by its place, and the others are kept") {
  const BasketRead read = basket_from_json(with_entries(
      R"({"id": "a"}, {"id": 7}, "b", {"note": "x"}, {"id": "two words"}, {"id": "a"}, {"id": "c",
      "note": 7, "colour": "red"})"));
  CHECK(read.basket.entries() == std::vector<BasketEntry>{{"a", ""}, {"c", ""}});
  CHECK(read.errors == Errors{{BasketFault::no_record, 2},
                              {BasketFault::no_record, 3},
                              {BasketFault::no_record, 4},
                              {BasketFault::no_record, 5},
                              {BasketFault::repeated, 6}});
}

TEST_CASE("what is too long is cut, and said") {
  const std::string note(max_note_characters + 1, 'n');
  CHECK(basket_from_json(with_entries(R"({"id": "a", "note": ")" + note + "\"}")).errors ==
        Errors{{BasketFault::note_shortened, 1}});
  std::string entries;
  for (std::size_t i = 0; i <= max_basket_entries; ++i)
    entries += (i > 0 ? ",{\"id\":\"r-" : "{\"id\":\"r-") + std::to_string(i) + "\"}";
  const BasketRead read = basket_from_json(with_entries(entries));
  CHECK(read.errors == Errors{{BasketFault::too_many, max_basket_entries + 1}});
  CHECK(read.basket.size() == max_basket_entries);
}

TEST_CASE("a newer version is read as far as it goes") {
  const BasketRead read =
      basket_from_json(R"({"version": 2, "colour": "red", "entries": [{"id": "a", "stars": 5}]})");
  CHECK(read.basket.contains("a"));
  CHECK(read.errors == Errors{{BasketFault::other_version}});
  CHECK(basket_from_json(R"({"entries": [{"id": "a"}]})").errors ==
        Errors{{BasketFault::other_version}});
}

TEST_CASE("no text whatever stops it, and what it reads it can write") {
  Basket basket;
  for (int i = 0; i < 6; ++i)
    basket.add("record-" + std::to_string(i), i % 2 == 0 ? "a “note”" : "");
  const std::string whole = json_from_basket(basket);
  std::mt19937 chance(7);  // NOLINT: the same sequence in every run
  for (int round = 0; round < 3000; ++round) {
    std::string text = whole;
    for (std::size_t changes = 1 + chance() % 4; changes > 0; --changes) {
      const std::size_t at = chance() % text.size();
      if (chance() % 3 == 0) {
        text.erase(at, chance() % 9);
      } else {
        text[at] = static_cast<char>(chance() % 256);
      }
      if (text.empty()) break;
    }
    const BasketRead read = basket_from_json(text);
    const BasketRead again = basket_from_json(json_from_basket(read.basket));
    REQUIRE(again.basket == read.basket);
    REQUIRE(again.errors.empty());
  }
}

}  // namespace
}  // namespace rostrum::basket_json_test
