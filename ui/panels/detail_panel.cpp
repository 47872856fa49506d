#include "ui/panels/detail_panel.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/present/plain_page_link.hpp"
#include "engine/state/command.hpp"
#include "messages/basket.hpp"
#include "messages/record.hpp"
#include "ui/panels/back_bar.hpp"
#include "ui/panels/panel_writer.hpp"
#include "ui/panels/record_entries.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"

namespace rostrum::ui {

namespace {

std::vector<RecordAction> actions_of(const Language& language, const Session& session,
                                     const RecordEntry& entry) {
  const auto record = session.dataset().find_record(entry.id);
  if (!record) return {};
  return record_actions({.language = language,
                         .dataset = session.dataset(),
                         .base_url = session.base_url(),
                         .embed = session.view().reading.embed,
                         .kiosk = session.view().reading.kiosk,
                         .names_source = true,
                         .opens_page = true,
                         .basket = &session.state().basket},
                        *record);
}

void update(DetailWords& words, const PanelContext& context, ForumId forum) {
  const Session& session = context.session;
  const View& view = session.view();
  const std::string& id = session.dataset()[forum].id;
  const bool new_page = words.page.id != id || words.language != &context.language ||
                        words.data_revision != session.data_revision() ||
                        words.awaits_texts != session.dataset().awaits_texts() ||
                        words.embed != view.reading.embed;
  if (new_page) {
    words.page = build_record_page(context.language, session.dataset(), forum);
    words.jumps = record_jumps(context.language, words.page);
  }
  if (new_page || words.basket != session.state().basket) {
    words.basket = session.state().basket;
    words.actions.clear();
    for (const auto* entries : {&words.page.statements, &words.page.outcomes}) {
      for (const RecordEntry& entry : *entries)
        words.actions.push_back(actions_of(context.language, session, entry));
    }
  }
  const std::vector<std::string>& open = session.state().ui.open_sections;
  if (!new_page && words.query_revision == session.query_revision() &&
      words.selection == view.selection && words.open_sections == open) {
    return;
  }
  words.language = &context.language;
  words.data_revision = session.data_revision();
  words.awaits_texts = session.dataset().awaits_texts();
  words.embed = view.reading.embed;
  words.query_revision = session.query_revision();
  words.selection = view.selection;
  words.open_sections = open;
  words.sections = record_sections({.language = context.language,
                                    .dataset = session.dataset(),
                                    .columns = session.columns(),
                                    .matches = session.result().matches,
                                    .selection = words.selection,
                                    .open_sections = words.open_sections},
                                   words.page);
}

// The forum itself: what it is, what can be done with it, and the ways to its parts.
class HeadWriter : private PanelWriter {
 public:
  HeadWriter(DetailPanel& panel, const PanelContext& context, float top)
      : PanelWriter(context, top), panel_(panel), page_(panel.words.page) {}

  float write() {
    gap(12);
    if (session_.view().screen == Screen::steps) {
      y_ += step_bar_ui(panel_.steps, context_, {x_, y_}, width_);
    }
    headline();
    links();
    jumps();
    for (const PageFact& each : page_.facts)
      make_room_for(each.label);
    for (const PageFact& each : page_.facts)
      fact(each);
    gap(6);
    topics();
    y_ += compare_buttons_ui(panel_.compare, context_, page_.id, {x_, y_}, width_);
    gap(14);
    body(page_.on_its_way.empty() ? page_.summary : page_.on_its_way);
    gap(14);
    if (page_.on_its_way.empty()) rule();
    return y_;
  }

 private:
  void headline() {
    title(page_.title);
    if (!page_.full_title.empty()) {
      gap(4);
      text({TextSize::small, Weight::regular, colors_.ink_faint}, page_.full_title);
    }
    gap(8);
  }

  void topics() {
    Flow flow({x_, y_}, width_, theme_.px(6));
    for (const TopicId id : page_.topics) {
      const Topic& topic = dataset_[id];
      const bool on = session_.view().query[Facet::topic].includes(topic.id);
      const ChipLook look{.fill = on ? colors_.chip : colors_.panel,
                          .line = colors_.line,
                          .ink = on ? colors_.ink : colors_.ink_soft,
                          .dot = colors_.groups[topic.group.index % colors_.groups.size()],
                          .cross = false};
      const PaintRect place = flow.next(chip_size(theme_, look, topic.name));
      const Hit hit = chip(context_, context_.strings.join({"record-topic:", topic.id}), topic.name,
                           look, place);
      if (hit.clicked) session_.dispatch(Select{text_of(dataset_, Subject(id))});
      if (hit.alternate) session_.dispatch(ExcludeValue{Facet::topic, topic.id});
      if (hit.rested_on) panel_.menu.open(Facet::topic, topic.id, place, panel_.scroll);
    }
    y_ += flow.height();
    gap(8);
  }

  // "Cite", "Add to basket" and "Open as a page". An embedded view has no sheets and no basket.
  void links() {
    const bool can_cite = !session_.view().reading.embed && !session_.view().reading.kiosk;
    const bool has_page =
        !session_.view().reading.kiosk && has_plain_pages(dataset_, session_.base_url());
    if (!can_cite && !has_page) return;
    Flow flow({x_, y_}, width_, theme_.px(14));
    const auto link = [&](std::string_view key, std::string_view label,
                          std::optional<Icon> icon = {}) {
      const PaintRect place = flow.next({link_width(theme_, TextSize::small, label, icon), row()});
      return text_link(context_, key, label, TextSize::small, {place.x, place.y}, width_, icon)
          .clicked;
    };
    const std::string& id = page_.id;
    if (can_cite && link(context_.strings.join({"cite-record:", id}),
                         context_.language.text(command(CommandId::show_cite).title))) {
      session_.dispatch(OpenCite{id});
    }
    if (can_cite) {
      const bool is_in = session_.state().basket.contains(id);
      if (link(context_.strings.join({"basket-record:", id}),
               context_.language.text(is_in ? msg::basket_in : msg::basket_add))) {
        session_.dispatch(is_in ? Action(RemoveFromBasket{id}) : Action(AddToBasket{id}));
      }
    }
    if (has_page && link(context_.strings.join({"plain-page:", id}),
                         context_.language.text(msg::record_open_page), Icon::external_link)) {
      session_.dispatch(OpenSource{plain_page_url(dataset_, session_.base_url(), id)});
    }
    y_ += flow.height();
    gap(10);
  }

  void jumps() {
    if (panel_.words.jumps.empty()) return;
    Flow flow({x_, y_}, width_, theme_.px(14));
    for (const PageJump& jump : panel_.words.jumps) {
      const PaintRect place = flow.next({link_width(theme_, TextSize::small, jump.title), row()});
      if (text_link(context_, jump.key, jump.title, TextSize::small, {place.x, place.y}, width_)
              .clicked) {
        panel_.jump = jump.part;
      }
    }
    y_ += flow.height();
    gap(10);
  }

  float row() const {
    return line_height(theme_, TextSize::small) + theme_.px(theme_.coarse ? 20 : 2);
  }

  DetailPanel& panel_;
  const RecordPage& page_;
};

}  // namespace

void detail_panel_ui(DetailPanel& panel, const PanelContext& context) {
  const Session& session = context.session;
  const Dataset& dataset = session.dataset();
  const auto record = dataset.find_record(session.view().selection);
  if (!record) return;
  const ForumId forum = forum_of(dataset, *record);
  const std::string& forum_id = dataset[forum].id;
  if (panel.shown != session.view().selection) {
    panel.shown = session.view().selection;
    panel.reveal_pending = panel.shown != forum_id;
    if (panel.words.page.id != forum_id) panel.scroll.offset_css = 0;
  }
  update(panel.words, context, forum);

  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), context.theme.colors().panel);
  const float back = back_bar_ui(context);
  const PaintRect body{rect.x, rect.y + back, rect.width, std::max(0.0F, rect.height - back)};
  ScrollArea area(context, panel.scroll, body);
  const float head = HeadWriter(panel, context, area.top()).write();
  if (!panel.words.page.on_its_way.empty()) {
    area.end(head);
    return;
  }
  RecordEntriesWriter entries(panel, context, area.top(), head);
  area.end(entries.write() + context.theme.px(20));
  value_menu_ui(panel.menu, context, panel.scroll);
  // Not before the height of the content is known, which bounds the scrolling.
  if (!panel.jump.empty()) {
    panel.jump.clear();
    panel.scroll.reveal(entries.jumped_to(), entries.jumped_to() + body.height);
    context.scheduler.request();
  }
  if (panel.reveal_pending) {
    panel.reveal_pending = false;
    panel.scroll.reveal(entries.chosen().top, entries.chosen().bottom);
    context.scheduler.request();
  }
}

}  // namespace rostrum::ui
