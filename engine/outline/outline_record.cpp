// The chosen record with its forum: facts, topics, all that was said and agreed, sources.
#include <string>
#include <utility>
#include <vector>

#include "engine/layout/record_group.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/record_text.hpp"

namespace rostrum {

namespace {

SemanticNode forum_facts(const Dataset& dataset, const Forum& forum) {
  FactList facts("record-facts");
  facts.add("When", words_from_date_span(forum.date));
  facts.add("Where", where_parts(dataset, forum), "record:where");
  facts.add("Hosts", hosts_parts(dataset, forum), "record:hosts");
  facts.add("Present", present_words(forum));
  facts.add("Series", series_parts(dataset, forum), "record:series");
  facts.add("Theme", forum.theme);
  return std::move(facts).take();
}

SemanticNode topic_list(const OutlineInput& input, const Forum& forum) {
  SemanticNode node = list("record-topics", "Topics");
  for (const TopicId id : forum.topics) {
    const Topic& topic = input.dataset[id];
    node.children.push_back(button("record-topic:" + topic.id, topic.name,
                                   Select{text_of(input.dataset, Subject(id))}));
  }
  return node;
}

// Not in an embedded view, which has no sheets.
void append_cite_button(SemanticNode& node, const View& view, const std::string& id) {
  if (view.embed) return;
  node.children.push_back(
      button("cite-record:" + id, std::string(command(CommandId::show_cite).title), OpenCite{id}));
}

// One thing said or agreed: an item that holds its heading and everything known about it.
class ItemBuilder {
 public:
  ItemBuilder(const OutlineInput& input, const Forum& forum, const std::string& id,
              std::string title)
      : forum_(forum), view_(input.state.view), id_(id) {
    item_.role = Role::list_item;
    item_.key = "record:" + id;
    item_.current = input.state.view.selection == id;
    add(heading(item_.key + ":heading", 4, std::move(title)));
  }

  void add(SemanticNode node) { item_.children.push_back(std::move(node)); }
  void text(const char* part, const std::string& words) {
    if (!words.empty()) add(paragraph(item_.key + ":" + part, words));
  }
  FactList facts() const { return FactList(item_.key + ":facts"); }

  SemanticNode finish(FactList facts, std::uint32_t source) && {
    if (!facts.empty()) add(std::move(facts).take());
    if (source < forum_.sources.size()) {
      const Source& where = forum_.sources[source];
      add(link("source:" + id_, source_words(where), where.url));
    }
    // Makes it what the address names, so that a link to this very item can be copied.
    if (!item_.current) {
      add(button(item_.key + ":choose", "Choose this to link to it", Select{id_}));
    }
    append_cite_button(item_, view_, id_);
    return std::move(item_);
  }

 private:
  const Forum& forum_;
  const View& view_;
  const std::string& id_;
  SemanticNode item_;
};

SemanticNode statement_item(const OutlineInput& input, const Forum& forum,
                            const Statement& statement) {
  const Dataset& dataset = input.dataset;
  ItemBuilder item(input, forum, statement.id, speaker_words(dataset, statement));
  item.text("role", role_words(dataset, statement));
  item.text("text", statement.summary);
  FactList facts = item.facts();
  if (statement.speaker) {
    facts.add("Speaker", {linked_name(dataset, *statement.speaker)}, statement.id);
  }
  if (statement.organization) {
    facts.add("Organization", {linked_name(dataset, *statement.organization)}, statement.id);
  }
  if (statement.country) {
    facts.add("Country", {linked_name(dataset, *statement.country)}, statement.id);
  }
  facts.add("When", words_from_date_span(statement.date));
  facts.add("Kind", std::string(name_of(statement.kind)));
  facts.add("Topics", topic_parts(dataset, statement.topics), statement.id);
  facts.add("Mentions", country_parts(dataset, statement.mentions), statement.id + ":mentions");
  return std::move(item).finish(std::move(facts), statement.source);
}

SemanticNode outcome_item(const OutlineInput& input, const Forum& forum, const Outcome& outcome) {
  ItemBuilder item(input, forum, outcome.id, outcome.title);
  item.text("caption", outcome_caption(outcome));
  item.text("text", outcome.summary);
  FactList facts = item.facts();
  facts.add("Topics", topic_parts(input.dataset, outcome.topics), outcome.id);
  return std::move(item).finish(std::move(facts), outcome.source);
}

std::string foreign_language(const Source& source) {
  return source.language == "en" ? std::string() : source.language;
}

// The title in words that can be read is the link; the original stands below where it is another.
SemanticNode source_list(const Forum& forum) {
  SemanticNode node = list("record-sources:list", "Sources");
  for (std::size_t i = 0; i < forum.sources.size(); ++i) {
    const Source& source = forum.sources[i];
    const std::string key = "forum-source:" + std::to_string(i);
    SemanticNode item;
    item.role = Role::list_item;
    item.key = key + ":item";
    SemanticNode title = link(key, std::string(readable_title(source)), source.url);
    if (source.translation.empty()) title.language = foreign_language(source);
    item.children.push_back(std::move(title));
    if (!source.translation.empty()) {
      SemanticNode original = paragraph(key + ":original", source.title);
      original.language = foreign_language(source);
      item.children.push_back(std::move(original));
    }
    if (std::string words = source_facts(source); !words.empty()) {
      item.children.push_back(paragraph(key + ":facts", std::move(words)));
    }
    if (!source.via.empty()) {
      item.children.push_back(link(key + ":via", via_words(source), source.via));
    }
    node.children.push_back(std::move(item));
  }
  return node;
}

void append_section(SemanticNode& node, const std::string& key, const char* title,
                    SemanticNode items) {
  if (items.children.empty()) return;
  node.children.push_back(heading(key, 3, title));
  node.children.push_back(std::move(items));
}

}  // namespace

std::optional<SemanticNode> record_region(const OutlineInput& input) {
  const auto record = input.dataset.find_record(input.state.view.selection);
  if (!record) return std::nullopt;
  const Forum& forum = input.dataset[forum_of(input.dataset, *record)];

  SemanticNode node;
  node.role = Role::region;
  node.key = "record-region";
  node.name = "Record";
  const auto entries = static_cast<std::uint32_t>(input.list.entries.size());
  node.children.push_back(
      button("record:back", "Back to " + counted(entries, "forum", "forums"), Select{}));
  node.children.push_back(heading("record-title", 2, forum.short_title));
  if (forum.title != forum.short_title) {
    node.children.push_back(paragraph("record-full-title", forum.title));
  }
  for (const CommandId id : {CommandId::previous_record, CommandId::next_record}) {
    if (auto step = command_button(id, input.state)) node.children.push_back(std::move(*step));
  }
  append_compare_controls(node, input.state.view, forum.id);
  node.children.push_back(forum_facts(input.dataset, forum));
  append_section(node, "record-topics:heading", "Topics", topic_list(input, forum));
  if (!forum.summary.empty()) {
    node.children.push_back(heading("record-summary:heading", 3, "Summary"));
    node.children.push_back(paragraph("record-summary", forum.summary));
  }

  append_cite_button(node, input.state.view, forum.id);

  SemanticNode statements = list("record-statements:list", "Statements");
  for (const Statement& statement : input.dataset.statements_of(forum)) {
    statements.children.push_back(statement_item(input, forum, statement));
  }
  append_section(node, "record-statements:heading", "Statements", std::move(statements));
  SemanticNode outcomes = list("record-outcomes:list", "Outcomes");
  for (const Outcome& outcome : input.dataset.outcomes_of(forum)) {
    outcomes.children.push_back(outcome_item(input, forum, outcome));
  }
  append_section(node, "record-outcomes:heading", "Outcomes", std::move(outcomes));
  append_section(node, "record-sources:heading", "Sources", source_list(forum));
  return node;
}

}  // namespace rostrum
