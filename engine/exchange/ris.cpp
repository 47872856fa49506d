#include <array>

#include "engine/exchange/formats.hpp"
#include "engine/exchange/references.hpp"
#include "engine/exchange/text_util.hpp"
#include "engine/model/date_span.hpp"

namespace rostrum {

namespace {

// A presentation is what RIS has nearest to a speech.
constexpr std::array ris_types = {"CONF", "SLIDE", "GEN", "DATA"};

void add_ris_line(std::string& text, std::string_view tag, std::string_view value) {
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

void add_ris_line(std::string& text, const Language& language, const Reference& reference,
                  std::string_view today) {
  add_ris_line(text, "TY", ris_types[static_cast<std::size_t>(reference.kind)]);
  add_ris_line(text, "ID", reference.id);
  for (std::string author : reference.authors) {
    std::erase(author, ',');  // it would part the name in two
    add_ris_line(text, "AU", author);
  }
  add_ris_line(text, "TI", reference.title);
  add_ris_line(text, "T2", reference.event);
  if (reference.date) {
    const std::string date = ris_date(*reference.date);
    add_ris_line(text, "PY", date.substr(0, date.find('/')));
    add_ris_line(text, "DA", date);
  }
  add_ris_line(text, "CY", reference.place);
  add_ris_line(text, "PB", reference.publisher);
  add_ris_line(text, "M3", reference.genre);
  add_ris_line(text, "AB", reference.summary);
  for (const std::string& topic : reference.topics)
    add_ris_line(text, "KW", topic);
  add_ris_line(text, "DB", "Rostrum");
  add_ris_line(text, "ET", reference.version);
  add_ris_line(text, "UR", address_of(reference));
  std::string day(today);
  for (char& c : day)
    c = c == '-' ? '/' : c;
  add_ris_line(text, "Y2", day);
  add_ris_line(text, "N1", note_of(language, reference));
  add_ris_line(text, "ER", "");
}

}  // namespace

std::string ris_text(const Excerpt& excerpt) {
  std::string text;
  for (const Reference& reference : references_of(excerpt))
    add_ris_line(text, excerpt.language, reference, excerpt.today);
  return text;
}

}  // namespace rostrum
