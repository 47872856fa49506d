// What can be exported, and the choices about it that a reader makes before.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/base/vocabulary.hpp"

namespace rostrum {

// engine/exchange/formats.hpp says which there are; nothing below needs to know.
enum class ExportFormat : std::uint8_t;

// What was found, or the whole collection, or the basket that is open, or what Cite is about.
enum class ExportScope : std::uint8_t { shown, all, basket, cited };

enum class PictureParts : std::uint8_t { map, timeline, both };

// What a picture is to fit: a slide, a square, a page held upright.
enum class PictureShape : std::uint8_t { landscape, square, portrait };
template <>
inline constexpr auto vocabulary<PictureShape> = ids("landscape", "square", "portrait");

inline constexpr std::size_t longest_picture_title = 300;  // characters

struct PictureOptions {
  static constexpr int max_scale = 3;

  PictureParts parts = PictureParts::both;
  int scale = 1;  // times the size of its shape that a PNG has, 1 to max_scale

  bool operator==(const PictureOptions&) const = default;
};

}  // namespace rostrum
