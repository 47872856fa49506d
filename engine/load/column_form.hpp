// The form in which the site carries a dataset: the same records with all values of a field beside
// each other, which packs to a tenth less than rows do. This is the one place that knows its
// layout.
//
//   {"schema": 1, …, "columns": {
//      "tables": {"forums": {"id": ["minsk-2018", …], "statements": [2, …], …}, …},
//      "parts":  {"statements": {"id": [".anna-berg", …], …}, …}}}
//
// A table is a list of the document; null stands for a field that a record does not have. A part is
// a list of a table's record: the record's number says how many of its rows are next. An id that
// begins with a dot goes on from that of the record it belongs to. The columns of a table with
// parts begin with "id".
#pragma once

#include "engine/load/json_value.hpp"

namespace rostrum {

// Turns the lists of records of a document that load_dataset takes; its other fields come first and
// stay as they are, and so do lists without records.
JsonValue columns_from_rows(JsonValue document);

// Takes what load_texts() reads out of a document in columns, and returns it as a document of its
// own. The one that is left says "texts_follow", and has the number of a forum's sources in place
// of them. Its forums must be in the order of their ids.
JsonValue take_texts(JsonValue& document);

// Gives the document its rows back; one without columns stays as it is. False when the columns do
// not fit together, with an error that says where; the document is then of no use.
bool restore_rows(JsonValue& document, LoadErrors& errors);

}  // namespace rostrum
