// Languages other than English, read from files: forms of nouns, digits, lists, dates, what falls
// back, the pseudo-locale, and files that are damaged.
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/text/dates.hpp"
#include "engine/text/language.hpp"
#include "messages/count.hpp"
#include "messages/date.hpp"

namespace rostrum::languages_test {
namespace {

std::vector<char> file_of(std::string_view tag) {
  std::ifstream file(ROSTRUM_SOURCE_DIR "/build/test_messages/" + std::string(tag) + ".messages",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Language language_of(std::string_view tag) {
  auto language = Language::read(file_of(tag));
  REQUIRE(language.has_value());
  return std::move(*language);
}

std::string forums(const Language& language, int count) {
  return language.text(msg::count_forums{.count = count});
}

DateSpan span(std::string_view text) {
  return date_span_from_text(text).value();
}

TEST_CASE("French counts nothing as one, and millions in their own form") {
  const Language french = language_of("fr");
  CHECK(french.tag() == "fr");
  CHECK(forums(french, 0) == "0 forum");
  CHECK(forums(french, 1) == "1 forum");
  CHECK(forums(french, 2) == "2 forums");
  CHECK(forums(french, 1'000'000) == "1\u202f000\u202f000 de forums");
  CHECK(french.decimal(0.5, 1) == "0,5");
  CHECK(french.list(std::vector<std::string>{"a", "b", "c"}) == "a, b et c");
}

TEST_CASE("what is not translated stays English") {
  const Language french = language_of("fr");
  CHECK(french.text(msg::date_until{.date = "2018"}) == "until 2018");
  CHECK(french.text(msg::date_about{.date = "2018"}) == "vers 2018");
}

TEST_CASE("Russian has forms for one, few and many, and a month beside a day in the genitive") {
  const Language russian = language_of("ru");
  CHECK(forums(russian, 1) == "1 форум");
  CHECK(forums(russian, 3) == "3 форума");
  CHECK(forums(russian, 5) == "5 форумов");
  CHECK(forums(russian, 11) == "11 форумов");
  CHECK(forums(russian, 21) == "21 форум");
  CHECK(forums(russian, 112) == "112 форумов");
  CHECK(date_text(russian, span("2018-06-28")) == "28 июня 2018 г.");
  CHECK(date_text(russian, span("2018-06")) == "июнь 2018 г.");
  CHECK(date_text(russian, span("2018-05-28/2018-06-02")) == "28 мая – 2 июня 2018 г.");
}

TEST_CASE("Arabic reads from the right, has six forms and in Egypt its own digits") {
  const Language arabic = language_of("ar-EG");
  CHECK(arabic.direction() == Direction::right_to_left);
  CHECK(forums(arabic, 0) == "لا منتديات");
  CHECK(forums(arabic, 1) == "منتدى واحد");
  CHECK(forums(arabic, 2) == "منتديان");
  CHECK(forums(arabic, 3) == "٣ منتديات");
  CHECK(forums(arabic, 11) == "١١ منتدى");
  CHECK(forums(arabic, 100) == "١٠٠ منتدى");
  CHECK(arabic.number(1170) == "١٬١٧٠");
}

TEST_CASE("Polish groups digits from the fifth on") {
  const Language polish = language_of("pl");
  CHECK(forums(polish, 22) == "22 fora");
  CHECK(forums(polish, 12) == "12 forów");
  CHECK(polish.number(1170) == "1170");
  CHECK(polish.number(11'700) == "11\u00a0700");
}

TEST_CASE("Hindi groups digits in twos before the last three") {
  CHECK(language_of("hi").number(123'456'789) == "12,34,56,789");
}

TEST_CASE("the pseudo-locale is accented, longer, in brackets, and leaves arguments alone") {
  const Language pseudo = language_of("en-XA");
  CHECK(pseudo.tag() == "en-XA");
  const std::string text = pseudo.text(msg::date_until{.date = "until 1170"});
  CHECK(text.starts_with("[üńtíł until 1170"));
  CHECK(text.ends_with("]"));
  CHECK(forums(pseudo, 1).starts_with("[1 förüm"));
  CHECK(forums(pseudo, 2).starts_with("[2 förümš"));
  CHECK(pseudo.number(1170) == "1,170");
}

// Every message without its arguments and some with, so that a damaged file is really used.
void use(const Language& language) {
  std::string all;
  for (unsigned area = 0; area < 64; ++area) {
    for (unsigned message = 0; message < 40; ++message) {
      const auto id = static_cast<std::uint16_t>(area << 10U | message);
      language.append(all, MessageView{MessageId{id}, {}});
    }
  }
  for (const int number : {0, 1, 2, 5, -7, 1'000'000})
    all += forums(language, number) + language.decimal(number, 2);
  all += date_text(language, span("2018-06-28/2019"));
  all += language.list(std::vector<std::string>{"a", "b", "c", "d"}, ListStyle::disjunction);
}

TEST_CASE("a file that ends too early or goes on too long is refused") {
  const std::vector<char> whole = file_of("ru");
  REQUIRE(whole.size() > 100);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::vector<char> part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK_FALSE(Language::read(part).has_value());
  }
  std::vector<char> longer = whole;
  longer.push_back('x');
  CHECK_FALSE(Language::read(longer).has_value());
}

TEST_CASE("the reason for a refusal is given") {
  std::vector<char> file = file_of("ru");
  file[4] = 9;
  CHECK(Language::read(file).error() == "is of another version of the form");
  file = file_of("ru");
  file[5] = static_cast<char>(file[5] + 1);
  CHECK(Language::read(file).error() == "was made for another build of the program");
  CHECK(Language::read({'{', '}'}).error() == "is no file of messages");
}

TEST_CASE("a file with changed bytes is refused or can be used") {
  std::mt19937 random(5);
  int refused = 0;
  int used = 0;
  for (const std::string_view tag : {"ru", "ar-EG", "en-XA"}) {
    const std::vector<char> whole = file_of(tag);
    for (int round = 0; round < 300; ++round) {
      std::vector<char> file = whole;
      const int changes = std::uniform_int_distribution<int>(1, 4)(random);
      for (int i = 0; i < changes; ++i) {
        const std::size_t at =
            std::uniform_int_distribution<std::size_t>(13, file.size() - 1)(random);
        const bool small = std::uniform_int_distribution<int>(0, 1)(random) == 0;
        file[at] =
            static_cast<char>(std::uniform_int_distribution<int>(0, small ? 9 : 255)(random));
      }
      const auto language = Language::read(std::move(file));
      if (language) use(*language);
      ++(language ? used : refused);
    }
  }
  CHECK(refused > 100);
  CHECK(used > 50);
}

}  // namespace
}  // namespace rostrum::languages_test
