#include <array>
#include <string>
#include <variant>

#include "engine/search/search_index.hpp"

namespace rostrum {

namespace {

void add_words(std::string& words, std::string_view more) {
  if (more.empty()) return;
  if (!words.empty()) words += ' ';
  words += more;
}

void add_words(std::string& words, const std::vector<std::string>& more) {
  for (const std::string& each : more)
    add_words(words, each);
}

void add_organization(std::string& words, const Organization& organization) {
  add_words(words, organization.name);
  add_words(words, organization.short_name);
  add_words(words, organization.variants);
}

void add_country(std::string& words, const Country& country) {
  add_words(words, country.name);
  add_words(words, country.variants);
}

void add_person(std::string& words, const Person& person) {
  add_words(words, person.name);
  add_words(words, person.variants);
}

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr int most_days = 14;  // by name; what lasts longer has its months
constexpr int most_months = 24;

// "4 November 2024 5 November 2024", "June 2018", "2018 2019".
void add_date(std::string& words, const DateSpan& date) {
  if (date.has_open_start() || date.has_open_end()) return;
  const CivilDate first = civil_from_day(date.earliest);
  const CivilDate last = civil_from_day(date.latest);
  const auto add_month = [&](int year, int month) {
    add_words(words, month_names[static_cast<std::size_t>(month - 1)]);
    add_words(words, std::to_string(year));
  };
  const int months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const bool by_day =
      date.start_precision == DatePrecision::day && date.end_precision == DatePrecision::day;
  const bool by_month = date.start_precision != DatePrecision::year && months <= most_months;
  if (by_day && date.latest - date.earliest < most_days) {
    for (Day day = date.earliest; day <= date.latest; day = day + 1) {
      const CivilDate each = civil_from_day(day);
      add_words(words, std::to_string(static_cast<int>(each.day)));
      add_month(each.year, each.month);
    }
  } else if (by_month) {
    for (int i = 0; i < months; ++i) {
      const int month = first.month - 1 + i;
      add_month(first.year + month / 12, month % 12 + 1);
    }
  } else {
    for (int year = first.year; year <= last.year; ++year)
      add_words(words, std::to_string(year));
  }
}

SearchDocument document_of(const Dataset& dataset, const Forum& forum) {
  SearchDocument document;
  add_words(document.title, forum.title);
  if (forum.short_title != forum.title) add_words(document.title, forum.short_title);
  add_words(document.title, forum.theme);
  const Series& series = dataset[forum.series];
  add_words(document.name, series.name);
  add_words(document.name, series.variants);
  add_date(document.name, forum.date);
  if (forum.place) {
    const Place& place = dataset[*forum.place];
    add_words(document.name, place.city);
    if (place.country) add_country(document.name, dataset[*place.country]);
  }
  add_words(document.name, forum.venue);
  for (const OrganizationId organizer : forum.organizers) {
    add_organization(document.name, dataset[organizer]);
  }
  for (const PersonId convenor : forum.convenors)
    add_person(document.name, dataset[convenor]);
  document.summary = forum.summary;
  return document;
}

SearchDocument document_of(const Dataset& dataset, const Statement& statement) {
  SearchDocument document;
  if (statement.speaker) add_person(document.name, dataset[*statement.speaker]);
  add_words(document.name, statement.role);
  if (statement.organization) add_organization(document.name, dataset[*statement.organization]);
  if (statement.country) add_country(document.name, dataset[*statement.country]);
  document.summary = statement.summary;
  return document;
}

SearchDocument document_of(const Dataset&, const Outcome& outcome) {
  return {.title = outcome.title, .name = {}, .summary = outcome.summary};
}

}  // namespace

SearchDocument search_document(const Dataset& dataset, RecordId record) {
  return std::visit([&](auto id) { return document_of(dataset, dataset[id]); }, record);
}

}  // namespace rostrum
