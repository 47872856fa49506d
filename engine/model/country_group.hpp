// Groups of countries: unions, alliances, bodies of the United Nations, plain regions; and which
// countries were in them on which day.
//
// A country may have several terms in a group, as the elected members of the Security Council do.
// Invariant: terms of one country in one group do not touch the same day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/date_span.hpp"
#include "engine/model/ids.hpp"
#include "engine/model/source.hpp"

namespace rostrum {

enum class CountryGroupKind : std::uint8_t {
  political_union,
  alliance,
  regional_organization,
  forum,
  un_body,
  un_regional_group,
  region,
};
inline constexpr std::size_t country_group_kind_count = 7;
std::string_view id_of(CountryGroupKind kind);  // "un-body"

struct MembershipTerm {
  CountryId country;
  // First and last day. An open start: from before the records begin; an open end: still.
  DateSpan time = {
      .earliest = DateSpan::open_start, .latest = DateSpan::open_end, .interval = true};
  std::string note;          // a sentence for readers; may be empty
  bool unconfirmed = false;  // a date or the membership itself could not be confirmed

  bool holds_on(Day day) const { return time.overlaps(day, day); }
};

struct CountryGroup {
  std::string id;
  std::string name;
  std::vector<std::string> variants;  // abbreviations and other names
  CountryGroupKind kind = CountryGroupKind::political_union;
  std::string note;  // what it is, and what was chosen where that differs; may be empty
  std::vector<MembershipTerm> terms;
  std::vector<Source> sources;  // none in the bundle that the site carries
  std::string in_text = {};     // as a sentence has it, "the European Union"; may be empty
};

// The day by which a record's memberships go: the first of its span, on which what it tells of
// began and its participants were invited as what they were; so a record has the groups of one day,
// and of a rough date none that began within it. A span with an open start goes by its last day, as
// in the histogram.
Day membership_day(const DateSpan& date);

bool is_member(const CountryGroup& group, CountryId country, Day day);

// The same facts by country, for asking often.
class Memberships {
 public:
  Memberships() = default;
  Memberships(std::span<const CountryGroup> groups, std::size_t country_count);

  // Calls use(CountryGroupId) for every group that the country is in on the day, in their order.
  template <typename Use>
  void for_each_group(CountryId country, Day day, Use use) const {
    if (offsets_.empty()) return;
    for (std::uint32_t i = offsets_[country.index]; i < offsets_[country.index + 1]; ++i) {
      if (terms_[i].first <= day && day <= terms_[i].last) use(terms_[i].group);
    }
  }

 private:
  struct Term {
    CountryGroupId group;
    Day first;
    Day last;
  };

  std::vector<std::uint32_t> offsets_;  // by CountryId, into terms_; one more for the end
  std::vector<Term> terms_;
};

}  // namespace rostrum
