// What is said of a file of the reader's own; both faces show it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/intake/intake.hpp"

namespace rostrum {

// What can be opened, and where it goes: a paragraph each.
std::span<const std::string_view> file_advice();

std::string_view name_of(FileKind kind);  // "CSV table"
// "events.csv: CSV table, 41 rows. 38 can be shown, 3 have a mistake."
std::string intake_summary(const Intake& intake);
// "12 forums, 24 statements, 2 outcomes"
std::string intake_counts(const Intake& intake);
// On the button that shows it: "Show 38 of 41 rows", "Show 38 records".
std::string use_file_words(const Intake& intake);
// "Row 12, column 3, “date”: must have a date. Write it like 2024-06-01."
std::string intake_error_words(const Intake& intake, const IntakeError& error);
// The first values of a column: "Kuwait City · Minsk · Vienna"; short enough for a line or two.
std::string column_sample(const Intake& intake, std::size_t column);

// "3 of 41 rows are left out"
std::string left_out_words(const Intake& intake);
// "Your file events.csv is shown"
std::string own_data_words(std::string_view name);
// A link cannot hold a file: what who gets one sees.
std::string own_link_words(std::string_view name);

}  // namespace rostrum
