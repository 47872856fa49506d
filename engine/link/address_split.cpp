#include "engine/link/address_split.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "engine/link/percent.hpp"

namespace rostrum {

namespace {

std::optional<std::string> unescaped_part(std::string_view part) {
  if (part.find('%') == std::string_view::npos || part.find('=') != std::string_view::npos) {
    return std::nullopt;
  }
  auto plain = percent_decoded(part);
  if (plain && !has_key_of_ours(*plain)) plain.reset();
  return plain;
}

}  // namespace

std::string_view cut_after(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + 1);
  text = text.substr(0, at);
  return rest;
}

std::vector<std::string_view> parts_of(std::string_view address) {
  std::vector<std::string_view> parts;
  while (!address.empty()) {
    const std::string_view rest = cut_after(address, '&');
    if (!address.empty()) parts.push_back(address);
    address = rest;
  }
  return parts;
}

const ViewField* field_of(std::string_view part) {
  const std::size_t equals = part.find('=');
  if (equals == std::string_view::npos) return nullptr;
  return migrated_field({part.substr(0, equals), part.substr(equals + 1)});
}

bool has_key_of_ours(std::string_view address) {
  return std::ranges::any_of(parts_of(address),
                             [](std::string_view part) { return field_of(part) != nullptr; });
}

// What a part becomes may hold such a part again, so that an address that was read and written once
// holds none any more.
std::string with_separators_bare(std::string_view address) {
  std::string bare(address);
  for (std::size_t at = 0; at < bare.size();) {
    const std::size_t end = std::min(bare.find('&', at), bare.size());
    if (const auto plain = unescaped_part(std::string_view(bare).substr(at, end - at))) {
      bare.replace(at, end - at, *plain);
    } else {
      at = end + 1;
    }
  }
  return bare;
}

}  // namespace rostrum
