#include "engine/base/decimal.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "engine/base/ascii.hpp"

namespace rostrum {

namespace {

constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i)
    power *= 10;
  return power;
}

std::int64_t in_last_digits(double value, int digits) {
  return std::llround(value * static_cast<double>(power_of_ten(digits)));
}

}  // namespace

std::string text_from_decimal(double value, int digits) {
  const std::int64_t number = in_last_digits(value, digits);
  const std::int64_t unit = power_of_ten(digits);
  std::string text = number < 0 ? "-" : "";
  text += std::to_string(std::abs(number) / unit);
  std::string fraction = std::to_string(unit + std::abs(number) % unit).substr(1);
  while (!fraction.empty() && fraction.back() == '0')
    fraction.pop_back();
  if (!fraction.empty()) text += '.' + fraction;
  return text;
}

double rounded_to_digits(double value, int digits) {
  const std::int64_t number = in_last_digits(value, digits);
  return static_cast<double>(number) / static_cast<double>(power_of_ten(digits));
}

std::optional<double> decimal_from_text(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  constexpr int max_digits = 15;  // below 2^53, so that mantissa and quotient are exact
  std::int64_t mantissa = 0;
  int digits = 0;
  std::optional<int> digits_before_point;
  for (const char c : text) {
    if (c == '.' && digits > 0 && !digits_before_point) {
      digits_before_point = digits;
    } else if (is_ascii_digit(c) && digits < max_digits) {
      mantissa = mantissa * 10 + (c - '0');
      ++digits;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0 || digits_before_point == digits) return std::nullopt;
  const int fraction_digits = digits_before_point ? digits - *digits_before_point : 0;
  const double value =
      static_cast<double>(mantissa) / static_cast<double>(power_of_ten(fraction_digits));
  return negative && mantissa != 0 ? -value : value;
}

}  // namespace rostrum
