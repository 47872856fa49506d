#include "ui/panels/tour_clock.hpp"

namespace rostrum::ui {

bool TourClock::due(bool touring, const View& view, double seconds, double now_seconds) {
  if (!touring || view.tour.empty()) {
    next_.reset();
    return false;
  }
  // Every step has its own time, whichever way it was come to.
  if (!next_ || tour_ != view.tour || step_ != view.tour_step) {
    tour_ = view.tour;
    step_ = view.tour_step;
    next_ = now_seconds + seconds;
    return false;
  }
  if (now_seconds < *next_) return false;
  next_.reset();
  return true;
}

}  // namespace rostrum::ui
