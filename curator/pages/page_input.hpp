// What the pages are made from, put together once for all of them.
#pragma once

#include <string_view>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct PageInput {
  const Language& language;  // that the pages are in
  const Dataset& dataset;
  std::string_view site;  // its address, with a slash at its end; "" when nobody knows it
};

}  // namespace rostrum
