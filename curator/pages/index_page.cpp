#include "curator/pages/index_page.hpp"

#include <utility>
#include <vector>

#include "curator/pages/forum_page.hpp"
#include "curator/pages/list_page.hpp"
#include "curator/pages/page_frame.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/present/about_text.hpp"
#include "messages/about.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

struct Year {
  std::string number;  // empty: not dated
  std::string anchor;
  std::vector<ForumId> forums;
};

Year page_year(const Forum& forum) {
  if (forum.date.has_open_start() && forum.date.has_open_end()) return {"", "undated", {}};
  const Day day = forum.date.has_open_start() ? forum.date.latest : forum.date.earliest;
  const std::string number = std::to_string(civil_from_day(day).year);
  return {number, "year-" + number, {}};
}

// Newest first.
std::vector<Year> forums_by_year(const Dataset& dataset) {
  std::vector<Year> years;
  for (std::size_t i = dataset.forums().size(); i > 0; --i) {
    const ForumId id{static_cast<std::uint32_t>(i - 1)};
    Year year = page_year(dataset[id]);
    auto place = years.begin();
    while (place != years.end() && place->anchor != year.anchor)
      ++place;
    if (place == years.end()) place = years.insert(place, std::move(year));
    place->forums.push_back(id);
  }
  return years;
}

std::string year_text(const Language& language, const Year& year) {
  return year.number.empty() ? std::string(language.text(msg::plain_undated)) : year.number;
}

void write_years(HtmlWriter& html, const Language& language, const std::vector<Year>& years) {
  html.open("nav", {{"aria-label", language.text(msg::plain_years)}, {"class", "years"}});
  html.open("ul");
  for (const Year& year : years) {
    html.open("li");
    html.element("a", year_text(language, year), {{"href", '#' + year.anchor}});
    html.close();
  }
  html.close();
  html.close();
}

void write_forums(HtmlWriter& html, const PageInput& input, const Year& year) {
  const Language& language = input.language;
  const Dataset& dataset = input.dataset;
  html.element("h2",
               language.text(
                   msg::plain_year{.count = year.forums.size(), .year = year_text(language, year)}),
               {{"id", year.anchor}});
  html.open("ul");
  for (const ForumId id : year.forums) {
    html.open("li");
    html.element("a", dataset[id].short_title, {{"href", dataset[id].id + '/'}});
    html.element("p", forum_entry_caption(language, dataset, id), {{"class", "caption"}});
    html.close();
  }
  html.close();
}

void write_about(HtmlWriter& html, const Language& language,
                 const std::vector<AboutSection>& sections) {
  html.open("section", {{"id", "about"}});
  html.element("h2", language.text(msg::plain_about));
  for (const AboutSection& section : sections) {
    const bool is_method = section.title == language.text(msg::about_title_method);
    html.element("h3", section.title, {{"id", is_method ? "method" : ""}});
    for (const std::string& paragraph : section.paragraphs)
      html.element("p", paragraph);
    if (!section.link || web_address(section.link->url).empty()) continue;
    html.open("p");
    html.element("a", section.link->words, {{"href", section.link->url}});
    html.close();
  }
  html.close();
}

}  // namespace

std::string index_page(const PageInput& input, bool has_calendar) {
  const Language& language = input.language;
  const Dataset& dataset = input.dataset;
  const std::vector<AboutSection> about = about_sections(language, dataset);
  const std::string introduction = about.front().paragraphs.front();
  const std::string_view title = language.text(msg::plain_forums);
  const std::string calendar(language.text(msg::plain_calendar_of{.title = title}));
  const PageFrame frame{
      .input = input,
      .path = std::string(forums_path),
      .title = language.text(msg::plain_title{.title = title}),
      .heading = language.text(msg::plain_forums_heading{.count = dataset.forums().size()}),
      .description = introduction,
      .json_ld = index_json_ld(input),
      .calendar_title = has_calendar ? calendar : std::string()};
  const std::vector<Year> years = forums_by_year(dataset);
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    html.element("h1", title);
    html.element("p", introduction);
    write_lists(html, language, frame.path, root);
    write_years(html, language, years);
    for (const Year& year : years)
      write_forums(html, input, year);
    write_follow(html, frame);
    write_about(html, language, about);
  });
}

}  // namespace rostrum
