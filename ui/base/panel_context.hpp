// What every panel is given to draw itself: the session it reads and tells of actions, the look,
// its place on screen, and where to report what it needs next.
#pragma once

#include "engine/session/session.hpp"
#include "ui/base/highlight.hpp"
#include "ui/base/rect.hpp"
#include "ui/base/target_map.hpp"
#include "ui/frame/frame_scheduler.hpp"
#include "ui/frame/frame_strings.hpp"
#include "ui/frame/frame_times.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

struct PanelContext {
  Session& session;
  const Language& language;  // of the canvas
  const Theme& theme;
  PaintRect rect;  // the panel's own
  double now_seconds;
  FrameScheduler& scheduler;
  TargetMap& targets;
  FrameStrings& strings;  // for text that is needed in this frame only
  FrameTimes& times;
  Highlight& highlight;  // forums under the pointer, in whichever panel it is

  PanelContext within(PaintRect inner) const {
    PanelContext context = *this;
    context.rect = inner;
    return context;
  }
};

}  // namespace rostrum::ui
