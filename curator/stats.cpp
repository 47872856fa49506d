#include "curator/stats.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "curator/number_words.hpp"
#include "curator/text_table.hpp"
#include "engine/text/vocabulary_text.hpp"

namespace rostrum {

namespace {

constexpr std::size_t publishers_shown = 15;
constexpr std::size_t series_shown = 15;

struct StatsRow {
  std::string words;
  std::vector<std::size_t> numbers;
};

// The largest first number first, then by words.
void sort_by_number(std::vector<StatsRow>& rows) {
  std::sort(rows.begin(), rows.end(), [](const StatsRow& a, const StatsRow& b) {
    return a.numbers != b.numbers ? a.numbers > b.numbers : a.words < b.words;
  });
}

std::string section(std::string_view title, std::vector<std::string> titles,
                    std::span<const StatsRow> rows) {
  if (rows.empty()) return {};
  TextTable table(std::move(titles));
  for (const StatsRow& row : rows)
    table.add(row.words, row.numbers);
  return '\n' + std::string(title) + '\n' + table.text();
}

std::string totals(const Dataset& dataset) {
  return "Rostrum's data, version " + dataset.version() + '\n' +
         counted(dataset.forums().size(), "forum", "forums") + ", " +
         counted(dataset.statements().size(), "statement", "statements") + ", " +
         counted(dataset.outcomes().size(), "outcome", "outcomes") + '\n' +
         counted(dataset.people().size(), "person", "people") + ", " +
         counted(dataset.organizations().size(), "organization", "organizations") + ", " +
         counted(dataset.series().size(), "series", "series") + ", " +
         counted(dataset.topics().size(), "topic", "topics") + '\n';
}

std::string starting_year(const DateSpan& date) {
  if (date.has_open_start()) return "Open";
  return std::to_string(civil_from_day(date.earliest).year);
}

std::string by_year(const Dataset& dataset) {
  std::map<std::string, std::array<std::size_t, 3>> years;
  for (const Forum& forum : dataset.forums()) {
    ++years[starting_year(forum.date)][0];
    years[starting_year(forum.date)][2] += forum.outcome_count;
  }
  for (const Statement& statement : dataset.statements())
    ++years[starting_year(statement.date)][1];
  std::vector<StatsRow> rows;
  for (const auto& [year, counts] : years)
    rows.push_back({year, {counts.begin(), counts.end()}});
  return section("By year", {"Year", "Forums", "Statements", "Outcomes"}, rows);
}

struct RegionCounts {
  std::array<std::size_t, region_count> forums{};
  std::array<std::size_t, region_count> statements{};
  std::size_t forums_elsewhere = 0;
  std::size_t statements_elsewhere = 0;
};

RegionCounts count_regions(const Dataset& dataset) {
  RegionCounts counts;
  const auto region_of = [&](CountryId id) { return static_cast<std::size_t>(dataset[id].region); };
  for (const Forum& forum : dataset.forums()) {
    const std::optional<CountryId> host =
        forum.place ? dataset[*forum.place].country : std::nullopt;
    ++(host ? counts.forums[region_of(*host)] : counts.forums_elsewhere);
  }
  for (const Statement& statement : dataset.statements()) {
    ++(statement.country ? counts.statements[region_of(*statement.country)]
                         : counts.statements_elsewhere);
  }
  return counts;
}

std::string by_region(const Dataset& dataset) {
  const RegionCounts counts = count_regions(dataset);
  std::vector<StatsRow> rows;
  for (std::size_t i = 0; i < region_count; ++i) {
    rows.push_back({std::string(region_text(Language::english(), static_cast<Region>(i))),
                    {counts.forums[i], counts.statements[i]}});
  }
  sort_by_number(rows);
  rows.push_back({"No country", {counts.forums_elsewhere, counts.statements_elsewhere}});
  return section("By region: where it was held, whom the speaker spoke for",
                 {"Region", "Forums", "Statements"}, rows);
}

std::vector<std::array<std::size_t, 3>> count_topics(const Dataset& dataset) {
  std::vector<std::array<std::size_t, 3>> counts(dataset.topics().size());
  const auto count = [&](const std::vector<TopicId>& topics, std::size_t column) {
    for (const TopicId id : topics)
      ++counts[id.index][column];
  };
  for (const Forum& forum : dataset.forums())
    count(forum.topics, 1);
  for (const Statement& statement : dataset.statements())
    count(statement.topics, 0);
  for (const Outcome& outcome : dataset.outcomes())
    count(outcome.topics, 2);
  return counts;
}

std::string by_topic(const Dataset& dataset) {
  const auto counts = count_topics(dataset);
  std::vector<StatsRow> rows;
  for (std::size_t i = 0; i < counts.size(); ++i)
    rows.push_back({dataset.topics()[i].name, {counts[i].begin(), counts[i].end()}});
  sort_by_number(rows);
  return section("By topic", {"Topic", "Statements", "Forums", "Outcomes"}, rows);
}

std::string by_series(const Dataset& dataset) {
  std::vector<StatsRow> rows;
  for (const Series& series : dataset.series())
    rows.push_back({series.name, {0, 0}});
  for (const Forum& forum : dataset.forums()) {
    ++rows[forum.series.index].numbers[0];
    rows[forum.series.index].numbers[1] += forum.statement_count;
  }
  sort_by_number(rows);
  rows.resize(std::min(rows.size(), series_shown));
  return section("Series with the most forums", {"Series", "Forums", "Statements"}, rows);
}

std::vector<StatsRow> counted_sources(const Dataset& dataset, const std::string Source::*field) {
  std::map<std::string, std::size_t> counts;
  for (const Forum& forum : dataset.forums()) {
    for (const Source& source : forum.sources)
      ++counts[source.*field];
  }
  std::vector<StatsRow> rows;
  for (const auto& [words, count] : counts)
    rows.push_back({words.empty() ? "Not given" : words, {count}});
  sort_by_number(rows);
  return rows;
}

std::string by_source(const Dataset& dataset) {
  std::vector<StatsRow> publishers = counted_sources(dataset, &Source::publisher);
  publishers.resize(std::min(publishers.size(), publishers_shown));
  return section("Sources by publisher", {"Publisher", "Sources"}, publishers) +
         section("Sources by language", {"Language", "Sources"},
                 counted_sources(dataset, &Source::language));
}

// How often each kind of a vocabulary occurs, all of them told.
template <typename Kind>
std::vector<StatsRow> rows_of_kinds(std::span<const std::size_t> counts) {
  std::vector<StatsRow> rows;
  for (std::size_t i = 0; i < counts.size(); ++i)
    rows.push_back(
        {std::string(kind_text(Language::english(), static_cast<Kind>(i))), {counts[i]}});
  sort_by_number(rows);
  return rows;
}

std::array<std::size_t, organization_kind_count> count_heard_kinds(const Dataset& dataset) {
  std::array<std::size_t, organization_kind_count> heard{};
  for (const Statement& statement : dataset.statements()) {
    if (!statement.organization) continue;
    ++heard[static_cast<std::size_t>(dataset[*statement.organization].kind)];
  }
  return heard;
}

std::string by_kind(const Dataset& dataset) {
  std::array<std::size_t, statement_kind_count> statements{};
  for (const Statement& statement : dataset.statements())
    ++statements[static_cast<std::size_t>(statement.kind)];
  std::array<std::size_t, outcome_kind_count> outcomes{};
  for (const Outcome& outcome : dataset.outcomes())
    ++outcomes[static_cast<std::size_t>(outcome.kind)];
  std::array<std::size_t, organization_kind_count> organizations{};
  for (const Organization& organization : dataset.organizations())
    ++organizations[static_cast<std::size_t>(organization.kind)];
  const auto heard = count_heard_kinds(dataset);
  std::vector<StatsRow> rows;
  for (std::size_t i = 0; i < organization_kind_count; ++i) {
    rows.push_back({std::string(kind_text(Language::english(), static_cast<OrganizationKind>(i))),
                    {heard[i], organizations[i]}});
  }
  sort_by_number(rows);
  return section("Kinds of statement", {"Kind", "Statements"},
                 rows_of_kinds<StatementKind>(statements)) +
         section("Kinds of outcome", {"Kind", "Outcomes"}, rows_of_kinds<OutcomeKind>(outcomes)) +
         section("Kinds of organization", {"Kind", "Statements", "Organizations"}, rows);
}

}  // namespace

std::string stats_text(const Dataset& dataset) {
  return totals(dataset) + by_year(dataset) + by_region(dataset) + by_topic(dataset) +
         by_series(dataset) + by_source(dataset) + by_kind(dataset) + '\n' +
         coverage_gaps_text(dataset);
}

}  // namespace rostrum
