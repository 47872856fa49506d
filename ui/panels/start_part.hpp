// Above the results while nothing is asked: what Rostrum is, and questions to begin with.
#pragma once

#include "engine/present/start_words.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct StartPart {
  StartWords words;
  const Language* language = nullptr;
  std::uint64_t query_revision = 0;
  std::uint64_t data_revision = 0;
  bool embed = false;
  bool comparing = false;
};

// Draws with the top left of context.rect; returns the height, 0 once anything is asked.
float start_part_ui(StartPart& part, const PanelContext& context);

}  // namespace rostrum::ui
