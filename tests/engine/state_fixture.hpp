// A small collection and an explorer of it without a session: states go through reduce() one action
// at a time, and what came out last can be looked at.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "engine/search/text_query.hpp"
#include "engine/state/reduce.hpp"
#include "tests/support/english.hpp"

namespace rostrum::test {

// Three forums of two series: Minsk 2018 with two statements, Kuwait 2024 with one, Baku 2025 with
// an outcome.
inline Dataset state_dataset() {
  DatasetTables tables;
  tables.groups = {{"terrorism", "Terrorism"}, {"borders", "Borders"}};
  tables.topics = {{"financing", "Financing", "", GroupId{0}},
                   {"border-security", "Border security", "", GroupId{1}}};
  tables.countries = {{"AZE", "Azerbaijan"}, {"BLR", "Belarus"}, {"KWT", "Kuwait"}};
  tables.series = {{"talks", "Talks", "", "", {}}, {"process", "Process", "", "", {}}};
  tables.people = {{"speaker", "A Speaker", {}, {}}};
  tables.places = {{"Minsk", CountryId{1}, GeoPoint{53.9, 27.6}},
                   {"Kuwait City", CountryId{2}, GeoPoint{29.4, 48.0}},
                   {"Baku", CountryId{0}, GeoPoint{40.4, 49.9}}};
  const auto add_forum = [&](std::string id, std::string title, int year, std::uint32_t place,
                             std::vector<TopicId> topics) {
    Forum forum;
    forum.id = std::move(id);
    forum.title = forum.short_title = std::move(title);
    forum.date = {.earliest = day_from_civil({year, 6, 1}), .latest = day_from_civil({year, 6, 2})};
    forum.place = PlaceId{place};
    forum.topics = std::move(topics);
    tables.forums.push_back(std::move(forum));
  };
  add_forum("minsk-2018", "Minsk talks", 2018, 0, {TopicId{0}});
  add_forum("kuwait-2024", "Kuwait talks", 2024, 1, {TopicId{1}});
  add_forum("baku-2025", "Baku talks", 2025, 2, {TopicId{1}});
  const auto add_statement = [&](std::string id, std::uint32_t forum) {
    Statement statement;
    statement.id = std::move(id);
    statement.forum = ForumId{forum};
    statement.speaker = PersonId{0};
    statement.date = tables.forums[forum].date;
    tables.statements.push_back(std::move(statement));
    if (tables.forums[forum].statement_count++ == 0) {
      tables.forums[forum].first_statement =
          static_cast<std::uint32_t>(tables.statements.size() - 1);
    }
  };
  add_statement("minsk-2018.speaker", 0);
  add_statement("minsk-2018.speaker.2", 0);
  add_statement("kuwait-2024.speaker", 1);
  Outcome outcome;
  outcome.id = "baku-2025.outcome-1";
  outcome.title = "A declaration";
  outcome.forum = ForumId{2};
  tables.outcomes.push_back(outcome);
  tables.forums[2].outcome_count = 1;
  tables.tours = {{"three-talks",
                   "Three talks",
                   "One after the other.",
                   {{"sel=minsk-2018", "It began in Minsk."},
                    {"topic=border-security&lanes=topic", "Then came borders."},
                    {"sel=baku-2025&at=40,50,4", "It went on in Baku."}}}};
  tables.aliases = {{"baku-forum", "baku-2025"},
                    {"finance", "financing"},
                    {"atlantis-1999", "", IdKind::any, "2027.01.10", "It was never held"}};
  return Dataset(std::move(tables));
}

class Reader {
 public:
  explicit Reader(Dataset dataset = state_dataset())
      : dataset_(std::move(dataset)),
        domains_(dataset_),
        columns_(dataset_, domains_),
        index_(documents()) {
    answer();
  }

  Reader& does(const Action& action) {
    Reduction reduction = reduce(state_, action, context());
    before_ = std::exchange(state_, std::move(reduction.state));
    effects_ = std::move(reduction.effects);
    answer();
    return *this;
  }

  const Dataset& dataset() const { return dataset_; }
  const FacetDomains& domains() const { return domains_; }
  const Columns& columns() const { return columns_; }
  const Result& result() const { return result_; }
  const State& state() const { return state_; }
  const View& view() const { return state_.view; }
  const Query& query() const { return state_.view.query; }
  const UiState& ui() const { return state_.ui; }
  bool view_changed() const { return state_.view != before_.view; }
  const std::vector<Effect>& effects() const { return effects_; }

  template <typename Kind>
  const Kind* effect() const {
    for (const Effect& effect : effects_) {
      if (const auto* found = std::get_if<Kind>(&effect)) return found;
    }
    return nullptr;
  }
  // How the last action was written into the history.
  HistoryWrite wrote() const {
    const auto* write = effect<WriteAddress>();
    return write != nullptr ? write->how : HistoryWrite::none;
  }
  // The notice of the last action, which must also have been said.
  std::string told() const {
    const auto* said = effect<Announce>();
    const bool shown =
        said != nullptr && !ui().notices.empty() && ui().notices.back().text == said->text;
    return shown ? english(said->text) : std::string();
  }

  ReduceContext context() const {
    return {.dataset = dataset_,
            .domains = domains_,
            .columns = columns_,
            .result = result_,
            .map_viewport = viewport_,
            .listed = listed_,
            .map_stops = stops_};
  }
  void set_viewport(MapViewport viewport) { viewport_ = viewport; }
  void set_listed(std::vector<ForumId> listed) { listed_ = std::move(listed); }
  void set_map_stops(std::vector<MapStop> stops) { stops_ = std::move(stops); }

 private:
  std::vector<SearchDocument> documents() const {
    std::vector<SearchDocument> documents;
    for (Row row = 0; row < columns_.row_count(); ++row)
      documents.push_back(search_document(dataset_, columns_.record(row)));
    return documents;
  }
  void answer() { result_ = evaluate({dataset_, domains_, columns_, index_}, state_.view.query); }

  Dataset dataset_;
  FacetDomains domains_;
  Columns columns_;
  SearchIndex index_;
  MapViewport viewport_{0, 0, 1000, 500};
  std::vector<ForumId> listed_;
  std::vector<MapStop> stops_;
  State state_;
  State before_;
  Result result_;
  std::vector<Effect> effects_;
};

}  // namespace rostrum::test
