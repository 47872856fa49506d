#include "curator/pages/record_html.hpp"

#include <string>
#include <vector>

#include "curator/pages/site_address.hpp"
#include "engine/model/subject.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

class RecordWriter {
 public:
  RecordWriter(HtmlWriter& html, const Language& language, const RecordPage& page,
               const Dataset& dataset, std::string_view root)
      : html_(html), language_(language), page_(page), dataset_(dataset), root_(root) {}

  void write() {
    html_.element("h1", page_.title);
    paragraph(page_.full_title);
    facts(page_.facts);
    topics();
    if (!page_.summary.empty()) {
      html_.element("h2", page_.titles.summary);
      paragraph(page_.summary);
    }
    entries(page_.titles.statements, page_.statements);
    entries(page_.titles.outcomes, page_.outcomes);
    sources();
  }

 private:
  void paragraph(std::string_view words, std::string_view tag = {}) {
    const std::string_view language = marked(tag);
    if (!words.empty())
      html_.element("p", words, {{"lang", language}, {"dir", direction(language)}});
  }

  // What is in the page's language needs no mark.
  std::string_view marked(std::string_view tag) const {
    return tag == language_.tag() ? std::string_view() : tag;
  }
  // Words in another language may run the other way.
  static std::string_view direction(std::string_view language) {
    return language.empty() ? std::string_view() : "auto";
  }

  void subject_link(std::string_view name, std::string_view selection) {
    html_.element("a", name, {{"href", std::string(root_) + explorer_path(selection)}});
  }

  void facts(const std::vector<PageFact>& facts) {
    if (facts.empty()) return;
    html_.open("dl");
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
  void items(const LinkedWords& items) {
    std::vector<std::string> slots;
    for (std::size_t i = 0; i < items.size(); ++i)
      slots.push_back(name_slot(i));
    for (const LinkedPart& part : with_names(language_.list(slots, ListStyle::unit), items)) {
      if (part.selection.empty()) {
        html_.text(part.words);
      } else {
        subject_link(part.words, part.selection);
      }
    }
  }

  void topics() {
    if (page_.topics.empty()) return;
    html_.element("h2", page_.titles.topics);
    html_.open("ul", {{"class", "names"}});
    for (const TopicId id : page_.topics) {
      html_.open("li");
      subject_link(dataset_[id].name, text_of(dataset_, Subject(id)));
      html_.close();
    }
    html_.close();
  }

  void entries(std::string_view title, const std::vector<RecordEntry>& entries) {
    if (entries.empty()) return;
    html_.element("h2", title);
    html_.open("ul");
    for (const RecordEntry& each : entries)
      entry(each);
    html_.close();
  }

  void entry(const RecordEntry& entry) {
    html_.open("li", {{"id", entry.id}});
    html_.element("h3", plain_words(entry.title));
    paragraph(plain_words(entry.caption));
    paragraph(entry.summary);
    facts(entry.facts);
    if (entry.source) {
      const RecordSource& source = page_.sources[*entry.source];
      if (source.url.empty()) {
        paragraph(source.short_name);
      } else {
        html_.open("p");
        write_link_in(html_, language_.text(msg::plain_source{.source = name_slot(0)}),
                      source.short_name, web_address(source.url));
        html_.close();
      }
    }
    html_.open("p", {{"class", "ways"}});
    html_.element("a", language_.text(msg::plain_link_to_this), {{"href", '#' + entry.id}});
    html_.text(" ");
    html_.element("a", language_.text(msg::plain_show_in_explorer),
                  {{"href", std::string(root_) + explorer_path(entry.id)}});
    html_.close();
    html_.close();
  }

  // Without an address, the words alone.
  void source_link(std::string_view words, std::string_view url, std::string_view tag = {}) {
    const std::string_view language = marked(tag);
    if (url.empty()) {
      paragraph(words, language);
      return;
    }
    html_.open("p");
    html_.element("a", words,
                  {{"href", web_address(url)}, {"lang", language}, {"dir", direction(language)}});
    html_.close();
  }

  void sources() {
    if (page_.sources.empty()) return;
    html_.element("h2", page_.titles.sources);
    html_.open("ul");
    for (std::size_t i = 0; i < page_.sources.size(); ++i) {
      const RecordSource& source = page_.sources[i];
      html_.open("li", {{"id", "source-" + std::to_string(i)}});
      source_link(source.title, source.url, source.title_language);
      paragraph(source.original, source.original_language);
      paragraph(source.facts);
      if (!source.via.empty()) source_link(source.via, source.via_url);
      html_.close();
    }
    html_.close();
  }

  HtmlWriter& html_;
  const Language& language_;
  const RecordPage& page_;
  const Dataset& dataset_;
  std::string_view root_;
};

}  // namespace

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

void write_record(HtmlWriter& html, const Language& language, const RecordPage& page,
                  const Dataset& dataset, std::string_view root) {
  RecordWriter(html, language, page, dataset, root).write();
}

}  // namespace rostrum
