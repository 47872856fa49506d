// What a column of Compare stands for: a forum, a subject, a group of countries, or a calendar
// year.
//
// Text form, in addresses and in View::compare: a forum's id, a subject's text, "group:" and a
// group's id, or "year:" and its number:
//   baku-security-forum-2025   country:AZE   group:nato   year:2018
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "engine/model/subject.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct CalendarYear {
  std::int32_t year = 0;

  bool operator==(const CalendarYear&) const = default;
};

using CompareItem = std::variant<ForumId, Subject, CalendarYear, CountryGroupId>;

// Whether it is of a kind: is_of<PersonId>(item).
template <typename Id>
bool is_of(const CompareItem& item) {
  if constexpr (std::is_constructible_v<Subject, Id>) {
    const auto* subject = std::get_if<Subject>(&item);
    return subject != nullptr && std::holds_alternative<Id>(*subject);
  } else {
    return std::holds_alternative<Id>(item);
  }
}
template <typename Id>
bool all_are(std::span<const CompareItem> items) {
  return std::ranges::all_of(items, is_of<Id>);
}
template <typename Id>
bool any_is(std::span<const CompareItem> items) {
  return std::ranges::any_of(items, is_of<Id>);
}

// Whether it has a page of its own, which its text selects.
bool has_page(const CompareItem& item);

// Nothing for a text that names neither, such as a statement's id.
std::optional<CompareItem> find_compare_item(const Dataset& dataset, std::string_view text);
std::string text_of(const Dataset& dataset, const CompareItem& item);

// "Kuwait phase", "Azerbaijan", "2018"
std::string name_of(const Dataset& dataset, const CompareItem& item);
// "Forum", "Country or territory", "Year"
std::string kind_text(const Language& language, const Dataset& dataset, const CompareItem& item);
// Which records belong to it, as a sentence: "Its statements and outcomes".
std::string basis_text(const Language& language, const CompareItem& item);
// What the data says of it: of a group of countries, which one it is; may be empty.
std::string note_of(const Dataset& dataset, const CompareItem& item);

}  // namespace rostrum
