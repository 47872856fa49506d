#include "engine/present/compare/compare_said.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/present/facet_text.hpp"
#include "messages/compare.hpp"
#include "messages/subject.hpp"

namespace rostrum {

namespace {

// A topic with the number of statements that each column has on it.
struct Spoken {
  TopicId topic;
  std::vector<std::uint32_t> counts;  // one a column
  std::uint32_t columns = 0;          // that have any
  std::uint32_t least = 0;            // of those that have any
  std::uint32_t total = 0;
};

std::vector<Spoken> spoken_on(const Dataset& dataset, const std::vector<CompareRecords>& records) {
  std::vector<Spoken> topics;
  for (std::uint32_t i = 0; i < dataset.topics().size(); ++i)
    topics.push_back({TopicId{i}, std::vector<std::uint32_t>(records.size())});
  for (std::size_t column = 0; column < records.size(); ++column) {
    for (const StatementId id : records[column].statements) {
      for (const TopicId topic : dataset[id].topics)
        ++topics[topic.index].counts[column];
    }
  }
  for (Spoken& each : topics) {
    for (const std::uint32_t count : each.counts) {
      if (count == 0) continue;
      each.least = each.columns == 0 ? count : std::min(each.least, count);
      each.total += count;
      ++each.columns;
    }
  }
  compact_stable_sort(topics, [](const Spoken& a, const Spoken& b) {
    return std::tie(a.columns, a.least, a.total) > std::tie(b.columns, b.least, b.total);
  });
  return topics;
}

std::vector<StatementId> statements_on(const Dataset& dataset, const CompareRecords& records,
                                       TopicId topic) {
  std::vector<StatementId> found;
  for (const StatementId id : records.statements) {
    const std::vector<TopicId>& topics = dataset[id].topics;
    if (std::ranges::find(topics, topic) != topics.end()) found.push_back(id);
  }
  compact_sort(found, [&](StatementId a, StatementId b) {
    const Day first = dataset[a].date.earliest;
    const Day second = dataset[b].date.earliest;
    return first != second ? first < second : a.index < b.index;
  });
  return found;
}

CompareSaid::Choice choice_of(const Language& language, const Dataset& dataset, const Spoken& topic,
                              bool chosen) {
  std::vector<std::string> counts;
  for (const std::uint32_t count : topic.counts)
    counts.push_back(language.number(count));
  const Topic& named = dataset[topic.topic];
  return {.key = "said-topic:" + named.id,
          .id = named.id,
          .words = language.text(
              msg::compare_said_topic{.counts = language.list(counts), .topic = named.name}),
          .chosen = chosen};
}

bool is_open(const UiState& ui) {
  return std::ranges::find(ui.open_sections, said_section) != ui.open_sections.end();
}

}  // namespace

std::optional<CompareSaid> compare_said(const Language& language, const Dataset& dataset,
                                        const std::vector<CompareColumn>& columns,
                                        const std::vector<CompareRecords>& records,
                                        std::string_view topic) {
  const std::vector<Spoken> topics = spoken_on(dataset, records);
  if (topics.empty() || topics.front().columns < 2) return std::nullopt;
  const auto wished = std::ranges::find_if(topics, [&](const Spoken& each) {
    return each.columns > 0 && dataset[each.topic].id == topic;
  });
  const TopicId chosen = wished == topics.end() ? topics.front().topic : wished->topic;
  CompareSaid said;
  said.heading = language.text(
      msg::compare_said_heading{.topic = common_noun(language, dataset[chosen].name)});
  said.toggle_key = "section:" + std::string(said_section);
  for (const Spoken& each : topics) {
    if (each.columns < 2 && each.topic != chosen) continue;
    said.topics.push_back(choice_of(language, dataset, each, each.topic == chosen));
  }
  std::size_t most = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    CompareSaid::Side side;
    side.statements = statements_on(dataset, records[i], chosen);
    side.place = "said:" + columns[i].text + ":";
    side.heading = language.text(
        msg::compare_said_side{.count = side.statements.size(), .name = columns[i].name});
    most = std::max(most, side.statements.size());
    all += side.statements.size();
    said.sides.push_back(std::move(side));
  }
  if (most > statements_before_more) {
    said.all_words = language.text(msg::subject_show_all{.count = all});
  }
  return said;
}

std::span<const StatementId> shown_statements(const CompareSaid& said,
                                              const CompareSaid::Side& side, const UiState& ui) {
  const std::span<const StatementId> all = side.statements;
  if (said.all_words.empty() || is_open(ui)) return all;
  return all.first(std::min(all.size(), statements_before_more));
}

std::string_view more_text(const Language& language, const CompareSaid& said, const UiState& ui) {
  if (said.all_words.empty()) return {};
  return is_open(ui) ? language.text(msg::subject_show_fewer) : std::string_view(said.all_words);
}

}  // namespace rostrum
