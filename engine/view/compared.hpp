// The texts of View::compare: a forum's id, a subject's text, a group of countries, or a year.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

// The year of "year:2018", 1 to 9999; nothing for any other text.
std::optional<std::int32_t> compared_year(std::string_view text);
// "year:2018"; of years 1 to 9999.
std::string compared_text(std::int32_t year);

// The group of "group:nato"; nothing for any other text, and for a group that the dataset has not.
std::optional<CountryGroupId> compared_group(const Dataset& dataset, std::string_view text);
std::string compared_text(const Dataset& dataset, CountryGroupId group);  // "group:nato"

// The id that a text would compare, and its kind: a forum's for every record.
KindedId compared_id(std::string_view text);

// The text as it is written today: renamed ids are followed, a statement or outcome stands for its
// forum. Nothing for what the dataset does not have.
std::optional<std::string> current_compared(const Dataset& dataset, std::string_view text);

}  // namespace rostrum
