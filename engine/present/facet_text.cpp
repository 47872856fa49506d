#include "engine/present/facet_text.hpp"

#include <array>
#include <cstddef>
#include <optional>

#include "engine/base/ascii.hpp"
#include "messages/facet.hpp"
#include "messages/vocabulary.hpp"

namespace rostrum {

namespace {

struct Noun {
  Plain alone;
  Plain within_sentence;
};

// In the order of the domain of Facet::kind.
constexpr std::array<Noun, 3 + statement_kind_count + outcome_kind_count> record_kind_nouns = {{
    {msg::vocabulary_record_forum, msg::facet_within_forum},
    {msg::vocabulary_record_statement, msg::facet_within_statement},
    {msg::vocabulary_statement_speech, msg::facet_within_speech},
    {msg::vocabulary_statement_message, msg::facet_within_message},
    {msg::vocabulary_statement_interview, msg::facet_within_interview},
    {msg::vocabulary_statement_press_statement, msg::facet_within_press_statement},
    {msg::vocabulary_statement_report, msg::facet_within_report},
    {msg::vocabulary_record_outcome, msg::facet_within_outcome},
    {msg::vocabulary_outcome_declaration, msg::facet_within_declaration},
    {msg::vocabulary_outcome_decision, msg::facet_within_decision},
    {msg::vocabulary_outcome_initiative, msg::facet_within_initiative},
    {msg::vocabulary_outcome_recommendation, msg::facet_within_recommendation},
    {msg::vocabulary_outcome_technology, msg::facet_within_technology},
    {msg::vocabulary_outcome_programme, msg::facet_within_programme},
}};

// In the order of the domain of Facet::organization_kind.
constexpr std::array<Noun, organization_kind_count> organization_kind_nouns = {{
    {msg::vocabulary_organization_government, msg::facet_within_government},
    {msg::vocabulary_organization_intergovernmental, msg::facet_within_intergovernmental},
    {msg::vocabulary_organization_regional_body, msg::facet_within_regional_body},
    {msg::vocabulary_organization_intelligence_security_service,
     msg::facet_within_intelligence_security_service},
    {msg::vocabulary_organization_military, msg::facet_within_military},
    {msg::vocabulary_organization_parliament, msg::facet_within_parliament},
    {msg::vocabulary_organization_judiciary, msg::facet_within_judiciary},
    {msg::vocabulary_organization_academia_think_tank, msg::facet_within_academia_think_tank},
    {msg::vocabulary_organization_civil_society, msg::facet_within_civil_society},
    {msg::vocabulary_organization_private_sector, msg::facet_within_private_sector},
    {msg::vocabulary_organization_media, msg::facet_within_media},
}};

std::optional<Noun> noun_of(Facet facet, ValueIndex value) {
  if (facet == Facet::kind) return record_kind_nouns[value];
  if (facet == Facet::organization_kind) return organization_kind_nouns[value];
  return std::nullopt;
}

}  // namespace

std::string_view value_text(const Language& language, const FacetDomains& domains, Facet facet,
                            ValueIndex value) {
  if (const auto noun = noun_of(facet, value)) return language.text(noun->alone);
  return domains[facet].values()[value].name;
}

std::string value_text(const Language& language, const FacetDomains& domains, Facet facet,
                       const std::string& id) {
  const auto value = domains[facet].find(id);
  return value ? std::string(value_text(language, domains, facet, *value)) : id;
}

std::string value_within_sentence(const Language& language, const FacetDomains& domains,
                                  Facet facet, const std::string& id) {
  const auto value = domains[facet].find(id);
  if (!value) return id;
  if (const auto noun = noun_of(facet, *value)) {
    return std::string(language.text(noun->within_sentence));
  }
  const FacetValue& facts = domains[facet].values()[*value];
  // The articles are the dataset's language's.
  if (!facts.in_text.empty() && language.tag() == dataset_language) return facts.in_text;
  const std::string& name = facts.name;
  return facet_table[facet].common_nouns ? common_noun(language, name) : name;
}

std::string common_noun(const Language& language, std::string_view name) {
  std::string noun(name);
  const bool is_sentence_of_data = language.tag() == dataset_language;
  if (is_sentence_of_data && !noun.empty()) noun[0] = ascii_lower(noun[0]);
  return noun;
}

}  // namespace rostrum
