// The fields of a View, one row each: how an address writes and reads it, how a change of it is
// written into the history, what gives way in a long link, and what the page's interface calls it.
// The rows stand in the order of an address. docs/links.md tells the same to those outside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/link/migrations.hpp"
#include "engine/query/facet.hpp"
#include "engine/view/history_write.hpp"
#include "engine/view/notice.hpp"
#include "engine/view/view.hpp"
#include "messages/choices.hpp"

namespace rostrum {

// A value as the page's interface gives it; nothing: left out there.
struct FieldValue {
  using List = std::vector<FieldValue>;
  using Object = std::vector<std::pair<std::string_view, FieldValue>>;

  std::variant<std::monostate, bool, int, double, std::string, List, Object> data;

  bool empty() const { return std::holds_alternative<std::monostate>(data); }
  bool operator==(const FieldValue& other) const;
};

// Below the type, as a defaulted one would ask for the comparison of lists before it is known.
inline bool FieldValue::operator==(const FieldValue& other) const {
  return data == other.data;
}

// What becomes of a field whose view is too long for a link; see engine/link/length_budget.hpp.
enum class WhenTooLong : std::uint8_t {
  fits,       // it has a bound of its own, for which there is room
  stays,      // it counts and never goes
  goes,       // the longest first
  goes_last,  // when nothing else is left
};

struct ViewField {
  std::string_view key = {};   // in an address: "land"
  std::string_view name = {};  // in the page's interface: "borders"; empty: not there
  msg::LinkPart part = msg::LinkPart::other;  // what notices call it
  HistoryWrite history = HistoryWrite::replace;
  WhenTooLong when_too_long = WhenTooLong::fits;
  std::optional<Facet> facet = std::nullopt;  // whose choice this is
  bool reserved = false;                      // for what is to come: kept as it is, in its place
  bool keeps_playing = false;                 // a run of the period goes on when it is set

  // The value in an address; empty where it is the default. Precondition: a normalized query.
  std::string (*text)(const ViewField& self, const View& view) = nullptr;
  // A value that is not empty, as it stands in an address, into the view. False: not understood,
  // nothing changed.
  bool (*read)(const ViewField& self, View& view, std::string_view raw,
               std::vector<Notice>& notices) = nullptr;
  void (*reset)(const ViewField& self, View& view) = nullptr;
  bool (*equal)(const ViewField& self, const View& a, const View& b) = nullptr;
  FieldValue (*value)(const ViewField& self, const View& view) = nullptr;

  // Of a field with a few values: as they stand in an address, and which of them a view has.
  std::span<const std::string_view> values = {};
  std::size_t (*chosen)(const ViewField& self, const View& view) = nullptr;
};

std::span<const ViewField> view_fields();
const ViewField* field_from_key(std::string_view key);
// The field of a part in any spelling, old ones included.
const ViewField* migrated_field(Spelling part);

inline constexpr std::string_view search_text_key = "q";
inline constexpr std::string_view selection_key = "sel";

// The grammar of docs/links.md that this program writes.
inline constexpr int address_grammar = 1;

// A value out of an address, readable and shortened, for a notice.
std::string shown_value(std::string_view raw);

// A part of an address: "topic=cyber". Empty where the view has the default. Precondition: the
// view's query is normalized.
std::string part_of(const ViewField& field, const View& view);
// Of View::unknown, "flag"; empty for a key that has a field.
std::string part_of(const std::pair<std::string, std::string>& unknown);

}  // namespace rostrum
