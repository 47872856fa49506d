// The page of a person, an organization, a series, a topic or a country: what the explorer says of
// it, with all entries of its sections.
#pragma once

#include <string>

#include "curator/pages/page_input.hpp"
#include "engine/present/subject_page.hpp"

namespace rostrum {

// What lies beside the page, for those who follow it.
struct Followed {
  bool feed = false;
  bool calendar = false;
};

std::string subject_page_html(const PageInput& input, const SubjectPage& page, Followed followed);

}  // namespace rostrum
