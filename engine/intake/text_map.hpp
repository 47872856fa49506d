// A map by text that is asked by a part of another text, without a copy of it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace rostrum {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// The value of a text; one that is made from the arguments when there is none.
template <typename Value, typename... Arguments>
Value& value_of(TextMap<Value>& map, std::string_view text, Arguments&&... arguments) {
  const auto found = map.find(text);
  if (found != map.end()) return found->second;
  return map.try_emplace(std::string(text), std::forward<Arguments>(arguments)...).first->second;
}

}  // namespace rostrum
