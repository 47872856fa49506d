// Address -> View. Every value is judged alone: what is not understood is dropped with a notice in
// the reader's words, and the rest is kept.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/link/address_split.hpp"
#include "engine/link/length_budget.hpp"
#include "engine/link/map_text.hpp"
#include "engine/link/migrations.hpp"
#include "engine/link/percent.hpp"
#include "engine/link/view_field.hpp"
#include "messages/link.hpp"

namespace rostrum {

namespace {

// Without the escape or the letter of several bytes that a cut parted.
std::string_view whole_characters(std::string_view text) {
  constexpr std::size_t escape = 3;
  constexpr int max_bytes_of_part = 3;
  const std::size_t percent = text.rfind('%');
  if (percent != std::string_view::npos && text.size() - percent < escape) {
    text = text.substr(0, percent);
  }
  std::string_view whole = text;
  for (int i = 0; i < max_bytes_of_part && !percent_decoded(whole) && !whole.empty(); ++i) {
    const bool escaped = whole.size() >= escape && whole[whole.size() - escape] == '%';
    whole.remove_suffix(escaped ? escape : 1);
  }
  return whole;
}

// What of an address that was cut can be read: its whole values, and as much of a search text as
// is there.
std::string_view start_of(std::string_view address) {
  const std::size_t part = address.rfind('&') + 1;
  const ViewField* field = field_of(address.substr(part));
  if (field != nullptr && field->key == search_text_key) {
    return address.substr(0, part + whole_characters(address.substr(part)).size());
  }
  const std::size_t end = address.find_last_of("&~");
  return address.substr(0, end == std::string_view::npos ? 0 : end);
}

class AddressDecoder {
 public:
  explicit AddressDecoder(std::string_view address) {
    if (address.starts_with('#')) address.remove_prefix(1);
    const std::string bare = with_separators_bare(address);
    address = bare;
    if (address.size() > max_address_length) {
      address = start_of(address.substr(0, max_address_length));
      notice(msg::link_too_long{.count = max_address_length});
    }
    while (!address.empty()) {
      const std::size_t end = std::min(address.find('&'), address.size());
      read_part(address.substr(0, end));
      address.remove_prefix(std::min(end + 1, address.size()));
    }
    View& view = decoded_.view;
    view.query = normalize(std::move(view.query));
    // A position that shows the whole world is none, which the projection has a say in.
    if (view.position) view.position = canonical_position(*view.position, view.projection);
    put_reserved_first();
    std::ranges::move(notices_of_kept(view), std::back_inserter(decoded_.notices));
    std::ranges::move(trim_to_budget(view), std::back_inserter(decoded_.notices));
  }

  DecodedView take() { return std::move(decoded_); }

 private:
  void notice(Message message) { decoded_.notices.push_back({std::move(message)}); }

  void read_part(std::string_view part) {
    const std::size_t equals = part.find('=');
    const auto [key, value] =
        migrated({part.substr(0, equals),
                  equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1)});
    const ViewField* field = field_from_key(key);
    if (field == nullptr) {
      if (key.empty() && value.empty()) return;
      decoded_.view.unknown.emplace_back(escaped_as_it_is(key, true),
                                         escaped_as_it_is(value, false));
    } else if (!value.empty() && !field->read(*field, decoded_.view, value, decoded_.notices)) {
      notice(msg::link_not_understood{.link_part = field->part, .value = shown_value(value)});
    }
  }

  // As they are written: reserved keys have a place among those that are understood.
  void put_reserved_first() {
    auto& unknown = decoded_.view.unknown;
    auto place = unknown.begin();
    for (const ViewField& field : view_fields()) {
      if (!field.reserved) continue;
      const auto kept = std::find_if(place, unknown.end(),
                                     [&](const auto& one) { return one.first == field.key; });
      if (kept != unknown.end()) std::rotate(place++, kept, std::next(kept));
    }
  }

  DecodedView decoded_;
};

}  // namespace

std::vector<Notice> notices_of_kept(const View& view) {
  List later{.items = {}, .style = ListStyle::unit};
  List foreign{.items = {}, .style = ListStyle::unit};
  for (const auto& kept : view.unknown) {
    if (field_from_key(kept.first) != nullptr) {
      later.items.emplace_back(kept.first);
    } else {
      foreign.items.emplace_back(msg::link_kept_key{.key = shown_value(kept.first)});
    }
  }
  std::vector<Notice> notices;
  if (!later.items.empty()) notices.push_back({msg::link_kept_for_later{.keys = later}});
  if (!foreign.items.empty()) notices.push_back({msg::link_kept_unknown{.keys = foreign}});
  return notices;
}

DecodedView view_from_address(std::string_view address) {
  return AddressDecoder(address).take();
}

}  // namespace rostrum
