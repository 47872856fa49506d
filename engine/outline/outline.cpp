#include "engine/outline/outline.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/intake/intake_words.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/result_counts.hpp"
#include "engine/query/understand.hpp"
#include "messages/file.hpp"
#include "messages/search.hpp"
#include "messages/shell.hpp"

namespace rostrum {

namespace {

SemanticNode banner(const OutlineInput& input) {
  const Language& language = input.language;
  SemanticNode banner;
  banner.role = Role::banner;
  banner.key = "banner";
  const bool is_named = input.venue != nullptr && !input.venue->title.empty();
  banner.children.push_back(
      heading("banner:name", 1,
              is_named ? input.venue->title : std::string(language.text(msg::shell_product))));
  SemanticNode status;
  status.role = Role::status;
  status.key = "status:counts";
  status.name = found_counts_text(language, input.result);
  banner.children.push_back(std::move(status));
  const bool embed = input.state.view.reading.embed;
  if (!embed) banner.children.push_back(screen_list(input));
  append_kiosk(banner, input);
  if (!input.own_data.empty()) {
    banner.children.push_back(paragraph("own:note", language.text(own_data_words(input.own_data))));
    banner.children.push_back(
        button("own:open", std::string(language.text(msg::file_about)), SetSheet{Sheet::file}));
    append_command(banner, CommandId::leave_file, input);
  }
  if (embed) {
    append_embed_bar(banner, input);
    return banner;
  }
  if (const std::string& text = input.state.view.query.text; !text.empty()) {
    banner.children.push_back(
        paragraph("search:text", language.text(msg::search_searching{.text = text})));
    append_command(banner, CommandId::clear_search, input);
  }
  return banner;
}

SemanticNode notices_region(const OutlineInput& input) {
  const std::vector<Notice>& notices = input.state.ui.notices;
  SemanticNode node = region("notices", 2, std::string(input.language.text(msg::shell_notices)));
  for (std::size_t i = 0; i < notices.size(); ++i) {
    node.children.push_back(
        paragraph("notice:" + std::to_string(i), input.language.text(notices[i].text)));
  }
  append_command(node, CommandId::dismiss_notices, input);
  return node;
}

// What is read first stands first: the record, then what was found, then the ways to ask.
void append_explore(SemanticNode& tree, const OutlineInput& input) {
  if (auto tour = tour_step_region(input)) tree.children.push_back(std::move(*tour));
  if (auto record = record_region(input)) tree.children.push_back(std::move(*record));
  if (auto subject = subject_region(input)) tree.children.push_back(std::move(*subject));
  tree.children.push_back(results_region(input));
  if (!input.state.view.reading.embed) tree.children.push_back(filters_region(input));
  tree.children.push_back(map_region(input));
  tree.children.push_back(timeline_region(input));
}

const SemanticNode* heading_of(const SemanticNode& region) {
  const auto found = std::ranges::find(region.children, Role::heading, &SemanticNode::role);
  return found == region.children.end() ? nullptr : &*found;
}

// A list of the regions, each a way to its heading; the first of them is what is in front.
void add_contents(SemanticNode& tree, const Language& language) {
  SemanticNode contents = list("contents", std::string(language.text(msg::shell_contents)));
  for (const SemanticNode& region : tree.children) {
    if (region.role != Role::region || region.key == "notices") continue;
    const SemanticNode* title = heading_of(region);
    if (title == nullptr) continue;
    if (tree.leads_to.empty()) tree.leads_to = title->key;
    SemanticNode way = jump_button("contents:" + region.key, title->name, title->key);
    way.language = title->language;
    contents.children.push_back(std::move(way));
  }
  tree.children.insert(tree.children.begin() + 1, std::move(contents));
}

// On a screen in a public place an address is shown, never opened.
void close_ways_out(SemanticNode& node) {
  if (node.role == Role::link) {
    node.role = Role::button;
    node.value.clear();
  }
  for (SemanticNode& child : node.children)
    close_ways_out(child);
}

void leave_out_language(SemanticNode& node, std::string_view language) {
  if (node.language == language) node.language.clear();
  for (SemanticNode& child : node.children)
    leave_out_language(child, language);
}

}  // namespace

Query asked_query(const OutlineInput& input) {
  return input.asked != nullptr ? *input.asked
                                : asked_query(input.state.view.query, input.dataset.extent());
}

SemanticNode build_outline(const OutlineInput& input) {
  SemanticNode tree;
  tree.role = Role::document;
  tree.key = "document";
  tree.children.push_back(banner(input));
  const UiState& ui = input.state.ui;
  if (!ui.notices.empty()) tree.children.push_back(notices_region(input));
  if (auto help = help_region(input)) tree.children.push_back(std::move(*help));
  if (auto about = about_region(input)) tree.children.push_back(std::move(*about));
  if (auto share = share_region(input)) tree.children.push_back(std::move(*share));
  if (auto exports = export_region(input)) tree.children.push_back(std::move(*exports));
  if (auto cite = cite_region(input)) tree.children.push_back(std::move(*cite));
  if (auto code = code_region(input)) tree.children.push_back(std::move(*code));
  if (auto file = file_region(input)) tree.children.push_back(std::move(*file));
  if (auto compare = compare_region(input)) {
    tree.children.push_back(std::move(*compare));
  } else if (input.state.view.screen == Screen::basket) {
    tree.children.push_back(basket_region(input));
  } else if (input.state.view.screen == Screen::tours) {
    tree.children.push_back(tours_region(input));
  } else {
    append_explore(tree, input);
  }
  tree.children.push_back(commands_region(tree, input));
  if (!input.state.view.reading.embed) add_contents(tree, input.language);
  // The document's own language needs no mark, and a reader's file may be in any.
  leave_out_language(tree, input.language.tag());
  if (!input.own_data.empty()) leave_out_language(tree, dataset_language);
  if (input.state.view.reading.kiosk) close_ways_out(tree);
  return tree;
}

}  // namespace rostrum
