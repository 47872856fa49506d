// A short story told by views: steps of a link and a caption, one after the other.
#pragma once

#include <string>
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

}  // namespace rostrum
