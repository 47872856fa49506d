// What a page says to programs, as JSON-LD in the words of schema.org.
//
// A forum is an Event; what was said and agreed there are CreativeWorks recorded in it, each with
// who made it (creator) and the source it was read in (isBasedOn). Their text is given as an
// abstract: our summaries are paraphrase, so that nothing is marked as a Quotation. A date that is
// about, uncertain or open at an end is left to the words of the page. Subjects are a Person, an
// Organization, an EventSeries, a DefinedTerm and a Country.
#pragma once

#include <string>
#include <string_view>

#include "curator/pages/page_input.hpp"
#include "engine/model/subject.hpp"

namespace rostrum {

// Addresses begin with that of the site; where it is not known all are relative to the page, as
// JSON-LD allows.
std::string forum_json_ld(const PageInput& input, const Forum& forum);
std::string statement_json_ld(const PageInput& input, StatementId id);
std::string outcome_json_ld(const PageInput& input, OutcomeId id);
std::string subject_json_ld(const PageInput& input, const Subject& subject);
// A list of all of a kind: the page at `path` with its title.
std::string list_json_ld(const PageInput& input, std::string_view path, std::string_view title);
// The list of all forums as a Dataset.
std::string index_json_ld(const PageInput& input);

// "2024-11-04", "2024-11" or "2024", as exact as the date is; empty when it is not known surely.
std::string first_day_text(const DateSpan& span);
std::string last_day_text(const DateSpan& span);

}  // namespace rostrum
