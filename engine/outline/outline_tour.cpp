// Tours in the document: the list, each with its steps as links; and the step that is shown.
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/tour_page.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

SemanticNode steps_of(const Language& language, const Tour& tour) {
  SemanticNode steps =
      list("tour:steps:" + tour.id, language.text(msg::tour_steps_heading{.title = tour.title}));
  for (std::size_t i = 0; i < tour.steps.size(); ++i) {
    const int step = static_cast<int>(i) + 1;
    steps.children.push_back(of_dataset(button("tour:step:" + tour.id + ":" + std::to_string(step),
                                               tour.steps[i].caption, OpenTour{tour.id, step})));
  }
  return steps;
}

SemanticNode caption_field(int step, std::string name, std::string_view caption) {
  SemanticNode field =
      make_node(Role::text_field, "own-tour:caption:" + std::to_string(step), std::move(name));
  field.value = caption;
  field.action = CaptionTourStep{step, std::string(caption)};
  return field;
}

// Names tell the step: a list of buttons that are all called alike helps nobody.
SemanticNode own_step(const Language& language, const OwnTourStep& of, std::size_t count) {
  const std::string number = std::to_string(of.step);
  SemanticNode item = make_node(Role::list_item, "own-tour:step:" + number);
  const auto add = [&](std::string_view part, std::string name, Action action) {
    item.children.push_back(
        button("own-tour:" + std::string(part) + ':' + number, std::move(name), std::move(action)));
  };
  add("open", std::string(of.caption), OpenTour{std::string(own_tour_id), of.step});
  item.children.push_back(
      caption_field(of.step, language.text(msg::tour_caption_label{.place = of.step}), of.caption));
  if (of.step > 1) {
    add("up", language.text(msg::tour_up_named{.place = of.step}), MoveTourStep{of.step, -1});
  }
  if (of.step < static_cast<int>(count)) {
    add("down", language.text(msg::tour_down_named{.place = of.step}), MoveTourStep{of.step, 1});
  }
  add("remove", language.text(msg::tour_remove_named{.place = of.step}), RemoveTourStep{of.step});
  return item;
}

void append_own_tour(SemanticNode& node, const OutlineInput& input) {
  if (input.state.view.reading.kiosk || input.state.view.reading.embed) return;
  const Language& language = input.language;
  const OwnTourPage page = own_tour_page(language, input.state);
  node.children.push_back(
      heading("own-tour", 3, std::string(language.text(msg::tour_own_heading))));
  node.children.push_back(paragraph("own-tour:about", page.about));
  if (page.steps.empty()) return;
  node.children.push_back(
      caption_field(0, std::string(language.text(msg::tour_title_label)), page.title));
  node.children.push_back(button("own-tour:start", std::string(language.text(msg::tour_start)),
                                 OpenTour{std::string(own_tour_id), 1}));
  append_command(node, CommandId::export_tour, input);
  append_command(node, CommandId::empty_tour, input);
  SemanticNode steps =
      list("own-tour:steps", language.text(msg::tour_steps_heading{.title = page.title}));
  for (const OwnTourStep& step : page.steps)
    steps.children.push_back(own_step(language, step, page.steps.size()));
  node.children.push_back(std::move(steps));
}

}  // namespace

SemanticNode tours_region(const OutlineInput& input) {
  const Language& language = input.language;
  SemanticNode node = region("tours", 2, std::string(language.text(msg::tour_heading)));
  const auto lines = tour_lines(language, input.dataset, input.state);
  node.children.push_back(paragraph(
      "tours:about", std::string(language.text(lines.empty() ? msg::tour_none : msg::tour_about))));
  // One that is being made stands first.
  const bool own_first = !input.state.own_tour.steps.empty();
  if (own_first) append_own_tour(node, input);
  for (const TourLine& line : lines) {
    const Tour& tour = *find_tour(input.dataset, input.state, line.id);
    node.children.push_back(of_dataset(heading("tour:" + line.id, 3, std::string(line.title))));
    node.children.push_back(
        of_dataset(paragraph("tour:about:" + line.id, std::string(line.about))));
    node.children.push_back(button("tour:start:" + line.id,
                                   std::string(language.text(msg::tour_start)),
                                   OpenTour{line.id, 1}));
    node.children.push_back(steps_of(language, tour));
  }
  if (!own_first) append_own_tour(node, input);
  return node;
}

std::optional<SemanticNode> tour_step_region(const OutlineInput& input) {
  const Language& language = input.language;
  const TourCard card = tour_card(language, input.dataset, input.state);
  if (card.tour.empty() || !shows_explorer(input.state.view.screen)) return std::nullopt;
  SemanticNode node = region("tour", 2, language.text(msg::tour_region{.title = card.title}));
  node.children.push_back(paragraph("tour:position", card.position));
  node.children.push_back(of_dataset(paragraph("tour:caption", card.caption)));
  if (card.last) {
    node.children.push_back(paragraph("tour:end", std::string(language.text(msg::tour_end))));
  } else {
    append_command(node, CommandId::next_step, input);
    const Plain play = input.state.ui.touring ? msg::tour_pause : msg::tour_play;
    append(node, command_button(CommandId::play_tour, std::string(language.text(play)), input));
  }
  if (!card.first) append_command(node, CommandId::previous_step, input);
  append_command(node, CommandId::leave_tour, input);
  return node;
}

}  // namespace rostrum
