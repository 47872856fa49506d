#include "engine/present/compare/compare_page.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/present/compare/compare_controls.hpp"
#include "engine/present/compare/compare_facts.hpp"
#include "engine/present/compare/compare_overlap.hpp"
#include "engine/present/compare/compare_records.hpp"
#include "engine/present/compare/compare_said.hpp"
#include "engine/present/subject_forums.hpp"
#include "engine/present/subject_page.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "engine/view/view.hpp"
#include "messages/choices.hpp"
#include "messages/compare.hpp"
#include "messages/subject.hpp"

namespace rostrum {

namespace {

std::string own_section(const CompareItem& item) {
  if (is_of<ForumId>(item)) return "compare/forums";
  if (is_of<PersonId>(item)) return "compare/speakers";
  if (is_of<OrganizationId>(item)) return "compare/organizations";
  if (is_of<SeriesId>(item)) return "compare/series";
  if (is_of<CountryId>(item)) return "compare/countries";
  return {};
}

CompareColumn compare_column(const Language& language, const Dataset& dataset,
                             const CompareItem& item) {
  CompareColumn column;
  column.text = text_of(dataset, item);
  if (has_page(item)) column.selection = column.text;
  column.named_by_data = !std::holds_alternative<CalendarYear>(item);
  column.page_key = "compare:page:" + column.text;
  column.remove_key = compare_remove_key(column.text);
  column.name = name_of(dataset, item);
  column.kind = kind_text(language, dataset, item);
  column.basis = basis_text(language, item);
  column.note = note_of(dataset, item);
  column.own_section = own_section(item);
  return column;
}

class SectionWriter {
 public:
  SectionWriter(const Language& language, const Dataset& dataset,
                const std::vector<CompareItem>& items, const std::vector<CompareRecords>& columns)
      : language_(language), dataset_(dataset), items_(items), columns_(columns) {}

  std::vector<CompareSection> write() && {
    // A table of which every column has one row, its own, says nothing.
    const bool forums_alone = all_are<ForumId>(items_);
    topics();
    if (!all_are<PersonId>(items_)) {
      count_statements<PersonId>("speakers", msg::compare_section_speakers,
                                 dataset_.people().size(),
                                 [](const Statement& each) { return each.speaker; });
    }
    if (!all_are<CountryId>(items_)) {
      count_statements<CountryId>("countries", msg::compare_section_countries,
                                  dataset_.countries().size(),
                                  [](const Statement& each) { return each.country; });
    }
    mentions();
    organizations();
    if (!forums_alone) forums();
    if (!forums_alone && !all_are<SeriesId>(items_)) series();
    if (!forums_alone) hosts();
    outcomes();
    return std::move(sections_);
  }

 private:
  template <typename Count>
  void for_each_column(Count count) const {
    for (std::size_t i = 0; i < columns_.size(); ++i)
      count(i, columns_[i]);
  }

  void add_section(CompareSection section, Plain title, msg::CompareUnit unit) {
    if (section.rows.empty()) return;
    section.title = language_.text(title);
    section.unit = language_.text(msg::compare_unit{.compare_unit = unit});
    section.caption = language_.text(msg::compare_table{.compare_unit = unit, .section = title});
    if (section.rows.size() > entries_before_more) {
      section.all_words = language_.text(msg::subject_show_all{.count = section.rows.size()});
    }
    sections_.push_back(std::move(section));
  }

  template <typename Id>
  CompareTally::Describe subject() const {
    return [this](std::uint32_t value) {
      const Subject named = Id{value};
      return CompareTally::Value{text_of(dataset_, named), name_of(dataset_, named)};
    };
  }

  void topics() {
    CompareTally tally(dataset_.topics().size(), columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      const auto add = [&](const auto& record) {
        for (const TopicId topic : record.topics)
          tally.add(column, topic.index);
      };
      for (const ForumId id : records.own_forums)
        add(dataset_[id]);
      for (const StatementId id : records.statements)
        add(dataset_[id]);
      for (const OutcomeId id : records.outcomes)
        add(dataset_[id]);
    });
    add_section(tally.section(language_, "topics", subject<TopicId>()), msg::compare_section_topics,
                msg::CompareUnit::records);
  }

  template <typename Id, typename Of>
  void count_statements(const char* id, Plain title, std::size_t size, Of of) {
    CompareTally tally(size, columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      for (const StatementId each : records.statements) {
        if (const std::optional<Id> value = of(dataset_[each])) tally.add(column, value->index);
      }
    });
    add_section(tally.section(language_, id, subject<Id>()), title, msg::CompareUnit::statements);
  }

  void mentions() {
    CompareTally tally(dataset_.countries().size(), columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      for (const StatementId each : records.statements) {
        for (const CountryId country : dataset_[each].mentions)
          tally.add(column, country.index);
      }
    });
    add_section(tally.section(language_, "mentions", subject<CountryId>()),
                msg::compare_section_mentions, msg::CompareUnit::statements);
  }

  void organizations() {
    CompareTally tally(dataset_.organizations().size(), columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      for (const StatementId each : records.statements) {
        if (const auto& organization = dataset_[each].organization) {
          tally.add(column, organization->index);
        }
      }
      for (const ForumId each : records.own_forums) {
        for (const OrganizationId organization : dataset_[each].organizers)
          tally.add(column, organization.index);
      }
    });
    add_section(tally.section(language_, "organizations", subject<OrganizationId>()),
                msg::compare_section_organizations, msg::CompareUnit::statements_and_forums);
  }

  // What belongs of each: the forum itself, statements, outcomes.
  void forums() {
    CompareTally tally(dataset_.forums().size(), columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      const auto add = [&](ForumId id) {
        if (std::ranges::binary_search(records.forums, id)) tally.add(column, id.index);
      };
      for (const ForumId id : records.own_forums)
        add(id);
      for (const StatementId id : records.statements)
        add(dataset_[id].forum);
      for (const OutcomeId id : records.outcomes)
        add(dataset_[id].forum);
    });
    const auto describe = [this](std::uint32_t value) {
      const Forum& forum = dataset_.forums()[value];
      return CompareTally::Value{forum.id, forum.short_title};
    };
    add_section(tally.section(language_, "forums", describe), msg::compare_section_forums,
                msg::CompareUnit::records);
  }

  void series() {
    CompareTally tally(dataset_.series().size(), columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      for (const ForumId id : records.forums)
        tally.add(column, dataset_[id].series.index);
    });
    add_section(tally.section(language_, "series", subject<SeriesId>()),
                msg::compare_section_series, msg::CompareUnit::forums);
  }

  void hosts() {
    CompareTally tally(dataset_.countries().size(), columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      for (const ForumId id : records.forums) {
        if (const auto host = host_of(dataset_, dataset_[id])) tally.add(column, host->index);
      }
    });
    add_section(tally.section(language_, "hosts", subject<CountryId>()), msg::compare_section_hosts,
                msg::CompareUnit::forums);
  }

  void outcomes() {
    CompareTally tally(outcome_kind_count, columns_.size());
    for_each_column([&](std::size_t column, const CompareRecords& records) {
      for (const OutcomeId id : records.outcomes)
        tally.add(column, static_cast<std::uint32_t>(dataset_[id].kind));
    });
    const auto describe = [this](std::uint32_t value) {
      const auto kind = static_cast<OutcomeKind>(value);
      return CompareTally::Value{{}, std::string(kind_text(language_, kind)), id_of(kind)};
    };
    add_section(tally.section(language_, "outcomes", describe), msg::compare_section_outcomes,
                msg::CompareUnit::outcomes);
  }

  const Language& language_;
  const Dataset& dataset_;
  const std::vector<CompareItem>& items_;
  const std::vector<CompareRecords>& columns_;
  std::vector<CompareSection> sections_;
};

bool is_open(const CompareSection& section, const UiState& ui) {
  return std::ranges::find(ui.open_sections, section.key) != ui.open_sections.end();
}

}  // namespace

ComparePage build_compare_page(const Language& language, const Dataset& dataset,
                               const std::vector<std::string>& texts, std::string_view said_topic) {
  ComparePage page;
  std::vector<CompareItem> items;
  std::vector<CompareRecords> records;
  for (const std::string& text : texts) {
    const auto item = find_compare_item(dataset, text);
    if (!item) continue;
    items.push_back(*item);
    records.push_back(records_of(dataset, *item));
    page.columns.push_back(compare_column(language, dataset, *item));
  }
  if (page.columns.empty()) return page;
  page.facts = compare_facts(language, dataset, items, records);
  page.sections = SectionWriter(language, dataset, items, records).write();
  page.overlaps = compare_overlaps(language, page);
  page.said = compare_said(language, dataset, page.columns, records, said_topic);
  return page;
}

std::string_view compare_advice(const Language& language, const ComparePage& page) {
  static_assert(View::max_compared == 4, "the advice says how many can be compared");
  if (page.columns.empty()) return language.text(msg::compare_advice_none);
  return language.text(page.columns.size() == 1 ? msg::compare_advice_one
                                                : msg::compare_advice_counted);
}

std::string compare_heading(const Language& language, const ComparePage& page) {
  if (page.columns.empty()) return std::string(language.text(msg::compare_region));
  std::vector<std::string> names;
  for (const CompareColumn& column : page.columns)
    names.push_back(column.name);
  return language.text(msg::compare_heading{.columns = language.list(names, ListStyle::unit)});
}

std::span<const CompareRow> shown_rows(const CompareSection& section, const UiState& ui) {
  const std::span<const CompareRow> rows = section.rows;
  if (section.all_words.empty() || is_open(section, ui)) return rows;
  return rows.first(entries_before_more);
}

std::string_view more_text(const Language& language, const CompareSection& section,
                           const UiState& ui) {
  if (section.all_words.empty()) return {};
  return is_open(section, ui) ? language.text(msg::subject_show_fewer)
                              : std::string_view(section.all_words);
}

}  // namespace rostrum
