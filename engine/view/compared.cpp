#include "engine/view/compared.hpp"

#include <charconv>
#include <cstddef>
#include <system_error>

#include "engine/model/subject.hpp"

namespace rostrum {

namespace {

constexpr std::string_view year_prefix = "year:";
constexpr std::size_t year_digits = 4;
constexpr std::string_view group_prefix = "group:";

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

std::optional<CountryGroupId> compared_group(const Dataset& dataset, std::string_view text) {
  if (!text.starts_with(group_prefix)) return std::nullopt;
  return dataset.find_country_group(text.substr(group_prefix.size()));
}

std::string compared_text(const Dataset& dataset, CountryGroupId group) {
  return std::string(group_prefix) + dataset[group].id;
}

KindedId compared_id(std::string_view text) {
  if (!text.starts_with(group_prefix)) return selected_id(text);
  return {text.substr(group_prefix.size()), IdKind::country_group};
}

std::optional<std::string> current_compared(const Dataset& dataset, std::string_view text) {
  if (compared_year(text)) return std::string(text);
  if (const auto [id, kind] = compared_id(text); kind == IdKind::country_group) {
    auto group = dataset.find_country_group(id);
    if (!group) group = dataset.find_country_group(dataset.current_id(id, kind));
    return group ? std::optional(compared_text(dataset, *group)) : std::nullopt;
  }
  auto current = current_selection(dataset, std::string(text));
  if (!current) return std::nullopt;
  if (const auto record = dataset.find_record(*current)) {
    return dataset[forum_of(dataset, *record)].id;
  }
  return current;
}

}  // namespace rostrum
