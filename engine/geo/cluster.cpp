#include "engine/geo/cluster.hpp"

#include <algorithm>
#include <cmath>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

double DiscSize::radius(std::uint32_t number) const {
  const double unit =
      std::min(radius_of_one_css, max_radius_css / std::sqrt(std::max(greatest, 1U)));
  return std::clamp(unit * std::sqrt(number), min_radius_css, merged_radius_css);
}

double cluster_scale(double scale) {
  // A scale that is a half level but for a rounding is that level.
  constexpr double rounding = 1e-9;
  return std::exp2(std::floor(2 * std::log2(scale) + rounding) / 2);
}

void PlaceClusters::update(std::span<const ClusterItem> items, double scale,
                           const ClusterOptions& options) {
  sort_items(items);
  nodes_.clear();
  roots_.clear();
  for (std::uint32_t i = 0; i < order_.size(); ++i) {
    const ClusterItem& item = items[order_[i].item];
    nodes_.push_back({.at = item.at,
                      .radius_css = options.size.radius(item.number),
                      .number = item.number,
                      .greatest = i,
                      .parent = i});
    roots_.push_back(i);
  }
  // A cluster that took in another has grown and may reach a third, so passes are repeated until
  // one changes nothing. Every repeated pass has merged something, so there is an end.
  std::uint32_t pass = 1;
  while (merge_once(pass, scale, options))
    ++pass;
  collect();
}

void PlaceClusters::sort_items(std::span<const ClusterItem> items) {
  order_.clear();
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const std::uint64_t number_down = ~items[i].number;
    order_.push_back({number_down << 32U | items[i].rank, i});
  }
  if (!std::ranges::is_sorted(order_)) compact_sort(order_);
}

// One pass: every root, the greatest first, is merged into the first kept one it overlaps, or is
// kept. Only where one of two has changed since they were last compared can they newly overlap.
bool PlaceClusters::merge_once(std::uint32_t pass, double scale, const ClusterOptions& options) {
  const double css = options.overlap / scale;  // world units of a CSS pixel of radius
  const double cell_size = 2 * options.size.merged_radius_css * css;
  kept_grid_.start(roots_.size(), cell_size);
  changed_grid_.start(roots_.size(), cell_size);
  kept_.clear();
  discs_.clear();
  double greatest_radius = 0;
  bool merged = false;
  for (const std::uint32_t one : roots_) {
    const ClusterNode& child = nodes_[one];
    const bool is_changed = child.changed_pass + 1 >= pass;
    auto first = static_cast<std::uint32_t>(kept_.size());
    const auto consider = [&](std::uint32_t place) {
      if (place >= first) return;
      const Disc& other = discs_[place];
      const SpherePoint way = other.at - child.at;
      const double reach = (other.radius_css + child.radius_css) * css;
      if (dot(way, way) < reach * reach) first = place;
    };
    const PointGrid& grid = is_changed ? kept_grid_ : changed_grid_;
    grid.near(child.at, (greatest_radius + child.radius_css) * css, consider);

    if (first == kept_.size()) {
      kept_grid_.add(child.at, first);
      if (is_changed && pass > 1)
        changed_grid_.add(child.at,
                          first);  // in the first pass kept_grid_ is searched for every root
      greatest_radius = std::max(greatest_radius, child.radius_css);
      kept_.push_back(one);
      discs_.push_back({child.at, child.radius_css});
      continue;
    }
    merged = true;
    const ClusterNode& parent = nodes_[kept_[first]];
    const bool was_changed = parent.changed_pass + 1 >= pass;
    const SpherePoint was_at = parent.at;
    merge(kept_[first], one, pass, options.size);
    greatest_radius = std::max(greatest_radius, parent.radius_css);
    // Its entry at the old point stays: a stale entry is harmless, as distances are taken from
    // discs_.
    const bool moved = parent.at != was_at;
    if (moved) kept_grid_.add(parent.at, first);
    if (moved || !was_changed) changed_grid_.add(parent.at, first);
    discs_[first] = {parent.at, parent.radius_css};
  }
  if (!merged) return false;

  // What did not change is still in order.
  changed_.clear();
  std::erase_if(kept_, [&](std::uint32_t one) {
    if (nodes_[one].changed_pass != pass) return false;
    changed_.push_back(one);
    return true;
  });
  const auto comes_before = [&](std::uint32_t a, std::uint32_t b) {
    const ClusterNode& one = nodes_[a];
    const ClusterNode& other = nodes_[b];
    return one.number != other.number ? one.number > other.number : one.greatest < other.greatest;
  };
  compact_sort(changed_, comes_before);
  roots_.resize(kept_.size() + changed_.size());
  std::ranges::merge(kept_, changed_, roots_.begin(), comes_before);
  return true;
}

void PlaceClusters::merge(std::uint32_t parent_index, std::uint32_t child_index, std::uint32_t pass,
                          const DiscSize& size) {
  ClusterNode& parent = nodes_[parent_index];
  ClusterNode& child = nodes_[child_index];
  child.parent = parent_index;
  if (child.greatest < parent.greatest) {
    parent.greatest = child.greatest;
    parent.at = child.at;
  }
  parent.number += child.number;
  parent.radius_css = size.radius(parent.number);
  parent.changed_pass = pass;
}

void PlaceClusters::collect() {
  clusters_.clear();
  for (const std::uint32_t one : roots_) {
    ClusterNode& cluster = nodes_[one];
    cluster.place = static_cast<std::uint32_t>(clusters_.size());
    clusters_.push_back(
        {.at = cluster.at, .number = cluster.number, .radius_css = cluster.radius_css});
  }
  const auto cluster_of = [&](std::uint32_t one) -> Cluster& {
    while (nodes_[one].parent != one) {
      // Path halving: those that come after have half as far to the root.
      nodes_[one].parent = nodes_[nodes_[one].parent].parent;
      one = nodes_[one].parent;
    }
    return clusters_[nodes_[one].place];
  };
  for (std::uint32_t one = 0; one < order_.size(); ++one)
    ++cluster_of(one).member_count;
  std::uint32_t first = 0;
  for (Cluster& cluster : clusters_) {
    cluster.first_member = first;
    first += cluster.member_count;
    cluster.member_count = 0;
  }
  members_.resize(order_.size());
  for (std::uint32_t one = 0; one < order_.size(); ++one) {
    Cluster& cluster = cluster_of(one);
    members_[cluster.first_member + cluster.member_count++] = order_[one].item;
  }
}

}  // namespace rostrum
