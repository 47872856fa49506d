// Cite, in the document: every style with its text, and references to copy and to download.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "engine/exchange/citation.hpp"
#include "engine/exchange/cite_page.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/share_words.hpp"
#include "messages/cite.hpp"
#include "messages/shell.hpp"

namespace rostrum {

namespace {

void append_paragraphs(SemanticNode& node, const std::string& key, std::string_view text,
                       std::string_view language) {
  for (std::size_t i = 0; !text.empty(); ++i) {
    const std::size_t end = std::min(text.find(citation_break), text.size());
    std::string own_key = i == 0 ? key : key + ':' + std::to_string(i);
    node.children.push_back(paragraph(std::move(own_key), std::string(text.substr(0, end))));
    node.children.back().language = language;
    text.remove_prefix(std::min(end + citation_break.size(), text.size()));
  }
}

void append_entries(SemanticNode& node, std::vector<CiteEntry> entries, std::string_view language) {
  for (CiteEntry& entry : entries) {
    node.children.push_back(heading(entry.key + ":heading", 3, std::move(entry.name)));
    append_paragraphs(node, entry.key, entry.text, language);
    for (CiteControl& control : entry.controls) {
      node.children.push_back(
          button(std::move(control.key), std::move(control.name), std::move(control.action)));
    }
  }
}

}  // namespace

std::optional<SemanticNode> cite_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::cite) return std::nullopt;
  CitePage page = make_cite_page(input.language, input.dataset, input.domains, input.state,
                                 input.base_url, input.today);
  SemanticNode node =
      region("cite", 2, std::string(input.language.text(command(CommandId::show_cite).title)));
  if (!page.choices.empty()) {
    SemanticNode choices = list("cite-about", std::string(input.language.text(msg::cite_choices)));
    for (CiteChoice& choice : page.choices) {
      choices.children.push_back(
          button(std::move(choice.key), std::move(choice.label), OpenCite{std::move(choice.id)}));
      choices.children.back().current = choice.chosen;
    }
    node.children.push_back(std::move(choices));
  }
  node.children.push_back(paragraph("cite:what", std::move(page.about)));
  if (!page.source.empty()) {
    node.children.push_back(paragraph("cite:source", std::move(page.source)));
  }
  append_entries(node, std::move(page.styles), citation_language);
  append_entries(node, std::move(page.files), {});
  const bool linked = link_has_data(input.dataset, input.base_url);
  node.children.push_back(
      paragraph("cite:note", std::string(input.language.text(cite_note(linked)))));
  node.children.push_back(
      button("cite:close", std::string(input.language.text(msg::shell_close)), SetSheet{}));
  return node;
}

}  // namespace rostrum
