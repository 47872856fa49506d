// How long an address may grow: 1,200 bytes, which programs that links pass through do not cut and
// a QR code still holds.
//
// Of these, 300 are kept for the parts whose length has a bound of its own: where the map looks, a
// period, words of small vocabularies. So moving the map, the timeline and the settings always
// fits. All else, "choices" below, has the rest: search text, filters, area, selection, comparison,
// version of the dataset, and what is kept without being understood.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/view/notice.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

inline constexpr std::size_t max_written_address = 1200;  // bytes
inline constexpr std::size_t max_choices = 900;           // bytes of it

// Bytes of the choices' parts, with what separates them.
std::size_t choices_length(const View& view);

// Whether a step made the choices too long. One that makes them shorter never does.
bool exceeds_budget(const View& before, const View& after);

// Takes choices out, part by part, until the rest fits: first what is not understood, the last of
// it before the others, then the longest part again and again (of equals the later one), at last
// the selection. A search text fits always, see engine/view/search_text.hpp. A notice for each.
std::vector<Notice> trim_to_budget(View& view);

}  // namespace rostrum
