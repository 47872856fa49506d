#include <array>

#include "engine/base/ascii.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/exchange/references.hpp"
#include "engine/exchange/text_util.hpp"

namespace rostrum {

namespace {

// What TeX would take for something else. A brace by its name: BibTeX counts even escaped ones.
// Quotes and hyphens one after another are kept apart: they would become one character.
std::string escaped(std::string_view text) {
  std::string escaped;
  char before = ' ';
  for (const char c : in_one_line(text)) {
    if (c == before && (c == '\'' || c == '`' || c == '-')) escaped += "{}";
    before = c;
    switch (c) {
      case '\\':
        escaped += "\\textbackslash{}";
        break;
      case '{':
        escaped += "\\textbraceleft{}";
        break;
      case '}':
        escaped += "\\textbraceright{}";
        break;
      case '^':
        escaped += "\\textasciicircum{}";
        break;
      case '~':
        escaped += "\\textasciitilde{}";
        break;
      case '$':
      case '&':
      case '#':
      case '%':
      case '_':
        escaped += '\\';
        [[fallthrough]];
      default:
        escaped += c;
    }
  }
  return escaped;
}

// Of a citation key: letters, digits and what no program takes for something else.
std::string key_from(std::string_view id) {
  std::string key(id);
  for (char& c : key) {
    const bool plain = is_ascii_alphanumeric(c);
    if (!plain && c != '.') c = '-';
  }
  return key;
}

class Entry {
 public:
  Entry(std::string_view type, std::string_view id) {
    text_.append("@").append(type).append("{").append(key_from(id));
  }
  // Without braces: numbers, and months by the names every style knows.
  void bare(std::string_view name, std::string_view value) {
    text_.append(",\n  ").append(name).append(" = ").append(value);
  }
  // Not for TeX to read: dates and addresses.
  void verbatim(std::string_view name, std::string_view value) {
    if (!value.empty()) bare(name, "{" + std::string(value) + "}");
  }
  void text(std::string_view name, std::string_view value) { verbatim(name, escaped(value)); }
  // Kept as it is written, in case and as one name.
  void whole(std::string_view name, std::string_view value) {
    if (!value.empty()) verbatim(name, "{" + escaped(value) + "}");
  }
  std::string take() && { return std::move(text_) + "\n}\n"; }

 private:
  std::string text_;
};

void add_date(Entry& entry, const DateSpan& date) {
  constexpr std::array months = {"jan", "feb", "mar", "apr", "may", "jun",
                                 "jul", "aug", "sep", "oct", "nov", "dec"};
  entry.verbatim("date", text_from_date_span(date));
  const CivilDate first = civil_from_day(date.has_open_start() ? date.latest : date.earliest);
  entry.bare("year", std::to_string(first.year));
  if (date.start_precision != DatePrecision::year) entry.bare("month", months[first.month - 1U]);
}

std::string bibtex_entry(const Language& language, const Reference& reference,
                         std::string_view today) {
  const bool forum = reference.kind == ReferenceKind::forum;
  Entry entry(forum ? "proceedings" : "misc", reference.id);
  std::string authors;
  for (const std::string& author : reference.authors)
    append_item(authors, "{" + escaped(author) + "}", " and ");
  entry.verbatim(forum ? "organization" : "author", authors);
  entry.whole("title", reference.title);
  if (reference.date) add_date(entry, *reference.date);
  entry.text("howpublished", reference.genre);
  entry.text("eventtitle", reference.event);
  entry.text(forum ? "address" : "venue", reference.place);
  entry.text("publisher", reference.publisher);
  entry.verbatim("url", address_of(reference));
  entry.verbatim("urldate", today);
  entry.text("version", reference.version);
  entry.text("note", note_of(language, reference));
  entry.text("abstract", reference.summary);
  std::string keywords;
  for (const std::string& topic : reference.topics)
    append_item(keywords, topic, ", ");
  entry.text("keywords", keywords);
  return std::move(entry).take();
}

}  // namespace

std::string bibtex_text(const Excerpt& excerpt) {
  std::string text;
  for (const Reference& reference : references_of(excerpt))
    append_item(text, bibtex_entry(excerpt.language, reference, excerpt.today), "\n");
  return text;
}

}  // namespace rostrum
