// The address of a View: the text after '#', such as
//   q=border+security&topic=border-security~-terrorism&time=2018..2025-09&host=AZE&sel=minsk-2018
// docs/links.md is its grammar. Keys stand in a fixed order, defaults are left out, '~' separates
// values, '-' before a value excludes it, '..' separates the ends of a range. Encoding is
// canonical: equal Views give equal texts, and encode(decode(text)) is stable after one round.
//
// Decoding is tolerant: a bad value is dropped with a notice and the rest is kept; unknown keys are
// kept as they are, with a notice; old spellings are read (engine/link/migrations). What would be
// written beyond 1,200 bytes is dropped part by part (engine/link/length_budget). It knows syntax
// and ranges only; whether an id exists is asked of the dataset by resolve().
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/query/facet.hpp"
#include "engine/view/notice.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// What is beyond is not read. What is written is much shorter, see engine/link/length_budget.hpp.
inline constexpr std::size_t max_address_length = 4000;

struct DecodedView {
  View view;
  std::vector<Notice> notices;  // one for each thing that was dropped, and for what is kept
};

std::string address_from_view(const View& view);
DecodedView view_from_address(std::string_view address);

// What the view's link holds without its being understood or shown, said in words: at most one
// notice for what this version cannot show yet and one for unknown keys.
std::vector<Notice> notices_of_kept(const View& view);

// Drops ids that the dataset does not have, one by one, each with a notice; renamed ones are
// followed.
DecodedView resolve(DecodedView decoded, const Dataset& dataset, const FacetDomains& domains);

// The shortest text for a period whose ends lie on calendar edges: "2018..2025-09", "2018",
// "2018..latest", "..2019-06-30".
std::string text_from_time_range(const TimeRange& range);

}  // namespace rostrum
