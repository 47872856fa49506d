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

void add_person(std::string& words, const Person& person) {
  add_words(words, person.name);
  add_words(words, person.variants);
}

SearchDocument document_of(const Dataset& dataset, const Forum& forum) {
  SearchDocument document;
  add_words(document.title, forum.title);
  if (forum.short_title != forum.title) add_words(document.title, forum.short_title);
  add_words(document.title, forum.theme);
  const Series& series = dataset[forum.series];
  add_words(document.name, series.name);
  add_words(document.name, series.variants);
  if (forum.place) {
    const Place& place = dataset[*forum.place];
    add_words(document.name, place.city);
    if (place.country) add_words(document.name, dataset[*place.country].name);
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
  if (statement.country) add_words(document.name, dataset[*statement.country].name);
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
