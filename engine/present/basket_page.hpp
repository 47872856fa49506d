// The screen of the basket, for both faces: what is in it, in its order, and what can be done with
// it as a whole. What can be done with each record is a key and an action that both make alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/state/reduce.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct BasketControl {
  std::string key;
  std::string label;
  Action action;
  bool first = false;  // what a reader came for
};

// A record in the words of the list of results.
struct BasketLine {
  std::string id;
  std::string title;  // the id where the data has no such record
  std::string date;   // "4 Nov 2024"; of a forum empty, its caption tells it
  std::string caption;
  std::string words;
  std::string note;
  bool known = true;
};

struct BasketPage {
  std::string title;  // "Your basket", "A shared basket"
  std::string about;
  bool shared = false;    // a link brought it: nothing of it is changed here
  bool writable = false;  // the reader's own
  std::vector<BasketControl> controls;
  std::string link_words;  // why the whole of it is no link; empty where it is
  std::vector<BasketLine> lines;
};

BasketPage build_basket_page(const Language& language, const Dataset& dataset, const State& state,
                             std::string_view base_url);

// Of what stands at a record: "basket:up:kuwait-2024".
std::string basket_key(std::string_view part, std::string_view id);

// "Basket · 3"; without a number when nothing is in it.
std::string basket_title(const Language& language, const Basket& basket);

// Where the reader is while going through the basket: "2 of 5".
std::string step_position(const Language& language, const Dataset& dataset, const State& state);

}  // namespace rostrum
