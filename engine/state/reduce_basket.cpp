// The reader's basket. It is no part of the view: the device keeps it, and Undo brings back what it
// was before the last steps as long as nothing else was done meanwhile.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/basket/basket_json.hpp"
#include "engine/state/reducers.hpp"
#include "engine/view/current_basket.hpp"
#include "engine/view/search_text.hpp"
#include "engine/view/unresolved_id.hpp"
#include "messages/basket.hpp"

namespace rostrum {

namespace {

constexpr std::size_t max_earlier_baskets = 10;

void say(Change& change, Message words) {
  change.effects.emplace_back(Announce{std::move(words)});
}

// After a step that has made it another one.
void keep(Change& change, Basket before) {
  UiState& ui = change.state.ui;
  ui.earlier_baskets.push_back(std::move(before));
  if (ui.earlier_baskets.size() > max_earlier_baskets) {
    ui.earlier_baskets.erase(ui.earlier_baskets.begin());
  }
  change.effects.emplace_back(KeepBasket{});
}

void close_note(Change& change, std::string_view id) {
  if (change.state.ui.noted == id) change.state.ui.noted.clear();
}

Message unreadable(const BasketRead& read) {
  const BasketFault fault = read.errors.front().fault;
  if (fault == BasketFault::other_version) return msg::basket_other_version;
  if (read.errors.front().entry == 0) return msg::basket_unreadable;
  return msg::basket_partly_read{.count = read.errors.size()};
}

// Places of the basket that the dataset has records for.
std::vector<std::string> records_in(const Basket& basket, const Dataset& dataset) {
  std::vector<std::string> records;
  for (const BasketEntry& entry : basket.entries()) {
    if (auto record = current_record(dataset, entry.id)) records.push_back(*std::move(record));
  }
  return records;
}

}  // namespace

// What is about a basket that is there no more.
void forget_empty_basket(Change& change) {
  if (!basket_shown(change.state).empty()) return;
  UiState& ui = change.state.ui;
  if (ui.export_scope == ExportScope::basket) ui.export_scope = ExportScope::shown;
  if (ui.cites_basket && ui.sheet == Sheet::cite) ui.sheet = Sheet::none;
  ui.cites_basket = false;
}

void apply(Change& change, const AddToBasket& action, const ReduceContext& context) {
  const auto current = current_record(context.dataset, action.id);
  if (!current) {
    const auto [gone, version, why] = unresolved_id(context.dataset, {action.id, IdKind::forum});
    change.notify(msg::basket_gone{.gone = gone,
                                   .value = shortened(action.id, quoted_id_characters),
                                   .version = version,
                                   .why = why});
    return;
  }
  Basket before = change.state.basket;
  switch (change.state.basket.add(*current)) {
    case BasketAdd::added:
      say(change, msg::basket_added{.count = change.state.basket.size()});
      keep(change, std::move(before));
      return;
    case BasketAdd::there_already:
      return;
    case BasketAdd::full:
    case BasketAdd::no_id:
      change.notify(msg::basket_full{.count = max_basket_entries});
      return;
  }
}

void apply(Change& change, const RemoveFromBasket& action, const ReduceContext&) {
  Basket before = change.state.basket;
  if (!change.state.basket.remove(action.id)) return;
  close_note(change, action.id);
  say(change, msg::basket_removed{.count = change.state.basket.size()});
  keep(change, std::move(before));
  forget_empty_basket(change);
}

void apply(Change& change, const MoveInBasket& action, const ReduceContext&) {
  Basket before = change.state.basket;
  Basket& basket = change.state.basket;
  if (!basket.move(action.id, action.step)) return;
  say(change,
      msg::basket_moved{.count = basket.size(), .place = basket.place_of(action.id).value() + 1});
  keep(change, std::move(before));
}

void apply(Change& change, const NoteInBasket& action, const ReduceContext&) {
  close_note(change, action.id);
  Basket before = change.state.basket;
  if (!change.state.basket.set_note(action.id, action.note)) return;
  keep(change, std::move(before));
  if (clean_note(action.note).shortened) {
    change.notify(msg::basket_note_cut{.count = max_note_characters});
  }
}

void apply(Change& change, const OpenNote& action, const ReduceContext&) {
  change.state.ui.noted = change.state.basket.contains(action.id) ? action.id : std::string();
}

void apply(Change& change, const EmptyBasket&, const ReduceContext&) {
  if (change.state.basket.empty()) return;
  keep(change, std::exchange(change.state.basket, Basket()));
  change.state.ui.noted.clear();
  forget_empty_basket(change);
  change.notify(msg::basket_emptied);
}

void apply(Change& change, const RestoreBasket& action, const ReduceContext& context) {
  const BasketRead read = basket_from_json(action.text);
  change.state.basket = current_basket(context.dataset, read.basket);
  change.state.ui.earlier_baskets.clear();
  // Another tab may have changed it while a note is written here.
  if (!change.state.basket.contains(change.state.ui.noted)) change.state.ui.noted.clear();
  forget_empty_basket(change);
  if (!read.errors.empty()) change.notify(unreadable(read));
}

void apply(Change& change, const KeepSharedBasket&, const ReduceContext&) {
  if (change.state.view.basket.empty()) return;
  Basket before = change.state.basket;
  const std::size_t left_out =
      merge(change.state.basket, std::exchange(change.state.view.basket, Basket()));
  if (left_out > 0) {
    change.notify(msg::basket_kept_partly{.count = left_out, .most = max_basket_entries});
  }
  say(change, msg::basket_kept{.count = change.state.basket.size()});
  if (change.state.basket != before) keep(change, std::move(before));
}

void apply(Change& change, const LeaveSharedBasket&, const ReduceContext&) {
  change.state.view.basket.clear();
  forget_empty_basket(change);
}

bool undo_basket(Change& change) {
  UiState& ui = change.state.ui;
  if (ui.earlier_baskets.empty()) return false;
  change.state.basket = std::move(ui.earlier_baskets.back());
  ui.earlier_baskets.pop_back();
  ui.noted.clear();
  forget_empty_basket(change);
  change.effects.emplace_back(KeepBasket{});
  say(change, msg::basket_undone{.count = change.state.basket.size()});
  return true;
}

// The ends hold. From what is not in the basket, forwards begins at its start, backwards at its
// end.
void step_in_basket(Change& change, int step, const ReduceContext& context) {
  View& view = change.state.view;
  const std::vector<std::string> records = records_in(basket_shown(change.state), context.dataset);
  if (records.empty() || step == 0) return;
  const auto last = static_cast<std::ptrdiff_t>(records.size()) - 1;
  const auto open = std::ranges::find(records, view.selection);
  const std::ptrdiff_t start = open != records.end() ? open - records.begin()
                               : step > 0            ? -1
                                                     : last + 1;
  const auto next = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(start + step, 0, last));
  if (open != records.end() && records[next] == view.selection) return;
  view.selection = records[next];
  // A map that shows a part of the world turns to the record's place.
  if (shown_position(change.state)) apply(change, ShowPlace{view.selection}, context);
  say(change, msg::basket_position{.count = records.size(), .place = next + 1});
}

void apply(Change& change, const StepThroughBasket&, const ReduceContext& context) {
  const auto records = records_in(basket_shown(change.state), context.dataset);
  if (records.empty()) {
    change.notify(msg::basket_nothing_to_step);
    return;
  }
  change.state.view.screen = Screen::steps;
  change.state.view.selection.clear();
  step_in_basket(change, 1, context);
}

void apply(Change& change, const CiteBasket&, const ReduceContext& context) {
  if (records_in(basket_shown(change.state), context.dataset).empty()) {
    change.notify(msg::basket_nothing_to_take);
    return;
  }
  change.state.ui.cited.clear();
  change.state.ui.cites_basket = true;
  change.state.ui.sheet = Sheet::cite;
}

void apply(Change& change, const ExportBasket&, const ReduceContext& context) {
  if (records_in(basket_shown(change.state), context.dataset).empty()) {
    change.notify(msg::basket_nothing_to_take);
    return;
  }
  change.state.ui.export_scope = ExportScope::basket;
  change.state.ui.sheet = Sheet::exports;
}

}  // namespace rostrum
