// What is said of a file of the reader's own; both faces show it.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/intake/intake.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// What can be opened, and where it goes: a paragraph each.
std::array<Message, 3> file_advice();

Plain name_of(FileKind kind);  // "CSV table"
// "events.csv: CSV table, 41 rows. 38 can be shown, 3 cannot."
Message intake_summary(const Intake& intake);
// "12 forums, 24 statements, 2 outcomes"
Message intake_counts(const Intake& intake);
// On the button that shows it: "Show 38 of 41 rows", "Show 38 records".
Message use_file_words(const Intake& intake);
// "Row 12, column 3, “date”: Must have a date. Write it like 2024-06-01."
std::string intake_error_words(const Language& language, const Intake& intake,
                               const IntakeError& error);
// The first values of a column: "Kuwait City · Minsk · Vienna"; short enough for a line or two.
std::string_view column_sample(const Language& language, const Intake& intake, std::size_t column);

// "3 of 41 rows are left out"
Message left_out_words(const Intake& intake);
// "Your file events.csv is shown"
Message own_data_words(std::string_view name);
// A link cannot hold a file: what who gets one sees.
Message own_link_words(std::string_view name);

}  // namespace rostrum
