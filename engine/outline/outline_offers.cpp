// What the search box offers beside what was found: filters that its words name, a letter that was
// forgiven, and what would be found where nothing was.
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "messages/instead.hpp"
#include "messages/offer.hpp"

namespace rostrum {

void append_search_offers(SemanticNode& results, const OutlineInput& input) {
  const Language& language = input.language;
  for (std::size_t i = 0; i < input.forgiven.size(); ++i) {
    const ForgivenWord& word = input.forgiven[i];
    results.children.push_back(
        paragraph("results:forgiven:" + std::to_string(i),
                  language.text(msg::instead_forgiven{.shown = word.shown, .typed = word.typed})));
  }
  if (input.filter_offers.empty()) return;
  SemanticNode node = list("results:offers", std::string(language.text(msg::offer_heading)));
  for (const FilterOffer& offer : input.filter_offers) {
    SemanticNode item = of_dataset(button(offer.key, offer.label, offer.action));
    item.value = offer.caption;
    node.children.push_back(std::move(item));
  }
  results.children.push_back(std::move(node));
}

void append_nothing_advice(SemanticNode& results, const OutlineInput& input) {
  if (input.nothing_advice == nullptr) return;
  const NothingAdvice& advice = *input.nothing_advice;
  for (std::size_t i = 0; i < advice.unknown.size(); ++i) {
    results.children.push_back(
        paragraph("results:unknown:" + std::to_string(i), advice.unknown[i]));
  }
  if (advice.offers.empty()) return;
  SemanticNode node =
      list("results:instead", std::string(input.language.text(msg::instead_heading)));
  for (const FoundInstead& offer : advice.offers) {
    SemanticNode item = button(offer.key, offer.label, offer.action);
    item.value = offer.count;
    node.children.push_back(std::move(item));
  }
  results.children.push_back(std::move(node));
}

}  // namespace rostrum
