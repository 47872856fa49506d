#include "engine/present/version_words.hpp"

#include <algorithm>
#include <cstdint>

#include "engine/text/number_words.hpp"

namespace rostrum {

std::string version_words(const Dataset& dataset, const Columns& columns, const Result& result,
                          const std::string& version) {
  const std::string& present = dataset.version();
  if (version.empty() || version == present) return {};
  std::string words = "This link was made with version " + version;
  if (version > present) return words + ", which is newer than version " + present + " shown here";
  const bool known =
      std::ranges::any_of(dataset.versions(), [&](const auto& v) { return v.name == version; });
  if (!known) return words + ", which is not known here, so what changed since cannot be told";
  const std::uint64_t shown = result.rows.size();
  if (shown == 0) return words + ". Version " + present + " has nothing that matches";
  const auto added = std::ranges::count_if(
      result.rows, [&](Row row) { return dataset.is_newer(columns.record(row), version); });
  words += ". Since then ";
  if (shown == 1) return words + "the one record shown was " + (added == 1 ? "" : "not ") + "added";
  words += added == 0 ? "none" : number_words(static_cast<std::uint64_t>(added));
  words += " of the " + number_words(shown) + " records shown ";
  return words + (added == 1 ? "was added" : "were added");
}

}  // namespace rostrum
