// Making nodes of the document face, so that every region is built of the same few shapes.
//
// A container's key is handed in whole; keys of what belongs to it alone (its heading, its terms)
// are made from it, so that they are as unique as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/outline/outline.hpp"
#include "engine/outline/semantic_tree.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/record_actions.hpp"
#include "engine/present/settings.hpp"
#include "engine/state/command.hpp"

namespace rostrum {

SemanticNode make_node(Role role, std::string key, std::string name = {});
SemanticNode heading(std::string key, int level, std::string name);
SemanticNode paragraph(std::string key, std::string name);
SemanticNode list(std::string key, std::string name);
SemanticNode button(std::string key, std::string name, Action action);
// Leads down to a heading with this key.
SemanticNode jump_button(std::string key, std::string name, std::string heading);
// Opens a page outside; without an address, the words alone.
SemanticNode link(std::string key, std::string name, const std::string& url);

// "Open as a page", where what is selected by this text has a plain page.
void append_plain_page_link(SemanticNode& node, const OutlineInput& input,
                            const std::string& selection);

// Marks the name as the dataset's own text, which stays in its language whatever the document's is.
SemanticNode of_dataset(SemanticNode node);

// A landmark that opens with a heading of the same name.
SemanticNode region(std::string key, int level, const std::string& name);

// A description list that leaves out what is not known.
class FactList {
 public:
  explicit FactList(std::string key);

  // The key tells the facts of a list apart.
  void add(std::string_view key, std::string_view term, std::string description);
  // Names that lead to a page are buttons of their own.
  void add(const PageFact& fact);
  bool empty() const { return node_.children.empty(); }
  SemanticNode take() && { return std::move(node_); }

 private:
  SemanticNode node_;
};

// A setting's values as buttons, the chosen one marked.
void append_values(SemanticNode& node, const Setting& setting, const OutlineInput& input);
// The list that has them.
SemanticNode setting_list(const Setting& setting, const OutlineInput& input);

// The button of a command of the table, "command:zoom-in"; nothing when it can do nothing now.
std::optional<SemanticNode> command_button(CommandId id, const OutlineInput& input);
// The same with words of its own: "Show 12 records".
std::optional<SemanticNode> command_button(CommandId id, std::string name,
                                           const OutlineInput& input);
// The same, made already.
void append_actions(SemanticNode& node, const std::vector<RecordAction>& actions,
                    const OutlineInput& input);
// What can be done with a record, and that it is a summary; the place keeps its keys apart.
void append_record_actions(SemanticNode& node, const OutlineInput& input, RecordId record,
                           std::string_view place);
void append(SemanticNode& node, std::optional<SemanticNode> child);
void append_command(SemanticNode& node, CommandId id, const OutlineInput& input);

}  // namespace rostrum
