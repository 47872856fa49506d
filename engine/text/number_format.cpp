#include "engine/text/number_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace rostrum {

namespace {

void append_digit(std::string& into, const NumberFormat& format, unsigned digit) {
  into.append(format.zero);
  into.back() = static_cast<char>(static_cast<unsigned char>(into.back()) + digit);
}

// Whether a separator stands before the last `left` digits.
bool separates(const NumberFormat& format, std::size_t left) {
  if (left < format.primary) return false;
  const std::size_t beyond = left - format.primary;
  return beyond == 0 || (format.secondary > 0 && beyond % format.secondary == 0);
}

void append_magnitude(std::string& into, const NumberFormat& format, std::uint64_t number,
                      Grouping grouping) {
  std::array<std::uint8_t, 20> digits{};
  std::size_t count = 0;
  do {
    digits[count++] = static_cast<std::uint8_t>(number % 10);
    number /= 10;
  } while (number > 0);
  const bool grouped = grouping == Grouping::on && format.primary > 0 &&
                       count >= std::size_t{format.primary} + format.minimum;
  for (std::size_t left = count; left > 0; --left) {
    if (grouped && left < count && separates(format, left)) into.append(format.group);
    append_digit(into, format, digits[left - 1]);
  }
}

}  // namespace

void append_integer(std::string& into, const NumberFormat& format, std::int64_t number,
                    Grouping grouping) {
  const auto bits = static_cast<std::uint64_t>(number);
  if (number < 0) into.append(format.minus);
  append_magnitude(into, format, number < 0 ? ~bits + 1 : bits, grouping);
}

void append_decimal(std::string& into, const NumberFormat& format, double number, int digits) {
  constexpr double most = 1e12;
  const int places = std::clamp(digits, 0, 6);
  std::uint64_t unit = 1;
  for (int i = 0; i < places; ++i)
    unit *= 10;
  const double bounded = std::isnan(number) ? 0.0 : std::clamp(number, -most, most);
  const auto whole =
      static_cast<std::uint64_t>(std::llround(std::abs(bounded) * static_cast<double>(unit)));
  if (bounded < 0 && whole > 0) into.append(format.minus);
  append_magnitude(into, format, whole / unit, Grouping::on);
  if (places == 0) return;
  into.append(format.decimal);
  for (std::uint64_t at = unit / 10; at > 0; at /= 10)
    append_digit(into, format, static_cast<unsigned>(whole / at % 10));
}

}  // namespace rostrum
