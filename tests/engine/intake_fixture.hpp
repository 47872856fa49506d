// Files of a reader's own, read beside the small dataset of tests/fixtures.
#pragma once

#include <string>
#include <string_view>

#include "engine/intake/intake.hpp"
#include "engine/intake/intake_words.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::test {

inline Intake intake_of(std::string_view text, std::string_view name = "events.csv") {
  static const Dataset known = small_dataset();
  return read_intake(Language::english(), name, text, known);
}

inline std::string in_english(const Message& message) {
  return Language::english().text(message);
}

// Every mistake on a line, as both faces say it.
inline std::string told(const Intake& intake) {
  std::string words;
  for (const IntakeError& error : intake.errors)
    words += intake_error_words(Language::english(), intake, error) + '\n';
  return words;
}

// "date=date city=city", in the order of the columns.
inline std::string guessed(const Intake& intake) {
  std::string words;
  for (std::size_t i = 0; i < intake.roles.size(); ++i) {
    if (i > 0) words += ' ';
    words += id_of(intake.roles[i]);
  }
  return words;
}

}  // namespace rostrum::test
