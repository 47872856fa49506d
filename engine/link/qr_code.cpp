#include "engine/link/qr_code.hpp"

#include <array>
#include <cstdint>
#include <qrcodegen.h>

namespace rostrum {

QrCode qr_code_from_text(std::string_view text) {
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_FOR_VERSION(max_qr_version)> drawn{};
  std::array<std::uint8_t, drawn.size()> scratch{};
  QrCode code;
  if (!qrcodegen_encodeText(std::string(text).c_str(), scratch.data(), drawn.data(),
                            qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN, max_qr_version,
                            qrcodegen_Mask_AUTO, true)) {
    return code;
  }
  code.size = qrcodegen_getSize(drawn.data());
  code.modules.reserve(static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size));
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x)
      code.modules += qrcodegen_getModule(drawn.data(), x, y) ? '1' : '0';
  }
  return code;
}

}  // namespace rostrum
