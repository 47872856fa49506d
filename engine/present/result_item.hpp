// A statement or an outcome as the list of results shows it, the same in both faces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct ResultItem {
  std::string id;
  std::string key;         // of what opens it: "statement:…"
  std::string title;       // who spoke or for whom; an outcome's own
  std::string date;        // "4 Nov 2024"
  std::string caption;     // "President, European Council · First EU-Central Asia Summit"
  std::string_view words;  // the summary; lives in the dataset
  std::vector<TopicId> topics;
};

ResultItem result_item(const Language& language, const Dataset& dataset, StatementId id);
ResultItem result_item(const Language& language, const Dataset& dataset, OutcomeId id);

}  // namespace rostrum
