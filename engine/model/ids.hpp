// Strong ids: an index into one table of the Dataset, of a type of its own, so that a speaker can
// never be passed where a country is meant. The readable id of the data files ("AZE",
// "baku-security-forum-2025") is text and belongs to the record; see Dataset::find_record.
//
// Invariant: an Id made by the Dataset is valid for that Dataset's whole life.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace rostrum {

template <typename Tag>
struct Id {
  std::uint32_t index = 0;

  constexpr auto operator<=>(const Id&) const = default;
};

using GroupId = Id<struct GroupTag>;
using TopicId = Id<struct TopicTag>;
using CountryId = Id<struct CountryTag>;
using CountryGroupId = Id<struct CountryGroupTag>;
using SeriesId = Id<struct SeriesTag>;
using OrganizationId = Id<struct OrganizationTag>;
using PersonId = Id<struct PersonTag>;
using PlaceId = Id<struct PlaceTag>;
using ForumId = Id<struct ForumTag>;
using StatementId = Id<struct StatementTag>;
using OutcomeId = Id<struct OutcomeTag>;

}  // namespace rostrum
