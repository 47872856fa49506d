// The running explorer without a screen: dataset, state, queue of actions, and everything derived
// from them, each stage made again only when its inputs changed. The canvas face, the document
// face, the page's interface and the tests all talk to a Session.
//
// One frame: drain() applies the queued actions; the derived stages are then read by reference. No
// clock, no I/O: effects are handed out by take_effects() for the bridge to run.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/intake/intake.hpp"
#include "engine/kiosk/venue.hpp"
#include "engine/layout/timeline_lanes.hpp"
#include "engine/load/load_error.hpp"
#include "engine/present/compare/compare_offers.hpp"
#include "engine/present/compare/compare_page.hpp"
#include "engine/present/filter_offers.hpp"
#include "engine/present/found_instead.hpp"
#include "engine/present/result_list.hpp"
#include "engine/present/result_table.hpp"
#include "engine/present/subject_page.hpp"
#include "engine/query/answered.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/query/understand.hpp"
#include "engine/session/collection.hpp"
#include "engine/state/reduce.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

class Session {
 public:
  explicit Session(Dataset dataset);

  const Dataset& dataset() const { return collection_->dataset; }
  const FacetDomains& domains() const { return collection_->domains; }
  const Columns& columns() const { return collection_->columns; }
  // Makes a part of what searches need, so that the first one need not wait: at most so many rows.
  // True while there is more to do.
  bool prepare_search(std::size_t rows) { return collection_->prepare_index(rows); }
  const State& state() const { return state_; }
  const View& view() const { return state_.view; }

  // Where the map looks: where the reader moved it, else at what a link found; none: all the world.
  const std::optional<MapPosition>& map_position() const { return shown_position(state_); }

  // That the canvas speaks; the document face has its own.
  const Language& language() const { return *language_; }
  // The language outlives the session. Pages that are kept in words are made again.
  void set_language(const Language& language);

  // What the canvas gives the map now, in CSS pixels; a condition of zooming and of scenes.
  void set_map_viewport(MapViewport viewport) { map_viewport_ = viewport; }

  // Where the program is served, without query and fragment: links are made with it.
  void set_base_url(std::string url);
  const std::string& base_url() const { return base_url_; }
  // The whole link to what is shown, with the frame around it:
  // "https://example.org/rostrum/#topic=terrorism".
  std::string link() const;
  // The day it is for the reader, "2026-11-22", as the page says; empty when nobody has said.
  void set_today(std::string day);
  const std::string& today() const { return today_; }

  // A screen in a public place: what its venue has set, and whether it is outside of its hours,
  // when nothing plays while nobody is there.
  void set_venue(Venue venue);
  const Venue& venue() const { return venue_; }
  void set_night(bool night);
  bool night() const { return night_; }

  // Whether the reader's system has a sheet to share with.
  void set_can_share(bool can);
  bool can_share() const { return can_share_; }

  // The discs of the map in reading order, for its keyboard cursor.
  void set_map_stops(std::vector<MapStop> stops) { map_stops_ = std::move(stops); }

  // Reads a file of the reader's own and opens its sheet. UseFile then shows it instead of the
  // collection, LeaveFile gives the collection and its view back.
  void read_file(std::string_view name, std::string_view bytes);
  // The same without a sheet, for data that a page brings: what is read changes nothing, and is
  // shown at once when show_data() is given it. It must have a dataset.
  Intake read_data(std::string_view name, std::string_view bytes) const;
  void show_data(Intake read);
  // What was read of a file: of the one that is offered while its sheet is open, else of the one
  // that is shown; null without either.
  const Intake* intake() const;
  // The file's name while it is shown; else empty.
  std::string_view own_data() const { return own_name_; }
  // Whether links lead to what is shown: always, but for a file that this device alone has.
  bool link_has_data() const;

  // Texts that follow the collection's first file. An error leaves everything as it was.
  bool awaits_texts() const { return bundled_dataset().awaits_texts(); }
  std::expected<void, std::vector<LoadError>> add_texts(std::string_view json);

  void dispatch(Action action);
  // Applies what is queued, in order. True when the state changed.
  bool drain();
  std::vector<Effect> take_effects();
  // The same into a list that was used before, so that a frame needs no memory for it.
  void take_effects(std::vector<Effect>& into);

  // Grows whenever the state changed; the whole View's revision.
  std::uint64_t revision() const { return revision_; }
  // Grows only when the query, the list or what is counted changed: what results, lists and counts
  // depend on.
  std::uint64_t query_revision() const { return query_revision_; }
  // Grows when another dataset is shown: ids and indexes of the one before mean nothing any more.
  std::uint64_t data_revision() const { return data_revision_; }

  // What is answered: the view's query with the period that its words speak of, a wrong letter of
  // a word forgiven.
  const Query& asked() const { return asked_; }
  // What the search text says.
  const UnderstoodText& understood() const { return understood_; }
  // The period that is drawn, be it chosen or in words.
  std::optional<TimeRange> period_shown() const {
    return rostrum::period_shown(view().query, asked_);
  }

  const Result& result() const { return collection_->evaluator->result(); }
  // Groups of topics that the query asks for; colours follow them.
  const std::vector<GroupId>& wanted_groups() const { return wanted_groups_; }
  const std::vector<TextTerm>& terms() const { return terms_; }
  const ResultList& list() const { return list_; }
  // The rows of the list as a table, sorted as the view wants them; made when asked for.
  const ResultTable& table() const;
  // Pages that the search text names, to stand above the list, in the session's language.
  const std::vector<SubjectEntry>& subjects_found() const { return subjects_found_; }
  // Words of the search of which one letter was forgiven.
  const std::vector<ForgivenWord>& forgiven() const { return forgiven_; }
  // Filters that the search text names, in the session's language.
  const std::vector<FilterOffer>& filter_offers() const { return filter_offers_; }
  // What would be found where nothing is; empty where something is.
  const NothingAdvice& nothing_advice() const { return nothing_advice_; }
  // The same in another language, made at each call.
  std::vector<FilterOffer> filter_offers_in(const Language& language) const;
  NothingAdvice nothing_advice_in(const Language& language) const;
  // The page that the view shows, made in the session's language when it is opened; null when it
  // shows none.
  const SubjectPage* page() const { return page_ ? &*page_ : nullptr; }
  // What Compare shows, made when it is opened or changed; null on another screen.
  const ComparePage* compare() const { return compare_ ? &*compare_ : nullptr; }
  // What can be added to it; empty on another screen.
  const std::vector<CompareOffer>& compare_offers() const { return compare_offers_; }
  // The same in another language, made at each call.
  std::vector<CompareOffer> compare_offers_in(const Language& language) const;
  // Of the result, as the view wants them; made when asked for.
  const TimelineLanes& lanes() const;

  std::string address() const;

 private:
  void caption(AddTourStep& step) const;
  void apply(Action& action);  // reduces it, and derives again what depends on it
  void run_query();            // answers the view's query
  void find_subjects();        // that the search text names
  void make_offers();          // of other questions
  void update_subject_page();  // to the subject that is selected now
  void update_compare();
  bool waits_for_texts(const Effect& effect) const;
  void merge_announcements();  // what is to be announced becomes one sentence after another, said
                               // at once

  // engine/session/own_data.cpp
  const Dataset& bundled_dataset() const;  // the one that came with the program
  bool change_data(const Effect& effect);  // true when nobody else need run it
  Intake* open_intake();
  void read_tour_file(std::string_view name, std::string_view bytes);
  void show_file();
  void drop_offered();  // when its sheet is closed
  void leave_file();
  void replace(std::unique_ptr<Collection> collection, View view);
  void notify(Message message);

  std::unique_ptr<Collection> collection_;  // that is shown
  std::unique_ptr<Collection> bundled_;     // kept while a file is shown
  View bundled_view_;
  std::optional<Intake> intake_;   // of the file that is shown
  std::optional<Intake> offered_;  // of one that is not, or not yet
  std::string own_name_;
  State state_;
  std::string base_url_;
  std::string today_;
  Venue venue_;
  bool night_ = false;
  const Language* language_ = &Language::english();
  bool can_share_ = false;
  MapViewport map_viewport_{};
  std::vector<MapStop> map_stops_;
  std::vector<Action> queue_;
  std::vector<Effect> effects_;
  Reduction reduction_;  // the last one, for its memory
  UnderstoodText understood_;
  Query asked_;
  std::vector<GroupId> wanted_groups_;
  std::vector<TextTerm> terms_;
  std::vector<TextTerm> named_terms_;  // those that subjects_found_ was made for
  ResultList list_;
  std::vector<SubjectEntry> subjects_found_;
  std::vector<ForgivenWord> forgiven_;
  std::vector<FilterOffer> filter_offers_;
  NothingAdvice nothing_advice_;
  std::optional<SubjectPage> page_;
  std::optional<ComparePage> compare_;
  std::vector<CompareOffer> compare_offers_;
  // What the two were made for.
  std::vector<std::string> compared_;
  std::string said_topic_;
  std::string offered_for_;             // what was selected
  std::uint64_t offered_revision_ = 0;  // of the query
  std::vector<ForumId> listed_;         // of list_, in its order
  std::uint64_t revision_ = 1;
  std::uint64_t query_revision_ = 1;
  std::uint64_t data_revision_ = 1;
  mutable TimelineLanes lanes_;
  mutable std::uint64_t lanes_revision_ = 0;  // of the query
  mutable ResultTable table_;
  mutable std::optional<TableSort> table_sort_;  // that it was made for
  mutable std::uint64_t table_revision_ = 0;     // of the query
};

}  // namespace rostrum
