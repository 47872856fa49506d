// Writing HTML that is right whatever the data holds: every text and every attribute is escaped,
// and what was opened is closed in order.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// For HTML and XML: the five characters with a meaning become references; control characters, which
// neither may hold, are dropped.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

// The address when it is one of the web's own schemes, http or https; else nothing.
std::string_view web_address(std::string_view url);

struct HtmlAttribute {
  std::string_view name;
  std::string_view value;  // empty: the attribute is left out
};

class HtmlWriter {
 public:
  using Attributes = std::initializer_list<HtmlAttribute>;

  void open(std::string_view tag, Attributes attributes = {});
  void close();  // what was opened last
  void text(std::string_view words);
  // An element that holds words alone.
  void element(std::string_view tag, std::string_view words, Attributes attributes = {});
  // One that holds nothing and is never closed: meta, link.
  void empty(std::string_view tag, Attributes attributes);
  // Data for programs, as a block that no browser runs. `json` is JSON.
  void data_block(std::string_view type, std::string_view json);

  // Asserts that all is closed.
  std::string take() &&;

 private:
  void begin(std::string_view tag, Attributes attributes);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace rostrum
