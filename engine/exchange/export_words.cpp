#include "engine/exchange/export_words.hpp"

#include <variant>

#include "engine/present/settings.hpp"
#include "engine/view/current_basket.hpp"
#include "messages/count.hpp"

namespace rostrum {

namespace {

Totals totals_of(const Dataset& dataset, const Basket& basket) {
  Totals totals;
  const Basket current = current_basket(dataset, basket);
  for (const BasketEntry& entry : current.entries()) {
    const auto record = dataset.find_record(entry.id);
    if (!record) continue;
    if (std::holds_alternative<ForumId>(*record)) ++totals.forums;
    if (std::holds_alternative<StatementId>(*record)) ++totals.statements;
    if (std::holds_alternative<OutcomeId>(*record)) ++totals.outcomes;
  }
  return totals;
}

Totals totals_of(const Dataset& dataset, const State& state, const Result& result) {
  switch (state.ui.export_scope) {
    case ExportScope::all:
      return result.total;
    case ExportScope::basket:
      return totals_of(dataset, basket_shown(state));
    case ExportScope::shown:
    case ExportScope::cited:
      break;
  }
  return result.found;
}

}  // namespace

ExportChoices scope_choices(const Language& language, const State& state) {
  const auto choice = [&](std::string_view key, Plain label, ExportScope scope) {
    return ExportChoice{key, language.text(label), SetExportScope{scope},
                        state.ui.export_scope == scope};
  };
  ExportChoices choices{"export:scope",
                        language.text(msg::export_scope),
                        {choice("export:scope:shown", msg::export_shown, ExportScope::shown),
                         choice("export:scope:all", msg::export_all, ExportScope::all)}};
  if (!basket_shown(state).empty()) {
    choices.choices.push_back(
        choice("export:scope:basket", msg::export_basket, ExportScope::basket));
  }
  return choices;
}

ExportChoices shape_choices(const Language& language, const View& view) {
  const Setting& setting = picture_shape_setting();
  ExportChoices choices{setting.list, language.text(setting.heading), {}};
  for (std::size_t i = 0; i < setting.size(); ++i) {
    const auto [key, name] = setting.value(i);
    choices.choices.push_back(
        {key, language.text(name), setting.set(i), i == setting.chosen(view)});
  }
  return choices;
}

ExportChoices part_choices(const Language& language, const UiState& ui) {
  const auto choice = [&](std::string_view key, Plain label, PictureParts parts) {
    return ExportChoice{key, language.text(label), SetPicture{{parts, ui.picture.scale}},
                        ui.picture.parts == parts};
  };
  return {"export:parts",
          language.text(msg::export_parts),
          {choice("export:parts:map", msg::export_map, PictureParts::map),
           choice("export:parts:timeline", msg::export_timeline, PictureParts::timeline),
           choice("export:parts:both", msg::export_both, PictureParts::both)}};
}

ExportChoices scale_choices(const Language& language, const UiState& ui) {
  const auto choice = [&](std::string_view key, std::string_view label, int scale) {
    return ExportChoice{key, label, SetPicture{{ui.picture.parts, scale}},
                        ui.picture.scale == scale};
  };
  return {"export:scale",
          language.text(msg::export_scale),
          {choice("export:scale:1", "1×", 1), choice("export:scale:2", "2×", 2),
           choice("export:scale:3", "3×", 3)}};
}

std::string export_counts(const Language& language, const Dataset& dataset, const State& state,
                          const Result& result) {
  const Totals totals = totals_of(dataset, state, result);
  return language.list(List{.items = {msg::count_forums{.count = totals.forums},
                                      msg::count_statements{.count = totals.statements},
                                      msg::count_outcomes{.count = totals.outcomes}},
                            .style = ListStyle::unit});
}

}  // namespace rostrum
