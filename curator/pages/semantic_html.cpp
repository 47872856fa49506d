#include "curator/pages/semantic_html.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "curator/pages/site_address.hpp"
#include "engine/state/action.hpp"

namespace rostrum {

namespace {

class RegionWriter {
 public:
  RegionWriter(HtmlWriter& html, const Dataset& dataset, std::string_view root)
      : html_(html), dataset_(dataset), root_(root) {}

  void write_children(const SemanticNode& node) {
    for (const SemanticNode& child : node.children)
      write(child);
  }

 private:
  // What a button chooses; empty for one that does something else.
  static std::string_view selection_of(const SemanticNode& node) {
    const Select* select = node.action ? std::get_if<Select>(&*node.action) : nullptr;
    return select != nullptr ? std::string_view(select->id) : std::string_view();
  }

  static bool shows(const SemanticNode& node) {
    switch (node.role) {
      case Role::button:
        return !selection_of(node).empty();
      case Role::checkbox:
      case Role::status:
        return false;
      default:
        return !node.name.empty() || std::ranges::any_of(node.children, shows);
    }
  }

  void write(const SemanticNode& node) {
    if (!shows(node)) return;
    switch (node.role) {
      case Role::heading:
        html_.element("h" + std::to_string(std::max(1, node.level - 1)), node.name,
                      {{"lang", node.language}});
        return;
      case Role::paragraph:
        write_words("p", node);
        return;
      case Role::list:
        write_list(node);
        return;
      case Role::list_item:
        write_item(node);
        return;
      case Role::link:
        write_source(node, "");
        return;
      case Role::button:
        html_.open("p");
        write_choice(node);
        html_.close();
        return;
      case Role::description_list:
        html_.open("dl");
        write_children(node);
        html_.close();
        return;
      case Role::term:
        html_.element("dt", node.name);
        return;
      case Role::description:
        write_description(node);
        return;
      default:
        write_children(node);
        return;
    }
  }

  // Words in another language may run the other way.
  void write_words(std::string_view tag, const SemanticNode& node) {
    html_.element(tag, node.name,
                  {{"lang", node.language}, {"dir", node.language.empty() ? "" : "auto"}});
  }

  void write_source(const SemanticNode& node, std::string_view before) {
    html_.open("p");
    html_.text(before);
    html_.element("a", node.name,
                  {{"href", web_address(node.value)},
                   {"lang", node.language},
                   {"dir", node.language.empty() ? "" : "auto"}});
    html_.close();
  }

  // A subject's page is the explorer's; a forum has one here, and what was said stands on it.
  void write_choice(const SemanticNode& node) {
    const std::string_view selection = selection_of(node);
    const auto record = dataset_.find_record(selection);
    if (record) {
      const Forum& forum = dataset_[forum_of(dataset_, *record)];
      const std::string anchor = forum.id == selection ? "" : '#' + std::string(selection);
      html_.element("a", node.name, {{"href", std::string(root_) + path_of(forum) + anchor}});
    } else {
      html_.element("a", node.name, {{"href", std::string(root_) + explorer_path(selection)}});
    }
  }

  void write_list(const SemanticNode& node) {
    const bool is_names = std::ranges::all_of(
        node.children, [](const SemanticNode& child) { return child.role == Role::button; });
    html_.open("ul", {{"class", is_names ? "names" : ""}});
    for (const SemanticNode& child : node.children) {
      if (!shows(child)) continue;
      if (child.role == Role::list_item) {
        write_item(child);
        continue;
      }
      html_.open("li");
      if (child.role == Role::button) {
        write_choice(child);
      } else {
        write(child);
      }
      html_.close();
    }
    html_.close();
  }

  // "source-2" of the key "forum-source:2:item", the record's id of "record:<id>".
  std::string element_id(std::string_view key) const {
    constexpr std::string_view record = "record:";
    constexpr std::string_view source = "forum-source:";
    if (key.starts_with(source)) {
      key.remove_prefix(source.size());
      return "source-" + std::string(key.substr(0, key.find(':')));
    }
    if (!key.starts_with(record)) return {};
    key.remove_prefix(record.size());
    return dataset_.find_record(key) ? std::string(key) : std::string();
  }

  void write_item(const SemanticNode& node) {
    const std::string id = element_id(node.key);
    const bool is_record = dataset_.find_record(id).has_value();
    html_.open("li", {{"id", id}});
    for (const SemanticNode& child : node.children) {
      // The button by which the item is chosen becomes the two links below.
      if (is_record && child.role == Role::button) continue;
      if (is_record && child.role == Role::link) {
        write_source(child, "Source: ");
      } else {
        write(child);
      }
    }
    if (is_record) {
      html_.open("p", {{"class", "ways"}});
      html_.element("a", "Link to this", {{"href", '#' + id}});
      html_.text(" ");
      html_.element("a", "Show in the explorer",
                    {{"href", std::string(root_) + explorer_path(id)}});
      html_.close();
    }
    html_.close();
  }

  void write_description(const SemanticNode& node) {
    html_.open("dd");
    html_.text(node.name);
    bool first = true;
    for (const SemanticNode& child : node.children) {
      if (!shows(child)) continue;
      if (!first) html_.text(", ");
      first = false;
      if (child.role == Role::button) {
        write_choice(child);
      } else {
        html_.text(child.name);
      }
    }
    html_.close();
  }

  HtmlWriter& html_;
  const Dataset& dataset_;
  std::string_view root_;
};

}  // namespace

void write_region(HtmlWriter& html, const SemanticNode& region, const Dataset& dataset,
                  std::string_view root) {
  RegionWriter(html, dataset, root).write_children(region);
}

}  // namespace rostrum
