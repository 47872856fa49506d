#include "curator/record_files.hpp"

#include <algorithm>
#include <numeric>

namespace rostrum {

RecordFiles::RecordFiles(const Dataset& dataset, const Bundle& bundle)
    : dataset_(dataset), bundle_(bundle), forum_numbers_(dataset.forums().size()) {
  std::vector<std::size_t> by_id(forum_numbers_.size());
  std::iota(by_id.begin(), by_id.end(), std::size_t{0});
  std::sort(by_id.begin(), by_id.end(), [&](std::size_t a, std::size_t b) {
    return dataset.forums()[a].id < dataset.forums()[b].id;
  });
  for (std::size_t number = 0; number < by_id.size(); ++number)
    forum_numbers_[by_id[number]] = number;
}

FilePointer RecordFiles::of(ForumId id) const {
  return bundle_.origin("forums", forum_numbers_[id.index]);
}

FilePointer RecordFiles::of(StatementId id) const {
  const ForumId forum = dataset_[id].forum;
  FilePointer file = of(forum);
  file.pointer += "/statements/" + std::to_string(id.index - dataset_[forum].first_statement);
  return file;
}

FilePointer RecordFiles::of(OutcomeId id) const {
  const ForumId forum = dataset_[id].forum;
  FilePointer file = of(forum);
  file.pointer += "/outcomes/" + std::to_string(id.index - dataset_[forum].first_outcome);
  return file;
}

}  // namespace rostrum
