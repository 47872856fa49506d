// How a language writes numbers: from CLDR, in the compiled messages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rostrum {

struct NumberFormat {
  std::string_view decimal;    // "."
  std::string_view group;      // ","
  std::string_view minus;      // "-"
  std::string_view zero;       // "0"; the other nine digits follow it in Unicode
  std::uint8_t primary = 3;    // digits of the last group; 0: no groups
  std::uint8_t secondary = 3;  // of those before it
  std::uint8_t minimum = 1;    // digits that must stand before the last group's separator
};

enum class Grouping : std::uint8_t { off, on };

void append_integer(std::string& into, const NumberFormat& format, std::int64_t number,
                    Grouping grouping = Grouping::on);

// So many decimals, at most 6, rounded half away from zero. The number is less than 10^12 away
// from zero; of one that is not, or is none, the nearest that is.
void append_decimal(std::string& into, const NumberFormat& format, double number, int digits);

}  // namespace rostrum
