// What a page says to programs, as JSON-LD in the words of schema.org.
//
// A forum is an Event; what was said and agreed there are CreativeWorks recorded in it, each with
// who made it (creator) and the source it was read in (isBasedOn). Their text is given as an
// abstract: our summaries are paraphrase, so that nothing is marked as a Quotation. A date that is
// about, uncertain or open at an end is left to the words of the page.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// `site` is the address of the site, with a slash at its end; "" makes all addresses relative to
// the page, as JSON-LD allows.
std::string forum_json_ld(const Language& language, const Dataset& dataset, const Forum& forum,
                          std::string_view site);
// The list of all forums as a Dataset.
std::string index_json_ld(const Language& language, const Dataset& dataset, std::string_view site);

// "2024-11-04", "2024-11" or "2024", as exact as the date is; empty when it is not known surely.
std::string first_day_text(const DateSpan& span);
std::string last_day_text(const DateSpan& span);

}  // namespace rostrum
