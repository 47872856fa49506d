// The parts of a record's page on the canvas: what was said, what was agreed, the sources.
#pragma once

#include <string>
#include <vector>

#include "ui/panels/detail_panel.hpp"
#include "ui/panels/panel_writer.hpp"

namespace rostrum::ui {

// From top to bottom, in CSS pixels of the content.
struct Extent {
  float top = 0;
  float bottom = 0;
};

class RecordEntriesWriter : private PanelWriter {
 public:
  // Writes on from y; the content begins at top.
  RecordEntriesWriter(DetailPanel& panel, const PanelContext& context, float top, float y);

  float write();
  // The chosen record of the forum; empty for the forum itself.
  Extent chosen() const { return chosen_; }
  // Where the part that was jumped to begins.
  float jumped_to() const { return jumped_to_; }

 private:
  void begin_part(std::string_view part, std::string_view title, std::size_t count);
  void section(const RecordSection& each);
  void entry(const RecordEntry& each, const std::vector<RecordAction>& actions, bool is_outcome);
  void sources();
  void source_facts(const RecordSource& source, std::string_view key);

  DetailPanel& panel_;
  const RecordPage& page_;
  float content_top_;
  float jumped_to_ = 0;
  Extent chosen_;
};

}  // namespace rostrum::ui
