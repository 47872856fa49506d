#include "engine/present/compare/compare_kin.hpp"

#include <algorithm>
#include <cstddef>

#include "engine/base/compact_sort.hpp"
#include "engine/present/compare/compare_records.hpp"
#include "engine/present/subject_forums.hpp"

namespace rostrum {

namespace {

constexpr double series_weight = 3;
constexpr double speakers_weight = 2;
constexpr double topics_weight = 2;
constexpr double countries_weight = 1;

using Values = std::vector<std::uint32_t>;

void make_set(Values& values) {
  compact_sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

double jaccard(const Values& a, const Values& b) {
  std::size_t both = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) ++both;
    const bool step_left = *left <= *right;
    const bool step_right = *right <= *left;
    if (step_left) ++left;
    if (step_right) ++right;
  }
  const std::size_t either = a.size() + b.size() - both;
  return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

}  // namespace

KinTraits kin_traits(const Dataset& dataset, const CompareItem& item) {
  const CompareRecords records = records_of(dataset, item);
  KinTraits traits;
  const auto add_topics = [&](const std::vector<TopicId>& topics) {
    for (const TopicId topic : topics)
      traits.topics.push_back(topic.index);
  };
  for (const ForumId id : records.forums)
    traits.series.push_back(dataset[id].series.index);
  for (const ForumId id : records.own_forums) {
    add_topics(dataset[id].topics);
    if (const auto host = host_of(dataset, dataset[id])) traits.countries.push_back(host->index);
  }
  for (const StatementId id : records.statements) {
    const Statement& said = dataset[id];
    add_topics(said.topics);
    if (said.speaker) traits.speakers.push_back(said.speaker->index);
    if (said.country) traits.countries.push_back(said.country->index);
  }
  for (const OutcomeId id : records.outcomes)
    add_topics(dataset[id].topics);
  for (Values* values : {&traits.series, &traits.speakers, &traits.topics, &traits.countries})
    make_set(*values);
  return traits;
}

double kinship(const KinTraits& a, const KinTraits& b) {
  return series_weight * jaccard(a.series, b.series) +
         speakers_weight * jaccard(a.speakers, b.speakers) +
         topics_weight * jaccard(a.topics, b.topics) +
         countries_weight * jaccard(a.countries, b.countries);
}

std::vector<CompareItem> nearest_kin(const Dataset& dataset,
                                     const std::vector<CompareItem>& compared,
                                     const std::vector<CompareItem>& candidates) {
  std::vector<KinTraits> traits;
  for (const CompareItem& item : compared)
    traits.push_back(kin_traits(dataset, item));
  struct Kin {
    double kinship = 0;
    std::size_t place = 0;  // among the candidates
  };
  std::vector<Kin> found;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const KinTraits own = kin_traits(dataset, candidates[i]);
    double sum = 0;
    for (const KinTraits& of : traits)
      sum += kinship(of, own);
    if (sum > 0) found.push_back({sum, i});
  }
  compact_sort(found, [](const Kin& a, const Kin& b) {
    return a.kinship != b.kinship ? a.kinship > b.kinship : a.place < b.place;
  });
  std::vector<CompareItem> nearest;
  for (const Kin& each : found)
    nearest.push_back(candidates[each.place]);
  return nearest;
}

}  // namespace rostrum
