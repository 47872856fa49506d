#include "engine/model/country_group.hpp"

#include <algorithm>

namespace rostrum {

Day membership_day(const DateSpan& date) {
  return date.has_open_start() ? date.latest : date.earliest;
}

bool is_member(const CountryGroup& group, CountryId country, Day day) {
  return std::any_of(group.terms.begin(), group.terms.end(), [&](const MembershipTerm& term) {
    return term.country == country && term.holds_on(day);
  });
}

Memberships::Memberships(std::span<const CountryGroup> groups, std::size_t country_count)
    : offsets_(country_count + 1) {
  std::size_t count = 0;
  for (const CountryGroup& group : groups) {
    count += group.terms.size();
    for (const MembershipTerm& term : group.terms)
      ++offsets_[term.country.index + 1];
  }
  for (std::size_t i = 0; i < country_count; ++i)
    offsets_[i + 1] += offsets_[i];
  terms_.resize(count);
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    for (const MembershipTerm& term : groups[i].terms) {
      terms_[next[term.country.index]++] = {CountryGroupId{i}, term.time.earliest,
                                            term.time.latest};
    }
  }
}

}  // namespace rostrum
