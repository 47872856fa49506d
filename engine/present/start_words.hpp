// What stands above the results while nothing is asked: what Rostrum is, and questions to begin
// with, each a view of the bundled collection.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/state/reduce.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct StartExample {
  std::string key;  // in both faces: "example:topic"
  std::string question;
  OpenExample open;
};

struct StartWords {
  std::string about;
  std::vector<StartExample> examples;
};

// Empty words once anything is asked or chosen, in an embedded view, and for a file of the reader's
// own, which the questions are not about.
StartWords start_words(const Language& language, const Dataset& dataset, const View& view,
                       bool own_data);

}  // namespace rostrum
