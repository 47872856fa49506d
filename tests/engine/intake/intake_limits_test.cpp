// Files that are made to take long: each is answered at once, with an error or without.
#include <string>

#include "tests/engine/intake_fixture.hpp"

namespace rostrum::intake_limits_test {

namespace {

std::string many(std::size_t count, std::string_view name) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i)
    list += std::string(name) + std::to_string(i) + ';';
  return list;
}

}  // namespace

TEST_CASE("a list of more than a thousand values in one cell is refused by row and column") {
  const std::string text = "title,date,topics,organizers\nA,2024," + many(1001, "t") +
                           ",\nB,2024,," + many(300'000, "o") + "\nC,2024," + many(1000, "t") +
                           ",\n";
  const Intake intake = test::intake_of(text);
  CHECK(test::told(intake) ==
        "Row 2, column 3, “topics”: Has 1,001 values where 1,000 may be. Keep those that matter "
        "most.\n"
        "Row 3, column 4, “organizers”: Has 300,000 values where 1,000 may be. Keep those that "
        "matter most.\n");
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->forums()[0].topics.size() == 1000);
  const Intake said = test::intake_of("forum,date,speaker,mentions\nTalks,2024,Jane," +
                                      many(1001, "Kuwait") + '\n');
  CHECK(said.error_count == 1);
  CHECK(test::told(said).contains("column 4, “mentions”: Has 1,001 values"));
}

TEST_CASE("thousands of forums of one title, and as many statements that name it, are read") {
  constexpr std::size_t count = 24'000;
  std::string text = "kind,title,forum,date,speaker\n";
  for (std::size_t i = 0; i < count; ++i)
    text += "forum,Talks,,2023,\n";
  for (std::size_t i = 0; i < count; ++i)
    text += "speech,,Talks,2024,Jane Roe\n";
  text += "forum,Talks,,2024,\n";
  const Intake intake = test::intake_of(text);
  CHECK(test::told(intake) == "");
  REQUIRE(intake.dataset);
  REQUIRE(intake.dataset->forums().size() == count + 1);
  // The one of that year has them all, late as it stands in the file.
  CHECK(intake.dataset->forums().back().statement_count == count);
}

TEST_CASE("a hint is made once for each country that is not known, and for those that are told") {
  constexpr std::size_t count = 40'000;
  std::string text = "title,date,country\n";
  for (std::size_t i = 0; i < count; ++i)
    text += "Talks,2024,Kuwat" + std::string(i % 2 == 0 ? "" : std::to_string(i)) + '\n';
  const Intake intake = test::intake_of(text);
  CHECK(intake.error_count == count);
  REQUIRE(intake.errors.size() == max_intake_errors);
  for (const IntakeError& error : intake.errors)
    CHECK(error.hint.has_value());
  CHECK(test::in_english(intake.errors[98].hint.value()) == "Did you mean \"Kuwait\"?");
}

}  // namespace rostrum::intake_limits_test
