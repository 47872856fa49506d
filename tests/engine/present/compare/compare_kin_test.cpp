// What is offered as kin is what a reader would call kin.
#include "engine/present/compare/compare_kin.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::compare_kin_test {
namespace {

KinTraits traits_of(const Dataset& dataset, std::string_view text) {
  return kin_traits(dataset, *find_compare_item(dataset, text));
}

TEST_CASE("kinship adds what two have of each trait, weighed") {
  const KinTraits a{.series = {1}, .speakers = {1, 2, 3}, .topics = {4, 5}, .countries = {}};
  const KinTraits b{.series = {1}, .speakers = {3}, .topics = {5, 6}, .countries = {7}};
  CHECK(kinship(a, b) == Catch::Approx(3.0 + 2.0 / 3 + 2.0 / 3));
  CHECK(kinship(a, a) == Catch::Approx(3.0 + 2 + 2));
  CHECK(kinship(a, {}) == 0);
  CHECK(kinship({}, {}) == 0);
}

TEST_CASE("kinship is the same both ways, and nothing is nearer than the same once more") {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    const Dataset dataset = test::random_dataset(seed);
    std::vector<KinTraits> all;
    for (const Forum& forum : dataset.forums())
      all.push_back(traits_of(dataset, forum.id));
    for (const KinTraits& a : all) {
      for (const KinTraits& b : all) {
        CHECK(kinship(a, b) == kinship(b, a));
        CHECK(kinship(a, b) <= kinship(a, a));
      }
    }
  }
}

TEST_CASE("a forum of the same series comes first, one that shares nothing is no kin") {
  const Dataset dataset = test::small_dataset();
  const auto forum = [&](std::string_view id) { return *find_compare_item(dataset, id); };
  const std::vector<CompareItem> near =
      nearest_kin(dataset, {forum("kuwait-2024")}, {forum("baku-2023"), forum("online-2020")});
  CHECK(near == std::vector<CompareItem>{forum("online-2020"), forum("baku-2023")});
  CHECK(nearest_kin(dataset, {forum("online-2020")}, {forum("baku-2023")}).empty());
  CHECK(nearest_kin(dataset, {}, {forum("baku-2023")}).empty());
}

TEST_CASE("a person is nearest to who spoke at the same forums on the same topics") {
  const Dataset dataset = test::small_dataset();
  const KinTraits voronkov = traits_of(dataset, "person:vladimir-voronkov");
  const KinTraits office = traits_of(dataset, "organization:unoct");
  const KinTraits naghiyev = traits_of(dataset, "person:ali-naghiyev");
  CHECK(kinship(voronkov, office) > kinship(voronkov, naghiyev));
  CHECK(kinship(voronkov, naghiyev) > 0);  // both spoke on terrorism
}

}  // namespace
}  // namespace rostrum::compare_kin_test
