#include "engine/exchange/citation.hpp"

#include <algorithm>

#include "engine/exchange/text_util.hpp"
#include "engine/model/version_name.hpp"
#include "messages/cite.hpp"

namespace rostrum {

namespace {

constexpr std::string_view title_in_capitals =
    "Rostrum: International Security Forums and What Was Said There";
constexpr std::string_view dash = "–";

constexpr std::array month_names_in_full = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};
constexpr std::array short_months = {"Jan.", "Feb.", "Mar.",  "Apr.", "May",  "June",
                                     "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};

// A date in the order of its style; days are "4" or "4–5", empty when not known.
std::string date_part(CitationStyle style, CivilDate date, DatePrecision precision,
                      const std::string& days) {
  const std::string year = std::to_string(date.year);
  if (precision == DatePrecision::year) return year;
  const std::size_t index = date.month - 1U;
  const std::string month =
      style == CitationStyle::mla ? short_months[index] : month_names_in_full[index];
  const bool has_day = precision == DatePrecision::day;
  if (style == CitationStyle::mla) return (has_day ? days + ' ' : "") + month + ' ' + year;
  const std::string day = has_day ? ' ' + days : "";
  if (style == CitationStyle::apa) return year + ", " + month + day;
  return month + day + (has_day ? ", " : " ") + year;
}

std::string dated(CitationStyle style, const DateSpan& span) {
  const CivilDate first = civil_from_day(span.earliest);
  const CivilDate last = civil_from_day(span.latest);
  const std::string first_day = std::to_string(first.day);
  const std::string last_day = std::to_string(last.day);
  const auto start = [&] { return date_part(style, first, span.start_precision, first_day); };
  const auto end = [&] { return date_part(style, last, span.end_precision, last_day); };
  std::string words = span.about ? "ca. " : "";
  if (span.has_open_end()) {
    words += "since " + start();
  } else if (span.has_open_start()) {
    words += "until " + end();
  } else if (!span.interval || span.earliest == span.latest) {
    words += start();
  } else if (first.year == last.year && first.month == last.month &&
             span.start_precision == DatePrecision::day &&
             span.end_precision == DatePrecision::day) {
    words += date_part(style, first, DatePrecision::day, first_day + std::string(dash) + last_day);
  } else {
    words += start().append(" ").append(dash).append(" ") + end();
  }
  return words + (span.uncertain ? "?" : "");
}

// Ends a sentence, once.
std::string ended(std::string text) {
  if (!text.empty() && std::string_view(".?!").find(text.back()) == std::string_view::npos)
    text += '.';
  return text;
}

std::string authors_of(const Reference& reference, CitationStyle style) {
  const std::vector<std::string>& names = reference.authors;
  const std::size_t most = style == CitationStyle::apa ? 20 : style == CitationStyle::mla ? 2 : 3;
  if (names.size() > most)
    return names.front() + (style == CitationStyle::mla ? ", et al." : " et al.");
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool last = i > 0 && i + 1 == names.size();
    const bool pair = names.size() == 2 && style != CitationStyle::apa;
    if (i > 0) words += pair && style == CitationStyle::chicago ? " " : ", ";
    if (last) words += style == CitationStyle::apa ? "& " : "and ";
    words += names[i];
  }
  return words;
}

std::string accessed(std::string_view today, CitationStyle style) {
  const auto day = date_span_from_text(today);
  if (!day) return {};
  // APA puts the month first here, as running text does.
  return dated(style == CitationStyle::mla ? style : CitationStyle::chicago, *day);
}

std::string version_year(const Reference& reference) {
  return reference.version.substr(0, reference.version.find_first_of(".-"));
}

bool is_whole(const Reference& reference) {
  return reference.title == dataset_title;
}

std::string apa(const Reference& reference, const std::string& date, const std::string& day) {
  const std::string authors = authors_of(reference, CitationStyle::apa);
  const std::string title = reference.title +
                            (is_whole(reference) ? " (Version " + reference.version + ")" : "") +
                            " [" + reference.genre + "].";
  const std::string when = " (" + date + "). ";
  std::string words = authors.empty() ? title + when : ended(authors) + when + title + ' ';
  if (!is_whole(reference)) {
    words.append("In ").append(dataset_title).append(" (Version " + reference.version);
    words += ") [Data set]. ";
    if (reference.kind != ReferenceKind::view) words.append(dataset_editors).append(". ");
  }
  if (reference.link.empty()) {
    words.pop_back();
    return words;
  }
  return words + (day.empty() ? "" : "Retrieved " + day + ", from ") + reference.link;
}

std::string mla(const Reference& reference, const std::string& date, const std::string& day) {
  const bool record = reference.kind != ReferenceKind::view;
  std::string words = authors_of(reference, CitationStyle::mla);
  if (!words.empty()) words = ended(std::move(words)) + ' ';
  if (!is_whole(reference)) words += "“" + ended(reference.title) + "” ";
  if (record) words += ended(date) + ' ';
  words.append(title_in_capitals).append(", version " + reference.version + ", ");
  if (record) words.append(dataset_editors).append(", ");
  words += version_year(reference);
  append_item(words, reference.link, ", ");
  return words + '.' + (day.empty() ? "" : " Accessed " + ended(day));
}

std::string chicago(const Reference& reference, const std::string& date, const std::string& day) {
  const bool record = reference.kind != ReferenceKind::view;
  std::string words = authors_of(reference, CitationStyle::chicago);
  if (!is_whole(reference)) {
    append_item(words, "“" + reference.title + ",”", ", ");
    if (record) {
      append_item(words, reference.place, " ");
      append_item(words, date, reference.place.empty() ? " " : ", ");
    }
    words += record ? ", in " : " in ";
  } else {
    words += ", ";
  }
  words.append(title_in_capitals).append(", version " + reference.version);
  words += record ? " (" + std::string(dataset_editors) + ", " + version_year(reference) + ")"
                  : " (" + version_year(reference) + ")";
  if (!day.empty()) words += ", accessed " + day;
  append_item(words, reference.link, ", ");
  return words + '.';
}

// A file of the reader's own is no edition of ours: who, what, when, and the file's name.
std::string own_citation(const Reference& reference, const std::string& date) {
  std::string words = authors_of(reference, CitationStyle::chicago);
  if (!words.empty()) words = ended(std::move(words)) + ' ';
  words += "“" + ended(reference.title) + "” ";
  if (reference.kind != ReferenceKind::view) words += ended(date) + ' ';
  if (reference.title != reference.version) words += "From the file " + ended(reference.version);
  while (words.ends_with(' '))
    words.pop_back();
  return words;
}

}  // namespace

std::string_view id_of(CitationStyle style) {
  constexpr std::array<std::string_view, 3> ids = {"apa", "mla", "chicago"};
  return ids[static_cast<std::size_t>(style)];
}

std::string_view name_of(const Language& language, CitationStyle style) {
  constexpr std::array names = {msg::cite_style_apa, msg::cite_style_mla, msg::cite_style_chicago};
  return language.text(names[static_cast<std::size_t>(style)]);
}

std::string citation(const Reference& reference, CitationStyle style, std::string_view today) {
  const std::string date = !reference.date                         ? "n.d."
                           : reference.kind == ReferenceKind::view ? version_year(reference)
                                                                   : dated(style, *reference.date);
  if (!is_version_name(reference.version)) return own_citation(reference, date);
  const std::string day = accessed(today, style);
  switch (style) {
    case CitationStyle::apa:
      return apa(reference, date, day);
    case CitationStyle::mla:
      return mla(reference, date, day);
    case CitationStyle::chicago:
      break;
  }
  return chicago(reference, date, day);
}

}  // namespace rostrum
