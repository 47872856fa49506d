#include "curator/pages/feed.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "curator/pages/forum_page.hpp"
#include "curator/pages/html_writer.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"

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

std::optional<Day> day_of_version(std::string_view version) {
  int numbers[] = {0, 1, 1};
  std::size_t count = 0;
  while (!version.empty()) {
    const std::string_view part = take_until(version, '.');
    if (count == 3) return std::nullopt;
    const char* last = part.data() + part.size();
    const auto [end, error] = std::from_chars(part.data(), last, numbers[count++]);
    if (error != std::errc() || end != last) return std::nullopt;
  }
  const auto [year, month, day] = numbers;
  if (count < 2 || year < 1000 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return day_from_civil({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
}

// A heading of the second level opens a version; what follows it up to the next heading tells it.
void add_versions(std::vector<Entry>& entries, std::string_view changelog) {
  bool in_version = false;
  while (!changelog.empty()) {
    const std::string_view line = take_until(changelog, '\n');
    if (line.starts_with('#')) {
      const std::string_view version = line.substr(std::min<std::size_t>(3, line.size()));
      const auto day = line.starts_with("## ") ? day_of_version(version) : std::nullopt;
      in_version = day.has_value();
      if (!day) continue;
      entries.push_back({.day = *day,
                         .title = "Dataset " + std::string(version),
                         .path = std::string(forums_path) + "#version-" + std::string(version),
                         .words = {}});
    } else if (in_version && !line.empty()) {
      std::string& words = entries.back().words;
      words += (words.empty() ? "" : " ") + std::string(line);
    }
  }
}

void add_forums(std::vector<Entry>& entries, const Dataset& dataset) {
  const std::optional<Day> published = day_of_version(dataset.version());
  std::vector<Entry> forums;
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const Forum& forum = dataset[ForumId{i}];
    if (forum.date.has_open_start() && forum.date.has_open_end()) continue;
    Day day = forum.date.has_open_end() ? forum.date.earliest : forum.date.latest;
    if (published) day = std::min(day, *published);
    std::string words = forum_entry_words(dataset, {i});
    if (!forum.summary.empty()) words += ". " + forum.summary;
    forums.push_back({day, forum.title, path_of(forum), std::move(words)});
  }
  std::ranges::stable_sort(forums, [](const Entry& a, const Entry& b) { return a.day > b.day; });
  forums.resize(std::min(forums.size(), most_forums_in_feed));
  std::ranges::move(forums, std::back_inserter(entries));
}

std::string instant(Day day) {
  return first_day_text(DateSpan{.earliest = day, .latest = day}) + "T00:00:00Z";
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

std::string feed_text(const Dataset& dataset, std::string_view changelog, std::string_view site) {
  std::vector<Entry> entries;
  add_versions(entries, changelog);
  add_forums(entries, dataset);
  std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) { return a.day > b.day; });

  const std::string home = std::string(site) + std::string(forums_path);
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n";
  element(text, "id", home);
  element(text, "title", "News of Rostrum");
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
