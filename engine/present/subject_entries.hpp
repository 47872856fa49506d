// The entries of a subject's page: records and subjects as its sections list them, each with what
// it opens. Lists of records are newest first, ids break ties.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/model/subject.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct SubjectEntry {
  std::string selection;  // what it opens
  std::string title;
  std::string caption;
  std::string snippet;  // a summary; empty for what has none
};

void sort_newest_first(const Dataset& dataset, std::vector<StatementId>& statements);

// Each forum with the note on it and the number of these statements that were made at it.
using ForumNote = std::function<std::string(const Forum&)>;
std::vector<SubjectEntry> forum_entries(const Language& language, const Dataset& dataset,
                                        std::vector<ForumId> forums,
                                        const std::vector<StatementId>& statements,
                                        const ForumNote& note = {});
// Statements in the order given: by where they were made, or by who made them.
std::vector<SubjectEntry> statement_entries_by_forum(const Language& language,
                                                     const Dataset& dataset,
                                                     const std::vector<StatementId>& statements);
std::vector<SubjectEntry> statement_entries_by_speaker(const Language& language,
                                                       const Dataset& dataset,
                                                       const std::vector<StatementId>& statements);
std::vector<SubjectEntry> outcome_entries(const Language& language, const Dataset& dataset,
                                          std::vector<OutcomeId> outcomes);
// Each role once, with the first and the last day it was held on while speaking; the statements are
// newest first.
std::vector<SubjectEntry> role_entries(const Language& language, const Dataset& dataset,
                                       const std::vector<StatementId>& statements);

// The same in English, for those who are not given a language yet.
inline std::vector<SubjectEntry> statement_entries_by_speaker(
    const Dataset& dataset, const std::vector<StatementId>& statements) {
  return statement_entries_by_speaker(Language::english(), dataset, statements);
}

}  // namespace rostrum
