// Ids are unique within their table, and a few stand in two: an organization and the series of its
// meetings may have the same one. Where that matters an id is written with its kind, as the texts
// of subjects are: "organization:gctf". Statements and outcomes count as forums, whose id is part
// of theirs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rostrum {

// The first five in the order of Subject's alternatives.
enum class IdKind : std::uint8_t {
  person,
  organization,
  series,
  topic,
  country,
  group,  // of topics
  country_group,
  forum,
  any,  // not written
};
inline constexpr std::array<std::string_view, 8> id_kind_prefixes = {
    "person:",  "organization:", "series:",        "topic:",
    "country:", "group:",        "country-group:", "forum:"};

struct KindedId {
  std::string_view id;
  IdKind kind = IdKind::any;
};

// The two parts of a text; a text without a known kind is an id as a whole.
constexpr KindedId kinded_id(std::string_view text) {
  for (std::size_t i = 0; i < id_kind_prefixes.size(); ++i) {
    if (!text.starts_with(id_kind_prefixes[i])) continue;
    return {text.substr(id_kind_prefixes[i].size()), static_cast<IdKind>(i)};
  }
  return {text};
}

}  // namespace rostrum
