#include "engine/present/tour_page.hpp"

#include <algorithm>

#include "engine/base/utf8.hpp"
#include "messages/tour.hpp"

namespace rostrum {

std::vector<TourLine> tour_lines(const Language& language, const Dataset& dataset) {
  std::vector<TourLine> lines;
  for (const Tour& tour : dataset.tours()) {
    lines.push_back({.id = tour.id,
                     .title = tour.title,
                     .about = tour.about,
                     .steps = language.text(msg::tour_steps{.count = tour.steps.size()})});
  }
  return lines;
}

TourCard tour_card(const Language& language, const Dataset& dataset, const View& view) {
  TourCard card;
  card.tour = dataset.find_tour(view.tour);
  if (card.tour == nullptr) return card;
  const std::size_t count = card.tour->steps.size();
  const auto place =
      static_cast<std::size_t>(std::clamp(view.tour_step, 1, static_cast<int>(count)));
  card.step = &card.tour->steps[place - 1];
  card.position = language.text(msg::tour_position{.count = count, .place = place});
  card.first = place == 1;
  card.last = place == count;
  return card;
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
