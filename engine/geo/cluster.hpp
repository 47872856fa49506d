// Merges places whose discs would overlap on screen, and parts them again as the map comes closer.
//
// The greatest place takes in its neighbours; a cluster stays where its greatest member is, so
// discs never drift. Deterministic: greater numbers first, then ranks. Depends on the scale alone:
// nothing merges or parts while a flat map is panned or the globe turned, where distances are taken
// straight through the globe, as they are seen in its middle. The order in which places are given
// does not matter. Time is nearly proportional to their number.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/geo/point_grid.hpp"
#include "engine/geo/sphere.hpp"

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
  SpherePoint at;  // world units; on a flat map z is 0
  std::uint32_t number = 0;
  std::uint32_t rank = 0;  // breaks ties, the lower first; each item has its own
};

struct Cluster {
  std::uint32_t first_member = 0;  // into PlaceClusters::members_of
  std::uint32_t member_count = 0;
  SpherePoint at;            // of the greatest member
  std::uint32_t number = 0;  // of all members together
  double radius_css = 0;
};

struct ClusterOptions {
  DiscSize size;
  double overlap = 1;  // discs merge when closer than this part of the sum of their radii
};

// The scale to cluster for, given a map's scale: the next lower half level of zoom, so that a map
// that zooms keeps its clusters for a while. Discs overlap no more at any scale above.
double cluster_scale(double scale);

// The clusters of some places, made again for other places or another scale. Memory is kept from
// one time to the next.
class PlaceClusters {
 public:
  // The scale in CSS pixels per world unit. Items already in order, the greatest first, are
  // quicker.
  void update(std::span<const ClusterItem> items, double scale, const ClusterOptions& options = {});

  // Greatest first; valid until the next update.
  std::span<const Cluster> clusters() const { return clusters_; }
  // Indexes of items, the greatest first.
  std::span<const std::uint32_t> members_of(const Cluster& cluster) const {
    return std::span(members_).subspan(cluster.first_member, cluster.member_count);
  }

 private:
  // A node of a union-find forest, named by the place it began with: all indexes here are into
  // order_.
  struct ClusterNode {
    SpherePoint at;
    double radius_css = 0;
    std::uint32_t number = 0;
    std::uint32_t greatest = 0;      // member
    std::uint32_t parent = 0;        // what it was merged into; itself while it is a root
    std::uint32_t changed_pass = 0;  // the last one in which it grew
    std::uint32_t place = 0;         // among the clusters, of what is a root at the end
  };
  struct Disc {
    SpherePoint at;
    double radius_css = 0;
  };
  struct SortKey {
    std::uint64_t key = 0;
    std::uint32_t item = 0;

    auto operator<=>(const SortKey&) const = default;
  };

  void sort_items(std::span<const ClusterItem> items);
  bool merge_once(std::uint32_t pass, double scale, const ClusterOptions& options);
  void merge(std::uint32_t parent, std::uint32_t child, std::uint32_t pass, const DiscSize& size);
  void collect();

  std::vector<SortKey> order_;
  std::vector<ClusterNode> nodes_;
  std::vector<std::uint32_t> roots_;    // greatest first
  std::vector<std::uint32_t> kept_;     // of them, after a pass
  std::vector<Disc> discs_;             // by kept, close together for comparing
  std::vector<std::uint32_t> changed_;  // of the kept
  PointGrid kept_grid_;
  PointGrid changed_grid_;
  std::vector<Cluster> clusters_;
  std::vector<std::uint32_t> members_;
};

}  // namespace rostrum
