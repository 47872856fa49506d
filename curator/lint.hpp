// Warnings about single records: what nothing refers to, what was said long before or after its
// forum, what has no topic.
#pragma once

#include "curator/finding.hpp"
#include "curator/record_files.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// Days before the first and after the last day of a forum within which a statement is not odd.
inline constexpr int days_around_a_forum = 60;

// Rules: unused-person, unused-organization, unused-series, unused-topic, far-date, no-topic.
void lint_records(const Dataset& dataset, const RecordFiles& files, Findings& findings);

}  // namespace rostrum
