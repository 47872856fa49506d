#include "curator/stats.hpp"

#include <string>

#include <catch_amalgamated.hpp>

#include "curator/text_table.hpp"
#include "tests/curator/curator_fixture.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::stats_test {
namespace {

using test::small_folder;
using test::with;

std::string gaps_of(const Folder& folder) {
  const CheckedFolder checked = check_folder(folder);
  REQUIRE(checked.dataset.has_value());
  return coverage_gaps_text(*checked.dataset);
}

TEST_CASE("the numbers of a small dataset read as their golden text") {
  const CheckedFolder checked = check_folder(small_folder());
  REQUIRE(checked.dataset.has_value());
  test::check_golden("curator-stats.txt", stats_text(*checked.dataset));
}

TEST_CASE("runs of years without a forum are told as one") {
  CHECK(gaps_of(small_folder()).find("Years without a forum: 2021 – 2022\n") != std::string::npos);
  const Folder later = with(small_folder(), "forums/kuwait-2024.json",
                            R"("date": "2024-11-04/2024-11-05")", R"("date": "2025")");
  CHECK(gaps_of(later).find("Years without a forum: 2021 – 2022, 2024\n") != std::string::npos);
}

TEST_CASE("a country that is often mentioned and never heard is told") {
  Folder folder = small_folder();
  std::string statements;
  for (int i = 2; i < 12; ++i) {
    statements += R"({"id": "baku-2023.ali-naghiyev.)" + std::to_string(i) +
                  R"(", "speaker": "ali-naghiyev", "date": "2023-05", "kind": "speech",
                      "topics": ["terrorism"], "mentions": ["TJK"], "summary": "Once more )" +
                  std::to_string(i) + R"(.", "source": 0},)";
  }
  folder = with(std::move(folder), "forums/baku-2023.json", "\"statements\": [",
                "\"statements\": [" + statements);
  CHECK(gaps_of(folder).find("10 times or more and never heard: Tajikistan (11)\n") !=
        std::string::npos);
}

TEST_CASE("the share of civil society is told to a tenth of a percent") {
  const Folder folder =
      with(small_folder(), "organizations.json", R"("kind": "intelligence-security-service")",
           R"("kind": "civil-society")");
  CHECK(gaps_of(folder).find("Statements by civil society: 1 of 3 (33.3%)\n") != std::string::npos);
}

TEST_CASE("tables line up by characters, their numbers have commas") {
  TextTable table({"Land", "n"});
  table.add("Åland", {1});
  table.add("A", {1000});
  CHECK(table.text() == "  Land       n\n  Åland      1\n  A      1,000\n");
}

}  // namespace
}  // namespace rostrum::stats_test
