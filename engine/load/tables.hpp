// The tables that forums refer to: groups, topics, countries, series, organizations, people.
#pragma once

#include "engine/load/id_table.hpp"
#include "engine/load/object_reader.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

struct KnownIds {
  IdTable groups{"group", IdForm::slug};
  IdTable topics{"topic", IdForm::slug};
  IdTable countries{"country", IdForm::country};
  IdTable country_groups{"group of countries", IdForm::slug};
  IdTable series{"series", IdForm::slug};
  IdTable organizations{"organization", IdForm::slug};
  IdTable people{"person", IdForm::slug};
  IdTable forums{"forum", IdForm::slug};
  IdTable contributions{"statement or outcome", IdForm::slug};
};

// Fills the tables and returns their ids, which refer to texts of the document. Groups of
// countries, forums, and what was said at these, are read later and have no ids yet.
KnownIds read_tables(ObjectReader& document, DatasetTables& tables);

}  // namespace rostrum
