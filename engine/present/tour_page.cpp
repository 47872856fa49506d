#include "engine/present/tour_page.hpp"

#include <algorithm>

#include "engine/base/utf8.hpp"
#include "messages/tour.hpp"

namespace rostrum {

std::vector<TourLine> tour_lines(const Language& language, const Dataset& dataset,
                                 const State& state) {
  std::vector<TourLine> lines;
  const auto add = [&](const Tour& tour) {
    lines.push_back({.id = tour.id,
                     .title = tour.title,
                     .about = tour.about,
                     .steps = language.text(msg::tour_steps{.count = tour.steps.size()})});
  };
  if (!state.brought_tour.steps.empty()) add(state.brought_tour);
  for (const Tour& tour : dataset.tours())
    add(tour);
  return lines;
}

OwnTourPage own_tour_page(const Language& language, const State& state) {
  const Tour& tour = state.own_tour;
  OwnTourPage page{
      .title = tour.title.empty() ? std::string(language.text(msg::tour_own_title)) : tour.title,
      .about = language.text(msg::tour_own_about{.count = tour.steps.size()}),
      .steps = {}};
  int number = 0;
  for (const TourStep& step : tour.steps)
    page.steps.push_back({++number, step.caption});
  return page;
}

Tour own_tour_to_take(const Language& language, const State& state) {
  Tour tour = state.own_tour;
  const OwnTourPage page = own_tour_page(language, state);
  tour.id = "my-tour";
  tour.title = page.title;
  tour.about = language.text(msg::tour_own_taken{.count = tour.steps.size()});
  return tour;
}

TourCard tour_card(const Language& language, const Dataset& dataset, const State& state) {
  const View& view = state.view;
  TourCard card;
  const Tour* tour = find_tour(dataset, state, view.tour);
  if (tour == nullptr) return card;
  const std::size_t count = tour->steps.size();
  const auto place =
      static_cast<std::size_t>(std::clamp(view.tour_step, 1, static_cast<int>(count)));
  card.tour = tour->id;
  card.title = tour->title.empty() ? std::string(language.text(msg::tour_own_title)) : tour->title;
  card.caption = tour->steps[place - 1].caption;
  card.count = count;
  card.position = language.text(msg::tour_position{.count = count, .place = place});
  card.first = place == 1;
  card.last = place == count;
  return card;
}

std::vector<const Tour*> tours_played(const Dataset& dataset, const Venue& venue) {
  std::vector<const Tour*> played;
  for (const std::string& id : venue.tours)
    if (const Tour* tour = dataset.find_tour(id)) played.push_back(tour);
  if (!played.empty()) return played;
  for (const Tour& tour : dataset.tours())
    played.push_back(&tour);
  return played;
}

double seconds_of(const TourStep& step) {
  constexpr double look_seconds = 4;
  constexpr double characters_a_second = 14;  // some 160 words a minute
  constexpr double least_seconds = 7;
  constexpr double most_seconds = 24;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < step.caption.size(); ++characters)
    at += utf8_character_at(step.caption, at).bytes;
  return std::clamp(look_seconds + static_cast<double>(characters) / characters_a_second,
                    least_seconds, most_seconds);
}

}  // namespace rostrum
