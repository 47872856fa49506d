// SHA-256 (FIPS 180-4): what names a shard by its bytes, so that a name never means other bytes.
#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// 64 hexadecimal digits in lower case.
std::string sha256_hex(std::string_view bytes);

}  // namespace rostrum
