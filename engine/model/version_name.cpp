#include "engine/model/version_name.hpp"

#include <string>

#include "engine/base/ascii.hpp"

namespace rostrum {

std::optional<DateSpan> date_of_version(std::string_view name) {
  constexpr std::string_view form = "dddd.dd.dd";
  constexpr std::string_view form_of_month = "dddd.dd";
  if (name.size() != form.size() && name.size() != form_of_month.size()) return std::nullopt;
  std::string text(name);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_digit = is_ascii_digit(text[i]);
    if (form[i] == 'd' ? !is_digit : text[i] != form[i]) return std::nullopt;
    if (!is_digit) text[i] = '-';
  }
  const auto date = date_span_from_text(text);
  return date ? std::optional(*date) : std::nullopt;
}

bool is_version_name(std::string_view text) {
  return date_of_version(text).has_value();
}

}  // namespace rostrum
