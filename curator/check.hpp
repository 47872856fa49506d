// Everything that is wrong or odd in a data folder. Errors are what the explorer refuses, and what
// would make files disagree; warnings are for a curator's eye, and may be accepted one by one in
// accepted.json.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "curator/bundle.hpp"
#include "curator/finding.hpp"
#include "curator/folder.hpp"
#include "curator/id_registry.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

struct CheckedFolder {
  std::vector<Finding> findings;  // by file and place
  std::size_t errors = 0;
  std::size_t warnings = 0;
  bool more_errors = false;  // than are told one by one
  std::size_t forums = 0;
  std::size_t statements = 0;
  std::size_t outcomes = 0;
  Bundle bundle;
  std::optional<Dataset> dataset = {};       // there without errors of the loader
  std::optional<IdRegistry> published = {};  // nothing while published.json has mistakes

  bool sound() const { return errors == 0; }
};

// `max_errors` is how many errors of the loader are told one by one.
CheckedFolder check_folder(const Folder& folder, std::size_t max_errors = 1000);

// "470 forums, 1,185 statements, 357 outcomes: no errors, 3 warnings"
std::string summary_of_check(const CheckedFolder& checked);

}  // namespace rostrum
