// What holds for every View and for every text, shown by chance: round trips, one canonical form,
// bounded length, no input that breaks or holds up the codec.
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geo/camera.hpp"
#include "engine/link/pasted_link.hpp"
#include "tests/engine/address_fixture.hpp"

namespace rostrum::address_random_test {
namespace {

using test::random_view;

// One reading makes any text canonical, within the length of a link.
void check_canonical_after_one_reading(const std::string& text) {
  const DecodedView first = view_from_address(text);
  const std::string once = address_from_view(first.view);
  if (once.size() > max_written_address) FAIL(text);
  const DecodedView second = view_from_address(once);
  if (second.view != first.view || address_from_view(second.view) != once) FAIL(text);
  if (second.notices != notices_of_kept(first.view)) FAIL(text);
}

std::string mutated(std::string text, test::Chance& chance) {
  static constexpr std::string_view spice = "&=~-%+#.,0123456789abcqtimeselat\x01\xff\xd0 \"<?;:";
  for (std::uint32_t change = chance.below(8); change > 0 && !text.empty(); --change) {
    const std::size_t at = chance.below(static_cast<std::uint32_t>(text.size()));
    const char c = spice[chance.below(static_cast<std::uint32_t>(spice.size()))];
    switch (chance.below(4)) {
      case 0:
        text[at] = c;
        break;
      case 1:
        text.insert(at, 1, c);
        break;
      case 2:
        text.erase(at, chance.below(5));
        break;
      default:
        text += text.substr(at, chance.below(30));
    }
  }
  return text;
}

// Keys and values of the grammar, put together without sense.
std::string shuffled_parts(test::Chance& chance) {
  static constexpr std::array<std::string_view, 44> words = {
      "q",       "topic", "group", "time",    "host",   "dates", "area",  "lasso", "at",
      "land",    "sel",   "arcs",  "lanes",   "screen", "tab",   "theme", "size",  "v",
      "tour",    "lang",  "embed", "ds",      "period", "amp;",  "2018",  "..",    "latest",
      "1,2,3,4", "1,2~3", "globe", "compare", "dark",   "120",   "-",     "%7E",   "%",
      "%C3%A9",  "x",     "AZE",   "certain", "0",      "-0",    "one",   "~~"};
  static constexpr std::string_view joints = "&&&====~,";
  std::string text;
  for (std::uint32_t i = chance.below(16); i > 0; --i) {
    text += words[chance.below(words.size())];
    text += joints[chance.below(static_cast<std::uint32_t>(joints.size()))];
  }
  return text;
}

TEST_CASE("thousands of views by chance come back as they were") {
  const Dataset dataset = test::random_dataset(7);
  const FacetDomains domains(dataset);
  test::Chance chance(20260101);
  for (int i = 0; i < 5000; ++i) {
    const View view = random_view(chance, domains);
    const std::string address = address_from_view(view);
    CAPTURE(address);
    REQUIRE(address.size() <= max_written_address);
    const DecodedView decoded = view_from_address(address);
    REQUIRE(decoded.view == view);
    REQUIRE(decoded.notices == notices_of_kept(view));
  }
}

TEST_CASE("where the map looks is rounded by less than half a pixel of a very wide map") {
  test::Chance chance(5);
  const MapViewport wide{0, 0, 4096, 1800};
  for (int i = 0; i < 3000; ++i) {
    View view;
    view.projection = static_cast<Projection>(chance.below(4));
    const MapPosition position{chance.below(180'000) / 1000.0 - 90,
                               chance.below(360'000) / 1000.0 - 180,
                               0.001 + chance.below(7999) / 1000.0};
    view.position = position;
    const View read_back = view_from_address(address_from_view(view)).view;
    CAPTURE(address_from_view(view));
    REQUIRE(read_back.position);
    const Camera meant = camera_from_position(position, wide, view.projection);
    const Camera seen = camera_from_position(*read_back.position, wide, view.projection);
    const auto middle = meant.projection.is_globe()
                            ? screen_from_geo(meant, wide, seen.projection.turn)
                            : screen_from_world(meant, wide, seen.center);
    REQUIRE(middle);
    REQUIRE(std::abs(middle->x - wide.center().x) <= 0.5);
    REQUIRE(std::abs(middle->y - wide.center().y) <= 0.5);
    REQUIRE(wide.width / 2 * std::abs(seen.scale / meant.scale - 1) <= 0.5);
  }
}

TEST_CASE("a hundred thousand texts by chance are read, and one reading makes them canonical") {
  const Dataset dataset = test::random_dataset(8);
  const FacetDomains domains(dataset);
  test::Chance chance(99);
  std::vector<std::string> addresses;
  for (int i = 0; i < 500; ++i)
    addresses.push_back(address_from_view(random_view(chance, domains)));
  for (int i = 0; i < 40'000; ++i) {
    const auto which = chance.below(static_cast<std::uint32_t>(addresses.size()));
    check_canonical_after_one_reading(mutated(addresses[which], chance));
  }
  for (int i = 0; i < 40'000; ++i)
    check_canonical_after_one_reading(shuffled_parts(chance));
  std::mt19937 random(5);
  for (int i = 0; i < 20'000; ++i) {
    std::string noise(random() % 80, ' ');
    for (char& c : noise)
      c = static_cast<char>(random() & 255);
    check_canonical_after_one_reading(noise);
    if (const auto pasted = address_from_pasted(noise)) check_canonical_after_one_reading(*pasted);
  }
}

TEST_CASE("texts of any length are read at once") {
  for (const std::string_view piece : {"a", "&", "topic=a~", "%", "~", "=", "lasso=1,2~", "q=ж&",
                                       "tour=1&", "amp;", "zeta=1&", "\xff"}) {
    std::string text;
    while (text.size() < 1'000'000)
      text += piece;
    check_canonical_after_one_reading(text);
    if (const auto pasted = address_from_pasted(text)) check_canonical_after_one_reading(*pasted);
  }
}

TEST_CASE("resolving twice is resolving once, whatever a link names") {
  const Dataset dataset = test::random_dataset(8);
  const FacetDomains domains(dataset);
  test::Chance chance(100);
  for (int i = 0; i < 2000; ++i) {
    const std::string address = mutated(address_from_view(random_view(chance, domains)), chance);
    CAPTURE(address);
    const DecodedView resolved = resolve(view_from_address(address), dataset, domains);
    REQUIRE(resolve(resolved, dataset, domains).view == resolved.view);
  }
}

}  // namespace
}  // namespace rostrum::address_random_test
