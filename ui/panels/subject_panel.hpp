// The right panel's page of a subject: a person, an organization, a series, a topic or a country,
// with everything linked to it.
//
// Heights of entries are measured once for a page, a width and a size of type; a frame then draws
// what is in sight, however long the page is.
#pragma once

#include <string>
#include <vector>

#include "engine/present/record_actions.hpp"
#include "engine/present/subject_page.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/panels/compare_buttons.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct SubjectPanel {
  ScrollState scroll;
  std::string shown;                   // selection that scroll and heights belong to
  const Language* language = nullptr;  // of the heights and names
  bool awaits_texts = false;           // likewise
  CompareButtons compare;
  std::string other_names;

  // Tops of each section's shown entries below its first one, and the height of all at the end.
  struct Measured {
    std::vector<std::vector<float>> tops;
    std::vector<std::vector<std::vector<RecordAction>>> actions;  // of each section's shown entries
    std::vector<std::string> more;  // of each section: "Show all 312", or nothing
    std::vector<std::string> open_sections;
    Basket basket;  // that the actions were made for
    float width = 0;
    float type_size = 0;
    float pixel_ratio = 0;
    bool coarse = false;
  } measured;
};

// Precondition: the view's selection is a subject's text that the dataset knows.
void subject_panel_ui(SubjectPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
