// Who was in a group of countries on which day: by the facts of data/.
#include "engine/model/country_group.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/country_groups_fixture.hpp"

namespace rostrum::country_group_test {
namespace {

class Groups {
 public:
  bool has(std::string_view group, std::string_view country, CivilDate date) const {
    return is_member(of(group), dataset_.find_country(country).value(), day_from_civil(date));
  }
  int members(std::string_view group, CivilDate date) const {
    int count = 0;
    for (std::uint32_t i = 0; i < dataset_.countries().size(); ++i)
      count += is_member(of(group), CountryId{i}, day_from_civil(date)) ? 1 : 0;
    return count;
  }
  const Dataset& dataset() const { return dataset_; }

 private:
  const CountryGroup& of(std::string_view group) const {
    return dataset_[dataset_.find_country_group(group).value()];
  }
  Dataset dataset_ = test::published_country_groups();
};

TEST_CASE("a country is a member from the first to the last day of its term") {
  const Groups groups;
  CHECK_FALSE(groups.has("european-union", "HRV", {2013, 6, 30}));
  CHECK(groups.has("european-union", "HRV", {2013, 7, 1}));
  CHECK(groups.has("european-union", "GBR", {2001, 1, 1}));
  CHECK(groups.has("european-union", "GBR", {2020, 1, 31}));
  CHECK_FALSE(groups.has("european-union", "GBR", {2020, 2, 1}));
  CHECK(groups.has("nato", "FIN", {2023, 4, 4}));
  CHECK_FALSE(groups.has("nato", "FIN", {2023, 4, 3}));
  CHECK(groups.has("csto", "UZB", {2010, 1, 1}));
  CHECK_FALSE(groups.has("csto", "UZB", {2013, 1, 1}));
  CHECK(groups.has("g7-g8", "RUS", {2013, 1, 1}));
  CHECK_FALSE(groups.has("g7-g8", "RUS", {2015, 1, 1}));
}

TEST_CASE("groups have as many members as they are known to have had") {
  const Groups groups;
  CHECK(groups.members("european-union", {2003, 6, 30}) == 15);
  CHECK(groups.members("european-union", {2010, 6, 30}) == 27);
  CHECK(groups.members("european-union", {2015, 6, 30}) == 28);
  CHECK(groups.members("european-union", {2021, 6, 30}) == 27);
  CHECK(groups.members("nato", {2024, 6, 30}) == 32);
  CHECK(groups.members("sco", {2001, 6, 1}) == 0);
  CHECK(groups.members("sco", {2025, 6, 30}) == 10);
  CHECK(groups.members("brics", {2025, 6, 30}) == 11);
  CHECK(groups.members("central-asia", {2001, 1, 1}) == 5);
  CHECK(groups.members("central-asia", {2026, 1, 1}) == 5);
}

TEST_CASE("the Security Council has five permanent and ten elected members on every day") {
  const Groups groups;
  for (int year = 2001; year <= 2026; ++year) {
    INFO(year);
    for (const CivilDate date : {CivilDate{year, 1, 1}, {year, 6, 30}, {year, 12, 31}}) {
      CHECK(groups.members("un-security-council-permanent", date) == 5);
      CHECK(groups.members("un-security-council-elected", date) == 10);
    }
  }
  CHECK(groups.has("un-security-council-elected", "AZE", {2012, 1, 1}));
  CHECK(groups.has("un-security-council-elected", "AZE", {2013, 12, 31}));
  CHECK_FALSE(groups.has("un-security-council-elected", "AZE", {2014, 1, 1}));
  CHECK(groups.has("un-security-council-elected", "ITA", {2017, 12, 31}));
  CHECK(groups.has("un-security-council-elected", "NLD", {2018, 1, 1}));
}

TEST_CASE("memberships by country say the same as the groups themselves") {
  const Groups groups;
  const Dataset& dataset = groups.dataset();
  for (int year = 1999; year <= 2027; ++year) {
    const Day day = day_from_civil({year, 3, 15});
    for (std::uint32_t country = 0; country < dataset.countries().size(); ++country) {
      std::vector<std::uint32_t> by_country;
      dataset.memberships().for_each_group(
          CountryId{country}, day, [&](CountryGroupId id) { by_country.push_back(id.index); });
      std::vector<std::uint32_t> by_group;
      for (std::uint32_t i = 0; i < dataset.country_groups().size(); ++i) {
        if (is_member(dataset.country_groups()[i], CountryId{country}, day)) by_group.push_back(i);
      }
      CHECK(by_country == by_group);
    }
  }
}

TEST_CASE("a record has the groups of its first day, or of its last when its start is open") {
  const auto day_of = [](std::string_view text) {
    return membership_day(date_span_from_text(text).value());
  };
  CHECK(day_of("2020-02-01") == day_from_civil({2020, 2, 1}));
  CHECK(day_of("2020-01-31/2020-02-02") == day_from_civil({2020, 1, 31}));
  CHECK(day_of("2013") == day_from_civil({2013, 1, 1}));
  CHECK(day_of("2013~") == day_from_civil({2013, 1, 1}));
  CHECK(day_of("2013/..") == day_from_civil({2013, 1, 1}));
  CHECK(day_of("../2013-06") == day_from_civil({2013, 6, 30}));
}

TEST_CASE("a dataset without groups has no memberships") {
  const Dataset dataset = test::small_dataset();
  CHECK(dataset.country_groups().empty());
  CHECK_FALSE(dataset.find_country_group("nato"));
  dataset.memberships().for_each_group(CountryId{0}, day_from_civil({2020, 1, 1}),
                                       [](CountryGroupId) { FAIL("a group"); });
}

}  // namespace
}  // namespace rostrum::country_group_test
