// How the kinds of values that a View has stand in an address and in the page's interface.
//
// A codec has text(): empty for what cannot be written; value(): from the text with its escapes
// undone, nothing when it is not understood; page(). text() and page() see the whole view, which
// may have a say: a position means another thing on the globe. One of a few values has values and
// index(), too.
//
// Not for use outside engine/link/view_field.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/vocabulary.hpp"
#include "engine/link/view_field.hpp"

namespace rostrum {

// A whole number within limits.
std::optional<int> whole_from_text(std::string_view text, int least, int most);

template <Vocabulary Value>
struct WordCodec {
  static constexpr std::span<const std::string_view> values = vocabulary<Value>;
  static std::size_t index(Value value) { return static_cast<std::size_t>(value); }
  static std::string text(Value value, const View&) { return std::string(id_of(value)); }
  static std::optional<Value> value(const std::string& text) { return value_from_id<Value>(text); }
  static FieldValue page(Value value, const View&) { return {std::string(id_of(value))}; }
};

// Words are `yes` and `no`.
template <typename Words>
struct SwitchCodec {
  static constexpr std::array<std::string_view, 2> words = {Words::yes, Words::no};
  static constexpr std::span<const std::string_view> values = words;
  static std::size_t index(bool on) { return on ? 0 : 1; }
  static std::string text(bool on, const View&) { return std::string(on ? Words::yes : Words::no); }
  static std::optional<bool> value(const std::string& text) {
    if (text != Words::yes && text != Words::no) return std::nullopt;
    return text == Words::yes;
  }
  static FieldValue page(bool on, const View&) { return {on}; }
};

template <int least, int most>
struct NumberCodec {
  static std::string text(int number, const View&) {
    return std::to_string(std::clamp(number, least, most));
  }
  static std::optional<int> value(const std::string& text) {
    return whole_from_text(text, least, most);
  }
  static FieldValue page(int number, const View&) { return {std::clamp(number, least, most)}; }
};

// An id or a subject's text.
struct IdCodec {
  static std::string text(const std::string& id, const View& view);
  static std::optional<std::string> value(const std::string& text) { return text; }
  static FieldValue page(const std::string& id, const View& view);
};

struct VersionCodec {
  static std::string text(const std::string& version, const View& view);
  static std::optional<std::string> value(const std::string& text);
  static FieldValue page(const std::string& version, const View& view);
};

// In the form that BCP 47 gives every tag, whether there is such a language or not.
struct LanguageCodec {
  static std::string text(const std::string& tag, const View& view);
  static std::optional<std::string> value(const std::string& text);
  static FieldValue page(const std::string& tag, const View& view);
};

struct PeriodCodec {
  static std::string text(const std::optional<TimeRange>& period, const View& view);
  static std::optional<TimeRange> value(const std::string& text);
  static FieldValue page(const std::optional<TimeRange>& period, const View& view);
};

struct TimeMatchCodec : WordCodec<TimeMatch> {
  static FieldValue page(TimeMatch match, const View& view);
};

struct WindowCodec {
  static std::string text(const std::optional<DayWindow>& window, const View& view);
  static std::optional<DayWindow> value(const std::string& text);
  static FieldValue page(const std::optional<DayWindow>& window, const View& view);
};

struct AreaCodec {
  static std::string text(const std::optional<GeoBox>& area, const View& view);
  static std::optional<GeoBox> value(const std::string& text);
  static FieldValue page(const std::optional<GeoBox>& area, const View& view);
};

// Box and lasso exclude each other; the box is the one that holds.
struct LassoCodec {
  static std::string text(const std::vector<GeoPoint>& ring, const View& view);
  static std::optional<std::vector<GeoPoint>> value(const std::string& text);
  static FieldValue page(const std::vector<GeoPoint>& ring, const View& view);
};

struct PositionCodec {
  static std::string text(const std::optional<MapPosition>& position, const View& view);
  static std::optional<MapPosition> value(const std::string& text);
  static FieldValue page(const std::optional<MapPosition>& position, const View& view);
};

// "country", "-country": from its last value to its first.
struct TableSortCodec {
  static std::string text(const std::optional<TableSort>& sort, const View& view);
  static std::optional<std::optional<TableSort>> value(const std::string& text);
  static FieldValue page(const std::optional<TableSort>& sort, const View& view);
};

// Those whose reading adds to what is there already, or has more to say than yes and no.

std::string text_from_search(const std::string& text);
// A second search text is added to the first: both are asked for.
bool read_search(View& view, std::string_view raw, std::vector<Notice>& notices);

std::string text_from_choice(const FacetChoice& choice);
// A value that is not understood has a notice of its own, the others are kept.
void read_choice(Facet facet, FacetChoice& choice, std::string_view raw,
                 std::vector<Notice>& notices);

// In the reader's order, which is that of the columns.
std::string text_from_compared(const std::vector<std::string>& compared);
// Each at most once and no more than there is room for; what is too much is said.
bool read_compared(std::vector<std::string>& compared, std::string_view raw,
                   std::vector<Notice>& notices);

// Entries in their order, each an id and, after a plus, its note: "minsk-2018+first+to+call".
std::string text_from_basket(const Basket& basket);
// What was too much, or is no entry, is said.
bool read_basket(Basket& basket, std::string_view raw, std::vector<Notice>& notices);

// Columns that are shown, then those that are hidden, as choices are written: "words~-country".
std::string text_from_columns(const ColumnChoice& columns);
// What is no column, or no choice about one, has a notice of its own, the others are kept.
void read_columns(ColumnChoice& columns, std::string_view raw, std::vector<Notice>& notices);

}  // namespace rostrum
