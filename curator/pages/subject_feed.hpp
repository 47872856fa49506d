// What those follow who follow a person, an organization, a series, a topic or a country: a feed of
// the records on its page, and a calendar of its forums.
//
// No clock is asked. What the first version of the dataset had is of the day it was held or said,
// or of the version's where that is earlier; what a later version added is of that version's day,
// so that a reader of the feed sees it as new whenever it was said.
#pragma once

#include <cstddef>
#include <string>

#include "curator/id_registry.hpp"
#include "curator/pages/page_input.hpp"
#include "engine/present/subject_page.hpp"

namespace rostrum {

inline constexpr std::size_t max_entries_of_subject_feed = 40;

// When the records came, put together once for all feeds.
struct News {
  RecordVersions versions;
  std::string first_version;
  std::string last_version;
};
News news_of(const IdRegistry& published, const Dataset& dataset);

// Atom, below the site's address, which must be known. Empty for a page without records.
std::string subject_feed(const PageInput& input, const News& news, const SubjectPage& page);

// iCalendar; empty without a forum that has days.
std::string subject_calendar(const PageInput& input, const SubjectPage& page);
// The same of all forums.
std::string forums_calendar(const PageInput& input);

}  // namespace rostrum
