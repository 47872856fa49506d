#include "engine/present/chips.hpp"

#include <string_view>

#include "engine/present/facet_text.hpp"
#include "engine/present/period_text.hpp"
#include "messages/chip.hpp"

namespace rostrum {

namespace {

std::string chip_key(Facet facet, std::string_view id) {
  return "chip:" + std::string(key_of(facet)) + ":" + std::string(id);
}

void append_facet(std::vector<Chip>& chips, const Language& language, const FacetDomains& domains,
                  Facet facet, const FacetChoice& choice) {
  for (const std::string& id : choice.include) {
    chips.push_back(
        {chip_key(facet, id), value_text(language, domains, facet, id), ToggleValue{facet, id}});
  }
  for (const std::string& id : choice.exclude) {
    const std::string value = value_within_sentence(language, domains, facet, id);
    chips.push_back({chip_key(facet, id), language.text(msg::chip_not{.value = value}),
                     ExcludeValue{facet, id}});
  }
}

std::string chosen_period(const Language& language, const Query& query) {
  const Message period = period_message(*query.time);
  if (query.time_match != TimeMatch::certainly) return language.text(period);
  return language.text(msg::chip_period_certainly{.period = period});
}

}  // namespace

std::vector<Chip> build_chips(const Language& language, const FacetDomains& domains,
                              const Query& query, const UnderstoodText& understood) {
  std::vector<Chip> chips;
  const std::string area(language.text(msg::chip_area));
  if (query.time) chips.push_back({"chip:time", chosen_period(language, query), SetTime{}});
  if (understood.time) {
    const Message period = period_message(*understood.time);
    chips.push_back({"chip:words", language.text(msg::chip_period_from_words{.period = period}),
                     ReplaceText{with_quoted_ranges(query.text, understood.period_words)}});
  }
  if (query.area) chips.push_back({"chip:area", area, SetArea{}});
  if (!query.lasso.empty()) chips.push_back({"chip:area", area, SetLasso{}});
  for (const Facet facet : all_facets)
    append_facet(chips, language, domains, facet, query[facet]);
  return chips;
}

}  // namespace rostrum
