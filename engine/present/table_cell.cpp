#include "engine/present/table_cell.hpp"

#include "engine/present/linked_words.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/place_text.hpp"
#include "engine/text/vocabulary_text.hpp"

namespace rostrum {

namespace {

void append_speaker(std::string& into, const Language& language, const Dataset& dataset,
                    const Statement& said) {
  // A speaker whom no source names is an empty cell for the order, and said in the row.
  if (said.speaker || said.organization || !said.role.empty()) {
    into += speaker_text(language, dataset, said);
  }
}

std::optional<CountryId> country_of(const Dataset& dataset, const TableRecord& record) {
  if (record.statement != nullptr) return record.statement->country;
  return record.forum->place ? dataset[*record.forum->place].country : std::nullopt;
}

// The city; the country has a column of its own.
void append_place(std::string& into, const Language& language, const Dataset& dataset,
                  const Forum& forum) {
  if (forum.place) {
    into += dataset[*forum.place].city;
  } else if (forum.online) {
    into += place_text(language, dataset, forum);
  }
}

}  // namespace

const std::vector<TopicId>& TableRecord::topics() const {
  if (statement != nullptr) return statement->topics;
  return outcome != nullptr ? outcome->topics : forum->topics;
}

const Source* TableRecord::source() const {
  const std::uint32_t index = statement != nullptr ? statement->source
                              : outcome != nullptr ? outcome->source
                                                   : 0;
  return index < forum->sources.size() ? &forum->sources[index] : nullptr;
}

TableRecord table_record(const Dataset& dataset, const ResultList& list, std::size_t entry) {
  TableRecord record;
  switch (list.kind) {
    case ListKind::statements:
      record.statement = &dataset[list.statements[entry]];
      record.forum = &dataset[record.statement->forum];
      break;
    case ListKind::outcomes:
      record.outcome = &dataset[list.outcomes[entry]];
      record.forum = &dataset[record.outcome->forum];
      break;
    case ListKind::forums:
    case ListKind::fitting:
      record.entry = &list.entries[entry];
      record.forum = &dataset[record.entry->forum];
      break;
  }
  return record;
}

void append_cell_text(std::string& into, const Language& language, const Dataset& dataset,
                      const TableRecord& record, TableColumn column) {
  switch (column) {
    case TableColumn::speaker:
      if (record.statement != nullptr) append_speaker(into, language, dataset, *record.statement);
      return;
    case TableColumn::outcome:
      if (record.outcome != nullptr) into += record.outcome->title;
      return;
    case TableColumn::forum:
      into += record.forum->short_title;
      return;
    case TableColumn::kind:
      if (record.outcome != nullptr) into += kind_text(language, record.outcome->kind);
      return;
    case TableColumn::place:
      append_place(into, language, dataset, *record.forum);
      return;
    case TableColumn::country:
      if (const auto country = country_of(dataset, record)) into += dataset[*country].name;
      return;
    case TableColumn::series:
      into += dataset[record.forum->series].name;
      return;
    case TableColumn::topics:
      into += plain_words(topic_parts(dataset, record.topics()));
      return;
    case TableColumn::words:
      if (record.statement != nullptr) into += record.statement->summary;
      if (record.outcome != nullptr) into += record.outcome->summary;
      return;
    case TableColumn::source:
      if (const Source* source = record.source()) {
        into += source->publisher.empty() ? readable_title(*source)
                                          : std::string_view(source->publisher);
      }
      return;
    case TableColumn::date:
    case TableColumn::statements:
    case TableColumn::outcomes:
      return;
  }
}

std::optional<std::size_t> cell_number(const TableRecord& record, TableColumn column) {
  if (record.entry == nullptr) return std::nullopt;
  if (column == TableColumn::statements) return record.entry->statements.size();
  if (column == TableColumn::outcomes) return record.entry->outcomes.size();
  return std::nullopt;
}

}  // namespace rostrum
