#include "engine/query/understand.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/model/date_span.hpp"
#include "engine/query/evaluate.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::understand_test {
namespace {

const DateSpan extent{.earliest = day_from_civil({2001, 9, 28}),
                      .latest = day_from_civil({2026, 6, 30})};

std::string shown(const TimeRange& time) {
  const std::string from = time.from ? text_from_day(*time.from) : "";
  return from + ".." + (time.to ? text_from_day(*time.to) : "");
}

// "words | from..to"; without a period the text alone.
std::string read(std::string_view text) {
  const UnderstoodText understood = understand(text, extent);
  const std::string rest = without_ranges(text, understood.period_words);
  return understood.time ? rest + " | " + shown(*understood.time) : rest;
}

TEST_CASE("a year, a month and a day in the words are a period") {
  CHECK(read("Kuwait 2024") == "Kuwait | 2024-01-01..2024-12-31");
  CHECK(read("2024") == " | 2024-01-01..2024-12-31");
  CHECK(read("2024 Kuwait, drones") == "Kuwait, drones | 2024-01-01..2024-12-31");
  CHECK(read("drones in 2024") == "drones | 2024-01-01..2024-12-31");
  CHECK(read("drones 2018-06") == "drones | 2018-06-01..2018-06-30");
  CHECK(read("28.06.2018") == " | 2018-06-28..2018-06-28");
  CHECK(read("2018-06-28") == " | 2018-06-28..2018-06-28");
  CHECK(read("November 2024 Kuwait") == "Kuwait | 2024-11-01..2024-11-30");
  CHECK(read("Kuwait, Nov. 2024") == "Kuwait, | 2024-11-01..2024-11-30");
  CHECK(read("5 November 2024") == " | 2024-11-05..2024-11-05");
  CHECK(read("November 5th, 2024") == " | 2024-11-05..2024-11-05");
  CHECK(read("drones 2010s") == "drones | 2010-01-01..2019-12-31");
}

TEST_CASE("two ends of a period are read in their usual forms") {
  for (const std::string_view text :
       {"2018-2025", "2018–2025", "2018 – 2025", "2018 - 2025", "2018 to 2025", "from 2018 to 2025",
        "between 2018 and 2025", "since 2018 until 2025", "2018..2025", "2025-2018", "in 2018-2025",
        "с 2018 по 2025", "с 2018 до 2025 года", "между 2018 и 2025"}) {
    INFO(text);
    CHECK(read(text) == " | 2018-01-01..2025-12-31");
  }
  CHECK(read("4–5 November 2024") == " | 2024-11-04..2024-11-05");
  CHECK(read("January to June 2018") == " | 2018-01-01..2018-06-30");
  CHECK(read("Jan–Jun 2018") == " | 2018-01-01..2018-06-30");
}

TEST_CASE("a period may be open at an end") {
  CHECK(read("since 2019 drones") == "drones | 2019-01-01..");
  CHECK(read("drones from May 2019") == "drones | 2019-05-01..");
  CHECK(read("after 2019") == " | 2020-01-01..");
  CHECK(read("drones 2019 –") == "drones | 2019-01-01..");
  CHECK(read("2019-") == " | 2019-01-01..");
  CHECK(read("2019 to now") == " | 2019-01-01..");
  CHECK(read("until 2019") == " | ..2019-12-31");
  CHECK(read("by 2019") == " | ..2019-12-31");
  CHECK(read("before 2019") == " | ..2018-12-31");
  CHECK(read("since 1990") == " | 1990-01-01..");
}

TEST_CASE("Russian words of a period are read") {
  CHECK(read("Воронков 2018") == "Воронков | 2018-01-01..2018-12-31");
  CHECK(read("Воронков с 2019") == "Воронков | 2019-01-01..");
  CHECK(read("дроны до 2019 года") == "дроны | ..2019-12-31");
  CHECK(read("Кувейт в ноябре 2024") == "Кувейт | 2024-11-01..2024-11-30");
  CHECK(read("5 ноября 2024 г.") == " | 2024-11-05..2024-11-05");
  CHECK(read("май 2019") == " | 2019-05-01..2019-05-31");
  CHECK(read("2010-е") == " | 2010-01-01..2019-12-31");
}

TEST_CASE("figures that say no time stay words") {
  for (const std::string_view text : {"9/11",
                                      "G20",
                                      "Resolution 1373",
                                      "resolution 2017",
                                      "Agenda 2020",
                                      "S/RES/2396",
                                      "S/2018/770",
                                      "\"2024\"",
                                      "\"Kuwait 2024\"",
                                      "\"Kuwait 2024",
                                      "-2024",
                                      "–2024",
                                      "(2018)",
                                      "2018)",
                                      "COVID-2019",
                                      "1373",
                                      "1648",
                                      "2030",
                                      "2024th",
                                      "12345",
                                      "2018/19",
                                      "November",
                                      "May",
                                      "5 November",
                                      "20 forums",
                                      "s 2x",
                                      "since",
                                      "until",
                                      "by Voronkov",
                                      "",
                                      "–",
                                      ".."}) {
    INFO(text);
    CHECK(understand(text, extent).period_words.empty());
  }
}

TEST_CASE("a lead that no date follows is a word") {
  CHECK(read("since Kuwait 2024") == "since Kuwait | 2024-01-01..2024-12-31");
  CHECK(read("from Dushanbe to Kuwait 2022") == "from Dushanbe to Kuwait | 2022-01-01..2022-12-31");
}

TEST_CASE("of two periods the days in common are meant, and one without any is words") {
  CHECK(read("since 2018 drones before 2021") == "drones | 2018-01-01..2020-12-31");
  CHECK(read("2018 drones 2024") == "drones 2024 | 2018-01-01..2018-12-31");
}

TEST_CASE("without dated records no text speaks of a period") {
  CHECK(understand("Kuwait 2024", std::nullopt).period_words.empty());
}

TEST_CASE("quoted words of a period are words again") {
  for (const std::string_view text : {"Kuwait 2024", "since 2019 drones", "2018 – 2025"}) {
    const UnderstoodText understood = understand(text, extent);
    const std::string quoted = with_quoted_ranges(text, understood.period_words);
    CHECK_FALSE(understand(quoted, extent).time);
    CHECK(quoted.size() == text.size() + 2);
  }
  CHECK(with_quoted_ranges("Kuwait 2024", understand("Kuwait 2024", extent).period_words) ==
        "Kuwait \"2024\"");
}

TEST_CASE("a chosen period and one in words hold together") {
  Query query;
  query.text = "drones since 2019";
  query.time = TimeRange{.from = day_from_civil({2010, 1, 1}), .to = day_from_civil({2022, 1, 1})};
  const Query asked = asked_query(query, extent);
  CHECK(asked.text == "drones");
  CHECK(shown(*asked.time) == "2019-01-01..2022-01-01");
  CHECK(period_shown(query, asked) == asked.time);

  query.text = "2024";
  const Query never = asked_query(query, extent);
  REQUIRE(never.time);
  CHECK_FALSE(has_days(*never.time));
  CHECK(period_shown(query, never) == query.time);
}

TEST_CASE("what is asked is answered as both conditions are, one by one") {
  test::Chance chance(23);
  const Dataset dataset =
      test::random_dataset(3, {.forums = 40, .statements_each = 6, .outcomes_each = 2});
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  std::vector<SearchDocument> documents;
  for (Row row = 0; row < columns.row_count(); ++row)
    documents.push_back(search_document(dataset, columns.record(row)));
  const SearchIndex index(documents);
  for (int i = 0; i < 300; ++i) {
    Query query = test::random_query(chance, domains);
    const std::string words = query.text;
    const int year = 2008 + static_cast<int>(chance.below(18));
    const bool open = chance.one_in(3);
    query.text += (open ? " since " : " ") + std::to_string(year);
    const Query asked = asked_query(query, dataset.extent());
    Query by_choice = query;
    by_choice.text = words;
    Query by_words = by_choice;
    by_words.time_match = query.time_match;
    by_words.time = TimeRange{.from = first_day_of_year(year), .to = {}};
    if (!open) by_words.time->to = first_day_of_year(year + 1) - 1;
    if (asked.text != words) continue;  // beyond the days of the dataset, or in a phrase
    Bitset both = evaluate({dataset, domains, columns, index}, by_choice).matches;
    both &= evaluate({dataset, domains, columns, index}, by_words).matches;
    REQUIRE(evaluate({dataset, domains, columns, index}, asked).matches == both);
  }
}

TEST_CASE("texts of chance are read without harm") {
  test::Chance chance(5);
  const std::vector<std::string_view> pieces = {"2018", "–",   "since", "in",  "\"", "-",  "Nov",
                                                "5",    "до",  "..",    " ",   " ",  " ",  "2024",
                                                "(",    "год", "and",   "май", ",",  "to", "\xC3"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::uint32_t n = chance.below(9); n > 0; --n)
      text += pieces[chance.below(static_cast<std::uint32_t>(pieces.size()))];
    const UnderstoodText understood = understand(text, extent);
    std::size_t end = 0;
    for (const TextRange& range : understood.period_words) {
      if (range.begin < end || range.end <= range.begin || range.end > text.size()) FAIL(text);
      end = range.end;
    }
    if (understood.time.has_value() == understood.period_words.empty()) FAIL(text);
    if (understood.time && !has_days(*understood.time)) FAIL(text);
  }
  SUCCEED();
}

}  // namespace
}  // namespace rostrum::understand_test
