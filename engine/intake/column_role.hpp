// What a column of a table holds. Guessed from its name and values; a reader can correct it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/intake/country_names.hpp"
#include "engine/intake/table.hpp"
#include "engine/text/arguments.hpp"

namespace rostrum {

enum class ColumnRole : std::uint8_t {
  none,
  title,
  date,
  end,
  kind,
  type,  // of statement or outcome; a kind may say it too
  id,
  forum,  // that a statement or an outcome belongs to, by id or title
  forum_title,
  city,
  country,  // of the place; in a row of what was said, of the speaker
  latitude,
  longitude,
  venue,
  online,
  series,
  organizers,
  speaker,
  role,
  organization,
  speaker_country,
  topics,
  mentions,
  summary,
  source_title,
  source_url,
  publisher,
  language,
};
inline constexpr std::size_t column_role_count = 28;

std::string_view id_of(ColumnRole role);  // "source-url"
Plain name_of(ColumnRole role);           // "Address of the source"
std::optional<ColumnRole> column_role_from_id(std::string_view id);

// One role a column, and but for none one column a role. By names first, then by what the cells
// look like.
std::vector<ColumnRole> guess_roles(const Table& table, const CountryNames& countries);

}  // namespace rostrum
