// A surface above the panels: what it covers does not answer to the pointer.
#pragma once

#include "ui/base/rect.hpp"

namespace rostrum::ui {

// While it lives, drawing and hit areas go to the overlay.
class Overlay {
 public:
  Overlay(const char* name, PaintRect rect);
  ~Overlay();
  Overlay(const Overlay&) = delete;
  Overlay& operator=(const Overlay&) = delete;
};

}  // namespace rostrum::ui
