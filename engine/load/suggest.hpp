// "Did you mean": the known word nearest to a mistaken one.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace rostrum {

// Insertions, removals, replacements and swaps of neighbours that turn one into the other (optimal
// string alignment), counted in bytes; stops counting past the limit.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate that is meant, as far as it is near; else nothing. The first of equals wins.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// `did you mean "terrorism"?`, or nothing when no candidate is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace rostrum
