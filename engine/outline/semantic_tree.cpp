#include "engine/outline/semantic_tree.hpp"

#include <string_view>
#include <utility>
#include <variant>

namespace rostrum {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::document:
      return "document";
    case Role::banner:
      return "banner";
    case Role::region:
      return "region";
    case Role::heading:
      return "heading";
    case Role::paragraph:
      return "paragraph";
    case Role::list:
      return "list";
    case Role::list_item:
      return "list_item";
    case Role::button:
      return "button";
    case Role::text_field:
      return "text_field";
    case Role::checkbox:
      return "checkbox";
    case Role::link:
      return "link";
    case Role::term:
      return "term";
    case Role::description:
      return "description";
    case Role::description_list:
      return "description_list";
    case Role::table:
      return "table";
    case Role::row:
      return "row";
    case Role::column_header:
      return "column_header";
    case Role::row_header:
      return "row_header";
    case Role::cell:
      return "cell";
    case Role::status:
      return "status";
    case Role::image:
      return "image";
  }
  return "node";
}

namespace {

std::string_view mark_of(Checked checked) {
  switch (checked) {
    case Checked::none:
      return "";
    case Checked::no:
      return " [ ]";
    case Checked::yes:
      return " [x]";
    case Checked::mixed:
      return " [-]";
  }
  return "";
}

// A node is one line, whatever its text holds.
void append_on_one_line(std::string& text, std::string_view part) {
  for (const char c : part)
    text += c == '\n' || c == '\r' ? ' ' : c;
}

void append_node(std::string& text, const SemanticNode& node, std::size_t depth) {
  text.append(2 * depth, ' ');
  text += name_of(node.role);
  if (node.level > 0) text += " " + std::to_string(node.level);
  if (!node.name.empty()) {
    text += " \"";
    append_on_one_line(text, node.name);
    text += '"';
  }
  if (!node.value.empty()) {
    text += " (";
    append_on_one_line(text, node.value);
    text += ')';
  }
  if (!node.language.empty()) text += " lang " + node.language;
  text += mark_of(node.checked);
  if (node.current) text += " current";
  if (node.sorted == Sorted::ascending) text += " ascending";
  if (node.sorted == Sorted::descending) text += " descending";
  if (!node.leads_to.empty()) text += " -> " + node.leads_to;
  text += '\n';
  for (const SemanticNode& child : node.children)
    append_node(text, child, depth + 1);
}

}  // namespace

std::string text_from_tree(const SemanticNode& root) {
  std::string text;
  append_node(text, root, 0);
  return text;
}

std::optional<Action> action_with_text(const SemanticNode& field, std::string text) {
  if (field.role != Role::text_field || !field.action) return std::nullopt;
  if (std::holds_alternative<SetPictureTitle>(*field.action)) {
    return SetPictureTitle{std::move(text)};
  }
  if (const auto* caption = std::get_if<CaptionTourStep>(&*field.action)) {
    return CaptionTourStep{caption->step, std::move(text)};
  }
  if (const auto* note = std::get_if<NoteInBasket>(&*field.action)) {
    return NoteInBasket{note->id, std::move(text)};
  }
  if (const auto* find = std::get_if<FindInFacet>(&*field.action)) {
    return FindInFacet{find->facet, std::move(text)};
  }
  return std::nullopt;
}

const SemanticNode* find_node(const SemanticNode& root, std::string_view key) {
  if (root.key == key) return &root;
  for (const SemanticNode& child : root.children) {
    if (const SemanticNode* found = find_node(child, key)) return found;
  }
  return nullptr;
}

}  // namespace rostrum
