// The basket: what is in it, with a field for a note and the ways to move and take out each record;
// and the position while a reader goes through it.
#include <cstddef>
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/basket_page.hpp"
#include "messages/basket.hpp"

namespace rostrum {

namespace {

void append_words(SemanticNode& item, const BasketLine& line) {
  if (line.known) {
    SemanticNode open =
        of_dataset(button(basket_key("open", line.id), line.title, Select{line.id}));
    open.value = line.date;
    item.children.push_back(std::move(open));
  } else {
    item.children.push_back(paragraph(basket_key("id", line.id), line.title));
  }
  item.children.push_back(paragraph(basket_key("caption", line.id), line.caption));
  if (!line.words.empty()) {
    item.children.push_back(of_dataset(paragraph(basket_key("text", line.id), line.words)));
  }
}

// Names tell the record: a list of buttons that are all called alike helps nobody.
void append_controls(SemanticNode& item, const Language& language, const BasketLine& line,
                     bool is_first, bool is_last) {
  SemanticNode note = make_node(Role::text_field, basket_key("note", line.id),
                                language.text(msg::basket_note_label{.name = line.title}));
  note.value = line.note;
  note.action = NoteInBasket{line.id, line.note};
  item.children.push_back(std::move(note));
  const auto add = [&](std::string_view part, std::string name, Action action) {
    item.children.push_back(button(basket_key(part, line.id), std::move(name), std::move(action)));
  };
  if (!is_first) {
    add("up", language.text(msg::basket_up_named{.name = line.title}), MoveInBasket{line.id, -1});
  }
  if (!is_last) {
    add("down", language.text(msg::basket_down_named{.name = line.title}),
        MoveInBasket{line.id, 1});
  }
  add("remove", language.text(msg::basket_remove_named{.name = line.title}),
      RemoveFromBasket{line.id});
}

}  // namespace

SemanticNode basket_region(const OutlineInput& input) {
  const Language& language = input.language;
  BasketPage page = build_basket_page(language, input.dataset, input.state, input.base_url);
  SemanticNode node = region("basket", 2, page.title);
  node.children.push_back(paragraph("basket:about", std::move(page.about)));
  for (BasketControl& control : page.controls) {
    node.children.push_back(
        button(std::move(control.key), std::move(control.label), std::move(control.action)));
  }
  if (!page.link_words.empty()) {
    node.children.push_back(paragraph("basket:link-words", std::move(page.link_words)));
  }
  if (page.lines.empty()) return node;
  SemanticNode entries = list("basket:list", std::string(language.text(msg::basket_entries)));
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const BasketLine& line = page.lines[i];
    SemanticNode item = make_node(Role::list_item, basket_key("entry", line.id));
    append_words(item, line);
    if (page.writable) {
      append_controls(item, language, line, i == 0, i + 1 == page.lines.size());
    } else if (!line.note.empty()) {
      item.children.push_back(paragraph(basket_key("note", line.id), line.note));
    }
    entries.children.push_back(std::move(item));
  }
  node.children.push_back(std::move(entries));
  return node;
}

void append_step_position(SemanticNode& node, const OutlineInput& input) {
  if (input.state.view.screen != Screen::steps) return;
  node.children.push_back(
      paragraph("basket:position", step_position(input.language, input.dataset, input.state)));
  node.children.push_back(button("basket:back",
                                 std::string(input.language.text(msg::basket_steps_back)),
                                 SetScreen{Screen::basket}));
}

}  // namespace rostrum
