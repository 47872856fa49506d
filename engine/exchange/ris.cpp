#include <array>

#include "engine/exchange/formats.hpp"
#include "engine/exchange/references.hpp"
#include "engine/exchange/text_steps.hpp"
#include "engine/model/date_span.hpp"

namespace rostrum {

namespace {

// A presentation is what RIS has nearest to a speech.
constexpr std::array types = {"CONF", "SLIDE", "GEN", "DATA"};

void add(std::string& text, std::string_view tag, std::string_view value) {
  if (!value.empty() || tag == "ER") {
    text.append(tag).append("  - ").append(in_one_line(value)).append("\r\n");
  }
}

// "2024/11/04/", with what is not known left empty.
std::string ris_date(const DateSpan& date) {
  std::string text = text_from_day(date.has_open_start() ? date.latest : date.earliest);
  const std::size_t known = date.start_precision == DatePrecision::year    ? 4
                            : date.start_precision == DatePrecision::month ? 7
                                                                           : text.size();
  text.resize(known);
  for (char& c : text)
    c = c == '-' ? '/' : c;
  return text.append(known == 4 ? "///" : known == 7 ? "//" : "/");
}

void add(std::string& text, const Reference& reference, std::string_view today) {
  add(text, "TY", types[static_cast<std::size_t>(reference.kind)]);
  add(text, "ID", reference.id);
  for (std::string author : reference.authors) {
    std::erase(author, ',');  // it would part the name in two
    add(text, "AU", author);
  }
  add(text, "TI", reference.title);
  add(text, "T2", reference.event);
  if (reference.date) {
    const std::string date = ris_date(*reference.date);
    add(text, "PY", date.substr(0, date.find('/')));
    add(text, "DA", date);
  }
  add(text, "CY", reference.place);
  add(text, "PB", reference.publisher);
  add(text, "M3", reference.genre);
  add(text, "AB", reference.summary);
  for (const std::string& topic : reference.topics)
    add(text, "KW", topic);
  add(text, "DB", "Rostrum");
  add(text, "ET", reference.version);
  add(text, "UR", address_of(reference));
  std::string day(today);
  for (char& c : day)
    c = c == '-' ? '/' : c;
  add(text, "Y2", day);
  add(text, "N1", note_of(reference));
  add(text, "ER", "");
}

}  // namespace

std::string ris_text(const Excerpt& excerpt) {
  std::string text;
  for (const Reference& reference : references_of(excerpt))
    add(text, reference, excerpt.today);
  return text;
}

}  // namespace rostrum
