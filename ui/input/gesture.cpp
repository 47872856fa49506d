#include "ui/input/gesture.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {

// A velocity older than this says nothing about how the finger left.
constexpr double stale_velocity_seconds = 0.08;
// Share of the newest sample in the smoothed velocity.
constexpr float velocity_weight = 0.6F;

Gesture at(GestureKind kind, float x, float y) {
  Gesture gesture;
  gesture.kind = kind;
  gesture.x_css = x;
  gesture.y_css = y;
  return gesture;
}

}  // namespace

GestureRecognizer::Finger* GestureRecognizer::find(std::int64_t id) {
  const auto found = std::find_if(fingers_.begin(), fingers_.end(),
                                  [&](const Finger& finger) { return finger.last.id == id; });
  return found == fingers_.end() ? nullptr : &*found;
}

bool GestureRecognizer::is_two_finger_tap(double now_seconds) const {
  return mode_ == Mode::pinching && still_ && fingers_.size() == 2 &&
         now_seconds - fingers_[0].start_seconds <= options_.two_finger_tap_seconds;
}

std::vector<Gesture> GestureRecognizer::touch(TouchPhase phase, TouchPoint point,
                                              double now_seconds) {
  std::vector<Gesture> out;
  Finger* const finger = find(point.id);

  switch (phase) {
    case TouchPhase::down: {
      if (finger != nullptr) break;
      fingers_.push_back({.start = point,
                          .last = point,
                          .start_seconds = now_seconds,
                          .last_seconds = now_seconds});
      if (fingers_.size() == 1) {
        mode_ = Mode::undecided;
        still_ = true;
        out.push_back(at(GestureKind::press, point.x_css, point.y_css));
      } else if (fingers_.size() == 2 && (mode_ == Mode::undecided || mode_ == Mode::panning)) {
        // Two fingers always win: what one of them began ends here, without inertia.
        out.push_back(at(mode_ == Mode::panning ? GestureKind::pan_end : GestureKind::cancel,
                         fingers_[0].last.x_css, fingers_[0].last.y_css));
        mode_ = Mode::pinching;
      }
      break;
    }

    case TouchPhase::move: {
      if (finger == nullptr) break;
      const TouchPoint before = finger->last;
      const double elapsed = now_seconds - finger->last_seconds;
      if (elapsed > 0) {
        const float step = 1.0F / static_cast<float>(elapsed);
        const float vx = (point.x_css - before.x_css) * step;
        const float vy = (point.y_css - before.y_css) * step;
        finger->vx += (vx - finger->vx) * velocity_weight;
        finger->vy += (vy - finger->vy) * velocity_weight;
      }
      finger->last_seconds = now_seconds;
      const bool away = std::hypot(point.x_css - finger->start.x_css,
                                   point.y_css - finger->start.y_css) > options_.slop_css;
      still_ = still_ && !away;

      if (mode_ == Mode::pinching && (finger == &fingers_[0] || finger == &fingers_[1])) {
        const TouchPoint& other = finger == &fingers_[0] ? fingers_[1].last : fingers_[0].last;
        const float old_span = std::hypot(before.x_css - other.x_css, before.y_css - other.y_css);
        const float new_span = std::hypot(point.x_css - other.x_css, point.y_css - other.y_css);
        Gesture pinch = at(GestureKind::pinch, (point.x_css + other.x_css) / 2,
                           (point.y_css + other.y_css) / 2);
        pinch.dx_css = (point.x_css - before.x_css) / 2;
        pinch.dy_css = (point.y_css - before.y_css) / 2;
        // Fingers that touch each other have no span to compare with.
        pinch.scale = old_span >= 1 && new_span >= 1 ? new_span / old_span : 1;
        out.push_back(pinch);
      }
      finger->last = point;

      if (mode_ == Mode::undecided && away) {
        mode_ = Mode::panning;
        out.push_back(at(GestureKind::pan_begin, finger->start.x_css, finger->start.y_css));
        Gesture pan = at(GestureKind::pan, point.x_css, point.y_css);
        pan.dx_css = point.x_css - finger->start.x_css;
        pan.dy_css = point.y_css - finger->start.y_css;
        out.push_back(pan);
      } else if (mode_ == Mode::panning) {
        Gesture pan = at(GestureKind::pan, point.x_css, point.y_css);
        pan.dx_css = point.x_css - before.x_css;
        pan.dy_css = point.y_css - before.y_css;
        out.push_back(pan);
      }
      break;
    }

    case TouchPhase::up: {
      if (finger == nullptr) break;
      const Finger lifted = *finger;
      if (is_two_finger_tap(now_seconds)) {
        out.push_back(at(GestureKind::two_finger_tap,
                         (fingers_[0].last.x_css + fingers_[1].last.x_css) / 2,
                         (fingers_[0].last.y_css + fingers_[1].last.y_css) / 2));
      }
      fingers_.erase(fingers_.begin() + (finger - fingers_.data()));
      if (mode_ == Mode::undecided) {
        const bool twice = now_seconds - last_tap_seconds_ <= options_.double_tap_seconds &&
                           std::hypot(point.x_css - last_tap_x_, point.y_css - last_tap_y_) <=
                               options_.double_tap_css;
        out.push_back(
            at(twice ? GestureKind::double_tap : GestureKind::tap, point.x_css, point.y_css));
        // A third tap begins anew.
        last_tap_seconds_ = twice ? -10 : now_seconds;
        last_tap_x_ = point.x_css;
        last_tap_y_ = point.y_css;
      } else if (mode_ == Mode::panning) {
        Gesture end = at(GestureKind::pan_end, point.x_css, point.y_css);
        if (now_seconds - lifted.last_seconds <= stale_velocity_seconds) {
          end.vx = lifted.vx;
          end.vy = lifted.vy;
        }
        out.push_back(end);
      }
      mode_ = fingers_.empty() ? Mode::idle : Mode::spent;
      break;
    }

    case TouchPhase::cancel: {
      if (mode_ == Mode::undecided || mode_ == Mode::panning || mode_ == Mode::pinching) {
        out.push_back(at(GestureKind::cancel, point.x_css, point.y_css));
      }
      fingers_.clear();
      mode_ = Mode::idle;
      break;
    }
  }
  return out;
}

std::vector<Gesture> GestureRecognizer::tick(double now_seconds) {
  const double due = wake_time();
  if (due < 0 || now_seconds < due) return {};
  mode_ = Mode::spent;
  return {at(GestureKind::long_press, fingers_[0].last.x_css, fingers_[0].last.y_css)};
}

double GestureRecognizer::wake_time() const {
  if (mode_ != Mode::undecided || fingers_.empty()) return -1;
  return fingers_[0].start_seconds + options_.long_press_seconds;
}

}  // namespace rostrum::ui
