// The closed vocabularies of the dataset, once: the readable id of every value in enum order. Their
// names are messages (engine/text/vocabulary_text).
#include <array>
#include <cstddef>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

namespace {

constexpr std::array<std::string_view, region_count> regions = {"Africa", "Americas", "Asia",
                                                                "Europe", "Oceania",  "Antarctica"};

constexpr std::array<std::string_view, country_group_kind_count> country_group_kinds = {
    "union", "alliance", "regional-organization", "forum", "un-body", "un-regional-group",
    "region"};

constexpr std::array<std::string_view, organization_kind_count> organization_kinds = {
    "government",    "intergovernmental", "regional-body", "intelligence-security-service",
    "military",      "parliament",        "judiciary",     "academia-think-tank",
    "civil-society", "private-sector",    "media",
};

constexpr std::array<std::string_view, statement_kind_count> statement_kinds = {
    "speech", "message", "interview", "press-statement", "report"};

constexpr std::array<std::string_view, outcome_kind_count> outcome_kinds = {
    "declaration", "decision", "initiative", "recommendation", "technology", "programme"};

}  // namespace

std::string_view id_of(Region region) {
  return regions[static_cast<std::size_t>(region)];
}
std::string_view id_of(CountryGroupKind kind) {
  return country_group_kinds[static_cast<std::size_t>(kind)];
}
std::string_view id_of(OrganizationKind kind) {
  return organization_kinds[static_cast<std::size_t>(kind)];
}
std::string_view id_of(StatementKind kind) {
  return statement_kinds[static_cast<std::size_t>(kind)];
}
std::string_view id_of(OutcomeKind kind) {
  return outcome_kinds[static_cast<std::size_t>(kind)];
}

}  // namespace rostrum
