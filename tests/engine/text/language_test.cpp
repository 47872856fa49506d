// Texts from messages in English: numbers, nouns that are counted, messages within messages, lists,
// and messages that are kept.
#include "engine/text/language.hpp"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "messages/count.hpp"
#include "messages/date.hpp"

namespace rostrum::language_test {
namespace {

const Language& english = Language::english();

template <typename M>
concept MadeOf = requires {
  M{.day = 28, .month = "June"};
};

// A message takes all its arguments: without the month it does not compile.
static_assert(MadeOf<msg::date_day_month>);
static_assert(!MadeOf<msg::date_day_month_year>);
static_assert(!std::is_default_constructible_v<Number> && !std::is_default_constructible_v<Text>);
static_assert(!std::convertible_to<std::string, Number> && !std::convertible_to<bool, Number> &&
              !std::convertible_to<int, Text> && !std::convertible_to<double, Number>);

TEST_CASE("English is built in, reads from left to right and has its tag") {
  CHECK(english.tag() == "en");
  CHECK(english.direction() == Direction::left_to_right);
}

TEST_CASE("a counted noun has the form of its number") {
  CHECK(english.text(msg::count_forums{.count = 0}) == "0 forums");
  CHECK(english.text(msg::count_forums{.count = 1}) == "1 forum");
  CHECK(english.text(msg::count_statements{.count = 1170U}) == "1,170 statements");
}

TEST_CASE("numbers are written as before") {
  CHECK(english.number(0) == "0");
  CHECK(english.number(7) == "7");
  CHECK(english.number(999) == "999");
  CHECK(english.number(1000) == "1,000");
  CHECK(english.number(1170) == "1,170");
  CHECK(english.number(123456) == "123,456");
  CHECK(english.number(999'999) == "999,999");
  CHECK(english.number(1'234'567) == "1,234,567");
  CHECK(english.number(12'345'678'901) == "12,345,678,901");
  CHECK(english.number(-1170) == "-1,170");
  CHECK(english.number(std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
  CHECK(english.year(1815) == "1815");
}

TEST_CASE("decimals are rounded half away from zero and have the digits asked for") {
  CHECK(english.decimal(0.5, 2) == "0.50");
  CHECK(english.decimal(1234.56, 1) == "1,234.6");
  CHECK(english.decimal(-0.04, 1) == "0.0");
  CHECK(english.decimal(-2.5, 0) == "-3");
  CHECK(english.decimal(std::nan(""), 1) == "0.0");
  CHECK(english.decimal(std::numeric_limits<double>::infinity(), 0) == "1,000,000,000,000");
}

TEST_CASE("a text can be another message, one that was kept, or a list") {
  const std::string june = "June 2018";
  CHECK(english.text(msg::date_about{.date = june}) == "about June 2018");
  CHECK(english.text(msg::date_from{.date = msg::date_about{.date = june}}) ==
        "from about June 2018");
  const Message kept = msg::date_year{.year = 2018};
  CHECK(english.text(msg::date_until{.date = kept}) == "until 2018");
  CHECK(english.text(
            msg::date_until{.date = List{.items = {"May", kept, msg::date_day{.day = 3}}}}) ==
        "until May, 2018 and 3");
}

TEST_CASE("lists are joined as English joins them") {
  const std::vector<std::string> all = {"a", "b", "c", "d"};
  const std::span<const std::string> items = all;
  CHECK(english.list(items.first(0)).empty());
  CHECK(english.list(items.first(1)) == "a");
  CHECK(english.list(items.first(2)) == "a and b");
  CHECK(english.list(items.first(3)) == "a, b and c");
  CHECK(english.list(items) == "a, b, c and d");
  CHECK(english.list(items, ListStyle::disjunction) == "a, b, c or d");
  CHECK(english.list(items, ListStyle::unit) == "a, b, c, d");
}

Message kept_message() {
  const std::string gone = "June " + std::to_string(2018);
  return msg::date_uncertain{.date = msg::date_about{.date = gone}};
}

TEST_CASE("a message that is kept owns its arguments") {
  const Message message = kept_message();
  CHECK(english.text(message) == "about June 2018 (uncertain)");
  const Message copy = message;
  CHECK(copy == message);
  CHECK(english.text(copy) == english.text(message));
}

TEST_CASE("a label may be a message or data") {
  CHECK(english.text(Argument("Dushanbe Process")) == "Dushanbe Process");
  CHECK(english.text(Argument(msg::count_forums{.count = 3})) == "3 forums");
  static_assert(!std::convertible_to<int, Argument>);
}

TEST_CASE("messages are equal when they say the same") {
  CHECK(Message(msg::count_forums{.count = 3}) == Message(msg::count_forums{.count = 3}));
  CHECK(Message(msg::count_forums{.count = 3}) != Message(msg::count_forums{.count = 4}));
  CHECK(Message(msg::count_forums{.count = 3}) != Message(msg::count_outcomes{.count = 3}));
  CHECK(Message(msg::date_until{.date = List{{"a", "b"}}}) ==
        Message(msg::date_until{.date = List{{"a", "b"}}}));
  CHECK(Message(msg::date_until{.date = List{{"a", "b"}}}) !=
        Message(msg::date_until{.date = List{{"a", "b"}, ListStyle::unit}}));
}

TEST_CASE("a text goes to the end of another one") {
  std::string text = "Here: ";
  english.append(text, msg::count_outcomes{.count = 2});
  english.append_number(text, 1170);
  CHECK(text == "Here: 2 outcomes1,170");
}

TEST_CASE("an id that no message has is no text") {
  CHECK(english.text(Plain{MessageId{0xffff}}).empty());
}

}  // namespace
}  // namespace rostrum::language_test
