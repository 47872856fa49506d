// Where the records of a loaded dataset stand in the data folder.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "curator/bundle.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

class RecordFiles {
 public:
  // Both must outlive it; the dataset was loaded from the bundle's document.
  RecordFiles(const Dataset& dataset, const Bundle& bundle);

  FilePointer of(ForumId id) const;
  FilePointer of(StatementId id) const;
  FilePointer of(OutcomeId id) const;
  FilePointer of(TopicId id) const { return bundle_.origin("topics", id.index); }
  FilePointer of(SeriesId id) const { return bundle_.origin("series", id.index); }
  FilePointer of(OrganizationId id) const { return bundle_.origin("organizations", id.index); }
  FilePointer of(PersonId id) const { return bundle_.origin("people", id.index); }

 private:
  const Dataset& dataset_;
  const Bundle& bundle_;
  std::vector<std::size_t> forum_numbers_;  // in the document, which sorts them by id
};

}  // namespace rostrum
