// What stands bare in a link survives the way; the rest is escaped.
#include "engine/link/percent.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

namespace rostrum::percent_test {
namespace {

TEST_CASE("letters, digits and harmless marks are readable in a link") {
  CHECK(percent_encoded("AC/DC @ 9:30, a_b*c!d?e$f.g-h", true) == "AC/DC+@+9:30,+a_b*c!d?e$f.g-h");
}

TEST_CASE("a mark at the end is escaped, since programs leave it outside of the link") {
  CHECK(percent_encoded("why?") == "why%3F");
  CHECK(percent_encoded("e.g.") == "e.g%2E");
  CHECK(percent_encoded("_") == "%5F");
  CHECK(percent_encoded("a-") == "a-");
}

TEST_CASE("separators, quotes and brackets are always escaped") {
  for (const char c : std::string_view("&=~+#%'\"()<>[]{}|\\^`;\x7f")) {
    CAPTURE(c);
    const std::string text = std::string("a") + c + 'b';
    CHECK(percent_encoded(text).find('%') == 1);
    if (c != '\x7f') CHECK(percent_decoded(percent_encoded(text)) == text);
  }
}

TEST_CASE("any language comes back") {
  for (const std::string_view text :
       {"Ağdam", "Қазақстан", "日本", "🛡 shield", "القدس", "e\xcc\x81"}) {
    CHECK(percent_decoded(percent_encoded(text, true), true) == text);
    CHECK(percent_decoded(text, true) == text);
  }
}

}  // namespace
}  // namespace rostrum::percent_test
