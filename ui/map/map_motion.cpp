#include "ui/map/map_motion.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rostrum::ui {

namespace {

// A flung map loses this share of its speed a second: e^-3.
constexpr double map_friction = 3;
constexpr double map_least_speed_css = 12;
constexpr double map_most_speed_css = 4000;
// A frame that comes late (a hidden tab) does not throw the map across the world.
constexpr double map_longest_step_seconds = 0.05;
// Positions of an address are rounded: nearer than this on screen they are the same.
constexpr double same_css = 0.75;

constexpr double radians_per_degree = std::numbers::pi / 180;

// The shorter way round from one meridian to another, in degrees.
double way_round(double from_lon, double to_lon) {
  return std::remainder(to_lon - from_lon, 360);
}

bool same_on_screen(const Camera& a, const Camera& b, const MapViewport& viewport) {
  const double reach = std::max(viewport.width, viewport.height) / 2;
  const double css_per_degree = a.scale * radians_per_degree;
  const GeoPoint from = a.projection.turn;
  const GeoPoint to = b.projection.turn;
  return a.projection.kind == b.projection.kind &&
         std::abs(a.center.x - b.center.x) * a.scale < same_css &&
         std::abs(a.center.y - b.center.y) * a.scale < same_css &&
         std::abs(from.lat - to.lat) * css_per_degree < same_css &&
         std::abs(way_round(from.lon, to.lon)) * css_per_degree < same_css &&
         std::abs(a.scale / b.scale - 1) * reach < same_css;
}

// Scale changes evenly in levels, and the point both cameras agree on stays where it is.
Camera between(const Camera& from, const Camera& to, double share) {
  Camera camera;
  camera.scale = from.scale * std::pow(to.scale / from.scale, share);
  const double inverse_change = 1 / to.scale - 1 / from.scale;
  const double way = std::abs(to.scale / from.scale - 1) > 1e-6
                         ? (1 / camera.scale - 1 / from.scale) / inverse_change
                         : share;
  camera.center.x = from.center.x + (to.center.x - from.center.x) * way;
  camera.center.y = from.center.y + (to.center.y - from.center.y) * way;
  const GeoPoint turn = from.projection.turn;
  const GeoPoint end = to.projection.turn;
  camera.projection = {to.projection.kind,
                       {turn.lat + (end.lat - turn.lat) * way,
                        std::remainder(turn.lon + way_round(turn.lon, end.lon) * way, 360)}};
  return camera;
}

double eased(double share) {
  const double rest = 1 - share;
  return 1 - rest * rest * rest;
}

}  // namespace

// The camera for the View's position.
Camera MapMotion::target() const {
  return known_ ? camera_from_position(*known_, viewport_, projection_)
                : home_camera(viewport_, projection_);
}

const Camera& MapMotion::follow(const std::optional<MapPosition>& position, Projection projection,
                                const MapViewport& viewport, double now_seconds,
                                bool reduced_motion) {
  if (!started_ || viewport != viewport_) {
    started_ = true;
    viewport_ = viewport;
    projection_ = projection;
    known_ = position;
    stop();
    morph_.reset();
    camera_ = target();
    changed_ = false;
    return camera_;
  }
  if (projection != projection_) {
    stop();
    const Camera before = camera_;
    projection_ = projection;
    if (!changed_) known_ = position;
    camera_ = changed_ ? camera_in(before, viewport_, projection_) : target();
    morph_.reset();
    if (!reduced_motion) morph_ = Morph{before, now_seconds};
  }
  if (!changed_ && position != known_) {
    stop();
    known_ = position;
    const Camera to = target();
    if (reduced_motion) {
      camera_ = to;
    } else if (!same_on_screen(camera_, to, viewport_)) {
      glide_ = Glide{camera_, to, now_seconds};
    }
  }
  advance(now_seconds);
  return camera_;
}

void MapMotion::advance(double now_seconds) {
  if (morph_) {
    const double share = (now_seconds - morph_->start_seconds) / morph_seconds;
    morph_->share = static_cast<float>(eased(std::max(share, 0.0)));
    if (share >= 1) morph_.reset();
  }
  if (glide_) {
    const double share = (now_seconds - glide_->start_seconds) / glide_seconds;
    if (share >= 1) {
      camera_ = glide_->to;
      glide_.reset();
    } else {
      camera_ = between(glide_->from, glide_->to, eased(std::max(share, 0.0)));
    }
  }
  if (fling_) {
    const double step =
        std::clamp(now_seconds - fling_->last_seconds, 0.0, map_longest_step_seconds);
    fling_->last_seconds = now_seconds;
    const Camera before = camera_;
    moved_to(panned(camera_, viewport_, fling_->vx * step, fling_->vy * step));
    const double left = std::exp(-map_friction * step);
    fling_->vx *= left;
    fling_->vy *= left;
    const bool stuck = step > 0 && camera_ == before;
    if (stuck || std::hypot(fling_->vx, fling_->vy) < map_least_speed_css) fling_.reset();
  }
}

void MapMotion::pan(double dx_css, double dy_css) {
  stop();
  moved_to(panned(camera_, viewport_, dx_css, dy_css));
}

void MapMotion::drag(CssPoint from, CssPoint to) {
  stop();
  moved_to(dragged(camera_, viewport_, from, to));
}

void MapMotion::zoom(CssPoint anchor, double levels) {
  // A wheel turned during a glide goes on from where the glide was heading.
  if (glide_) camera_ = glide_->to;
  stop();
  moved_to(zoomed_about(camera_, viewport_, anchor, levels));
}

void MapMotion::fling(double vx, double vy, double now_seconds) {
  stop();
  const double speed = std::hypot(vx, vy);
  if (speed < map_least_speed_css) return;
  const double kept = std::min(1.0, map_most_speed_css / speed);
  fling_ = Fling{vx * kept, vy * kept, now_seconds};
}

void MapMotion::stop() {
  glide_.reset();
  fling_.reset();
}

void MapMotion::moved_to(const Camera& camera) {
  if (camera == camera_) return;
  camera_ = camera;
  changed_ = true;
}

std::optional<std::optional<MapPosition>> MapMotion::take_change() {
  if (!changed_) return std::nullopt;
  changed_ = false;
  known_.reset();
  if (!same_on_screen(camera_, home_camera(viewport_, projection_), viewport_)) {
    known_ = position_from_camera(camera_, viewport_);
  }
  return known_;
}

}  // namespace rostrum::ui
