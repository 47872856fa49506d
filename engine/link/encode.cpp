// View -> address. Total: what a View should not hold (numbers out of range, unreadable ids) is
// brought into range or left out, so that what is written can always be read back.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/geo/lasso.hpp"
#include "engine/link/address.hpp"
#include "engine/link/address_key.hpp"
#include "engine/link/address_part.hpp"
#include "engine/link/map_text.hpp"
#include "engine/link/percent.hpp"
#include "engine/model/version_name.hpp"
#include "engine/query/query.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

namespace {

bool is_writable(const std::string& id) {
  return !id.empty() && is_readable(id);
}

// A bare '-' at the start would exclude.
std::string encoded_id(const std::string& id) {
  std::string text = percent_encoded(id);
  if (text.front() == '-') text.replace(0, 1, "%2D");
  return text;
}

std::string text_from_choice(const FacetChoice& choice) {
  std::string text;
  const auto append = [&](const std::string& id, std::string_view sign) {
    if (!is_writable(id)) return;
    if (!text.empty()) text += '~';
    text += sign;
    text += encoded_id(id);
  };
  for (const std::string& id : choice.include)
    append(id, "");
  for (const std::string& id : choice.exclude)
    append(id, "-");
  return text;
}

// In the reader's order, which is that of the columns.
std::string text_from_compared(const std::vector<std::string>& compared) {
  std::string text;
  std::size_t written = 0;
  for (const std::string& id : compared) {
    if (!is_writable(id) || written == View::most_compared) continue;
    if (!text.empty()) text += '~';
    text += encoded_id(id);
    ++written;
  }
  return text;
}

std::string text_from_number(int percent, int least, int most, int usual) {
  const int clamped = std::clamp(percent, least, most);
  return clamped == usual ? std::string() : std::to_string(clamped);
}

template <typename Value>
std::string text_unless(Value value, Value usual) {
  return value == usual ? std::string() : std::string(id_of(value));
}

// The value of a field, empty where it is the default.
std::string value_of(const AddressField& field, const View& view) {
  const View usual;
  const Query& query = view.query;
  switch (field.what) {
    case AddressKey::grammar:
      return {};  // the first one needs no number
    case AddressKey::text:
      return percent_encoded(clean_search_text(query.text).text, true);
    case AddressKey::facet:
      return text_from_choice(query[field.facet]);
    case AddressKey::time:
      return query.time ? text_from_time_range(*query.time) : std::string();
    case AddressKey::time_match:
      return text_unless(query.time_match, usual.query.time_match);
    case AddressKey::lasso:
      return query.area ? std::string() : text_from_lasso(canonical_lasso(query.lasso));
    case AddressKey::projection:
      return text_unless(view.projection, usual.projection);
    case AddressKey::points_only:
      return view.points_only ? std::string(points_only_word) : std::string();
    case AddressKey::measure_topic:
      return is_writable(view.measure_topic) ? percent_encoded(view.measure_topic) : std::string();
    case AddressKey::arcs:
      return text_unless(view.arcs, usual.arcs);
    case AddressKey::lane_order:
      return text_unless(view.lane_order, usual.lane_order);
    case AddressKey::play_mode:
      return text_unless(view.play_mode, usual.play_mode);
    case AddressKey::play_speed:
      return text_from_number(view.play_speed, View::min_play_speed, View::max_play_speed,
                              View::min_play_speed);
    case AddressKey::screen:
      return text_unless(view.screen, usual.screen);
    case AddressKey::compare:
      return text_from_compared(view.compare);
    case AddressKey::area: {
      const auto area = query.area ? canonical_area(*query.area) : std::nullopt;
      return area ? text_from_area(*area) : std::string();
    }
    case AddressKey::position: {
      const auto position =
          view.position ? canonical_position(*view.position, view.projection) : std::nullopt;
      return position ? text_from_position(*position) : std::string();
    }
    case AddressKey::window:
      return view.window ? text_from_time_range({view.window->from, view.window->to})
                         : std::string();
    case AddressKey::selection:
      return is_writable(view.selection) ? percent_encoded(view.selection) : std::string();
    case AddressKey::measure:
      return text_unless(view.measure, usual.measure);
    case AddressKey::lanes:
      return text_unless(view.lanes, usual.lanes);
    case AddressKey::tab:
      return text_unless(view.tab, usual.tab);
    case AddressKey::appearance:
      return text_unless(view.appearance, usual.appearance);
    case AddressKey::text_percent:
      return text_from_number(view.text_percent, View::min_text_percent, View::max_text_percent,
                              View::default_text_percent);
    case AddressKey::split_percent:
      return text_from_number(view.split_percent, View::min_split_percent, View::max_split_percent,
                              View::default_split_percent);
    case AddressKey::single_keys:
      return view.single_keys ? std::string() : std::string("off");
    case AddressKey::embed:
      return view.embed ? std::string("1") : std::string();
    case AddressKey::dataset_version:
      return is_version_name(view.dataset_version) ? view.dataset_version : std::string();
    case AddressKey::reserved: {
      const auto kept =
          std::ranges::find(view.unknown, field.key, &std::pair<std::string, std::string>::first);
      return kept != view.unknown.end() ? escaped_as_it_is(kept->second, false) : std::string();
    }
  }
  return {};
}

void append_part(std::string& address, const std::string& part) {
  if (part.empty()) return;
  if (!address.empty()) address += '&';
  address += part;
}

}  // namespace

std::string part_of(const AddressField& field, const View& view) {
  const std::string value = value_of(field, view);
  return value.empty() ? value : std::string(field.key) + '=' + value;
}

std::string part_of(const std::pair<std::string, std::string>& unknown) {
  const auto& [key, value] = unknown;
  const std::string name = escaped_as_it_is(key, true);
  if (migrated_field({name, value}) != nullptr || (name.empty() && value.empty())) return {};
  return value.empty() ? name : name + '=' + escaped_as_it_is(value, false);
}

bool is_choice(const AddressField& field) {
  switch (field.what) {
    case AddressKey::text:
    case AddressKey::facet:
    case AddressKey::area:
    case AddressKey::lasso:
    case AddressKey::selection:
    case AddressKey::measure_topic:
    case AddressKey::compare:
    case AddressKey::dataset_version:
    case AddressKey::reserved:
      return true;
    default:
      return false;
  }
}

std::string address_from_view(const View& view) {
  View canonical = view;
  canonical.query = normalize(std::move(canonical.query));
  std::string address;
  for (const AddressField& field : address_fields())
    append_part(address, part_of(field, canonical));
  for (const auto& unknown : canonical.unknown)
    append_part(address, part_of(unknown));
  return address;
}

}  // namespace rostrum
