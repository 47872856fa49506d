// The closed vocabularies of the dataset, once: readable id and name of every value in enum order.
#include <array>
#include <cstddef>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

namespace {

struct Term {
  std::string_view id;
  std::string_view name;
};

constexpr std::array<Term, region_count> regions = {{
    {"Africa", "Africa"},
    {"Americas", "Americas"},
    {"Asia", "Asia"},
    {"Europe", "Europe"},
    {"Oceania", "Oceania"},
    {"Antarctica", "Antarctica"},
}};

constexpr std::array<Term, organization_kind_count> organization_kinds = {{
    {"government", "Government"},
    {"intergovernmental", "Intergovernmental organization"},
    {"regional-body", "Regional body"},
    {"intelligence-security-service", "Intelligence or security service"},
    {"military", "Military"},
    {"parliament", "Parliament"},
    {"judiciary", "Judiciary"},
    {"academia-think-tank", "Academia or think tank"},
    {"civil-society", "Civil society"},
    {"private-sector", "Private sector"},
    {"media", "Media"},
}};

constexpr std::array<Term, statement_kind_count> statement_kinds = {{
    {"speech", "Speech"},
    {"message", "Message"},
    {"interview", "Interview"},
    {"press-statement", "Press statement"},
    {"report", "Report"},
}};

constexpr std::array<Term, outcome_kind_count> outcome_kinds = {{
    {"declaration", "Declaration"},
    {"decision", "Decision"},
    {"initiative", "Initiative"},
    {"recommendation", "Recommendation"},
    {"technology", "Technology"},
    {"programme", "Programme"},
}};

}  // namespace

std::string_view id_of(Region region) {
  return regions[static_cast<std::size_t>(region)].id;
}
std::string_view id_of(OrganizationKind kind) {
  return organization_kinds[static_cast<std::size_t>(kind)].id;
}
std::string_view id_of(StatementKind kind) {
  return statement_kinds[static_cast<std::size_t>(kind)].id;
}
std::string_view id_of(OutcomeKind kind) {
  return outcome_kinds[static_cast<std::size_t>(kind)].id;
}

std::string_view name_of(Region region) {
  return regions[static_cast<std::size_t>(region)].name;
}
std::string_view name_of(OrganizationKind kind) {
  return organization_kinds[static_cast<std::size_t>(kind)].name;
}
std::string_view name_of(StatementKind kind) {
  return statement_kinds[static_cast<std::size_t>(kind)].name;
}
std::string_view name_of(OutcomeKind kind) {
  return outcome_kinds[static_cast<std::size_t>(kind)].name;
}

}  // namespace rostrum
