// Writes down a page of the right panel: every part draws at y and moves it. What the pages of
// records and of subjects have in common.
#pragma once

#include <string_view>

#include "engine/present/linked_words.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

class PanelWriter {
 public:
  PanelWriter(const PanelContext& context, float top);

 protected:
  void gap(float css) { y_ += theme_.px(css); }
  void rule();
  // Wrapped text with what the search found marked.
  void text(const TextStyle& style, std::string_view words);
  void body(std::string_view words);
  void title(std::string_view words);
  // So that the words of all facts that follow begin where no term reaches.
  void make_room_for(std::string_view term);
  // A term with its words beside it; nothing for empty ones.
  void fact(std::string_view term, std::string_view words);
  void fact(const PageFact& fact);
  // A heading of a group, with a number at the right.
  void caption(std::string_view words, std::string_view number = {});

  const PanelContext& context_;
  const Theme& theme_;
  const Palette& colors_;
  Session& session_;
  const Dataset& dataset_;
  ImDrawList* list_;
  float x_;
  float width_;
  float top_;
  float y_;

 private:
  void term(std::string_view words);

  float fact_column_;  // where the words beside a term begin
};

}  // namespace rostrum::ui
