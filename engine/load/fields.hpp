// Single values of the dataset's form, checked: text, dates, numbers, addresses, vocabularies.
//
// Each function reports what is wrong and then returns an empty or absent value; the caller goes
// on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/load/suggest.hpp"
#include "engine/model/date_span.hpp"

namespace rostrum {

// Longest text of a field, in bytes: far above any summary, far below a mistake.
inline constexpr std::size_t text_length_limit = 20'000;

// Text for people: not empty, no spaces at its ends, no line breaks or control characters.
// As long as the value is there; empty when it was reported.
std::string_view text_of(const JsonValue& value, const Path& path, LoadErrors& errors);

std::string text_field(ObjectReader& object, std::string_view key, Presence presence);
// The same without a copy, for as long as the document is there.
std::string_view text_view_field(ObjectReader& object, std::string_view key, Presence presence);
std::vector<std::string> text_list_field(ObjectReader& object, std::string_view key,
                                         Presence presence);
std::optional<DateSpan> date_field(ObjectReader& object, std::string_view key, Presence presence);
// An address of a page, https or http only.
std::string url_field(ObjectReader& object, std::string_view key, Presence presence);
// Where to write to: an https or mailto address.
std::string contact_field(ObjectReader& object, std::string_view key, Presence presence);
// A language tag: "en", "pt-BR".
std::string language_field(ObjectReader& object, std::string_view key, Presence presence);
std::optional<std::int32_t> integer_field(ObjectReader& object, std::string_view key,
                                          Presence presence, std::int32_t at_least,
                                          std::int32_t at_most);
std::optional<double> number_field(ObjectReader& object, std::string_view key, Presence presence,
                                   double at_least, double at_most);

// An optional field that says that something is so; absent, it is not.
bool bool_field(ObjectReader& object, std::string_view key);

// Index of the field's text among the words; one that is not among them is reported.
std::optional<std::size_t> enum_field(ObjectReader& object, std::string_view key, Presence presence,
                                      std::span<const std::string_view> words);

// A value of a closed vocabulary by its readable id.
template <typename Kind>
Kind kind_field(ObjectReader& object, std::string_view key, std::size_t kind_count) {
  static const std::vector<std::string_view> ids = [&] {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < kind_count; ++i)
      all.push_back(id_of(static_cast<Kind>(i)));
    return all;
  }();
  return static_cast<Kind>(enum_field(object, key, Presence::required, ids).value_or(0));
}

}  // namespace rostrum
