#include "curator/pages/subject_page_html.hpp"

#include <algorithm>
#include <utility>

#include "curator/pages/list_page.hpp"
#include "curator/pages/page_frame.hpp"
#include "curator/pages/page_parts.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/link/plain_page.hpp"
#include "engine/present/record_text.hpp"
#include "messages/notice.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

class SubjectWriter {
 public:
  SubjectWriter(HtmlWriter& html, const PageInput& input, const SubjectPage& page,
                std::string_view root)
      : html_(html), parts_(html, input, root), page_(page) {}

  void write() {
    html_.element("h1", page_.title);
    html_.element("p", page_.kind, {{"class", "caption"}});
    parts_.paragraph(page_.about);
    parts_.facts(page_.facts, page_.other_names);
    parts_.paragraph(page_.counts);
    for (const SubjectSection& each : page_.sections)
      section(each);
  }

 private:
  // Names stand in one line with their count, records have more below them.
  void section(const SubjectSection& section) {
    const bool has_words = std::ranges::any_of(
        section.entries, [](const SubjectEntry& entry) { return !entry.snippet.empty(); });
    const std::size_t slash = section.key.find('/');
    html_.element("h2", section.title, {{"id", std::string_view(section.key).substr(slash + 1)}});
    if (has_words) parts_.own_words();
    const bool has_names = std::ranges::all_of(section.entries, is_name);
    html_.open("ul", {{"class", has_names ? "short" : ""}});
    for (const SubjectEntry& entry : section.entries) {
      html_.open("li");
      parts_.page_link(entry.title, entry.selection);
      if (is_name(entry)) {
        html_.text(" ");
        html_.element("span", entry.caption, {{"class", "caption"}});
      } else {
        if (!entry.caption.empty()) html_.element("p", entry.caption, {{"class", "caption"}});
        parts_.paragraph(entry.snippet);
      }
      html_.close();
    }
    html_.close();
  }

  static bool is_name(const SubjectEntry& entry) { return selects_page(entry.selection); }

  HtmlWriter& html_;
  PageParts parts_;
  const SubjectPage& page_;
};

}  // namespace

std::string subject_page_html(const PageInput& input, const SubjectPage& page, Followed followed) {
  const Language& language = input.language;
  const auto subject = find_subject(input.dataset, page.selection);
  const ListFacts& list = facts_of(static_cast<ListPageKind>(subject->index()));
  std::string description = page.kind;
  append_part(language, description, page.counts);
  if (!page.about.empty()) {
    description = language.text(msg::notice_sentences{.first = description, .next = page.about});
  }
  const std::string feed = language.text(msg::plain_feed_of{.title = page.title});
  const std::string calendar = language.text(msg::plain_calendar_of{.title = page.title});
  const PageFrame frame{.input = input,
                        .path = plain_page_path(input.dataset, page.selection),
                        .title = language.text(msg::plain_title{.title = page.title}),
                        .heading = page.title,
                        .description = std::move(description),
                        .type = std::holds_alternative<PersonId>(*subject) ? "profile" : "article",
                        .json_ld = subject_json_ld(input, *subject),
                        .explorer = explorer_path(page.selection),
                        .list = std::string(list.path),
                        .list_words = std::string(language.text(list.all)),
                        .feed_title = followed.feed ? feed : std::string(),
                        .calendar_title = followed.calendar ? calendar : std::string()};
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    html.open("article");
    SubjectWriter(html, input, page, root).write();
    html.close();
    write_follow(html, frame);
  });
}

}  // namespace rostrum
