#include "curator/pages/html_writer.hpp"

#include <string>

#include <catch_amalgamated.hpp>

#include "curator/pages/site_address.hpp"

namespace rostrum::html_writer_test {
namespace {

TEST_CASE("characters with a meaning become references, control characters are dropped") {
  CHECK(escaped("a < b & c > d") == "a &lt; b &amp; c &gt; d");
  CHECK(escaped("\"quoted\" 'so'") == "&quot;quoted&quot; &#39;so&#39;");
  CHECK(escaped(std::string("a\0b\x01\x1f\x7f\n\tc", 10)) == "ab\n\tc");
  CHECK(escaped("Əli Nağıyev · 5 – 6") == "Əli Nağıyev · 5 – 6");
}

TEST_CASE("only addresses of the web lead anywhere") {
  CHECK(web_address("https://example.org/") == "https://example.org/");
  CHECK(web_address("http://example.org/") == "http://example.org/");
  for (const char* address : {"javascript:alert(1)", "data:text/html,x", "mailto:a@b.c", "//x", ""})
    CHECK(web_address(address).empty());
}

TEST_CASE("elements are closed in order, and an attribute without a value is left out") {
  HtmlWriter html;
  html.open("p", {{"class", "a\"b"}, {"lang", ""}});
  html.text("x < y ");
  html.element("a", "more", {{"href", "?a&b"}});
  html.close();
  CHECK(std::move(html).take() ==
        "<p class=\"a&quot;b\">x &lt; y <a href=\"?a&amp;b\">more</a></p>\n");
}

TEST_CASE("a block of data cannot be ended by what it holds") {
  HtmlWriter html;
  html.data_block("application/ld+json", R"({"a":"</script><!-- & > "})");
  CHECK(
      std::move(html).take() ==
      "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script>\\u003c!-- & > \"}</script>\n");
}

TEST_CASE("a site's address is that of a folder of the web") {
  CHECK(site_url_from("https://example.org") == "https://example.org/");
  CHECK(site_url_from("http://127.0.0.1:8000/") == "http://127.0.0.1:8000/");
  CHECK(site_url_from("https://example.org/rostrum") == "https://example.org/rostrum/");
  for (const char* text : {"", "example.org", "ftp://example.org/", "https://", "https:///x",
                           "https://example.org/?q", "https://example.org/#a",
                           "https://example.org/a b", "https://example.org/\"", "https://é.org/"}) {
    INFO(text);
    CHECK_FALSE(site_url_from(text).has_value());
  }
}

}  // namespace
}  // namespace rostrum::html_writer_test
