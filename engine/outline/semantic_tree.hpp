// The document face as a value: a tree of roles, names, values and actions that says in words what
// the canvas shows. The page patches plain HTML from it; tests read it as golden text.
//
// Invariant: keys are unique in a tree and stay the same while a node means the same thing, so that
// a patch keeps focus and scrolling where the reader left them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/state/action.hpp"

namespace rostrum {

enum class Role : std::uint8_t {
  document,
  banner,   // landmark: name, search, result count
  region,   // landmark with a name
  heading,  // level 1..6
  paragraph,
  list,
  list_item,
  button,
  text_field,  // name: its label; value: the text in it; what is typed goes with its action
  checkbox,    // checked: yes, no, mixed (excluded)
  link,        // url
  term,        // of a description list
  description,
  description_list,
  table,  // holds rows, which hold headers and cells
  row,
  column_header,
  row_header,
  cell,
  status,  // live: changes are said
  image,   // value: a square bitmap, row by row, '1' dark and '0' light; name: what it is
};

// As golden texts and the page know it: "list_item".
std::string_view name_of(Role role);

enum class Checked : std::uint8_t { none, no, yes, mixed };

// By the values of a column, on its header.
enum class Sorted : std::uint8_t { none, ascending, descending };

struct SemanticNode {
  Role role = Role::paragraph;
  std::string key;
  std::string name;      // the text
  std::string value;     // a count beside a checkbox, a url of a link
  std::string language;  // of the name, as BCP 47 has it; empty: the page's own
  int level = 0;         // of a heading
  Checked checked = Checked::none;
  bool current = false;  // the record that is chosen
  Sorted sorted = Sorted::none;
  std::optional<Action> action;
  // The key of a heading below that a button leads to; of the document, that of what is in front,
  // where the focus goes when something else has come there.
  std::string leads_to;
  std::vector<SemanticNode> children;
};

// One line a node, indented: `region "Filters"` / `  checkbox "Terrorism" (12) [x]`.
std::string text_from_tree(const SemanticNode& root);

// What typing a text into a field and leaving it does; nothing for other nodes.
std::optional<Action> action_with_text(const SemanticNode& field, std::string text);

const SemanticNode* find_node(const SemanticNode& root, std::string_view key);

}  // namespace rostrum
