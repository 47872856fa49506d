// View -> address. Total: what a View should not hold (numbers out of range, unreadable ids) is
// brought into range or left out, so that what is written can always be read back.
#include <string>
#include <utility>

#include "engine/link/address.hpp"
#include "engine/link/percent.hpp"
#include "engine/link/view_field.hpp"
#include "engine/query/query.hpp"

namespace rostrum {

namespace {

void append_part(std::string& address, const std::string& part) {
  if (part.empty()) return;
  if (!address.empty()) address += '&';
  address += part;
}

}  // namespace

std::string part_of(const ViewField& field, const View& view) {
  const std::string value = field.text(field, view);
  return value.empty() ? value : std::string(field.key) + '=' + value;
}

std::string part_of(const std::pair<std::string, std::string>& unknown) {
  const auto& [key, value] = unknown;
  const std::string name = escaped_as_it_is(key, true);
  if (migrated_field({name, value}) != nullptr || (name.empty() && value.empty())) return {};
  return value.empty() ? name : name + '=' + escaped_as_it_is(value, false);
}

std::string address_from_view(const View& view) {
  View canonical = view;
  canonical.query = normalize(std::move(canonical.query));
  std::string address;
  for (const ViewField& field : view_fields())
    append_part(address, part_of(field, canonical));
  for (const auto& unknown : canonical.unknown)
    append_part(address, part_of(unknown));
  return address;
}

}  // namespace rostrum
