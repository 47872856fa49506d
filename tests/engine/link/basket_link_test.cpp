// A basket in an address: ids in their order, each with its note.
#include <string>
#include <vector>

#include "tests/engine/address_fixture.hpp"

namespace rostrum::basket_link_test {
namespace {

using Entries = std::vector<BasketEntry>;

Entries entries_of(std::string_view address) {
  return test::read(address).basket.entries();
}

TEST_CASE("a basket stands as ids with notes behind a plus") {
  View view;
  view.basket.add("minsk-2018", "first to call");
  view.basket.add("kuwait-2024.ali-naghiyev");
  view.basket.add("baku-2025", "50 % ~ a+b & c?");
  const std::string address = address_from_view(view);
  CHECK(address ==
        "basket=minsk-2018+first+to+call~kuwait-2024.ali-naghiyev"
        "~baku-2025+50+%25+%7E+a%2Bb+%26+c%3F");
  CHECK(test::read(address) == view);
}

TEST_CASE("a basket that is escaped all over, or given in two parts, is the same") {
  const Entries two = {{"minsk-2018", "first to call"}, {"baku-2025", ""}};
  CHECK(entries_of("basket=minsk%2D2018%20first%20to+call~baku-2025") == two);
  CHECK(entries_of("basket=minsk-2018+first+to+call&basket=baku-2025") == two);
  CHECK(entries_of("basket=~minsk-2018++first+to+call+~~baku-2025~") == two);
  CHECK(entries_of("basket=minsk-2018+first+to+call~baku-2025~minsk-2018+again") == two);
}

TEST_CASE("what is no entry is left out and said, the rest is kept") {
  CHECK(test::only_notice("basket=minsk-2018~+a+note+of+nothing~baku-2025") ==
        "The link's record \"+a+note+of+nothing\" of a basket was not understood");
  CHECK(entries_of("basket=minsk-2018~%FF~baku-2025").size() == 2);
  CHECK(test::only_notice("basket=baku-2025+" + std::string(max_note_characters + 1, 'n'))
            .starts_with("A note in the link's basket was cut after 500 characters"));
}

TEST_CASE("a basket that is too long for a link gives way, and that is said") {
  std::string address = "sel=kuwait-2024&basket=record-of-some-length-1";
  for (int i = 2; i < 60; ++i)
    address += "~record-of-some-length-" + std::to_string(i);
  CHECK(test::only_notice(address) ==
        "The link's basket does not fit in a link, so it was left out");
  CHECK(test::canonical(address) == "sel=kuwait-2024");
}

}  // namespace
}  // namespace rostrum::basket_link_test
