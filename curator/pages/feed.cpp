#include "curator/pages/feed.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "curator/pages/forum_page.hpp"
#include "curator/pages/html_writer.hpp"
#include "curator/pages/site_address.hpp"
#include "engine/model/version_name.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

struct Entry {
  Day day;
  std::string title;
  std::string path;  // below the site; what follows a '#' tells entries apart
  std::string words;
};

std::string_view take_until(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

// A heading of the second level opens a version; what follows it up to the next heading tells it.
void add_versions(std::vector<Entry>& entries, const Language& language,
                  std::string_view changelog) {
  bool in_version = false;
  while (!changelog.empty()) {
    std::string_view line = take_until(changelog, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);  // as Windows ends its lines
    if (line.starts_with('#')) {
      const std::string_view version = line.substr(std::min<std::size_t>(3, line.size()));
      const auto date = line.starts_with("## ") ? date_of_version(version) : std::nullopt;
      in_version = date.has_value();
      if (!date) continue;
      entries.push_back({.day = date->earliest,
                         .title = language.text(msg::plain_dataset{.version = version}),
                         .path = std::string(forums_path) + "#version-" + std::string(version),
                         .words = {}});
    } else if (in_version && !line.empty()) {
      std::string& words = entries.back().words;
      words += (words.empty() ? "" : " ") + std::string(line);
    }
  }
}

void add_forums(std::vector<Entry>& entries, const Language& language, const Dataset& dataset,
                const IdRegistry& published) {
  const auto versions = versions_of_forums(published);
  std::vector<Entry> forums;
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const Forum& forum = dataset[ForumId{i}];
    if (forum.date.has_open_start() && forum.date.has_open_end()) continue;
    Day day = forum.date.has_open_end() ? forum.date.earliest : forum.date.latest;
    const auto first = versions.find(forum.id);
    const std::string& version = first != versions.end() ? first->second : dataset.version();
    if (const auto date = date_of_version(version)) day = std::min(day, date->earliest);
    std::string words = forum_entry_caption(language, dataset, {i});
    if (!forum.summary.empty()) words += ". " + forum.summary;
    forums.push_back({day, forum.title, path_of(forum), std::move(words)});
  }
  std::ranges::stable_sort(forums, [](const Entry& a, const Entry& b) { return a.day > b.day; });
  forums.resize(std::min(forums.size(), max_forums_in_feed));
  std::ranges::move(forums, std::back_inserter(entries));
}

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

std::string feed_text(const Language& language, const Dataset& dataset, const IdRegistry& published,
                      std::string_view changelog, std::string_view site) {
  std::vector<Entry> entries;
  add_versions(entries, language, changelog);
  add_forums(entries, language, dataset, published);
  std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) { return a.day > b.day; });

  const std::string home = std::string(site) + std::string(forums_path);
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      std::string(language.tag()) + "\">\n";
  element(text, "id", home);
  element(text, "title", language.text(msg::plain_news));
  element(text, "updated", instant(entries.empty() ? Day{} : entries.front().day));
  text += "<author><name>Rostrum</name></author>\n";
  link(text, "self", "application/atom+xml", std::string(site) + std::string(feed_path));
  link(text, "alternate", "text/html", home);
  for (const Entry& entry : entries) {
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
