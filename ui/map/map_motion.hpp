// Where the map is right now: follows the View's position with a short glide and its projection
// with a short morph, and moves on its own while dragged, pinched, wheeled or flung, saying each
// time what the View's position becomes.
//
// Pure: time is passed in. The View stays the truth; a camera differs from it only during a glide.
#pragma once

#include <optional>

#include "engine/geo/camera.hpp"

namespace rostrum::ui {

class MapMotion {
 public:
  static constexpr double glide_seconds = 0.18;
  static constexpr double morph_seconds = 0.18;

  // Once a frame: the camera for the View's position (none: the whole world). In another projection
  // it looks at the same place at the same zoom; what is painted comes there by a morph.
  const Camera& follow(const std::optional<MapPosition>& position, Projection projection,
                       const MapViewport& viewport, double now_seconds, bool reduced_motion);
  const Camera& camera() const { return camera_; }
  // What is painted lies between where these two cameras show it: 0 at camera_before, 1 at camera.
  const Camera& camera_before() const { return morph_ ? morph_->before : camera_; }
  float morph() const { return morph_ ? morph_->share : 1; }

  // Moved by hand: ends every motion.
  void pan(double dx_css, double dy_css);
  void drag(CssPoint from, CssPoint to);
  void zoom(CssPoint anchor, double levels);
  // Let go in motion, CSS pixels a second.
  void fling(double vx, double vy, double now_seconds);
  void stop();

  // More frames are needed.
  bool moving() const { return glide_ || fling_ || morph_; }
  // After a move that the View does not know yet: its new position; none means the whole world.
  std::optional<std::optional<MapPosition>> take_change();

 private:
  struct Glide {
    Camera from;
    Camera to;
    double start_seconds = 0;
  };
  struct Morph {
    Camera before;
    double start_seconds = 0;
    float share = 0;  // eased
  };
  struct Fling {
    double vx = 0;
    double vy = 0;
    double last_seconds = 0;
  };

  Camera target() const;
  void moved_to(const Camera& camera);
  void advance(double now_seconds);

  Camera camera_;
  MapViewport viewport_;
  Projection projection_ = Projection::equal_earth;
  std::optional<MapPosition> known_;  // the View's position that camera_ stands for or glides to
  bool started_ = false;
  bool changed_ = false;
  std::optional<Glide> glide_;
  std::optional<Fling> fling_;
  std::optional<Morph> morph_;
};

}  // namespace rostrum::ui
