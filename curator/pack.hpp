// What the explorer reads, from a folder in which nothing is wrong.
#pragma once

#include <string>

#include "curator/check.hpp"
#include "engine/load/json_value.hpp"

namespace rostrum {

// The document that both forms below are made from, in rows. Asserts that the folder is sound.
JsonValue document_for_readers(const CheckedFolder& checked);

// Compact JSON with a line break at the end; the same records give the same bytes, however their
// files are laid out. What the explorer does not read is left out: since when and why an id was
// replaced, sources of groups of countries and remarks on their members. Of published.json it has
// the versions, and the records that those after the first added. Asserts that the folder is sound.
std::string packed_bundle(const CheckedFolder& checked);

// The same in columns.
std::string packed_columns(const CheckedFolder& checked);

// The same in columns and in two files, as the site carries it: what the first frame shows, and the
// texts and sources (engine/load/texts).
struct PackedParts {
  std::string records;
  std::string texts;
};
PackedParts packed_parts(const CheckedFolder& checked);

}  // namespace rostrum
