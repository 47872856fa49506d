// Forums with their sources, statements and outcomes, as the bundle has them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/load/place_table.hpp"
#include "engine/load/tables.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// A forum before its records have their places in the tables.
struct ForumRecords {
  Forum forum;
  std::vector<Statement> statements;
  std::vector<Outcome> outcomes;
};

// What a record refers to outside itself, and where its id is checked against all others.
struct RecordContext {
  const KnownIds& ids;
  PlaceTable& places;
  IdTable& contribution_ids;
  bool texts_follow = false;  // in a second file

  Presence text_presence() const { return texts_follow ? Presence::optional : Presence::required; }
};

ForumRecords read_forum(ObjectReader& object, RecordContext& context);

// Parts of read_forum; the forum's id and sources are already read.
Statement read_statement(ObjectReader& object, const Forum& forum, RecordContext& context);
Outcome read_outcome(ObjectReader& object, const Forum& forum, RecordContext& context);
Source read_source(ObjectReader& object);
// The number of one of the forum's sources, in "source".
std::optional<std::uint32_t> read_source_number(ObjectReader& object, const Forum& forum,
                                                Presence presence);

}  // namespace rostrum
