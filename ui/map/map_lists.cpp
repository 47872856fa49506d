#include "ui/map/map_lists.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/present/map_captions.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"
#include "messages/count.hpp"
#include "messages/map.hpp"

namespace rostrum::ui {

namespace {

constexpr std::string_view close_places_key = "map:close-list";
constexpr std::string_view close_arc_key = "map:arc:close";

bool is_at(const Session& session, ForumId forum, std::span<const PlaceId> places) {
  const auto& place = session.dataset()[forum].place;
  return place && std::ranges::find(places, *place) != places.end();
}

// A card keeps where it was scrolled to when its rows are made anew.
void replace_rows(ListCard& card, ListCard made) {
  made.scroll = card.scroll;
  if (card.row && *card.row < made.rows.size()) made.row = card.row;
  card = std::move(made);
}

// Only these: both ends of the arc become choices of their facets.
void filter_to(Session& session, const MentionArc& arc) {
  const Query& query = session.view().query;
  if (!query[Facet::country].includes(arc.from)) {
    session.dispatch(ToggleValue{Facet::country, arc.from});
  }
  if (!query[Facet::mention].includes(arc.to)) {
    session.dispatch(ToggleValue{Facet::mention, arc.to});
  }
}

}  // namespace

bool MapLists::close(Session& session) {
  if (!open()) return false;
  if (arc_card_.open()) session.dispatch(OpenArc{});
  places_.clear();
  places_card_.close();
  arc_card_.close();
  return true;
}

void MapLists::open_places(Session& session, std::span<const PlaceId> places, CssPoint spot) {
  close(session);
  const ResultEntry* found = nullptr;
  std::size_t count = 0;
  for (const ResultEntry& entry : session.list().entries) {
    if (!is_at(session, entry.forum, places)) continue;
    found = &entry;
    ++count;
  }
  if (count == 1) {
    session.dispatch(Select{session.dataset()[found->forum].id});
  } else if (count > 1) {
    places_.assign(places.begin(), places.end());
    spot_ = paint_point(spot);
    make_places_card(session);
  }
}

void MapLists::open_arc(Session& session, const MapArc& arc, CssPoint spot) {
  if (!arc.from) return;
  close(session);
  spot_ = paint_point(spot);
  session.dispatch(
      OpenArc{MentionArc{session.dataset()[*arc.from].id, session.dataset()[arc.to].id}});
}

void MapLists::make_places_card(const Session& session) {
  const Language& language = session.language();
  const Dataset& dataset = session.dataset();
  ListCard card;
  std::uint32_t statements = 0;
  for (const ResultEntry& entry : session.list().entries) {
    if (!is_at(session, entry.forum, places_)) continue;
    const Forum& forum = dataset[entry.forum];
    const auto said = static_cast<std::uint32_t>(entry.statements.size());
    statements += said;
    std::string detail = date_text(language, forum.date, MonthStyle::abbreviated);
    if (said > 0)
      append_part(language, detail, language.text(msg::count_statements{.count = said}));
    card.rows.push_back(
        {"place-forum:" + forum.id, forum.short_title, std::move(detail), forum.id});
  }
  card.title = places_text(language, dataset, places_);
  card.detail = disc_text(language, static_cast<std::uint32_t>(card.rows.size()), statements);
  if (card.rows.empty()) places_.clear();
  replace_rows(places_card_, std::move(card));
}

void MapLists::make_arc_card(const Session& session) {
  ListCard card;
  if (arc_) {
    const Language& language = session.language();
    const Dataset& dataset = session.dataset();
    for (SubjectEntry& entry :
         arc_entries(language, dataset, session.columns(), session.result(), *arc_)) {
      card.rows.push_back({"arc-statement:" + entry.selection, std::move(entry.title),
                           std::move(entry.caption), std::move(entry.selection)});
    }
    const auto from = dataset.find_country(arc_->from);
    const auto to = dataset.find_country(arc_->to);
    if (from && to) card.title = pair_text(language, dataset, *from, *to);
    card.detail = language.text(msg::count_statements{.count = card.rows.size()});
    card.button = language.text(msg::map_arc_only);
    card.button_key = "map:arc:only";
  }
  replace_rows(arc_card_, std::move(card));
}

void MapLists::sync(const Session& session) {
  // Who starts over, or opens a record elsewhere, is done with the list.
  const UiState& ui = session.state().ui;
  const std::string& selection = session.view().selection;
  if (ui.starts != starts_ || selection != selection_) {
    places_.clear();
    places_card_.close();
    starts_ = ui.starts;
    selection_ = selection;
  }
  const bool query_changed = made_for_ != session.query_revision();
  made_for_ = session.query_revision();
  if (query_changed && places_card_.open()) make_places_card(session);
  if (arc_ != session.state().ui.open_arc) {
    arc_ = session.state().ui.open_arc;
    arc_card_.close();
    make_arc_card(session);
  } else if (query_changed && arc_) {
    make_arc_card(session);
  }
  if (arc_card_.open()) {
    places_.clear();
    places_card_.close();
  }
}

void MapLists::choose(Session& session, const ListCard& card, std::size_t row) {
  session.dispatch(Select{card.rows[row].id});
}

bool MapLists::key(Session& session, std::string_view dom_key) {
  if (!open()) return false;
  ListCard& card = arc_card_.open() ? arc_card_ : places_card_;
  if (dom_key == "ArrowDown") {
    card.step(1);
  } else if (dom_key == "ArrowUp") {
    card.step(-1);
  } else if (dom_key == "Enter" && card.row) {
    choose(session, card, *card.row);
    if (places_card_.open()) close(session);
  } else {
    return false;
  }
  return true;
}

ScrollState* MapLists::scroll_at(ImVec2 point) {
  for (ListCard* card : {&places_card_, &arc_card_}) {
    if (card->open() && card->scroll.rect.contains(point)) return &card->scroll;
  }
  return nullptr;
}

PaintRect MapLists::draw(const PanelContext& context, const MapScene& scene, bool as_sheet) {
  if (arc_card_.open()) return draw_arc(context, as_sheet);
  return places_card_.open() ? draw_places(context, scene, as_sheet) : PaintRect{};
}

PaintRect MapLists::draw_places(const PanelContext& context, const MapScene& scene, bool as_sheet) {
  // Beside its disc, wherever that went.
  for (const MapDisc& disc : scene.discs) {
    const auto places = scene.places_of(disc);
    if (std::ranges::find(places, places_.front()) != places.end()) spot_ = paint_point(disc.at);
  }
  const ListCardResult result =
      list_card_ui(context, spot_or_none(as_sheet), close_places_key, places_card_);
  if (result.chosen) choose(context.session, places_card_, *result.chosen);
  if (result.chosen || result.close) {
    close(context.session);
    context.scheduler.request();
  }
  return result.rect;
}

PaintRect MapLists::draw_arc(const PanelContext& context, bool as_sheet) {
  // Opened from elsewhere, by the document or a key, it has no spot of its own.
  if (spot_.x == 0 && spot_.y == 0) {
    spot_ = {context.rect.x + context.rect.width / 2, context.rect.y + context.rect.height / 2};
  }
  const ListCardResult result =
      list_card_ui(context, spot_or_none(as_sheet), close_arc_key, arc_card_);
  if (result.chosen) choose(context.session, arc_card_, *result.chosen);
  if (result.button && arc_) filter_to(context.session, *arc_);
  if (result.close) close(context.session);
  if (result.chosen || result.button || result.close) context.scheduler.request();
  return result.rect;
}

}  // namespace rostrum::ui
