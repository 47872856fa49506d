// Merges places whose discs would overlap on screen, and parts them again as the map comes closer.
//
// The greatest place absorbs its neighbours; a cluster stays where its greatest member is, so discs
// never drift. Deterministic: greater numbers first, then ids. Depends on the scale alone and not
// on the centre: nothing merges or parts while panning.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/geo/plane.hpp"

namespace rostrum {

// Radius of a disc whose area stands for a number.
struct DiscSize {
  double min_radius_css = 4.5;
  double max_radius_css = 19;     // of the greatest single place
  double merged_radius_css = 24;  // never more, however many places merge
  double radius_of_one_css = 6;   // never more, so that small numbers look small
  std::uint32_t greatest = 1;     // the greatest number a single place can have

  double radius(std::uint32_t number) const;
};

struct ClusterItem {
  std::string_view id;  // breaks ties
  WorldPoint at;
  std::uint32_t number = 0;
};

struct Cluster {
  std::vector<std::uint32_t> members;  // indexes of items, the greatest first
  WorldPoint at;                       // of the first member
  std::uint32_t number = 0;            // of all members together
  double radius_css = 0;
};

struct ClusterOptions {
  DiscSize size;
  double overlap = 0.85;  // discs merge when closer than this part of the sum of their radii
};

// Greatest first.
std::vector<Cluster> cluster_places(std::span<const ClusterItem> items, double scale,
                                    const ClusterOptions& options = {});

}  // namespace rostrum
