#include <algorithm>

#include "engine/exchange/formats.hpp"
#include "engine/exchange/text_util.hpp"
#include "engine/model/date_span.hpp"
#include "engine/model/version_name.hpp"
#include "engine/text/place_text.hpp"
#include "messages/export.hpp"

namespace rostrum {

namespace {

// RFC 5545, section 3.1: octets of a line without its break.
constexpr std::size_t line_octets = 75;

// Section 3.3.11.
std::string escaped_ical(std::string_view text) {
  std::string escaped_ical;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') escaped_ical += '\\';
    if (c == '\n') {
      escaped_ical += "\\n";
    } else {
      escaped_ical += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return escaped_ical;
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// "20180628"
std::string basic_day(Day day) {
  std::string text = text_from_day(day);
  std::erase(text, '-');
  return text;
}

class Calendar {
 public:
  // Folded between characters; what goes on begins with a space.
  void line(std::string_view name, std::string_view value) {
    std::string whole(name);
    whole.append(1, ':').append(value);
    std::string_view rest = whole;
    std::size_t room = line_octets;
    while (rest.size() > room) {
      std::size_t cut = room;
      while (continues_character(rest[cut]))
        --cut;
      text_.append(rest.substr(0, cut)).append("\r\n ");
      rest.remove_prefix(cut);
      room = line_octets - 1;
    }
    text_.append(rest).append("\r\n");
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) line(name, escaped_ical(value));
  }
  std::string take() && { return std::move(text_); }

 private:
  std::string text_;
};

bool has_event(const Forum& forum) {
  const DateSpan& date = forum.date;
  return !date.has_open_start() && !date.has_open_end() &&
         date.start_precision != DatePrecision::year && date.end_precision != DatePrecision::year;
}

bool to_the_day(const DateSpan& date) {
  return date.start_precision == DatePrecision::day && date.end_precision == DatePrecision::day;
}

void add_event(Calendar& calendar, const Excerpt& excerpt, const Forum& forum,
               const std::string& stamp) {
  const Dataset& dataset = excerpt.dataset;
  const DateSpan& date = forum.date;
  calendar.line("BEGIN", "VEVENT");
  calendar.text("UID", forum.id + "@rostrum");
  calendar.line("DTSTAMP", stamp);
  calendar.line("DTSTART;VALUE=DATE", basic_day(date.earliest));
  // The day after the last, which a calendar of four digits may not have.
  if (const Day after = date.latest + 1; civil_from_day(after).year <= 9999) {
    calendar.line("DTEND;VALUE=DATE", basic_day(after));
  }
  calendar.text("SUMMARY", forum.title);
  std::string where = place_text(excerpt.language, dataset, forum);
  if (!forum.venue.empty()) where = forum.venue + ", " + where;
  calendar.text("LOCATION", where);
  if (const Place* place = forum.place ? &dataset[*forum.place] : nullptr;
      place != nullptr && place->point) {
    calendar.line("GEO",
                  std::to_string(place->point->lat) + ';' + std::to_string(place->point->lon));
  }
  std::string words;
  if (!to_the_day(date) || date.about || date.uncertain)
    words = excerpt.language.text(msg::export_day_unknown{.date = date}) + '\n';
  words += forum.summary;
  if (!excerpt.brief) {
    for (const Source& source : forum.sources) {
      words += "\n" + source.title;
      append_item(words, source.publisher, ", ");
      append_item(words, source.url, ", ");
    }
  }
  calendar.text("DESCRIPTION", words);
  std::string topics;
  for (const TopicId id : forum.topics)
    append_item(topics, escaped_ical(dataset[id].name), ",");
  if (!topics.empty()) calendar.line("CATEGORIES", topics);
  if (const std::string link = record_link(excerpt.dataset, excerpt.base_url, forum.id);
      !link.empty())
    calendar.line("URL", link);
  // Nobody is busy because others met.
  calendar.line("TRANSP", "TRANSPARENT");
  calendar.line("END", "VEVENT");
}

}  // namespace

std::size_t event_count(const Excerpt& excerpt) {
  return static_cast<std::size_t>(std::ranges::count_if(
      excerpt.entries,
      [&](const ResultEntry& entry) { return has_event(excerpt.dataset[entry.forum]); }));
}

std::string icalendar_text(const Excerpt& excerpt) {
  const auto version = date_of_version(excerpt.dataset.version());
  const std::string stamp =
      basic_day(version ? version->earliest : first_day_of_year(2000)) + "T000000Z";
  const std::size_t left_out = excerpt.entries.size() - event_count(excerpt);
  Calendar calendar;
  calendar.line("BEGIN", "VCALENDAR");
  calendar.line("VERSION", "2.0");
  calendar.text("PRODID", "-//Rostrum//Dataset " + excerpt.dataset.version() + "//EN");
  calendar.line("CALSCALE", "GREGORIAN");
  calendar.text("X-WR-CALNAME", title_of(excerpt));
  if (left_out > 0) {
    calendar.text("X-WR-CALDESC",
                  excerpt.language.text(msg::export_forums_left_out{.count = left_out}));
  }
  for (const ResultEntry& entry : excerpt.entries) {
    const Forum& forum = excerpt.dataset[entry.forum];
    if (has_event(forum)) add_event(calendar, excerpt, forum, stamp);
  }
  calendar.line("END", "VCALENDAR");
  return std::move(calendar).take();
}

}  // namespace rostrum
