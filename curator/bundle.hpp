// The files of a data folder put together into the one document that the loader reads, and the way
// back: where a value of the document came from.
//
// The order of the document depends on ids alone: header first, groups and topics in the order of
// their file, which is the order on screen, every other table and the forums sorted by id.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "curator/finding.hpp"
#include "curator/folder.hpp"
#include "engine/load/json_value.hpp"

namespace rostrum {

// Every .json file of a folder as a value; what is no JSON is reported and left out.
using ParsedFolder = std::map<std::string, JsonValue, std::less<>>;
ParsedFolder parse_folder(const Folder& folder, Findings& findings);

struct FilePointer {
  std::string path;
  std::string pointer;
};

class Bundle {
 public:
  // Takes the values of the tables and forums out of the folder. A table that is missing or
  // no list, and a header that holds what belongs in a table, is reported.
  Bundle(ParsedFolder& parsed, Findings& findings);

  const JsonValue& document() const { return document_; }
  // Where the value at a pointer of the document stands in the files.
  FilePointer origin(std::string_view pointer) const;
  // The same for record `index` of a table as the document has it.
  FilePointer origin(std::string_view table, std::size_t index) const;

 private:
  // A list of the document. A table's items keep the number they had in their file; each forum and
  // each tour is a file.
  struct List {
    std::string path;
    std::string pointer;                 // of the list in that file
    std::vector<std::size_t> positions;  // in the file, of each item in the document
    std::vector<std::string> files;      // of forums and tours
  };

  void take_header(ParsedFolder& parsed, Findings& findings);
  void take_topics(ParsedFolder& parsed, Findings& findings);
  // Of a folder in which every file is a record, by their ids.
  void take_files(std::string_view folder, ParsedFolder& parsed);
  void add_table(std::string_view key, std::string path, std::string pointer,
                 std::optional<JsonValue> value, std::string_view sort_key, Findings& findings);

  JsonValue document_;
  std::map<std::string, List, std::less<>> lists_;
};

}  // namespace rostrum
