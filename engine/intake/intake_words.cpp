#include "engine/intake/intake_words.hpp"

#include "engine/view/search_text.hpp"
#include "messages/count.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::size_t place_characters = 120;  // of where a mistake is in our own form

bool has_rows(const Intake& intake) {
  return intake.kind != FileKind::json;
}

Message size_of_file(const Intake& intake) {
  if (!has_rows(intake)) return msg::count_records{.count = intake.rows};
  if (intake.kind == FileKind::geojson) return msg::file_features{.count = intake.rows};
  return msg::file_rows{.count = intake.rows};
}

List place_of(const Intake& intake, const IntakeError& error) {
  List place{.items = {}, .style = ListStyle::unit};
  if (error.row > 0 && intake.kind == FileKind::geojson) {
    place.items.emplace_back(msg::file_feature{.row = error.row});
  } else if (error.row > 0) {
    place.items.emplace_back(msg::file_row{.row = error.row});
  }
  if (error.column > 0 && intake.kind == FileKind::csv) {
    place.items.emplace_back(msg::file_column{.column = error.column});
  }
  if (!error.name.empty() && has_rows(intake)) {
    place.items.emplace_back(msg::file_column_name{.column = error.name});
  } else if (!error.name.empty()) {
    place.items.emplace_back(shortened(error.name, place_characters));
  }
  if (place.items.empty()) place.items.emplace_back(msg::file_whole);
  return place;
}

}  // namespace

std::array<Message, 3> file_advice() {
  return {msg::file_advice_forms{.limit = json_file_size_limit_mb, .table = file_size_limit_mb},
          msg::file_advice_stays, msg::file_advice_choose};
}

Plain name_of(FileKind kind) {
  switch (kind) {
    case FileKind::csv:
      return msg::file_form_csv;
    case FileKind::geojson:
      return msg::file_form_geojson;
    case FileKind::picture:
      return msg::file_form_picture;
    case FileKind::workbook:
      return msg::file_form_archive;
    case FileKind::utf16:
      return msg::file_form_utf16;
    case FileKind::json:
      break;
  }
  return msg::file_form_json;
}

Message intake_summary(const Intake& intake) {
  const Plain kind = name_of(intake.kind);
  const Message form = intake.rows > 0
                           ? Message(msg::file_form_count{
                                 .count = size_of_file(intake), .file = intake.name, .form = kind})
                           : Message(msg::file_form{.file = intake.name, .form = kind});
  if (intake.error_count == 0) return msg::file_summary{.form = form, .shown = msg::file_all_shown};
  if (intake.rows_used == 0 && intake.forums == 0) {
    return msg::file_summary{.form = form, .shown = msg::file_none_shown};
  }
  return msg::file_summary{.form = form,
                           .shown = msg::file_some_shown{.others = intake.rows - intake.rows_used,
                                                         .shown = intake.rows_used}};
}

Message intake_counts(const Intake& intake) {
  List counts{.items = {msg::count_forums{.count = intake.forums}}, .style = ListStyle::unit};
  if (intake.statements > 0) {
    counts.items.emplace_back(msg::count_statements{.count = intake.statements});
  }
  if (intake.outcomes > 0) {
    counts.items.emplace_back(msg::count_outcomes{.count = intake.outcomes});
  }
  return msg::file_counts{.counts = counts};
}

Message use_file_words(const Intake& intake) {
  if (intake.rows_used == intake.rows) {
    return msg::file_use{.count = intake.forums + intake.statements + intake.outcomes};
  }
  return msg::file_use_some{.count = intake.rows_used, .rows = intake.rows};
}

std::string intake_error_words(const Language& language, const Intake& intake,
                               const IntakeError& error) {
  const List place = place_of(intake, error);
  if (!error.hint) return language.text(msg::file_mistake{.place = place, .rule = error.rule});
  return language.text(
      msg::file_mistake_hint{.hint = *error.hint, .place = place, .rule = error.rule});
}

std::string_view column_sample(const Language& language, const Intake& intake, std::size_t column) {
  const std::string& sample = intake.samples[column];
  return sample.empty() ? language.text(msg::file_no_values) : sample;
}

Message left_out_words(const Intake& intake) {
  return msg::file_left_out{.count = intake.rows - intake.rows_used, .rows = intake.rows};
}

Message own_data_words(std::string_view name) {
  return msg::file_shown{.file = name};
}

Message own_link_words(std::string_view name) {
  return msg::file_no_link{.file = name};
}

}  // namespace rostrum
