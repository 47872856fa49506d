// The files beside the records that others read: the version they name, the list of files, and
// files that nothing reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "curator/bundle.hpp"
#include "curator/finding.hpp"
#include "curator/folder.hpp"

namespace rostrum {

// Errors where dataset.json's version has not the form of one, where datapackage.json, CITATION.cff
// or CHANGELOG.md name another version than dataset.json, or datapackage.json lists other files
// than are there; warnings for one of the three that is missing, and for files that are not known.
void check_publication(const Folder& folder, const ParsedFolder& parsed, std::string_view version,
                       Findings& findings);

// Whether datapackage.json lists the file: those with records, and tours.
bool is_data_file(std::string_view path);

// Paths of a "datapackage" value with their pointers in it.
struct ListedFile {
  std::string path;
  std::string pointer;
};
std::vector<ListedFile> files_listed(const JsonValue& datapackage);

}  // namespace rostrum
