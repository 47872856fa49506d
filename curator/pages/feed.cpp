#include "curator/pages/feed.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "curator/pages/atom.hpp"
#include "curator/pages/forum_page.hpp"
#include "curator/pages/site_address.hpp"
#include "engine/model/version_name.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

std::string_view take_until(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

// A heading of the second level opens a version; what follows it up to the next heading tells it.
void add_versions(std::vector<AtomEntry>& entries, const Language& language,
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

void add_forums(std::vector<AtomEntry>& entries, const Language& language, const Dataset& dataset,
                const IdRegistry& published) {
  const auto versions = versions_of_records(published);
  std::vector<AtomEntry> forums;
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
  std::ranges::stable_sort(forums,
                           [](const AtomEntry& a, const AtomEntry& b) { return a.day > b.day; });
  forums.resize(std::min(forums.size(), max_forums_in_feed));
  std::ranges::move(forums, std::back_inserter(entries));
}

}  // namespace

std::string feed_text(const Language& language, const Dataset& dataset, const IdRegistry& published,
                      std::string_view changelog, std::string_view site) {
  AtomFeed feed{.title = std::string(language.text(msg::plain_news)),
                .page = std::string(forums_path),
                .path = std::string(feed_path),
                .entries = {}};
  add_versions(feed.entries, language, changelog);
  add_forums(feed.entries, language, dataset, published);
  return atom_text(language, std::move(feed), site);
}

}  // namespace rostrum
