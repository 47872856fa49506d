// A short story told by views: steps of a link and a caption, one after the other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

struct TourStep {
  std::string link;     // the address of a view, without "#"
  std::string caption;  // what to see there

  bool operator==(const TourStep&) const = default;
};

struct Tour {
  std::string id;
  std::string title;
  std::string about;  // in one sentence
  std::vector<TourStep> steps;

  bool operator==(const Tour&) const = default;
};

inline constexpr std::size_t least_tour_steps = 2;  // of a file
inline constexpr std::size_t max_tour_steps = 99;   // that an address can name

// Tours of the reader's own have these ids whatever a file calls them; no tour of the data has.
inline constexpr std::string_view own_tour_id = "mine";         // collected on this device
inline constexpr std::string_view brought_tour_id = "brought";  // of a file
inline bool is_readers_tour(std::string_view id) {
  return id == own_tour_id || id == brought_tour_id;
}

}  // namespace rostrum
