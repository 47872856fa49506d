// A text as a QR code: the square of dark and light modules that ISO/IEC 18004 defines, made by
// Nayuki's QR Code generator.
//
// The largest version is 15. With the quiet zone it is 85 modules wide, which is 3 CSS pixels a
// module in the narrowest window that Rostrum fits (320 CSS pixels): about what a phone's camera
// tells apart on a screen at an arm's length. Error correction is level M at least, for glare and
// for prints, and higher wherever the version that the text needs has room for it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rostrum {

inline constexpr int max_qr_version = 15;
inline constexpr int qr_quiet_modules = 4;  // light ones on every side, as the standard asks
// Bytes that any text may have and still fit; one of capitals and digits alone may be longer.
inline constexpr std::size_t max_qr_bytes = 412;

struct QrCode {
  int size = 0;         // modules a side, without the quiet zone; 0: no code
  std::string modules;  // row by row from the top left: '1' dark, '0' light

  bool empty() const { return size == 0; }
  bool dark(int x, int y) const {
    const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(size);
    return modules[row + static_cast<std::size_t>(x)] == '1';
  }
};

// Empty when the text is too long. The text is UTF-8 without a zero.
QrCode qr_code_from_text(std::string_view text);

}  // namespace rostrum
