// Arrays with one value for each of an enumeration's, and lists that name each of them once. What
// is one short, or names one twice, does not compile.
//
// The enumeration says how many it has:
//   template <>
//   inline constexpr std::size_t enum_count<Facet> = facet_count;
#pragma once

#include <array>
#include <cstddef>

namespace rostrum {

template <typename Enum>
inline constexpr std::size_t enum_count = 0;

template <typename Enum, typename Value>
struct EnumArray {
  static_assert(enum_count<Enum> > 0, "the enumeration says nowhere how many values it has");
  using Values = std::array<Value, enum_count<Enum>>;

  Values values{};

  constexpr Value& operator[](Enum key) { return values[static_cast<std::size_t>(key)]; }
  constexpr const Value& operator[](Enum key) const {
    return values[static_cast<std::size_t>(key)];
  }
  static constexpr std::size_t size() { return enum_count<Enum>; }

  constexpr auto begin() { return values.begin(); }
  constexpr auto end() { return values.end(); }
  constexpr auto begin() const { return values.begin(); }
  constexpr auto end() const { return values.end(); }

  bool operator==(const EnumArray&) const = default;
};

// Rows of a table in the order of the values that they are about.
template <typename Enum, typename Row, std::size_t count>
requires(count ==
         enum_count<Enum>) consteval EnumArray<Enum, Row> rows_in_order(Enum Row::*key,
                                                                        const Row (&rows)[count]) {
  EnumArray<Enum, Row> table;
  for (std::size_t i = 0; i < count; ++i) {
    // A row out of its order: not a constant, so it does not compile.
    if (static_cast<std::size_t>(rows[i].*key) != i) table.values.at(count);
    table.values[i] = rows[i];
  }
  return table;
}

// An order of all values.
template <typename Enum, std::size_t count>
requires(count ==
         enum_count<Enum>) consteval std::array<Enum, count> each_once(const Enum (&list)[count]) {
  std::array<Enum, count> order{};
  std::array<bool, count> seen{};
  for (std::size_t i = 0; i < count; ++i) {
    bool& named = seen.at(static_cast<std::size_t>(list[i]));
    if (named) order.at(count);  // named twice
    named = true;
    order[i] = list[i];
  }
  return order;
}

}  // namespace rostrum
