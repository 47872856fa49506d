#include "engine/session/session.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/layout/lane_kinds.hpp"
#include "engine/layout/record_group.hpp"
#include "engine/link/address.hpp"
#include "engine/link/length_budget.hpp"
#include "engine/load/texts.hpp"
#include "engine/present/announcement.hpp"
#include "engine/present/period_text.hpp"
#include "engine/present/share_words.hpp"
#include "engine/present/version_words.hpp"
#include "engine/present/view_title.hpp"
#include "messages/link.hpp"
#include "messages/notice.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

constexpr std::size_t max_subjects_found = 4;

// One announcement after the other: a screen reader hears the last one alone.
Argument one_after_other(const Argument& first, const Argument& next) {
  return msg::notice_sentences{.first = first, .next = next};
}

}  // namespace

Session::Session(Dataset dataset) : collection_(std::make_unique<Collection>(std::move(dataset))) {
  run_query();
}

void Session::dispatch(Action action) {
  queue_.push_back(std::move(action));
}

bool Session::drain() {
  const std::uint64_t revision_before = revision_;
  const std::uint64_t answered = query_revision_;
  bool stepped = state_.ui.playing;
  // An action may not queue another, so one pass empties the queue.
  for (Action& action : queue_) {
    stepped = stepped || std::holds_alternative<StepPlay>(action);
    apply(action);
    if (!reduction_.opened_link) continue;
    // Of the result of the link's query, which is known only now.
    const auto words = version_words(dataset(), columns(), result(), state_.view.dataset_version);
    if (words) {
      Action notify = Notify{*words};
      apply(notify);
    }
  }
  const bool changed = revision_ != revision_before;
  if (changed) update_compare();
  queue_.clear();
  drop_offered();
  // A run would talk without end: where it stopped is said.
  const bool announces_result = query_revision_ != answered || stepped;
  if (announces_result && !state_.ui.playing) {
    if (stepped) {
      effects_.push_back(Announce{period_message(state_.view.query.time.value_or(TimeRange{}))});
    }
    effects_.push_back(Announce{result_announcement(columns(), result())});
  }
  merge_announcements();
  return changed;
}

// A step that is collected says what its view is, until the reader says it better.
void Session::caption(AddTourStep& step) const {
  if (step.caption.empty()) step.caption = view_text(language(), dataset(), domains(), view());
  if (step.caption.empty()) step.caption = language().text(msg::tour_whole_collection);
}

void Session::apply(Action& action) {
  if (auto* step = std::get_if<AddTourStep>(&action)) caption(*step);
  const ReduceContext context{.dataset = dataset(),
                              .domains = domains(),
                              .columns = columns(),
                              .result = result(),
                              .map_viewport = map_viewport_,
                              .listed = listed_,
                              .map_stops = map_stops_,
                              .base_url = base_url_};
  reduce_into(reduction_, state_, action, context);
  if (exceeds_budget(state_.view, reduction_.state.view)) {
    reduce_into(reduction_, state_, Notify{msg::link_no_room_for_choice}, context);
  }
  if (reduction_.state != state_) {
    const View& next = reduction_.state.view;
    const bool query_changed = next.query != state_.view.query || next.count != state_.view.count ||
                               next.list != state_.view.list;
    std::swap(state_, reduction_.state);
    ++revision_;
    if (query_changed) run_query();
    update_subject_page();
  }
  for (Effect& effect : reduction_.effects) {
    if (waits_for_texts(effect)) {
      notify(msg::notice_texts_on_their_way);
    } else if (!change_data(effect)) {
      effects_.push_back(std::move(effect));
    }
  }
}

// What is taken away is whole.
bool Session::waits_for_texts(const Effect& effect) const {
  if (!dataset().awaits_texts()) return false;
  return std::holds_alternative<Export>(effect) || std::holds_alternative<CopyText>(effect) ||
         std::holds_alternative<Print>(effect);
}

std::expected<void, std::vector<LoadError>> Session::add_texts(std::string_view json) {
  Collection& collection = bundled_ ? *bundled_ : *collection_;
  auto texts = load_texts(json, collection.dataset);
  if (!texts) return std::unexpected(std::move(texts.error()));
  collection.add_texts(*std::move(texts));
  if (&collection != collection_.get()) return {};
  ++revision_;
  run_query();
  page_.reset();
  update_subject_page();
  compare_.reset();
  update_compare();
  if (!terms_.empty()) effects_.push_back(Announce{result_announcement(columns(), result())});
  return {};
}

void Session::merge_announcements() {
  std::optional<Argument> said;
  std::erase_if(effects_, [&](const Effect& effect) {
    const auto* announce = std::get_if<Announce>(&effect);
    if (announce == nullptr) return false;
    said = said ? one_after_other(*said, announce->text) : announce->text;
    return true;
  });
  if (said) effects_.push_back(Announce{*std::move(said)});
}

void Session::update_subject_page() {
  const std::string& selection = state_.view.selection;
  if (page_ && page_->selection == selection) return;
  page_.reset();
  if (const auto subject = find_subject(dataset(), selection)) {
    page_ = build_subject_page(language(), dataset(), *subject);
  }
}

void Session::update_compare() {
  const View& view = state_.view;
  if (view.screen != Screen::compare) {
    compare_.reset();
    compare_offers_.clear();
    return;
  }
  const bool same_columns = compare_ && compared_ == view.compare;
  if (!same_columns || said_topic_ != view.said_topic) {
    compare_ = build_compare_page(language(), dataset(), view.compare, view.said_topic);
  }
  // They look at every record, which no step on this screen needs but those that change them.
  if (!same_columns || offered_for_ != view.selection || offered_revision_ != query_revision_) {
    compare_offers_ = compare_offers_in(language());
  }
  compared_ = view.compare;
  said_topic_ = view.said_topic;
  offered_for_ = view.selection;
  offered_revision_ = query_revision_;
}

std::vector<CompareOffer> Session::compare_offers_in(const Language& language) const {
  return build_compare_offers({.language = language,
                               .dataset = dataset(),
                               .search = collection_->subject_search,
                               .view = state_.view,
                               .subjects_found = subjects_found_,
                               .list = list_,
                               .searching = !terms_.empty() || understood_.time});
}

void Session::run_query() {
  const Query& query = state_.view.query;
  if (!query.text.empty()) collection_->make_index();
  understood_ = understand(query.text, dataset().extent());
  AnsweredQuery answered = answered_query(collection_->index, query, dataset().extent());
  asked_ = std::move(answered.query);
  forgiven_ = std::move(answered.forgiven);
  terms_ = parse_text_query(asked_.text);
  collection_->evaluator->answer(asked_, {.unit = unit_counted(dataset(), state_.view.count)});
  wanted_groups_ = rostrum::wanted_groups(dataset(), domains(), asked_);
  const ListKind chosen = state_.view.list;
  list_ = build_result_list(
      dataset(), columns(), result(), collection_->index, terms_,
      chosen == ListKind::fitting ? fitting_list(domains(), asked_, result().found) : chosen);
  if (terms_ != named_terms_) find_subjects();
  make_offers();
  listed_.clear();
  for (const ResultEntry& entry : list_.entries)
    listed_.push_back(entry.forum);
  ++query_revision_;
}

void Session::find_subjects() {
  named_terms_ = terms_;
  subjects_found_ = subject_entries(language(), dataset(),
                                    collection_->subject_search.find(terms_, max_subjects_found));
}

void Session::make_offers() {
  filter_offers_ = filter_offers_in(language());
  nothing_advice_ = nothing_advice_in(language());
}

std::vector<FilterOffer> Session::filter_offers_in(const Language& language) const {
  return build_filter_offers({.language = language,
                              .dataset = dataset(),
                              .domains = domains(),
                              .columns = columns(),
                              .index = collection_->index,
                              .names = collection_->value_names,
                              .query = state_.view.query});
}

NothingAdvice Session::nothing_advice_in(const Language& language) const {
  if (!result().nothing()) return {};
  return build_nothing_advice({.language = language,
                               .dataset = dataset(),
                               .domains = domains(),
                               .columns = columns(),
                               .index = collection_->index,
                               .query = state_.view.query});
}

std::vector<Effect> Session::take_effects() {
  return std::exchange(effects_, {});
}

void Session::take_effects(std::vector<Effect>& into) {
  into.clear();
  std::swap(into, effects_);
}

const TimelineLanes& Session::lanes() const {
  const View& view = state_.view;
  const LaneBy by = lanes_shown(dataset(), view.lanes);
  if (lanes_revision_ != query_revision_ || lanes_.by != by || lanes_.order != view.lane_order) {
    lanes_ = make_timeline_lanes(language(), dataset(), columns(), result(), by, view.lane_order);
    lanes_revision_ = query_revision_;
  }
  return lanes_;
}

const ResultTable& Session::table() const {
  if (table_revision_ != query_revision_ || table_sort_ != state_.view.sort) {
    table_sort_ = state_.view.sort;
    table_ = build_result_table(language(), dataset(), list_, table_sort_, !terms_.empty());
    table_revision_ = query_revision_;
  }
  return table_;
}

void Session::set_language(const Language& language) {
  language_ = &language;
  find_subjects();
  make_offers();
  page_.reset();
  update_subject_page();
  compare_.reset();
  update_compare();
  ++revision_;
  ++query_revision_;  // by which the canvas keeps what it has written
}

void Session::set_base_url(std::string url) {
  base_url_ = std::move(url);
  ++revision_;
}

void Session::set_today(std::string day) {
  today_ = std::move(day);
  ++revision_;
}

void Session::set_venue(Venue venue) {
  venue_ = std::move(venue);
  ++revision_;
}

void Session::set_night(bool night) {
  night_ = night;
}

void Session::set_can_share(bool can) {
  can_share_ = can;
  ++revision_;
}

bool Session::link_has_data() const {
  return rostrum::link_has_data(dataset(), base_url_);
}

std::string Session::link() const {
  return link_to(base_url_, state_.view);
}

std::string Session::address() const {
  return address_from_view(state_.view);
}

}  // namespace rostrum
