#include "engine/present/basket_page.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/present/basket_share.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/result_item.hpp"
#include "engine/state/command.hpp"
#include "engine/view/current_basket.hpp"
#include "messages/basket.hpp"

namespace rostrum {

namespace {

struct LineOf {
  const Language& language;
  const Dataset& dataset;

  BasketLine operator()(ForumId id) const {
    const Forum& forum = dataset[id];
    return {.id = {},
            .title = forum.short_title,
            .date = {},
            .caption = forum_caption(language, dataset, forum),
            .words = forum.summary,
            .note = {}};
  }
  BasketLine operator()(auto id) const {
    ResultItem item = result_item(language, dataset, id);
    return {.id = {},
            .title = std::move(item.title),
            .date = std::move(item.date),
            .caption = std::move(item.caption),
            .words = std::string(item.words),
            .note = {}};
  }
};

BasketLine line_of(const Language& language, const Dataset& dataset, const BasketEntry& entry) {
  const auto record = dataset.find_record(current_record(dataset, entry.id).value_or(entry.id));
  BasketLine line;
  if (record) {
    line = std::visit(LineOf{language, dataset}, *record);
  } else {
    line.title = entry.id;
    line.caption = language.text(msg::basket_not_here);
    line.known = false;
  }
  line.id = entry.id;
  line.note = entry.note;
  return line;
}

class PageBuilder {
 public:
  PageBuilder(const Language& language, const Dataset& dataset, const State& state,
              std::string_view base_url)
      : language_(language),
        dataset_(dataset),
        state_(state),
        base_url_(base_url),
        basket_(basket_shown(state)) {}

  BasketPage build() {
    page_.shared = !state_.view.basket.empty();
    page_.writable = !page_.shared && !state_.view.reading.embed;
    for (const BasketEntry& entry : basket_.entries())
      page_.lines.push_back(line_of(language_, dataset_, entry));
    page_.title = language_.text(page_.shared ? msg::basket_region_shared : msg::basket_region);
    page_.about = language_.text(page_.shared      ? msg::basket_about_shared
                                 : basket_.empty() ? msg::basket_about_none
                                                   : msg::basket_about);
    if (basket_.empty()) return std::move(page_);
    const bool embed = state_.view.reading.embed;
    const bool any_here = std::ranges::any_of(page_.lines, &BasketLine::known);
    if (page_.shared && !embed) add(CommandId::keep_shared_basket, true);
    if (page_.shared) add(CommandId::leave_shared_basket);
    if (any_here) add(CommandId::step_through_basket, !page_.shared);
    if (!embed) share();
    if (any_here && !embed) {
      add(CommandId::export_basket);
      add(CommandId::cite_basket);
      add(CommandId::print, false, "basket:print");  // the sheet of Export has one of its own
    }
    if (page_.writable) add(CommandId::empty_basket);
    return std::move(page_);
  }

 private:
  void add(CommandId id, bool first = false, std::string key = {}) {
    if (auto action = action_of(id, state_)) {
      if (key.empty()) key = control_of(id);
      page_.controls.push_back({std::move(key), std::string(language_.text(command(id).title)),
                                *std::move(action), first});
    }
  }

  void share() {
    const BasketShare share = share_of_basket(dataset_, base_url_, basket_);
    if (share.over > 0) {
      if (share.bare_over == 0) {
        page_.link_words = language_.text(msg::basket_link_too_long{.count = share.over});
      } else if (share.has_notes) {
        page_.link_words = language_.text(
            msg::basket_link_too_long_bare{.bare = share.bare_over, .count = share.over});
      } else {
        page_.link_words = language_.text(msg::basket_link_too_long_plain{.count = share.over});
      }
    }
    if (share.link.empty()) return;
    const Plain label = share.left_notes_out ? msg::basket_copy_link_bare : msg::basket_copy_link;
    page_.controls.push_back({"basket:copy-link", std::string(language_.text(label)),
                              CopyText{share.link, msg::basket_link_copied}});
  }

  const Language& language_;
  const Dataset& dataset_;
  const State& state_;
  std::string_view base_url_;
  const Basket& basket_;
  BasketPage page_;
};

}  // namespace

BasketPage build_basket_page(const Language& language, const Dataset& dataset, const State& state,
                             std::string_view base_url) {
  return PageBuilder(language, dataset, state, base_url).build();
}

std::string basket_key(std::string_view part, std::string_view id) {
  return std::string("basket:").append(part).append(":").append(id);
}

std::string basket_title(const Language& language, const Basket& basket) {
  return language.text(msg::basket_title{.count = basket.size()});
}

std::string step_position(const Language& language, const Dataset& dataset, const State& state) {
  std::size_t count = 0;
  std::size_t place = 0;
  for (const BasketEntry& entry : basket_shown(state).entries()) {
    const auto record = current_record(dataset, entry.id);
    if (!record) continue;
    ++count;
    if (*record == state.view.selection) place = count;
  }
  if (place == 0) return language.text(msg::basket_position_none{.count = count});
  return language.text(msg::basket_position{.count = count, .place = place});
}

}  // namespace rostrum
