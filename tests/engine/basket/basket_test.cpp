// What the basket holds: each record once, in the reader's order, notes of one line.
#include "engine/basket/basket.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::basket_test {
namespace {

using Ids = std::vector<std::string>;

Basket basket_of(const Ids& ids) {
  Basket basket;
  for (const std::string& id : ids)
    basket.add(id);
  return basket;
}

Ids ids_of(const Basket& basket) {
  Ids ids;
  for (const BasketEntry& entry : basket.entries())
    ids.push_back(entry.id);
  return ids;
}

TEST_CASE("a record is in the basket once, at the end when it comes, and goes out again") {
  Basket basket;
  CHECK(basket.add("minsk-2018") == BasketAdd::added);
  CHECK(basket.add("kuwait-2024") == BasketAdd::added);
  CHECK(basket.add("minsk-2018") == BasketAdd::there_already);
  CHECK(ids_of(basket) == Ids{"minsk-2018", "kuwait-2024"});
  CHECK(basket.place_of("kuwait-2024") == std::size_t{1});
  CHECK_FALSE(basket.place_of("baku-2025"));
  CHECK(basket.remove("minsk-2018"));
  CHECK_FALSE(basket.remove("minsk-2018"));
  CHECK(ids_of(basket) == Ids{"kuwait-2024"});
}

TEST_CASE("what can be no id is no entry") {
  Basket basket;
  for (const std::string& text : {std::string(), std::string("two words"), std::string("a\nb"),
                                  std::string("\xFF"), std::string(max_basket_id_bytes + 1, 'x')}) {
    CAPTURE(text);
    CHECK(basket.add(text) == BasketAdd::no_id);
  }
  CHECK(basket.empty());
  CHECK(basket.add(std::string(max_basket_id_bytes, 'x')) == BasketAdd::added);
}

TEST_CASE("records move by places and stop at both ends") {
  Basket basket = basket_of({"a", "b", "c", "d"});
  CHECK(basket.move("c", -1));
  CHECK(ids_of(basket) == Ids{"a", "c", "b", "d"});
  CHECK(basket.move("a", 2));
  CHECK(ids_of(basket) == Ids{"c", "b", "a", "d"});
  CHECK(basket.move("d", -100));
  CHECK(ids_of(basket) == Ids{"d", "c", "b", "a"});
  CHECK_FALSE(basket.move("d", -1));
  CHECK_FALSE(basket.move("a", 7));
  CHECK_FALSE(basket.move("nobody", 1));
  CHECK_FALSE(basket.move("c", 0));
  CHECK(ids_of(basket) == Ids{"d", "c", "b", "a"});
}

TEST_CASE("a full basket takes no more") {
  Basket basket;
  for (std::size_t i = 0; i < max_basket_entries; ++i)
    REQUIRE(basket.add("record-" + std::to_string(i)) == BasketAdd::added);
  CHECK(basket.add("one-more") == BasketAdd::full);
  CHECK(basket.add("record-7") == BasketAdd::there_already);
  CHECK(basket.size() == max_basket_entries);
}

TEST_CASE("a note is one readable line of so many characters, not bytes") {
  CHECK(clean_note("  first \n to\tcall \x7F").text == "first   to call");
  CHECK(clean_note("broken \xFF here").text == "broken   here");
  std::string longest;
  for (std::size_t i = 0; i < max_note_characters; ++i)
    longest += "ж";
  CHECK(clean_note(longest).text == longest);
  CHECK_FALSE(clean_note(longest).shortened);
  CHECK(clean_note(longest + "ж").text == longest);
  CHECK(clean_note(longest + "ж").shortened);

  Basket basket = basket_of({"a"});
  CHECK(basket.set_note("a", " ask them "));
  CHECK(basket.entries()[0].note == "ask them");
  CHECK_FALSE(basket.set_note("a", "ask them"));
  CHECK_FALSE(basket.set_note("b", "ask them"));
  CHECK(basket.set_note("a", ""));
  CHECK(basket.entries()[0].note.empty());
}

TEST_CASE("merging keeps the order and the notes that are there, and adds what is not") {
  Basket own = basket_of({"a", "b"});
  own.set_note("a", "mine");
  Basket other;
  other.add("c", "theirs");
  other.add("a", "theirs");
  other.add("b", "theirs");
  CHECK(merge(own, other) == 0);
  CHECK(own.entries() == std::vector<BasketEntry>{{"a", "mine"}, {"b", "theirs"}, {"c", "theirs"}});

  Basket full;
  for (std::size_t i = 0; i + 1 < max_basket_entries; ++i)
    full.add("record-" + std::to_string(i));
  CHECK(merge(full, other) == 2);
  CHECK(full.contains("c"));
}

}  // namespace
}  // namespace rostrum::basket_test
