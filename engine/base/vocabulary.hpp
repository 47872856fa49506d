// Small vocabularies: enumerations whose values have stable ids, for addresses and the page.
//
// The ids stand beside the enumeration, in the order of its values:
//   template <>
//   inline constexpr auto vocabulary<Tab> = ids("map", "timeline", "list");
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace rostrum {

template <typename Value>
inline constexpr auto vocabulary = nullptr;

template <typename... Ids>
constexpr std::array<std::string_view, sizeof...(Ids)> ids(Ids... list) {
  return {list...};
}

template <typename Value>
concept Vocabulary = requires {
  vocabulary<Value>.size();
};

template <Vocabulary Value>
constexpr std::string_view id_of(Value value) {
  return vocabulary<Value>[static_cast<std::size_t>(value)];
}

template <Vocabulary Value>
constexpr std::optional<Value> value_from_id(std::string_view id) {
  for (std::size_t i = 0; i < vocabulary<Value>.size(); ++i) {
    if (vocabulary<Value>[i] == id) return static_cast<Value>(i);
  }
  return std::nullopt;
}

// Every value, in its order.
template <Vocabulary Value>
constexpr auto all_values() {
  std::array<Value, vocabulary<Value>.size()> values{};
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = static_cast<Value>(i);
  return values;
}

}  // namespace rostrum
