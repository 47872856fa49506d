// A QR code is the one the standard asks for; that a reader decodes it is tests/web/share.test.mjs.
#include "engine/link/qr_code.hpp"

#include <string>

#include <catch_amalgamated.hpp>

namespace rostrum::qr_code_test {
namespace {

// The finder pattern of a corner: a ring, a gap and a block.
void check_finder(const QrCode& code, int left, int top) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const bool ring = x == 0 || y == 0 || x == 6 || y == 6;
      const bool block = x >= 2 && x <= 4 && y >= 2 && y <= 4;
      CHECK(code.dark(left + x, top + y) == (ring || block));
    }
  }
}

// The two bits of the error correction level in the format beside the upper left finder; the mask
// of ISO/IEC 18004, 7.9 is taken off. L is 1, M 0, Q 3, H 2.
int level_bits(const QrCode& code) {
  const int read = (code.dark(0, 8) ? 2 : 0) + (code.dark(1, 8) ? 1 : 0);
  return read ^ 0b10;
}

std::string link_of(std::size_t bytes) {
  return "https://example.org/#q=" + std::string(bytes - 23, 'a');
}

TEST_CASE("the code of a text is the one that an independent reader has read") {
  constexpr std::string_view rows =
      "111111100001101111111"
      "100000100110101000001"
      "101110100011101011101"
      "101110100100101011101"
      "101110101000101011101"
      "100000100010001000001"
      "111111101010101111111"
      "000000001100000000000"
      "001100111011111010000"
      "010111010001111101001"
      "000011101000110000111"
      "010101001110000111011"
      "001001111010001011000"
      "000000001001111011011"
      "111111101000100111100"
      "100000100001100001111"
      "101110100111010100111"
      "101110101000110101010"
      "101110101001010000100"
      "100000100000100010001"
      "111111100101011011100";
  const QrCode code = qr_code_from_text("Rostrum");
  REQUIRE(code.size == 21);
  CHECK(code.modules == rows);
}

TEST_CASE("three finders, timing patterns and the dark module stand where the standard puts them") {
  for (const std::size_t bytes : {24U, 60U, 120U, 240U, 412U}) {
    const QrCode code = qr_code_from_text(link_of(bytes));
    INFO(bytes << " bytes");
    REQUIRE_FALSE(code.empty());
    REQUIRE((code.size - 17) % 4 == 0);
    check_finder(code, 0, 0);
    check_finder(code, code.size - 7, 0);
    check_finder(code, 0, code.size - 7);
    for (int at = 8; at < code.size - 8; ++at) {
      CHECK(code.dark(at, 6) == (at % 2 == 0));
      CHECK(code.dark(6, at) == (at % 2 == 0));
    }
    CHECK(code.dark(8, code.size - 8));
  }
}

TEST_CASE("a longer text takes a larger code, and the largest has 77 modules") {
  int before = 0;
  for (std::size_t bytes = 24; bytes <= max_qr_bytes; bytes += 4) {
    const int size = qr_code_from_text(link_of(bytes)).size;
    CHECK(size >= before);
    before = size;
  }
  CHECK(qr_code_from_text(link_of(max_qr_bytes)).size == 77);
}

TEST_CASE("one byte more than the most has no code") {
  CHECK_FALSE(qr_code_from_text(link_of(max_qr_bytes)).empty());
  CHECK(qr_code_from_text(link_of(max_qr_bytes + 1)).empty());
  CHECK(qr_code_from_text(std::string(100'000, 'a')).empty());
}

TEST_CASE("error correction is at least M, and higher where the version has room") {
  // Version 3 holds 42 bytes at M and 32 at Q, version 1 holds 14 at M and 7 at H.
  CHECK(level_bits(qr_code_from_text(link_of(42))) == 0);
  CHECK(level_bits(qr_code_from_text(link_of(32))) == 3);
  CHECK(level_bits(qr_code_from_text("Rostrum")) == 2);
}

TEST_CASE("the same text has the same code") {
  CHECK(qr_code_from_text(link_of(99)).modules == qr_code_from_text(link_of(99)).modules);
  CHECK(qr_code_from_text(link_of(99)).modules != qr_code_from_text(link_of(98)).modules);
}

}  // namespace
}  // namespace rostrum::qr_code_test
