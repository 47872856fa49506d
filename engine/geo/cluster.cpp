#include "engine/geo/cluster.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace rostrum {

double DiscSize::radius(std::uint32_t number) const {
  const double unit =
      std::min(radius_of_one_css, max_radius_css / std::sqrt(std::max(greatest, 1U)));
  return std::clamp(unit * std::sqrt(number), min_radius_css, merged_radius_css);
}

std::vector<Cluster> cluster_places(std::span<const ClusterItem> items, double scale,
                                    const ClusterOptions& options) {
  const auto greater = [&](std::uint32_t a, std::uint32_t b) {
    if (items[a].number != items[b].number) return items[a].number > items[b].number;
    if (items[a].id != items[b].id) return items[a].id < items[b].id;
    return a < b;
  };
  std::vector<std::uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), greater);

  std::vector<Cluster> clusters;
  clusters.reserve(order.size());
  for (const std::uint32_t i : order) {
    clusters.push_back({{i}, items[i].at, items[i].number, options.size.radius(items[i].number)});
  }

  const auto overlap = [&](const Cluster& a, const Cluster& b) {
    const double distance = std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) * scale;
    return distance < (a.radius_css + b.radius_css) * options.overlap;
  };
  // A cluster that absorbed another has grown and may reach a third, so passes are repeated until
  // one changes nothing. Every repeated pass has merged something, so there is an end.
  for (bool merged = true; merged;) {
    merged = false;
    std::vector<Cluster> kept;
    kept.reserve(clusters.size());
    for (Cluster& cluster : clusters) {
      const auto host = std::find_if(kept.begin(), kept.end(),
                                     [&](const Cluster& other) { return overlap(other, cluster); });
      if (host == kept.end()) {
        kept.push_back(std::move(cluster));
        continue;
      }
      host->members.insert(host->members.end(), cluster.members.begin(), cluster.members.end());
      if (greater(cluster.members.front(), host->members.front())) {
        std::swap(host->members.front(),
                  host->members[host->members.size() - cluster.members.size()]);
        host->at = cluster.at;
      }
      host->number += cluster.number;
      host->radius_css = options.size.radius(host->number);
      merged = true;
    }
    clusters = std::move(kept);
    std::sort(clusters.begin(), clusters.end(), [&](const Cluster& a, const Cluster& b) {
      return a.number != b.number ? a.number > b.number
                                  : greater(a.members.front(), b.members.front());
    });
  }
  for (Cluster& cluster : clusters) {
    std::sort(cluster.members.begin(), cluster.members.end(), greater);
  }
  return clusters;
}

}  // namespace rostrum
