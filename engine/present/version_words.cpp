#include "engine/present/version_words.hpp"

#include <algorithm>
#include <cstddef>

#include "messages/version.hpp"

namespace rostrum {

std::optional<Message> version_words(const Dataset& dataset, const Columns& columns,
                                     const Result& result, const std::string& version) {
  const std::string& present = dataset.version();
  if (version.empty() || version == present) return std::nullopt;
  if (version > present) return msg::version_newer{.made = version, .shown = present};
  const bool known =
      std::ranges::any_of(dataset.versions(), [&](const auto& v) { return v.name == version; });
  if (!known) return msg::version_unknown{.version = version};
  const std::size_t shown = result.matches.count();
  if (shown == 0) return msg::version_nothing{.made = version, .shown = present};
  const auto added = std::ranges::count_if(
      result.matches, [&](Row row) { return dataset.is_newer(columns.record(row), version); });
  if (shown > 1) return msg::version_added{.added = added, .shown = shown, .version = version};
  if (added == 1) return msg::version_one_added{.version = version};
  return msg::version_one_not_added{.version = version};
}

}  // namespace rostrum
