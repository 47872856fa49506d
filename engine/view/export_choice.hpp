// What can be exported, and the choices about it that a reader makes before.
#pragma once

#include <cstdint>

namespace rostrum {

// engine/exchange/formats.hpp says which there are; nothing below needs to know.
enum class ExportFormat : std::uint8_t;

// What was found, or the whole collection, or what Cite is about.
enum class ExportScope : std::uint8_t { shown, all, cited };

enum class PictureParts : std::uint8_t { map, timeline, both };

struct PictureOptions {
  static constexpr int max_scale = 3;

  PictureParts parts = PictureParts::both;
  int scale = 2;  // pixels of a PNG for one of the picture's own, 1 to max_scale

  bool operator==(const PictureOptions&) const = default;
};

}  // namespace rostrum
