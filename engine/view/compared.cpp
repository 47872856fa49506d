#include "engine/view/compared.hpp"

#include <charconv>
#include <cstddef>
#include <system_error>

#include "engine/model/subject.hpp"

namespace rostrum {

namespace {

constexpr std::string_view year_prefix = "year:";
constexpr std::size_t year_digits = 4;

}  // namespace

std::optional<std::int32_t> compared_year(std::string_view text) {
  if (!text.starts_with(year_prefix)) return std::nullopt;
  text.remove_prefix(year_prefix.size());
  if (text.size() != year_digits) return std::nullopt;
  std::int32_t year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size() || year < 1) return std::nullopt;
  return year;
}

std::string compared_text(std::int32_t year) {
  const std::string digits = std::to_string(year);
  return std::string(year_prefix) + std::string(year_digits - digits.size(), '0') + digits;
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
