#include "engine/present/subject_entries.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/count.hpp"
#include "messages/subject.hpp"

namespace rostrum {

void sort_newest_first(const Dataset& dataset, std::vector<StatementId>& statements) {
  compact_sort(statements, [&](StatementId a, StatementId b) {
    const Statement& left = dataset[a];
    const Statement& right = dataset[b];
    if (left.date.earliest != right.date.earliest) {
      return left.date.earliest > right.date.earliest;
    }
    return left.id < right.id;
  });
}

std::vector<SubjectEntry> forum_entries(const Language& language, const Dataset& dataset,
                                        std::vector<ForumId> forums,
                                        const std::vector<StatementId>& statements,
                                        const ForumNote& note) {
  std::vector<std::uint32_t> statement_counts(dataset.forums().size());
  for (const StatementId id : statements)
    ++statement_counts[dataset[id].forum.index];
  compact_sort(forums, [&](ForumId a, ForumId b) {
    const Forum& left = dataset[a];
    const Forum& right = dataset[b];
    if (left.date.earliest != right.date.earliest) {
      return left.date.earliest > right.date.earliest;
    }
    return left.id < right.id;
  });
  std::vector<SubjectEntry> entries;
  entries.reserve(forums.size());
  for (const ForumId id : forums) {
    const Forum& forum = dataset[id];
    std::string caption = forum_caption(language, dataset, forum);
    if (note) append_part(language, caption, note(forum));
    if (const std::uint32_t count = statement_counts[id.index]) {
      append_part(language, caption, language.text(msg::count_statements{.count = count}));
    }
    entries.push_back({forum.id, forum.short_title, std::move(caption), {}});
  }
  return entries;
}

std::vector<SubjectEntry> statement_entries_by_forum(const Language& language,
                                                     const Dataset& dataset,
                                                     const std::vector<StatementId>& statements) {
  // Someone who had one role throughout has it said once, above.
  const bool roles_differ = std::any_of(statements.begin(), statements.end(), [&](StatementId id) {
    return role_text(language, dataset, dataset[id]) !=
           role_text(language, dataset, dataset[statements.front()]);
  });
  std::vector<SubjectEntry> entries;
  for (const StatementId id : statements) {
    const Statement& statement = dataset[id];
    std::string caption = delivery_text(language, statement);
    if (roles_differ) append_part(language, caption, role_text(language, dataset, statement));
    entries.push_back(
        {statement.id, dataset[statement.forum].short_title, caption, statement.summary});
  }
  return entries;
}

std::vector<SubjectEntry> statement_entries_by_speaker(const Language& language,
                                                       const Dataset& dataset,
                                                       const std::vector<StatementId>& statements) {
  std::vector<SubjectEntry> entries;
  for (const StatementId id : statements) {
    const Statement& statement = dataset[id];
    std::string caption = date_text(language, statement.date, MonthStyle::abbreviated);
    append_part(language, caption, dataset[statement.forum].short_title);
    entries.push_back(
        {statement.id, speaker_text(language, dataset, statement), caption, statement.summary});
  }
  return entries;
}

std::vector<SubjectEntry> outcome_entries(const Language& language, const Dataset& dataset,
                                          std::vector<OutcomeId> ids) {
  compact_sort(ids, [&](OutcomeId a, OutcomeId b) {
    const Day left = dataset[dataset[a].forum].date.earliest;
    const Day right = dataset[dataset[b].forum].date.earliest;
    if (left != right) return left > right;
    return dataset[a].id < dataset[b].id;
  });
  std::vector<SubjectEntry> entries;
  for (const OutcomeId id : ids) {
    const Outcome& outcome = dataset[id];
    const Forum& forum = dataset[outcome.forum];
    std::string caption(kind_text(language, outcome.kind));
    append_part(language, caption, date_text(language, forum.date, MonthStyle::abbreviated));
    append_part(language, caption, forum.short_title);
    entries.push_back({outcome.id, outcome.title, std::move(caption), outcome.summary});
  }
  return entries;
}

std::vector<SubjectEntry> role_entries(const Language& language, const Dataset& dataset,
                                       const std::vector<StatementId>& statements) {
  struct Role {
    std::string words;
    StatementId newest;
    StatementId oldest;
    std::uint32_t count = 0;
  };
  std::vector<Role> roles;
  for (const StatementId id : statements) {
    std::string words = role_text(language, dataset, dataset[id]);
    if (words.empty()) continue;
    const auto known = std::find_if(roles.begin(), roles.end(),
                                    [&](const Role& role) { return role.words == words; });
    if (known == roles.end()) {
      roles.push_back({std::move(words), id, id, 1});
    } else {
      known->oldest = id;
      ++known->count;
    }
  }
  std::vector<SubjectEntry> entries;
  for (const Role& role : roles) {
    const Statement& newest = dataset[role.newest];
    const DateSpan& first = dataset[role.oldest].date;
    const DateSpan& last = newest.date;
    std::string days = date_text(language, last, MonthStyle::abbreviated);
    if (date_text(language, first, MonthStyle::abbreviated) != days) {
      days = language.text(msg::subject_role_days{.first = first, .last = last});
    }
    if (role.count > 1) {
      append_part(language, days, language.text(msg::count_statements{.count = role.count}));
    }
    entries.push_back({newest.id, role.words, std::move(days), {}});
  }
  return entries;
}

}  // namespace rostrum
