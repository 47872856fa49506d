#include "curator/pages/country_groups_page.hpp"

#include <string_view>

#include "curator/pages/list_page.hpp"
#include "curator/pages/page_frame.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/plain.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

// "Croatia, from 1 July 2013"; the name alone of one that was always a member.
std::string member_text(const PageInput& input, const MembershipTerm& term) {
  const std::string& country = input.dataset[term.country].name;
  if (term.time.has_open_start() && term.time.has_open_end()) return country;
  return input.language.text(
      msg::plain_member{.country = country, .when = date_text(input.language, term.time)});
}

void write_members(HtmlWriter& html, const PageInput& input, const CountryGroup& group) {
  html.open("ul");
  for (const MembershipTerm& term : group.terms) {
    html.open("li");
    html.text(member_text(input, term));
    if (term.unconfirmed) {
      html.text(" ");
      html.text(input.language.text(msg::plain_member_unconfirmed));
    }
    if (!term.note.empty()) html.element("p", term.note, {{"class", "caption"}});
    html.close();
  }
  html.close();
}

void write_group_sources(HtmlWriter& html, const PageInput& input, const CountryGroup& group) {
  html.element("h3", input.language.text(msg::record_title_sources));
  html.open("ul");
  for (const Source& source : group.sources) {
    html.open("li");
    if (const std::string_view url = web_address(source.url); url.empty()) {
      html.text(source.title);
    } else {
      html.element("a", source.title, {{"href", url}, {"lang", source.language}, {"dir", "auto"}});
    }
    if (!source.publisher.empty()) {
      html.element("p", source.publisher, {{"class", "caption"}});
    }
    html.close();
  }
  html.close();
}

void write_group(HtmlWriter& html, const PageInput& input, const std::string& root,
                 const CountryGroup& group) {
  const Language& language = input.language;
  html.open("section", {{"id", group.id}});
  html.element("h2", group.name);
  std::string caption(kind_text(language, group.kind));
  if (!group.variants.empty()) {
    caption = language.text(msg::plain_group_also{
        .group_kind = caption, .names = language.list(group.variants, ListStyle::unit)});
  }
  html.element("p", caption, {{"class", "caption"}});
  if (!group.note.empty()) html.element("p", group.note);
  html.open("p");
  html.element("a", language.text(msg::plain_group_in_explorer),
               {{"href", root + "#countryGroup=" + group.id}});
  html.close();
  html.element("h3", language.text(msg::plain_members));
  write_members(html, input, group);
  write_group_sources(html, input, group);
  html.close();
}

void write_names(HtmlWriter& html, const PageInput& input) {
  html.open("nav", {{"aria-label", input.language.text(msg::plain_groups)}});
  html.open("ul");
  for (const CountryGroup& group : input.dataset.country_groups()) {
    html.open("li");
    html.element("a", group.name, {{"href", '#' + group.id}});
    html.close();
  }
  html.close();
  html.close();
}

}  // namespace

std::string country_groups_page(const PageInput& input) {
  const Language& language = input.language;
  const std::string_view title = language.text(msg::plain_groups);
  const std::string introduction(language.text(msg::plain_groups_about));
  const std::string window = language.text(msg::plain_title{.title = title});
  const PageFrame frame{.input = input,
                        .path = std::string(country_groups_path),
                        .title = window,
                        .heading = window,
                        .description = introduction,
                        .json_ld = list_json_ld(input, country_groups_path, title)};
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    html.element("h1", title);
    html.element("p", introduction);
    write_lists(html, input, frame.path, root);
    write_names(html, input);
    for (const CountryGroup& group : input.dataset.country_groups())
      write_group(html, input, root, group);
  });
}

}  // namespace rostrum
