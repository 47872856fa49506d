#include "ui/panels/value_menu.hpp"

#include <array>
#include <utility>

#include "engine/present/facet_text.hpp"
#include "messages/filter.hpp"
#include "ui/base/cut_text.hpp"
#include "ui/widgets/setting_menu.hpp"

namespace rostrum::ui {

void ValueMenu::open(Facet facet, std::string id, PaintRect beside, const ScrollState& scroll) {
  open_ = {.facet = facet, .id = std::move(id), .beside = beside, .offset_css = scroll.offset_css};
  rect_ = {};
}

bool ValueMenu::close() {
  const bool was_open = open_.has_value();
  open_.reset();
  return was_open;
}

void value_menu_ui(ValueMenu& menu, const PanelContext& context, const ScrollState& scroll) {
  if (!menu.open_) return;
  const auto& [facet, id, beside, offset_css] = *menu.open_;
  const FacetDomains& domains = context.session.domains();
  const auto index = domains[facet].find(id);
  if (!index || offset_css != scroll.offset_css) {
    menu.close();
    return;
  }
  const FacetChoice& chosen = context.session.view().query[facet];
  const Language& language = context.language;
  const std::array columns = {
      MenuColumn{.caption = value_text(language, domains, facet, *index),
                 .choices = {{.key = "value:choose",
                              .name = language.text(chosen.includes(id) ? msg::filter_stop_choosing
                                                                        : msg::filter_choose),
                              .mark = MenuMark::none,
                              .action = ToggleValue{facet, id}},
                             {.key = "value:exclude",
                              .name = language.text(chosen.excludes(id) ? msg::filter_stop_excluding
                                                                        : msg::filter_exclude),
                              .mark = MenuMark::none,
                              .action = ExcludeValue{facet, id}}}}};
  if (context.theme.cut_text != nullptr) context.theme.cut_text->explain();
  const ChoiceCard card = choice_card_ui(context, beside, columns);
  menu.rect_ = card.rect;
  const bool elsewhere =
      ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.rect.contains(ImGui::GetIO().MousePos);
  if (card.chosen || elsewhere) {
    menu.close();
    context.scheduler.request();
  }
}

}  // namespace rostrum::ui
