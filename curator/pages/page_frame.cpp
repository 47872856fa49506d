#include "curator/pages/page_frame.hpp"

#include "curator/pages/site_address.hpp"
#include "engine/link/plain_page.hpp"
#include "engine/present/about_text.hpp"
#include "messages/about.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

// That of the explorer's page, without what runs and what is asked for while it runs.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

// Nothing where the site's own address is not known.
std::string whole_address(std::string_view site, std::string_view path) {
  return site.empty() ? std::string() : std::string(site) + std::string(path);
}

void begin_head(HtmlWriter& html, const Language& language, std::string_view title,
                std::string_view canonical) {
  const bool leftward = language.direction() == Direction::right_to_left;
  html.open("html", {{"lang", language.tag()}, {"dir", leftward ? "rtl" : ""}});
  html.open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  html.empty("meta", {{"name", "viewport"},
                      {"content", "width=device-width, initial-scale=1, viewport-fit=cover"}});
  html.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.element("title", title);
  if (!canonical.empty()) html.empty("link", {{"rel", "canonical"}, {"href", canonical}});
}

// The site's assembly puts the names with a hash in the place of these two.
void end_head(HtmlWriter& html, const std::string& root) {
  html.empty("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", root + "rostrum.svg"}});
  html.empty("link", {{"rel", "stylesheet"}, {"href", root + "pages.css"}});
  html.close();
}

void property(HtmlWriter& html, std::string_view name, std::string_view content) {
  if (!content.empty()) html.empty("meta", {{"property", name}, {"content", content}});
}

void item(HtmlWriter& html, std::string_view words, const std::string& address) {
  html.open("li");
  html.element("a", words, {{"href", address}});
  html.close();
}

void alternate(HtmlWriter& html, std::string_view type, std::string_view title,
               std::string_view address) {
  html.empty("link", {{"rel", "alternate"}, {"type", type}, {"title", title}, {"href", address}});
}

}  // namespace

std::string root_of(const PageFrame& frame) {
  return root_from(frame.path);
}

void begin_page(HtmlWriter& html, const PageFrame& frame) {
  const Language& language = frame.input.language;
  const std::string_view site = frame.input.site;
  const std::string root = root_of(frame);
  html.empty("!doctype html", {});
  begin_head(html, language, frame.title,
             whole_address(site, frame.canonical.empty() ? frame.path : frame.canonical));
  html.empty("meta", {{"name", "description"}, {"content", frame.description}});
  html.empty("meta", {{"name", "color-scheme"}, {"content", "dark light"}});
  html.empty(
      "meta",
      {{"name", "theme-color"}, {"media", "(prefers-color-scheme: dark)"}, {"content", "#0c1a27"}});
  html.empty("meta", {{"name", "theme-color"},
                      {"media", "(prefers-color-scheme: light)"},
                      {"content", "#edf2f5"}});
  property(html, "og:type", frame.type);
  property(html, "og:site_name", "Rostrum");
  property(html, "og:title", frame.heading);
  property(html, "og:description", frame.description);
  property(html, "og:url", whole_address(site, frame.path));
  property(html, "og:locale", language.tag());
  if (!frame.feed_title.empty()) {
    alternate(html, "application/atom+xml", frame.feed_title, feed_file);
  } else if (!site.empty()) {
    alternate(html, "application/atom+xml", language.text(msg::plain_news),
              root + std::string(feed_path));
  }
  if (!frame.calendar_title.empty())
    alternate(html, "text/calendar", frame.calendar_title, calendar_file);
  html.data_block("application/ld+json", frame.json_ld);
  end_head(html, root);
  html.open("body");
  html.open("header");
  html.open("nav", {{"aria-label", "Rostrum"}});
  html.open("ul");
  item(html, "Rostrum", root);
  if (!frame.list.empty()) item(html, frame.list_words, root + frame.list);
  item(html,
       language.text(frame.explorer.empty() ? msg::plain_open_explorer : msg::plain_show_this),
       root + frame.explorer);
  html.close();
  html.close();
  html.close();
  html.open("main");
}

void end_page(HtmlWriter& html, const PageFrame& frame) {
  const Language& language = frame.input.language;
  const Dataset& dataset = frame.input.dataset;
  html.close();
  html.open("footer");
  html.element("p", dataset_facts(language, dataset));
  html.element("p", language.text(msg::about_summaries));
  html.open("p");
  html.element("a", language.text(msg::plain_limits),
               {{"href", root_of(frame) + std::string(forums_path) + "#about"}});
  if (const std::string_view licence = licence_url(dataset.licence()); !licence.empty()) {
    html.text(" ");
    html.element("a", language.text(msg::plain_licence), {{"href", licence}, {"rel", "license"}});
  }
  html.close();
  html.close();
  html.close();
  html.close();
}

void write_follow(HtmlWriter& html, const PageFrame& frame) {
  const Language& language = frame.input.language;
  std::string feed(frame.feed_title.empty() ? "" : feed_file);
  if (feed.empty() && frame.list.empty() && !frame.input.site.empty())
    feed = root_of(frame) + std::string(feed_path);
  if (feed.empty() && frame.calendar_title.empty()) return;
  html.element("h2", language.text(msg::plain_follow), {{"id", "follow"}});
  html.open("ul", {{"class", "names"}});
  if (!feed.empty()) item(html, language.text(msg::plain_feed), feed);
  if (!frame.calendar_title.empty())
    item(html, language.text(msg::plain_calendar), std::string(calendar_file));
  html.close();
}

std::string moved_page(const PageInput& input, std::string_view title, std::string_view path) {
  const Language& language = input.language;
  const std::string root = "../../";
  HtmlWriter html;
  html.empty("!doctype html", {});
  begin_head(html, language, language.text(msg::plain_title{.title = title}),
             whole_address(input.site, path));
  const std::string address = root + std::string(path);
  html.empty("meta", {{"http-equiv", "refresh"}, {"content", "0; url=" + address}});
  html.empty("meta", {{"name", "robots"}, {"content", "noindex"}});
  end_head(html, root);
  html.open("body");
  html.open("main");
  html.element("h1", language.text(msg::plain_moved));
  html.open("p");
  html.element("a", title, {{"href", address}});
  html.close();
  html.close();
  html.close();
  html.close();
  return std::move(html).take();
}

}  // namespace rostrum
