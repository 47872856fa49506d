// The text formats, each by its specification. Texts are UTF-8; dates are days of the calendar and
// never instants.
#pragma once

#include <string>

#include "engine/exchange/excerpt.hpp"

namespace rostrum {

// RFC 4180 with a byte order mark, a row for each record found; the first row names the columns.
// A cell that a spreadsheet would take for a formula, one that begins with = + - @, a tab or a line
// break, gets an apostrophe before it; so does one that begins so after apostrophes, so that taking
// one off gives the text back. Names in a list are joined by "; ". docs/exports.md lists the
// columns.
std::string csv_text(const Excerpt& excerpt);

// The form engine/load reads: forums with what was found at them, and the tables they refer to.
// "excerpt" says what it was taken from.
std::string json_text(const Excerpt& excerpt);

// RFC 7946: a feature for each forum, without geometry where its point is not known.
std::string geojson_text(const Excerpt& excerpt);

// RFC 5545: an all-day event for each forum with a date; one known to the month spans it and says
// so. Those known to the year only, or without an end, are left out.
std::string icalendar_text(const Excerpt& excerpt);
bool has_event(const Forum& forum);

// BibTeX with BibLaTeX's date beside year and month; names and titles are in braces of their own,
// as which part of a name is the family's is not known.
std::string bibtex_text(const Excerpt& excerpt);

// RIS as reference managers read it: tags of two letters, lines of CR LF.
std::string ris_text(const Excerpt& excerpt);

// An array of items of CSL 1.0.2.
std::string csl_json_text(const Excerpt& excerpt);

}  // namespace rostrum
