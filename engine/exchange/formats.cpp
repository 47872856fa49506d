#include "engine/exchange/formats.hpp"

#include <algorithm>

namespace rostrum {

namespace {

constexpr bool in_order() {
  for (std::size_t i = 0; i < file_formats.size(); ++i) {
    if (file_formats[i].format != static_cast<ExportFormat>(i)) return false;
  }
  return true;
}
static_assert(in_order(), "the table has the order of ExportFormat");

}  // namespace

std::optional<ExportFormat> export_format_from_id(std::string_view id) {
  const auto found = std::ranges::find(file_formats, id, &FileFormat::id);
  return found == file_formats.end() ? std::nullopt : std::optional(found->format);
}

}  // namespace rostrum
