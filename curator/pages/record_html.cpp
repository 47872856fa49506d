#include "curator/pages/record_html.hpp"

#include <string>
#include <vector>

#include "curator/pages/page_parts.hpp"
#include "curator/pages/site_address.hpp"
#include "engine/model/subject.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

class RecordWriter {
 public:
  RecordWriter(HtmlWriter& html, const PageInput& input, const RecordPage& page,
               std::string_view root)
      : html_(html), input_(input), parts_(html, input, root), page_(page) {}

  void write() {
    html_.element("h1", page_.title);
    parts_.paragraph(page_.full_title);
    parts_.facts(page_.facts);
    topics();
    if (!page_.summary.empty()) {
      html_.element("h2", page_.titles.summary);
      parts_.paragraph(page_.summary);
    }
    entries(page_.titles.statements, page_.statements);
    entries(page_.titles.outcomes, page_.outcomes);
    sources();
  }

 private:
  void topics() {
    if (page_.topics.empty()) return;
    html_.element("h2", page_.titles.topics);
    html_.open("ul", {{"class", "names"}});
    for (const TopicId id : page_.topics) {
      html_.open("li");
      parts_.page_link(input_.dataset[id].name, text_of(input_.dataset, Subject(id)));
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
    parts_.paragraph(plain_words(entry.caption));
    parts_.paragraph(entry.summary);
    parts_.own_words();
    parts_.facts(entry.facts);
    if (entry.source) parts_.source_line(page_.sources[*entry.source]);
    html_.open("p", {{"class", "ways"}});
    html_.element("a", input_.language.text(msg::plain_link_to_this), {{"href", '#' + entry.id}});
    html_.text(" ");
    parts_.way(input_.language.text(msg::plain_show_in_explorer), explorer_path(entry.id));
    html_.close();
    html_.close();
  }

  void sources() {
    if (page_.sources.empty()) return;
    html_.element("h2", page_.titles.sources);
    html_.open("ul");
    for (std::size_t i = 0; i < page_.sources.size(); ++i) {
      html_.open("li", {{"id", "source-" + std::to_string(i)}});
      parts_.source(page_.sources[i]);
      html_.close();
    }
    html_.close();
  }

  HtmlWriter& html_;
  const PageInput& input_;
  PageParts parts_;
  const RecordPage& page_;
};

}  // namespace

void write_record(HtmlWriter& html, const PageInput& input, const RecordPage& page,
                  std::string_view root) {
  RecordWriter(html, input, page, root).write();
}

}  // namespace rostrum
