#include "curator/pages/subject_feed.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

#include "curator/pages/atom.hpp"
#include "engine/exchange/excerpt.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/link/plain_page.hpp"
#include "engine/model/version_name.hpp"
#include "messages/notice.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

struct DatesOfRecord {
  const Dataset& dataset;

  const DateSpan& operator()(ForumId id) const { return dataset[id].date; }
  const DateSpan& operator()(StatementId id) const { return dataset[id].date; }
  const DateSpan& operator()(OutcomeId id) const { return dataset[dataset[id].forum].date; }
};

// The first version that had a record; one that none has yet counts to the last.
std::string_view version_of(const News& news, const std::string& id) {
  const auto found = news.versions.find(id);
  return found != news.versions.end() ? std::string_view(found->second) : news.last_version;
}

std::optional<Day> news_day(const Dataset& dataset, const News& news, const RecordId& record,
                            const std::string& id) {
  const std::string_view version = version_of(news, id);
  const auto published = date_of_version(version);
  if (version != news.first_version && published) return published->earliest;
  const DateSpan& date = std::visit(DatesOfRecord{dataset}, record);
  if (date.has_open_start() && date.has_open_end()) return std::nullopt;
  const Day day = date.has_open_end() ? date.earliest : date.latest;
  return published ? std::min(day, published->earliest) : day;
}

std::string calendar_of(const PageInput& input, const std::vector<ForumId>& forums,
                        std::string_view words) {
  Excerpt excerpt{.language = input.language,
                  .dataset = input.dataset,
                  .brief = true,
                  .words = std::string(words),
                  .base_url = std::string(input.site)};
  for (const ForumId id : forums)
    excerpt.entries.push_back(
        {.forum = id, .matches_itself = true, .statements = {}, .outcomes = {}});
  return event_count(excerpt) > 0 ? icalendar_text(excerpt) : std::string();
}

}  // namespace

News news_of(const IdRegistry& published, const Dataset& dataset) {
  return {.versions = versions_of_records(published),
          .first_version = published.empty() ? dataset.version() : published.front().name,
          .last_version = published.empty() ? dataset.version() : published.back().name};
}

std::string subject_feed(const PageInput& input, const News& news, const SubjectPage& page) {
  const Dataset& dataset = input.dataset;
  const std::string path = plain_page_path(dataset, page.selection);
  AtomFeed feed{.title = input.language.text(msg::plain_feed_of{.title = page.title}),
                .page = path,
                .path = path + std::string(feed_file),
                .entries = {}};
  std::set<std::string_view> told;
  for (const SubjectSection& section : page.sections) {
    // Roles lead to statements that stand in a section of their own.
    if (section.key.ends_with("/roles")) continue;
    for (const SubjectEntry& entry : section.entries) {
      const auto record = dataset.find_record(entry.selection);
      if (!record || !told.insert(entry.selection).second) continue;
      const auto day = news_day(dataset, news, *record, entry.selection);
      if (!day) continue;
      std::string words = entry.caption;
      if (!entry.snippet.empty()) {
        words = input.language.text(msg::notice_sentences{.first = words, .next = entry.snippet});
      }
      feed.entries.push_back(
          {*day, entry.title, plain_page_path(dataset, entry.selection), std::move(words)});
    }
  }
  if (feed.entries.empty()) return {};
  std::ranges::stable_sort(feed.entries,
                           [](const AtomEntry& a, const AtomEntry& b) { return a.day > b.day; });
  if (feed.entries.size() > max_entries_of_subject_feed)
    feed.entries.erase(feed.entries.begin() + max_entries_of_subject_feed, feed.entries.end());
  return atom_text(input.language, std::move(feed), input.site);
}

std::string subject_calendar(const PageInput& input, const SubjectPage& page) {
  return calendar_of(input, page.forums, page.title);
}

std::string forums_calendar(const PageInput& input) {
  std::vector<ForumId> forums;
  for (std::uint32_t i = 0; i < input.dataset.forums().size(); ++i)
    forums.push_back({i});
  return calendar_of(input, forums, {});
}

}  // namespace rostrum
