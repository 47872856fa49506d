// Finds subjects by their names: the search box offers their pages above the list.
//
// A subject is found when every term is in one of its names (short names and other spellings
// included) and no excluded term is in any. An exact name comes first, then what has most
// statements and forums, then names, then the order of subjects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/subject.hpp"
#include "engine/search/text_query.hpp"

namespace rostrum {

class SubjectSearch {
 public:
  explicit SubjectSearch(const Dataset& dataset);

  // At most so many, the best first. Nothing without a term that must be there.
  std::vector<Subject> find(const std::vector<TextTerm>& terms, std::size_t at_most) const;
  // Of one kind, the place of a Subject's alternative: at most so many, the heaviest first. Nothing
  // that no record has.
  std::vector<Subject> heaviest(std::size_t kind, std::size_t at_most) const;

 private:
  struct Entry {
    Subject subject;
    std::vector<std::string> folded_names;
    std::uint32_t weight = 0;  // statements and forums
  };
  std::vector<Entry> entries_;  // heaviest first, then by name, then by subject
};

}  // namespace rostrum
