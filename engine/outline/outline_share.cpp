// Share view, in the document; and what an embedded view says of itself there.
#include <string>
#include <utility>

#include "engine/intake/intake_words.hpp"
#include "engine/model/version_name.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/share_words.hpp"
#include "engine/query/understand.hpp"
#include "messages/share.hpp"
#include "messages/shell.hpp"

namespace rostrum {

namespace {

std::string text(const OutlineInput& input, Plain message) {
  return std::string(input.language.text(message));
}

void append_link(SemanticNode& node, const OutlineInput& input, const SharedView& shared) {
  node.children.push_back(paragraph("share:link", shared.link));
  if (input.base_url.empty()) {
    node.children.push_back(paragraph("share:no-address", text(input, msg::share_no_address)));
  }
  append_command(node, CommandId::copy_link, input);
  if (input.can_share) append_command(node, CommandId::share_with_system, input);
  if (!is_version_name(input.dataset.version())) {
    if (!link_has_data(input.dataset, input.base_url)) {
      node.children.push_back(
          paragraph("share:own-note", input.language.text(own_link_words(input.own_data))));
    }
    return;
  }
  if (auto pin =
          command_button(CommandId::pin_version, pin_words(input.language, input.dataset), input)) {
    pin->role = Role::checkbox;
    pin->checked = input.state.view.dataset_version.empty() ? Checked::no : Checked::yes;
    node.children.push_back(std::move(*pin));
  }
  node.children.push_back(paragraph("share:pin-note", text(input, msg::share_pin_note)));
}

void append_code(SemanticNode& node, const OutlineInput& input, SharedView& shared) {
  node.children.push_back(heading("share:code-heading", 3, text(input, msg::share_code_heading)));
  node.children.push_back(paragraph("share:code-words", shared.code_words));
  if (shared.code.empty()) {
    append(node, command_button(CommandId::shorten_link, shared.shorten_words, input));
    return;
  }
  SemanticNode code;
  code.role = Role::image;
  code.key = "share:code";
  code.name = text(input, msg::share_code_image);
  code.value = std::move(shared.code.modules);
  node.children.push_back(std::move(code));
  node.children.push_back(paragraph("share:code-link", shared.coded_link));
  if (shared.coded_link != shared.link) {
    node.children.push_back(button("share:copy-short", text(input, msg::share_copy_short),
                                   CopyText{shared.coded_link, msg::share_short_link_copied}));
  }
}

void append_embed(SemanticNode& node, const OutlineInput& input, SharedView& shared) {
  node.children.push_back(heading("share:embed-heading", 3, text(input, msg::share_embed_heading)));
  node.children.push_back(paragraph("share:embed-note", text(input, msg::share_embed_note)));
  node.children.push_back(paragraph("share:embed", shared.embed_code));
  node.children.push_back(
      button("share:copy-embed", text(input, msg::share_copy_embed),
             CopyText{std::move(shared.embed_code), msg::share_embed_code_copied}));
}

}  // namespace

std::optional<SemanticNode> share_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::share) return std::nullopt;
  SemanticNode node =
      region("share", 2, std::string(input.language.text(command(CommandId::show_share).title)));
  SharedView shared =
      shared_view(input.language, input.dataset, input.domains, input.state, input.base_url);
  if (input.state.view.reading.kiosk) {
    // To be taken along; there is nothing here to put a copy into.
    if (!shared.embed_code.empty()) append_code(node, input, shared);
  } else {
    append_link(node, input, shared);
    if (!shared.embed_code.empty()) {
      append_code(node, input, shared);
      append_embed(node, input, shared);
    }
    node.children.push_back(heading("share:take-heading", 3, text(input, msg::share_take)));
    for (const CommandId id : share_takes)
      append_command(node, id, input);
  }
  node.children.push_back(button("share:close", text(input, msg::shell_close), SetSheet{}));
  return node;
}

void append_embed_bar(SemanticNode& banner, const OutlineInput& input) {
  const Query asked = asked_query(input);
  if (const std::string words = filter_words(input.language, input.domains, asked);
      !words.empty()) {
    banner.children.push_back(paragraph("embed:filters", words));
  }
  banner.children.push_back(link("embed:open", text(input, msg::share_open_full),
                                 link_to(input.base_url, input.state.view)));
}

}  // namespace rostrum
