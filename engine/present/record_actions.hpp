// What can be done with a statement or an outcome wherever it stands: in the list of results, on
// its forum's page, on a person's. Both faces show these, in this order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/basket/basket.hpp"
#include "engine/model/dataset.hpp"
#include "engine/state/action.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct RecordAction {
  std::string key;
  std::string label;
  std::optional<Action> action;  // nothing: words alone
  std::string url;               // of a page outside that it opens; else empty
};

struct RecordActionsInput {
  const Language& language;
  const Dataset& dataset;
  std::string_view base_url;
  bool embed = false;              // an embedded view has no sheets
  bool kiosk = false;              // on a screen in a public place a source is shown, no more
  bool names_source = false;       // "UN News, 4 Nov 2024" instead of "Source"
  bool opens_page = false;         // "Open as a page" too
  const Basket* basket = nullptr;  // the reader's own; without it nothing is said of it
  std::string_view place = {};     // before the keys: "list-", so that a record can stand twice
};

// Whether a record is in the basket, which changes it. "basket-record:" and the id after the place.
RecordAction basket_action(const Language& language, const Basket& basket, std::string_view id,
                           std::string_view place);

// Source, Cite, Add to basket, Copy text, Copy link, Open as a page.
std::vector<RecordAction> record_actions(const RecordActionsInput& input, RecordId record);

// A record in words, for the clipboard: who said what, where and when, that it is a summary, and
// its link where the address has the data.
std::string record_as_text(const Language& language, const Dataset& dataset,
                           std::string_view base_url, RecordId record);

}  // namespace rostrum
