#include "engine/text/vocabulary_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "messages/language.hpp"
#include "messages/vocabulary.hpp"

namespace rostrum {

namespace {

// Each in the order of its enum.
constexpr std::array<Plain, region_count> region_names = {
    msg::vocabulary_region_africa,  msg::vocabulary_region_americas,
    msg::vocabulary_region_asia,    msg::vocabulary_region_europe,
    msg::vocabulary_region_oceania, msg::vocabulary_region_antarctica};
constexpr std::array<Plain, organization_kind_count> organization_kind_names = {
    msg::vocabulary_organization_government,
    msg::vocabulary_organization_intergovernmental,
    msg::vocabulary_organization_regional_body,
    msg::vocabulary_organization_intelligence_security_service,
    msg::vocabulary_organization_military,
    msg::vocabulary_organization_parliament,
    msg::vocabulary_organization_judiciary,
    msg::vocabulary_organization_academia_think_tank,
    msg::vocabulary_organization_civil_society,
    msg::vocabulary_organization_private_sector,
    msg::vocabulary_organization_media};
constexpr std::array<Plain, country_group_kind_count> country_group_kind_names = {
    msg::vocabulary_country_group_union,
    msg::vocabulary_country_group_alliance,
    msg::vocabulary_country_group_regional_organization,
    msg::vocabulary_country_group_forum,
    msg::vocabulary_country_group_un_body,
    msg::vocabulary_country_group_un_regional_group,
    msg::vocabulary_country_group_region};
constexpr std::array<Plain, statement_kind_count> statement_kind_names = {
    msg::vocabulary_statement_speech, msg::vocabulary_statement_message,
    msg::vocabulary_statement_interview, msg::vocabulary_statement_press_statement,
    msg::vocabulary_statement_report};
constexpr std::array<Plain, outcome_kind_count> outcome_kind_names = {
    msg::vocabulary_outcome_declaration, msg::vocabulary_outcome_decision,
    msg::vocabulary_outcome_initiative,  msg::vocabulary_outcome_recommendation,
    msg::vocabulary_outcome_technology,  msg::vocabulary_outcome_programme};

struct LanguageName {
  std::string_view tag;
  Plain name;
};

constexpr auto language_names = std::to_array<LanguageName>({
    {"ar", msg::language_ar},   {"az", msg::language_az}, {"be", msg::language_be},
    {"bg", msg::language_bg},   {"bn", msg::language_bn}, {"bs", msg::language_bs},
    {"cs", msg::language_cs},   {"da", msg::language_da}, {"de", msg::language_de},
    {"el", msg::language_el},   {"en", msg::language_en}, {"es", msg::language_es},
    {"et", msg::language_et},   {"fa", msg::language_fa}, {"fi", msg::language_fi},
    {"fil", msg::language_fil}, {"fr", msg::language_fr}, {"he", msg::language_he},
    {"hi", msg::language_hi},   {"hr", msg::language_hr}, {"hu", msg::language_hu},
    {"hy", msg::language_hy},   {"id", msg::language_id}, {"it", msg::language_it},
    {"ja", msg::language_ja},   {"ka", msg::language_ka}, {"kk", msg::language_kk},
    {"ko", msg::language_ko},   {"ky", msg::language_ky}, {"lt", msg::language_lt},
    {"lv", msg::language_lv},   {"mk", msg::language_mk}, {"mn", msg::language_mn},
    {"mr", msg::language_mr},   {"ms", msg::language_ms}, {"nb", msg::language_nb},
    {"nl", msg::language_nl},   {"no", msg::language_no}, {"pl", msg::language_pl},
    {"ps", msg::language_ps},   {"pt", msg::language_pt}, {"ro", msg::language_ro},
    {"ru", msg::language_ru},   {"sk", msg::language_sk}, {"sl", msg::language_sl},
    {"sq", msg::language_sq},   {"sr", msg::language_sr}, {"sv", msg::language_sv},
    {"sw", msg::language_sw},   {"tg", msg::language_tg}, {"th", msg::language_th},
    {"tk", msg::language_tk},   {"tl", msg::language_tl}, {"tr", msg::language_tr},
    {"uk", msg::language_uk},   {"ur", msg::language_ur}, {"uz", msg::language_uz},
    {"vi", msg::language_vi},   {"zh", msg::language_zh},
});

}  // namespace

std::string_view region_text(const Language& language, Region region) {
  return language.text(region_names[static_cast<std::size_t>(region)]);
}

std::string_view kind_text(const Language& language, OrganizationKind kind) {
  return language.text(organization_kind_names[static_cast<std::size_t>(kind)]);
}

std::string_view kind_text(const Language& language, CountryGroupKind kind) {
  return language.text(country_group_kind_names[static_cast<std::size_t>(kind)]);
}

std::string_view kind_text(const Language& language, StatementKind kind) {
  return language.text(statement_kind_names[static_cast<std::size_t>(kind)]);
}

std::string_view kind_text(const Language& language, OutcomeKind kind) {
  return language.text(outcome_kind_names[static_cast<std::size_t>(kind)]);
}

std::string_view language_name(const Language& language, std::string_view tag) {
  const std::string_view wanted = tag.substr(0, tag.find('-'));
  const auto known = std::ranges::find(language_names, wanted, &LanguageName::tag);
  return known == language_names.end() ? tag : language.text(known->name);
}

}  // namespace rostrum
