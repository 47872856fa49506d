#include "engine/exchange/excerpt.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/link/address.hpp"
#include "engine/model/version_name.hpp"
#include "engine/present/basket_share.hpp"
#include "engine/present/share_words.hpp"
#include "engine/present/view_title.hpp"
#include "engine/view/current_basket.hpp"
#include "messages/export.hpp"
#include "messages/title.hpp"

namespace rostrum {

namespace {

ResultEntry whole_entry(const Dataset& dataset, ForumId id) {
  const Forum& forum = dataset[id];
  ResultEntry entry{.forum = id, .matches_itself = true, .statements = {}, .outcomes = {}};
  for (std::uint32_t i = 0; i < forum.statement_count; ++i)
    entry.statements.push_back({forum.first_statement + i});
  for (std::uint32_t i = 0; i < forum.outcome_count; ++i)
    entry.outcomes.push_back({forum.first_outcome + i});
  return entry;
}

ResultEntry entry_of_record(const Dataset& dataset, const RecordId& record) {
  ResultEntry entry{.forum = forum_of(dataset, record), .statements = {}, .outcomes = {}};
  if (const auto* statement = std::get_if<StatementId>(&record)) {
    entry.statements.push_back(*statement);
  } else if (const auto* outcome = std::get_if<OutcomeId>(&record)) {
    entry.outcomes.push_back(*outcome);
  } else {
    entry.matches_itself = true;
  }
  return entry;
}

View selecting(const std::string& id) {
  View view;
  view.selection = id;
  return view;
}

// A forum once, where the basket first names it or something of it.
void put_basket(Excerpt& excerpt, const Basket& basket) {
  const Dataset& dataset = excerpt.dataset;
  excerpt.basket = current_basket(dataset, basket);
  for (const BasketEntry& picked : excerpt.basket.entries()) {
    const auto record = dataset.find_record(picked.id);
    if (!record) continue;
    excerpt.order.push_back(*record);
    ResultEntry entry = entry_of_record(dataset, *record);
    const auto there = std::ranges::find(excerpt.entries, entry.forum, &ResultEntry::forum);
    if (there == excerpt.entries.end()) {
      excerpt.entries.push_back(std::move(entry));
      continue;
    }
    there->matches_itself = there->matches_itself || entry.matches_itself;
    there->statements.insert(there->statements.end(), entry.statements.begin(),
                             entry.statements.end());
    there->outcomes.insert(there->outcomes.end(), entry.outcomes.begin(), entry.outcomes.end());
  }
  excerpt.words = excerpt.language.text(msg::title_basket);
  View view = view_of_basket(basket);
  view.dataset_version = dataset.version();
  if (bytes_too_long(view) == 0) excerpt.link = pinned_link(dataset, excerpt.base_url, view);
}

void count_records(Excerpt& excerpt) {
  for (const ResultEntry& entry : excerpt.entries) {
    // A basket names what it holds: a forum that is there as context alone is none of it.
    if (entry.matches_itself || excerpt.order.empty()) ++excerpt.found.forums;
    excerpt.found.statements += static_cast<std::uint32_t>(entry.statements.size());
    excerpt.found.outcomes += static_cast<std::uint32_t>(entry.outcomes.size());
  }
}

// How a view is read, and from which version, makes no other view of it.
View without_settings(View view) {
  view.reading = {};
  view.dataset_version.clear();
  return view;
}

std::string linked(const Dataset& dataset, std::string_view base_url, const View& view) {
  if (base_url.empty() || !link_has_data(dataset, base_url)) return {};
  std::string link(base_url);
  const std::string fragment = address_from_view(view);
  if (!fragment.empty()) link += '#' + fragment;
  return link;
}

}  // namespace

Excerpt make_excerpt(const Session& session, ExportScope scope) {
  const Dataset& dataset = session.dataset();
  if (scope == ExportScope::cited) {
    // As the sheet shows and copies it: reference lists follow English styles.
    return cited_excerpt(Language::english(), dataset, session.domains(), session.state(),
                         session.base_url(), session.today());
  }
  Excerpt excerpt{.language = session.language(),
                  .dataset = dataset,
                  .base_url = session.base_url(),
                  .today = session.today()};
  if (scope == ExportScope::basket) {
    put_basket(excerpt, basket_shown(session.state()));
    count_records(excerpt);
    return excerpt;
  }
  if (scope == ExportScope::all) {
    for (std::uint32_t i = 0; i < dataset.forums().size(); ++i)
      excerpt.entries.push_back(whole_entry(dataset, {i}));
    excerpt.link = pinned_link(dataset, excerpt.base_url, View{});
  } else {
    excerpt.entries = session.list().entries;
    compact_sort(excerpt.entries, {}, &ResultEntry::forum);
    // What is looked at is no part of what was asked for.
    View asked = session.view();
    asked.selection.clear();
    asked.screen = Screen::explore;
    excerpt.words = view_text(session.language(), dataset, session.domains(), asked);
    excerpt.link = pinned_link(dataset, excerpt.base_url, asked);
  }
  count_records(excerpt);
  const bool by_themselves = std::ranges::all_of(excerpt.entries, &ResultEntry::matches_itself);
  excerpt.whole = by_themselves && excerpt.found == session.result().total;
  return excerpt;
}

Excerpt cited_excerpt(const Language& language, const Dataset& dataset, const FacetDomains& domains,
                      const State& state, std::string_view base_url, std::string_view today) {
  Excerpt excerpt{.language = language,
                  .dataset = dataset,
                  .cited = true,
                  .base_url = std::string(base_url),
                  .today = std::string(today)};
  if (state.ui.cites_basket && !basket_shown(state).empty()) {
    put_basket(excerpt, basket_shown(state));
  } else if (const auto record = dataset.find_record(state.ui.cited)) {
    excerpt.entries.push_back(entry_of_record(dataset, *record));
    excerpt.words = state.ui.cited;
    excerpt.link = pinned_link(dataset, base_url, state.ui.cited);
  } else {
    excerpt.words = view_text(language, dataset, domains, state.view);
    excerpt.address = address_from_view(without_settings(state.view));
    excerpt.link = pinned_link(dataset, base_url, state.view);
  }
  return excerpt;
}

std::vector<RecordId> records_of(const Excerpt& excerpt) {
  if (!excerpt.order.empty()) return excerpt.order;
  std::vector<RecordId> records;
  for (const ResultEntry& entry : excerpt.entries) {
    if (entry.matches_itself) records.emplace_back(entry.forum);
    records.insert(records.end(), entry.statements.begin(), entry.statements.end());
    records.insert(records.end(), entry.outcomes.begin(), entry.outcomes.end());
  }
  return records;
}

std::string title_of(const Excerpt& excerpt) {
  if (excerpt.words.empty()) return "Rostrum";
  return excerpt.language.text(msg::export_title{.view = excerpt.words});
}

const std::string& id_of(const Dataset& dataset, const RecordId& record) {
  return std::visit([&](auto id) -> const std::string& { return dataset[id].id; }, record);
}

bool is_own(const Dataset& dataset) {
  return !is_version_name(dataset.version());
}

std::string pinned_link(const Dataset& dataset, std::string_view base_url, View view) {
  view = without_settings(std::move(view));
  view.dataset_version = dataset.version();
  return linked(dataset, base_url, view);
}

std::string pinned_link(const Dataset& dataset, std::string_view base_url, const std::string& id) {
  return pinned_link(dataset, base_url, selecting(id));
}

std::string record_link(const Dataset& dataset, std::string_view base_url, const std::string& id) {
  return linked(dataset, base_url, selecting(id));
}

}  // namespace rostrum
