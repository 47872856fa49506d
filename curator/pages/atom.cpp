#include "curator/pages/atom.hpp"

#include <algorithm>

#include "curator/pages/html_writer.hpp"

namespace rostrum {

namespace {

std::string instant(Day day) {
  return text_from_day(day) + "T00:00:00Z";
}

void element(std::string& text, std::string_view name, std::string_view words) {
  text += '<' + std::string(name) + '>';
  append_escaped(text, words);
  text += "</" + std::string(name) + ">\n";
}

void link(std::string& text, std::string_view relation, std::string_view type,
          const std::string& address) {
  text += "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) + "\" href=\"" +
          escaped(address) + "\"/>\n";
}

}  // namespace

std::string atom_text(const Language& language, AtomFeed feed, std::string_view site) {
  std::vector<AtomEntry>& entries = feed.entries;
  std::ranges::stable_sort(entries,
                           [](const AtomEntry& a, const AtomEntry& b) { return a.day > b.day; });
  const std::string home = std::string(site) + feed.page;
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      std::string(language.tag()) + "\">\n";
  element(text, "id", home);
  element(text, "title", feed.title);
  element(text, "updated", instant(entries.empty() ? Day{} : entries.front().day));
  text += "<author><name>Rostrum</name></author>\n";
  link(text, "self", "application/atom+xml", std::string(site) + feed.path);
  link(text, "alternate", "text/html", home);
  for (const AtomEntry& entry : entries) {
    const std::string address = std::string(site) + entry.path;
    text += "<entry>\n";
    element(text, "id", address);
    element(text, "title", entry.title);
    element(text, "updated", instant(entry.day));
    link(text, "alternate", "text/html", address.substr(0, address.find('#')));
    element(text, "summary", entry.words);
    text += "</entry>\n";
  }
  return text + "</feed>\n";
}

}  // namespace rostrum
