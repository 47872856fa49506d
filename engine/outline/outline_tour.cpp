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

}  // namespace

SemanticNode tours_region(const OutlineInput& input) {
  const Language& language = input.language;
  SemanticNode node = region("tours", 2, std::string(language.text(msg::tour_heading)));
  const auto lines = tour_lines(language, input.dataset);
  node.children.push_back(paragraph(
      "tours:about", std::string(language.text(lines.empty() ? msg::tour_none : msg::tour_about))));
  for (const TourLine& line : lines) {
    const Tour& tour = *input.dataset.find_tour(line.id);
    node.children.push_back(of_dataset(heading("tour:" + line.id, 3, std::string(line.title))));
    node.children.push_back(
        of_dataset(paragraph("tour:about:" + line.id, std::string(line.about))));
    node.children.push_back(button("tour:start:" + line.id,
                                   std::string(language.text(msg::tour_start)),
                                   OpenTour{line.id, 1}));
    node.children.push_back(steps_of(language, tour));
  }
  return node;
}

std::optional<SemanticNode> tour_step_region(const OutlineInput& input) {
  const Language& language = input.language;
  const TourCard card = tour_card(language, input.dataset, input.state.view);
  if (card.tour == nullptr || !shows_explorer(input.state.view.screen)) return std::nullopt;
  SemanticNode node = region("tour", 2, language.text(msg::tour_region{.title = card.tour->title}));
  node.children.push_back(paragraph("tour:position", card.position));
  node.children.push_back(of_dataset(paragraph("tour:caption", card.step->caption)));
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
