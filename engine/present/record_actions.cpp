#include "engine/present/record_actions.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "engine/present/plain_page_link.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/share_words.hpp"
#include "engine/state/command.hpp"
#include "engine/text/dates.hpp"
#include "messages/basket.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

struct RecordFacts {
  const std::string* id = nullptr;
  const std::string* summary = nullptr;
  ForumId forum;
  std::uint32_t source = 0;
};

std::optional<RecordFacts> facts_of(const Dataset& dataset, RecordId record) {
  if (const auto* id = std::get_if<StatementId>(&record)) {
    const Statement& said = dataset[*id];
    return RecordFacts{&said.id, &said.summary, said.forum, said.source};
  }
  if (const auto* id = std::get_if<OutcomeId>(&record)) {
    const Outcome& agreed = dataset[*id];
    return RecordFacts{&agreed.id, &agreed.summary, agreed.forum, agreed.source};
  }
  return std::nullopt;
}

std::string link_to_record(const Dataset& dataset, std::string_view base_url,
                           const std::string& id) {
  if (!link_has_data(dataset, base_url)) return {};
  View view;
  view.selection = id;
  return link_to(base_url, view);
}

std::string statement_head(const Language& language, const Dataset& dataset,
                           const Statement& said) {
  const std::string role = role_text(language, dataset, said);
  const std::string who = speaker_text(language, dataset, said);
  const std::string& forum = dataset[said.forum].short_title;
  if (role.empty()) {
    return language.text(msg::record_text_head{.forum = forum, .when = said.date, .who = who});
  }
  return language.text(
      msg::record_text_head_role{.forum = forum, .role = role, .when = said.date, .who = who});
}

RecordAction source_action(const RecordActionsInput& input, std::string key, const Source& source) {
  const Language& language = input.language;
  const std::string name = input.names_source ? source_text(language, source) : std::string();
  if (source.url.empty()) {
    std::string words =
        name.empty() ? std::string(language.text(msg::record_source_without_address))
                     : language.text(msg::record_named_source_without_address{.source = name});
    return {std::move(key), std::move(words), std::nullopt, {}};
  }
  return {std::move(key), name.empty() ? std::string(language.text(msg::record_source)) : name,
          OpenSource{source.url}, source.url};
}

}  // namespace

std::string record_as_text(const Language& language, const Dataset& dataset,
                           std::string_view base_url, RecordId record) {
  const auto facts = facts_of(dataset, record);
  if (!facts) return {};
  std::string head;
  if (const auto* id = std::get_if<StatementId>(&record)) {
    head = statement_head(language, dataset, dataset[*id]);
  } else if (const auto* agreed = std::get_if<OutcomeId>(&record)) {
    const Forum& forum = dataset[facts->forum];
    head = language.text(msg::record_text_head{
        .forum = forum.short_title, .when = forum.date, .who = dataset[*agreed].title});
  }
  const std::string link = link_to_record(dataset, base_url, *facts->id);
  std::string text = head + "\n" + *facts->summary + "\n";
  text += language.text(msg::record_paraphrase);
  if (!link.empty()) text += "\n" + link;
  return text;
}

RecordAction basket_action(const Language& language, const Basket& basket, std::string_view id,
                           std::string_view place) {
  const bool in = basket.contains(id);
  std::string key = std::string(place).append("basket-record:").append(id);
  std::string label(language.text(in ? msg::basket_in : msg::basket_add));
  if (in) return {std::move(key), std::move(label), RemoveFromBasket{std::string(id)}, {}};
  return {std::move(key), std::move(label), AddToBasket{std::string(id)}, {}};
}

std::vector<RecordAction> record_actions(const RecordActionsInput& input, RecordId record) {
  const auto facts = facts_of(input.dataset, record);
  if (!facts) return {};
  const auto text = [&](Plain message) { return std::string(input.language.text(message)); };
  const auto key = [&](std::string_view name) {
    return std::string(input.place) + std::string(name) + *facts->id;
  };
  std::vector<RecordAction> actions;
  const std::vector<Source>& sources = input.dataset[facts->forum].sources;
  // Of sources that are on their way nobody knows yet whether they have an address.
  if (facts->source < sources.size() && !input.dataset.awaits_texts()) {
    actions.push_back(source_action(input, key("source:"), sources[facts->source]));
  }
  if (input.kiosk) return actions;
  if (!input.embed) {
    actions.push_back(
        {key("cite-record:"), text(command(CommandId::show_cite).title), OpenCite{*facts->id}, {}});
    if (input.basket != nullptr) {
      actions.push_back(basket_action(input.language, *input.basket, *facts->id, input.place));
    }
  }
  actions.push_back({key("copy-text:"),
                     text(msg::record_copy_text),
                     CopyText{record_as_text(input.language, input.dataset, input.base_url, record),
                              msg::record_text_copied},
                     {}});
  if (std::string link = link_to_record(input.dataset, input.base_url, *facts->id); !link.empty()) {
    actions.push_back({key("copy:"),
                       text(msg::record_copy_link),
                       CopyText{std::move(link), msg::record_link_copied},
                       {}});
  }
  if (!input.opens_page) return actions;
  const std::string page = plain_page_url(input.dataset, input.base_url, *facts->id);
  if (!page.empty()) {
    actions.push_back(
        {"plain-page:" + *facts->id, text(msg::record_open_page), OpenSource{page}, page});
  }
  return actions;
}

}  // namespace rostrum
