// An address taken apart as text, before anything in it is understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/link/view_field.hpp"

namespace rostrum {

// What follows the first such character, which is cut off from the text.
std::string_view cut_after(std::string_view& text, char mark);

// What stands between "&", empty parts left out.
std::vector<std::string_view> parts_of(std::string_view address);

// Null for what is no "key=value" of ours.
const ViewField* field_of(std::string_view part);
bool has_key_of_ours(std::string_view address);

// Parts that were escaped once too often, separators and all, as they were before:
// "topic%3Dcyber%26time%3D2018" is "topic=cyber&time=2018". A part with a "=" of its own is left as
// it is, so that no value is ever read twice.
std::string with_separators_bare(std::string_view address);

}  // namespace rostrum
