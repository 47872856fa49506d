// What a reader asks for: text, choices in facets, period, area.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/geo/lasso.hpp"
#include "engine/query/query.hpp"
#include "engine/query/understand.hpp"
#include "engine/state/reducers.hpp"
#include "engine/view/search_text.hpp"
#include "engine/view/unresolved_id.hpp"
#include "messages/filter.hpp"
#include "messages/notice.hpp"

namespace rostrum {

namespace {

// The value's id in use. Unknown ones are refused with a notice, unless they are already chosen:
// a choice can always be taken back.
std::optional<std::string> value_to_choose(Change& change, Facet facet, const std::string& id,
                                           const ReduceContext& context) {
  const FacetChoice& choice = std::as_const(change.state.view.query)[facet];
  if (choice.includes(id) || choice.excludes(id)) return id;
  auto known = known_value(context.dataset, context.domains, facet, id);
  if (!known) {
    const auto [gone, version, why] = unresolved_id(context.dataset, {id, id_kind_of(facet)});
    change.notify(msg::notice_value_gone{.facet = title_of(facet),
                                         .gone = gone,
                                         .value = shortened(id, quoted_id_characters),
                                         .version = version,
                                         .why = why});
  }
  return known;
}

// Puts the id into one list, or takes it out again; it is never in both.
void toggle(std::vector<std::string>& list, std::vector<std::string>& other,
            const std::string& id) {
  if (std::erase(list, id) == 0) list.push_back(id);
  std::erase(other, id);
}

// A longitude brought to -180..180 by whole turns.
double wrapped_lon(double lon) {
  return lon < -180 || lon > 180 ? lon - 360 * std::floor((lon + 180) / 360) : lon;
}

}  // namespace

void apply(Change& change, const SetText& action, const ReduceContext&) {
  SearchText search = clean_search_text(action.text);
  std::string& text = change.state.view.query.text;
  if (text.empty() && !search.text.empty()) change.history = HistoryWrite::push;
  if (search.shortened && search.text != text) {
    change.notify(msg::filter_text_cut{.count = search.characters});
  }
  // What is found is listed there.
  if (search.text != text && change.state.view.screen != Screen::compare) {
    change.state.view.screen = Screen::explore;
  }
  if (search.text != text && !change.state.view.selection.empty()) {
    // What is found stands where the record stood, and Back leads to it again.
    change.state.view.selection.clear();
    change.history = HistoryWrite::push;
  }
  text = std::move(search.text);
}

void apply(Change& change, const ReplaceText& action, const ReduceContext& context) {
  Query& query = change.state.view.query;
  if (action.alone) {
    std::string text = std::move(query.text);
    query = {};
    query.text = std::move(text);
  }
  apply(change, SetText{action.text}, context);
  change.history = HistoryWrite::push;
}

void apply(Change& change, const ChooseForWords& action, const ReduceContext& context) {
  const auto id = value_to_choose(change, action.facet, action.id, context);
  if (!id) return;
  apply(change, SetText{action.text}, context);
  change.history = HistoryWrite::push;
  Query& query = change.state.view.query;
  FacetChoice& choice = query[action.facet];
  std::erase(choice.exclude, *id);
  choice.include.push_back(*id);
  query = normalize(std::move(query));
}

void apply(Change& change, const ToggleValue& action, const ReduceContext& context) {
  const auto id = value_to_choose(change, action.facet, action.id, context);
  if (!id) return;
  Query& query = change.state.view.query;
  toggle(query[action.facet].include, query[action.facet].exclude, *id);
  query = normalize(std::move(query));
}

void apply(Change& change, const ExcludeValue& action, const ReduceContext& context) {
  const auto id = value_to_choose(change, action.facet, action.id, context);
  if (!id) return;
  Query& query = change.state.view.query;
  toggle(query[action.facet].exclude, query[action.facet].include, *id);
  query = normalize(std::move(query));
}

void apply(Change& change, const ClearFacet& action, const ReduceContext&) {
  change.state.view.query[action.facet] = {};
}

// What was typed is not a filter: it has its own way out.
void apply(Change& change, const ClearFilters&, const ReduceContext&) {
  Query& query = change.state.view.query;
  std::string text = std::move(query.text);
  query = {};
  query.text = std::move(text);
}

std::optional<TimeRange> period_now(const Query& query, const ReduceContext& context) {
  return period_shown(query, asked_query(query, context.dataset.extent()));
}

void choose_period(Query& query, std::optional<TimeRange> time, const ReduceContext& context) {
  const bool takes_back_choice = !time && query.time;
  query.time = time;
  if (takes_back_choice) return;
  const UnderstoodText understood = understand(query.text, context.dataset.extent());
  query.text = without_ranges(query.text, understood.period_words);
}

void apply(Change& change, const SetTime& action, const ReduceContext& context) {
  // A drag is one step back, not hundreds: its first move pushes, the rest replaces that entry.
  const bool goes_on = change.state.ui.period_in_motion;
  change.history = goes_on ? HistoryWrite::replace : HistoryWrite::push;
  Query& query = change.state.view.query;
  const std::optional<TimeRange> before = period_now(query, context);
  choose_period(query, action.time, context);
  if (query.time) {
    if (query.time->from) query.time->from = calendar_day(*query.time->from);
    if (query.time->to) query.time->to = calendar_day(*query.time->to);
  }
  query = normalize(std::move(query));
  const bool has_entry = goes_on || period_now(query, context) != before;
  change.state.ui.period_in_motion = action.in_motion && has_entry;
}

void apply(Change& change, const NudgePeriod& action, const ReduceContext& context) {
  const auto& bins = context.result.histogram.bins;
  if (bins.empty()) return;
  const TimeExtent extent = extent_of_days(bins.front().from, bins.back().to);
  const auto nudged = nudged_brush(period_now(change.state.view.query, context), action.part,
                                   action.months, extent, BinWidth::month);
  apply(change, SetTime{.time = nudged, .in_motion = true}, context);
}

void apply(Change& change, const SetArea& action, const ReduceContext&) {
  change.state.view.query.lasso.clear();
  if (!action.area) {
    change.state.view.query.area.reset();
    return;
  }
  GeoBox area = *action.area;
  const bool is_finite = std::isfinite(area.west) && std::isfinite(area.east) &&
                         std::isfinite(area.south) && std::isfinite(area.north);
  if (!is_finite) {
    change.notify(msg::filter_area_not_on_map);
    return;
  }
  const bool all_round = std::abs(area.east - area.west) >= 360;
  area.west = all_round ? -180 : wrapped_lon(area.west);
  area.east = all_round ? 180 : wrapped_lon(area.east);
  area.south = std::clamp(area.south, -90.0, 90.0);
  area.north = std::clamp(area.north, -90.0, 90.0);
  if (area.south > area.north) std::swap(area.south, area.north);
  change.state.view.query.area = area;
}

void apply(Change& change, const SetLasso& action, const ReduceContext&) {
  Query& query = change.state.view.query;
  if (action.ring.empty()) {
    query.lasso.clear();
    return;
  }
  std::vector<GeoPoint> ring = canonical_lasso(action.ring);
  if (ring.empty()) {
    change.notify(msg::filter_area_not_on_map);
    return;
  }
  query.area.reset();
  query.lasso = std::move(ring);
}

}  // namespace rostrum
