// Plain decimal numbers of an address: "-12.5", never an exponent. Exact both ways: a number
// printed with so many digits and read back prints the same again.
//
// Integer arithmetic instead of std::to_chars, whose tables for doubles weigh more than the rest of
// the codec.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

// At most so many digits after the point (0..9), trailing zeros left out. |value| below 1e6.
std::string text_from_decimal(double value, int digits);
double rounded_to_digits(double value, int digits);

// Optional sign, digits, optional point and digits; 15 digits at most.
std::optional<double> decimal_from_text(std::string_view text);

}  // namespace rostrum
