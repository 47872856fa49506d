// Address -> View. Every value is judged alone: what is not understood is dropped with a notice in
// the reader's words, and the rest is kept.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/decimal.hpp"
#include "engine/link/address.hpp"
#include "engine/link/address_key.hpp"
#include "engine/link/address_split.hpp"
#include "engine/link/map_text.hpp"
#include "engine/link/migrations.hpp"
#include "engine/link/percent.hpp"
#include "engine/link/period_text.hpp"
#include "engine/link/room.hpp"
#include "engine/model/version_name.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

namespace {

constexpr std::size_t quoted_part_characters = 40;
constexpr int highest_grammar = 1'000'000;

std::string quoted_part(std::string_view raw) {
  const std::string text = percent_decoded(raw).value_or(escaped_as_it_is(raw, false));
  return "\"" + shortened(text, quoted_part_characters) + "\"";
}

// A whole number within limits.
std::optional<int> whole_from_text(std::string_view text, int least, int most) {
  const bool is_whole = text.find('.') == std::string_view::npos;
  const auto number = is_whole ? decimal_from_text(text) : std::nullopt;
  if (!number || *number < least || *number > most) return std::nullopt;
  return static_cast<int>(*number);
}

template <typename Value>
bool keep_read(Value& kept, std::optional<Value> read) {
  if (read) kept = *std::move(read);
  return read.has_value();
}

template <typename Value>
bool keep_read(std::optional<Value>& kept, std::optional<Value> read) {
  const bool understood = read.has_value();
  if (understood) kept = std::move(read);
  return understood;
}

// Without the escape or the letter of several bytes that a cut parted.
std::string_view whole_characters(std::string_view text) {
  constexpr std::size_t escape = 3;
  constexpr int most_bytes_of_part = 3;
  const std::size_t percent = text.rfind('%');
  if (percent != std::string_view::npos && text.size() - percent < escape) {
    text = text.substr(0, percent);
  }
  std::string_view whole = text;
  for (int i = 0; i < most_bytes_of_part && !percent_decoded(whole) && !whole.empty(); ++i) {
    const bool escaped = whole.size() >= escape && whole[whole.size() - escape] == '%';
    whole.remove_suffix(escaped ? escape : 1);
  }
  return whole;
}

// What of an address that was cut can be read: its whole values, and as much of a search text as
// is there.
std::string_view start_of(std::string_view address) {
  const std::size_t part = address.rfind('&') + 1;
  const AddressField* field = field_of(address.substr(part));
  if (field != nullptr && field->what == AddressKey::text) {
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
      notice("The link is longer than 4,000 characters, so its end was left out");
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
    std::ranges::move(drop_what_does_not_fit(view), std::back_inserter(decoded_.notices));
  }

  DecodedView take() { return std::move(decoded_); }

 private:
  void notice(std::string text) { decoded_.notices.push_back({std::move(text)}); }

  void read_part(std::string_view part) {
    const std::size_t equals = part.find('=');
    const auto [key, value] =
        migrated({part.substr(0, equals),
                  equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1)});
    const AddressField* field = field_from_key(key);
    if (field == nullptr) {
      if (key.empty() && value.empty()) return;
      decoded_.view.unknown.emplace_back(escaped_as_it_is(key, true),
                                         escaped_as_it_is(value, false));
    } else if (field->what == AddressKey::reserved) {
      keep_reserved(*field, value);
    } else if (field->what == AddressKey::facet) {
      read_choices(field->facet, value);
    } else if (!value.empty() && !read_value(*field, value)) {
      notice(std::string(field->words) + ' ' + quoted_part(value) + " was not understood");
    }
  }

  // Of a key given twice the later value holds, as for keys that are understood.
  void keep_reserved(const AddressField& field, std::string_view value) {
    if (value.empty()) return;
    auto& unknown = decoded_.view.unknown;
    std::erase_if(unknown, [&](const auto& kept) { return kept.first == field.key; });
    unknown.emplace_back(std::string(field.key), escaped_as_it_is(value, false));
  }

  // As they are written: reserved keys have a place among those that are understood.
  void put_reserved_first() {
    auto& unknown = decoded_.view.unknown;
    auto place = unknown.begin();
    for (const AddressField& field : address_fields()) {
      if (field.what != AddressKey::reserved) continue;
      const auto kept = std::find_if(place, unknown.end(),
                                     [&](const auto& one) { return one.first == field.key; });
      if (kept != unknown.end()) std::rotate(place++, kept, std::next(kept));
    }
  }

  // A newer program's link is read as far as this one can.
  bool read_grammar(std::string_view value) {
    const auto grammar = whole_from_text(value, 1, highest_grammar);
    if (grammar && *grammar > address_grammar) {
      notice("This link was made by a newer Rostrum, so it may show more there than here");
    }
    return grammar.has_value();
  }

  void read_choices(Facet facet, std::string_view values) {
    FacetChoice& choice = decoded_.view.query[facet];
    while (!values.empty()) {
      const std::size_t end = std::min(values.find('~'), values.size());
      std::string_view value = values.substr(0, end);
      values.remove_prefix(std::min(end + 1, values.size()));
      const bool excludes = value.starts_with('-');
      if (excludes) value.remove_prefix(1);
      if (value.empty()) continue;
      auto id = percent_decoded(value);
      if (id) {
        (excludes ? choice.exclude : choice.include).push_back(*std::move(id));
      } else {
        notice("The link's choice " + quoted_part(value) + " under " +
               std::string(title_of(facet)) + " was not understood");
      }
    }
  }

  // Each at most once and no more than there is room for; what is too much is said.
  bool read_compared(std::string_view values) {
    std::vector<std::string>& compared = decoded_.view.compare;
    while (!values.empty()) {
      const std::size_t end = std::min(values.find('~'), values.size());
      auto id = percent_decoded(values.substr(0, end));
      values.remove_prefix(std::min(end + 1, values.size()));
      if (!id) return false;
      if (id->empty() || std::ranges::find(compared, *id) != compared.end()) continue;
      if (compared.size() == View::most_compared) {
        notice("The link compares more than four, so the rest was left out");
        break;
      }
      compared.push_back(*std::move(id));
    }
    return true;
  }

  // False: not understood, nothing changed. Programs that links pass through may escape what needs
  // no escape: "at=40%2C50%2C3".
  bool read_value(const AddressField& field, std::string_view raw) {
    if (field.what == AddressKey::text) return read_text(raw);
    if (field.what == AddressKey::compare) return read_compared(raw);
    const auto plain = percent_decoded(raw);
    return plain && read_plain(field.what, *plain);
  }

  bool read_plain(AddressKey what, const std::string& value) {
    View& view = decoded_.view;
    switch (what) {
      case AddressKey::text:
      case AddressKey::facet:
      case AddressKey::compare:
      case AddressKey::reserved:
        return false;
      case AddressKey::grammar:
        return read_grammar(value);
      case AddressKey::time:
        return keep_read(view.query.time, time_range_from_text(value));
      case AddressKey::time_match:
        return keep_read(view.query.time_match, value_from_id(all_time_matches, value));
      case AddressKey::lasso:
        return keep_read(view.query.lasso, lasso_from_text(value));
      case AddressKey::projection:
        return keep_read(view.projection, value_from_id(all_projections, value));
      case AddressKey::points_only:
        if (value != points_only_word && value != "borders") return false;
        view.points_only = value == points_only_word;
        return true;
      case AddressKey::measure_topic:
        return keep_read(view.measure_topic, std::optional(value));
      case AddressKey::arcs:
        return keep_read(view.arcs, value_from_id(all_arcs, value));
      case AddressKey::lane_order:
        return keep_read(view.lane_order, value_from_id(all_lane_orders, value));
      case AddressKey::play_mode:
        return keep_read(view.play_mode, value_from_id(all_play_modes, value));
      case AddressKey::play_speed:
        return keep_read(view.play_speed,
                         whole_from_text(value, View::min_play_speed, View::max_play_speed));
      case AddressKey::screen:
        return keep_read(view.screen, value_from_id(all_screens, value));
      case AddressKey::area:
        return keep_read(view.query.area, area_from_text(value));
      case AddressKey::position:
        return keep_read(view.position, position_from_text(value));
      case AddressKey::window:
        return read_window(value);
      case AddressKey::selection:
        return keep_read(view.selection, std::optional(value));
      case AddressKey::measure:
        return keep_read(view.measure, value_from_id(all_measures, value));
      case AddressKey::lanes:
        return keep_read(view.lanes, value_from_id(all_lanes, value));
      case AddressKey::tab:
        return keep_read(view.tab, value_from_id(all_tabs, value));
      case AddressKey::appearance:
        return keep_read(view.appearance, value_from_id(all_appearances, value));
      case AddressKey::text_percent:
        return keep_read(view.text_percent,
                         whole_from_text(value, View::min_text_percent, View::max_text_percent));
      case AddressKey::split_percent:
        return keep_read(view.split_percent,
                         whole_from_text(value, View::min_split_percent, View::max_split_percent));
      case AddressKey::single_keys:
        if (value != "off" && value != "on") return false;
        view.single_keys = value == "on";
        return true;
      case AddressKey::embed:
        if (value != "1" && value != "0") return false;
        view.embed = value == "1";
        return true;
      case AddressKey::dataset_version:
        if (!is_version_name(value)) return false;
        view.dataset_version = value;
        return true;
    }
    return false;
  }

  // A second search text is added to the first: both are asked for.
  bool read_text(std::string_view value) {
    const auto text = percent_decoded(value, true);
    if (!text) return false;
    std::string& kept = decoded_.view.query.text;
    SearchText search = clean_search_text(kept + ' ' + *text);
    if (search.shortened) {
      notice("The link's search text was cut after " + std::to_string(search.characters) +
             " characters");
    }
    kept = std::move(search.text);
    return true;
  }

  bool read_window(std::string_view value) {
    const auto range = time_range_from_text(value);
    if (!range || !range->from || !range->to) return false;
    decoded_.view.window = DayWindow{*range->from, *range->to};
    return true;
  }

  DecodedView decoded_;
};

}  // namespace

std::vector<Notice> notices_of_kept(const View& view) {
  std::string later;
  std::string foreign;
  for (const auto& kept : view.unknown) {
    const AddressField* field = field_from_key(kept.first);
    std::string& words = field != nullptr ? later : foreign;
    if (!words.empty()) words += ", ";
    words += field != nullptr ? kept.first : quoted_part(kept.first);
  }
  std::vector<Notice> notices;
  if (!later.empty()) {
    notices.push_back({"This version cannot show this yet, but keeps it in the link: " + later});
  }
  if (!foreign.empty()) notices.push_back({"Not understood, but kept in the link: " + foreign});
  return notices;
}

DecodedView view_from_address(std::string_view address) {
  return AddressDecoder(address).take();
}

}  // namespace rostrum
