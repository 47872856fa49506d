#include "curator/number_words.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::number_words_test {

TEST_CASE("numbers have a comma before every three digits") {
  CHECK(number_words(0) == "0");
  CHECK(number_words(999) == "999");
  CHECK(number_words(1000) == "1,000");
  CHECK(number_words(1170) == "1,170");
  CHECK(number_words(123456) == "123,456");
  CHECK(number_words(1234567) == "1,234,567");
  CHECK(counted(1, "forum", "forums") == "1 forum");
  CHECK(counted(1170, "forum", "forums") == "1,170 forums");
}

}  // namespace rostrum::number_words_test
