#include "engine/state/compared.hpp"

#include <charconv>
#include <system_error>

#include "engine/model/subject.hpp"

namespace rostrum {

std::optional<std::int32_t> compared_year(std::string_view text) {
  constexpr std::string_view prefix = "year:";
  if (!text.starts_with(prefix)) return std::nullopt;
  text.remove_prefix(prefix.size());
  if (text.size() != 4) return std::nullopt;
  std::int32_t year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size() || year < 1) return std::nullopt;
  return year;
}

std::optional<std::string> current_compared(const Dataset& dataset, std::string_view text) {
  if (compared_year(text)) return std::string(text);
  auto current = current_selection(dataset, std::string(text));
  if (!current) return std::nullopt;
  if (const auto record = dataset.find_record(*current)) {
    return dataset[forum_of(dataset, *record)].id;
  }
  return current;
}

}  // namespace rostrum
