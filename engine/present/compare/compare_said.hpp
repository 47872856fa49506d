// What the columns of Compare said on a topic that they share.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/present/compare/compare_page.hpp"
#include "engine/present/compare/compare_records.hpp"

namespace rostrum {

inline constexpr std::string_view said_section = "compare/said";  // as ToggleSection has it
inline constexpr std::size_t statements_before_more = 10;         // of each side

// Precondition: as many columns as records. The topic is an id; see build_compare_page().
std::optional<CompareSaid> compare_said(const Language& language, const Dataset& dataset,
                                        const std::vector<CompareColumn>& columns,
                                        const std::vector<CompareRecords>& records,
                                        std::string_view topic);

}  // namespace rostrum
