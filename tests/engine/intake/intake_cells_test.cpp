#include <catch_amalgamated.hpp>

#include "engine/intake/cell_values.hpp"
#include "engine/intake/country_names.hpp"
#include "engine/text/language.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::intake_cells_test {

TEST_CASE("dates are read as tables write them") {
  CHECK(date_from_cell("2024") == "2024");
  CHECK(date_from_cell(" 2024-06 ") == "2024-06");
  CHECK(date_from_cell("2024-06-01/2024-06-03") == "2024-06-01/2024-06-03");
  CHECK(date_from_cell("2024-06-01T10:00:00Z") == "2024-06-01");
  CHECK(date_from_cell("2024-06-01 10:00") == "2024-06-01");
  CHECK(date_from_cell("2024/6/1") == "2024-06-01");
  CHECK(date_from_cell("1.6.2024") == "2024-06-01");
  CHECK(date_from_cell("25/06/2024") == "2024-06-25");
  CHECK(date_from_cell("06/25/2024") == "2024-06-25");
  CHECK(date_from_cell("06/06/2024") == "2024-06-06");
  CHECK(date_from_cell("1 June 2024") == "2024-06-01");
  CHECK(date_from_cell("June 1, 2024") == "2024-06-01");
  CHECK(date_from_cell("Sept 2024") == "2024-09");
}

TEST_CASE("a date that may mean two days, or none, is not guessed") {
  for (const char* cell : {"05/06/2024", "31.02.2024", "2024-13-01", "soon", "", "1 2 3", "12/2024",
                           "32 June 2024", "2024-06-01x", "99999-01-01"}) {
    INFO(cell);
    CHECK_FALSE(date_from_cell(cell));
  }
}

TEST_CASE("a word that only begins like a month is none") {
  for (const char* cell : {"Marrakesh 2024", "Junin 2022", "Marseille 2023", "Decision 2020",
                           "1 Mayor 2024", "Augsburg 1, 2024"}) {
    INFO(cell);
    CHECK_FALSE(date_from_cell(cell));
  }
  CHECK(date_from_cell("1. März 2021") == "2021-03-01");
  CHECK(date_from_cell("1-Jun-2024") == "2024-06-01");
  CHECK(date_from_cell("Dec. 2024") == "2024-12");
}

TEST_CASE("a time of day may follow a date, another date may not") {
  CHECK(date_from_cell("2024-06-01 10:00:30.5+02:00") == "2024-06-01");
  CHECK(date_from_cell("2024-06-01 10:00 pm") == "2024-06-01");
  CHECK(date_from_cell("2024-06-01T10:00:00+0200") == "2024-06-01");
  CHECK(date_from_cell("2024-06-01 10:00-12:00") == "2024-06-01");
  for (const char* cell :
       {"2024-06-01 2024-06-03", "2024-06-01 10:00 2024-06-03 12:00", "2024-06-01 10:00-2024-06-03",
        "1 June 2024 to 3 June 2024", "1.6.2024 – 3.6.2024", "2019-2021"}) {
    INFO(cell);
    CHECK_FALSE(date_from_cell(cell));
    CHECK(has_two_dates(cell));
  }
  for (const char* cell : {"2024-06-01 10", "2024-06-01 10 people", "05/06/2024", "2024-13-01",
                           "soon", "", "3 and 4 June 2024"}) {
    INFO(cell);
    CHECK_FALSE(date_from_cell(cell));
    CHECK_FALSE(has_two_dates(cell));
  }
}

TEST_CASE("numbers may have a comma, lists semicolons") {
  CHECK(number_from_cell("48,85") == 48.85);
  CHECK(number_from_cell("-3.70379012345678") == -3.7037901);
  CHECK_FALSE(number_from_cell("48° N"));
  CHECK_FALSE(number_from_cell("33.8688197° S"));
  CHECK_FALSE(number_from_cell("5.68434188608e-14"));
  CHECK(list_from_cell("a; b ;;a", false) == std::vector<std::string>{"a", "b"});
  CHECK(list_from_cell("a, b", true) == std::vector<std::string>{"a", "b"});
  CHECK(list_from_cell("Ministry of Defence, France", false).size() == 1);
}

TEST_CASE("slugs are plain, short and never empty") {
  CHECK(slug_of("Əli Nağıyev’s Forum", "x") == "eli-nagiyev-forum");
  CHECK(slug_of("--- ???", "forum") == "forum");
  CHECK(slug_of("北京", "forum") == "forum");
  CHECK(slug_of(std::string(500, 'a'), "x").size() == 60);
}

TEST_CASE("cells are one line of text") {
  CHECK(clean_cell("  a\r\n b\tc\x01  ") == "a b c");
  CHECK(clean_cell("\xC2\xA0x\xC2\xA0") == "x");
  CHECK(clean_cell("a\xFF") == "a");
}

TEST_CASE("countries are known by name, by codes of three and two letters, by other names") {
  const Dataset known =
      test::loaded(test::with(test::small_dataset_text(), R"("countries": [)",
                              R"("countries": [{"id":"TUR","name":"Türkiye","region":"Asia"},
         {"id":"AUS","name":"Australia","region":"Oceania"},
         {"id":"AUT","name":"Austria","region":"Europe"},)"));
  const CountryNames names(known);
  CHECK(names.find("turkiye") == "TUR");
  CHECK(names.find("Turkey") == "TUR");
  CHECK(names.find("tur") == "TUR");
  CHECK(names.find("TR") == "TUR");
  CHECK(names.find("at") == "AUT");
  CHECK(names.find("AU") == "AUS");
  CHECK(names.find("the Australia") == "AUS");
  CHECK(names.find("Atlantis").empty());
  const Dataset real = test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"));
  const CountryNames all(real);
  CHECK(all.find("Korea, Republic of") == "KOR");
  CHECK(all.find("Korea (Democratic People’s Republic of)") == "PRK");
  CHECK(all.find("Iran (Islamic Republic of)") == "IRN");
  CHECK(all.find("Brunei Darussalam") == "BRN");
  CHECK(all.find("Tanzania, United Republic of") == "TZA");
  CHECK(all.find("United Republic of Tanzania") == "TZA");
  CHECK(all.find("State of Palestine") == "PSE");
  CHECK(all.find("Venezuela (Bolivarian Republic of)") == "VEN");
  CHECK(names.find("").empty());
  CHECK(Language::english().text(names.hint("Austalia")) == "Did you mean \"Australia\"?");
  CHECK(Language::english().text(names.hint("Atlantis")) ==
        "Write its English name or its ISO code.");
}

}  // namespace rostrum::intake_cells_test
