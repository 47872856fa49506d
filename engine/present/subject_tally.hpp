// How often the records of one table were met, and the entries that say so: what was met most
// first, then names, then ids.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/compact_sort.hpp"
#include "engine/present/subject_entries.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

template <typename Id>
class Tally {
 public:
  explicit Tally(std::size_t size) : counts_(size), listed_(size) {}

  void add(Id id) { ++counts_[id.index]; }
  void add(const std::optional<Id>& id) {
    if (id) add(*id);
  }
  void add(const std::vector<Id>& ids) {
    for (const Id id : ids)
      add(id);
  }
  // Listed though nothing was counted.
  void list(Id id) { listed_[id.index] = true; }

  // The caption has what was counted, by count_statements or count_forums.
  template <typename CountMessage>
  std::vector<SubjectEntry> entries(const Language& language, const Dataset& dataset) const {
    std::vector<Id> ids;
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0 || listed_[i]) ids.push_back(Id{i});
    }
    compact_sort(ids, [&](Id a, Id b) {
      if (counts_[a.index] != counts_[b.index]) return counts_[a.index] > counts_[b.index];
      if (dataset[a].name != dataset[b].name) return dataset[a].name < dataset[b].name;
      return dataset[a].id < dataset[b].id;
    });
    std::vector<SubjectEntry> entries;
    entries.reserve(ids.size());
    for (const Id id : ids) {
      const std::uint32_t count = counts_[id.index];
      entries.push_back(
          {.selection = text_of(dataset, Subject(id)),
           .title = dataset[id].name,
           .caption = count > 0 ? language.text(CountMessage{.count = count}) : std::string(),
           .snippet = {}});
    }
    return entries;
  }

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<bool> listed_;
};

}  // namespace rostrum
