// Countries as people write them in tables: by name, by code, by a name much in use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/model/dataset.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

class CountryNames {
 public:
  explicit CountryNames(const Dataset& reference);

  // ISO 3166-1 alpha-3 code of a name, of a code with three letters or of one with two; empty for
  // what is no country here. Case and accents do not matter.
  std::string_view find(std::string_view words) const;
  // `Did you mean "Kuwait"?`
  Message hint(std::string_view words) const;

 private:
  const Dataset& reference_;
  std::unordered_map<std::string, std::string_view> codes_;
};

}  // namespace rostrum
