#include "curator/pages/page_parts.hpp"

#include "curator/pages/site_address.hpp"
#include "engine/link/plain_page.hpp"
#include "messages/plain.hpp"
#include "messages/record.hpp"
#include "messages/subject.hpp"

namespace rostrum {

namespace {

// Words in another language may run the other way.
std::string_view direction_of(std::string_view language) {
  return language.empty() ? std::string_view() : "auto";
}

}  // namespace

// What is in the page's language needs no mark.
std::string_view PageParts::marked(std::string_view tag) const {
  return tag == input_.language.tag() ? std::string_view() : tag;
}

void PageParts::paragraph(std::string_view words, std::string_view tag) {
  const std::string_view language = marked(tag);
  if (!words.empty())
    html_.element("p", words, {{"lang", language}, {"dir", direction_of(language)}});
}

void PageParts::page_link(std::string_view name, std::string_view selection) {
  way(name, plain_page_path(input_.dataset, selection));
}

void PageParts::way(std::string_view words, std::string_view path) {
  html_.element("a", words, {{"href", std::string(root_) + std::string(path)}});
}

void PageParts::names(const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) html_.text(" · ");
    html_.element("bdi", names[i]);
  }
}

void PageParts::facts(const std::vector<PageFact>& facts,
                      const std::vector<std::string>& other_names) {
  if (facts.empty() && other_names.empty()) return;
  html_.open("dl");
  if (!other_names.empty()) {
    html_.element("dt", input_.language.text(msg::subject_fact_also));
    html_.open("dd");
    names(other_names);
    html_.close();
  }
  for (const PageFact& fact : facts) {
    html_.element("dt", fact.label);
    html_.open("dd");
    if (leads_somewhere(fact.words)) {
      items(items_of(fact.words));
    } else {
      html_.text(plain_words(fact.words));
    }
    html_.close();
  }
  html_.close();
}

// Each stands by itself: as a list, whatever joined them in a line.
void PageParts::items(const LinkedWords& items) {
  std::vector<std::string> slots;
  for (std::size_t i = 0; i < items.size(); ++i)
    slots.push_back(name_slot(i));
  for (const LinkedPart& part : with_names(input_.language.list(slots, ListStyle::unit), items)) {
    if (part.selection.empty()) {
      html_.text(part.words);
    } else {
      page_link(part.words, part.selection);
    }
  }
}

void PageParts::own_words() {
  html_.open("p", {{"class", "note"}});
  way(input_.language.text(msg::record_paraphrase), method_path);
  html_.close();
}

void PageParts::web_link(std::string_view words, std::string_view url, std::string_view tag) {
  const std::string_view language = marked(tag);
  if (web_address(url).empty()) {
    paragraph(words, language);
    return;
  }
  html_.open("p");
  html_.element("a", words, {{"href", url}, {"lang", language}, {"dir", direction_of(language)}});
  html_.close();
}

void PageParts::source_line(const RecordSource& source) {
  const std::string text = input_.language.text(msg::plain_source{.source = name_slot(0)});
  html_.open("p");
  if (web_address(source.url).empty()) {
    for (const LinkedPart& part : with_names(text, {{source.short_name, {}}}))
      html_.text(part.words);
    html_.text(" ");
    html_.element("span", source.no_address, {{"class", "caption"}});
  } else {
    write_link_in(html_, text, source.short_name, source.url);
  }
  html_.close();
}

void PageParts::source(const RecordSource& source) {
  web_link(source.title, source.url, source.title_language);
  paragraph(source.original, source.original_language);
  paragraph(source.facts);
  paragraph(source.no_address);
  if (!source.via.empty()) web_link(source.via, source.via_url);
}

void write_link_in(HtmlWriter& html, std::string_view text, std::string_view name,
                   std::string_view address, std::string_view relation) {
  const LinkedPart link{std::string(name), std::string(address)};
  for (const LinkedPart& part : with_names(text, {link})) {
    if (part == link) {
      html.element("a", name, {{"href", address}, {"rel", relation}});
    } else {
      html.text(part.words);
    }
  }
}

}  // namespace rostrum
