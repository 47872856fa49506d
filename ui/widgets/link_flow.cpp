#include "ui/widgets/link_flow.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/widgets/hit_area.hpp"

namespace rostrum::ui {

namespace {

// Words of one part that stand on one line.
struct Run {
  std::size_t part = 0;
  std::size_t begin = 0;  // bytes of the part's words
  std::size_t end = 0;
  float x = 0;
  std::size_t line = 0;
};

struct Flow {
  std::vector<Run> runs;
  std::size_t lines = 1;
};

Flow flow_of(const Theme& theme, const TextStyle& style, float width, const LinkedWords& parts) {
  Flow flow;
  const float space = measure(theme, style, " ").x;
  float x = 0;
  bool space_before = false;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::string_view words = parts[p].words;
    for (std::size_t at = 0; at < words.size();) {
      if (words[at] == ' ') {
        space_before = true;
        ++at;
        continue;
      }
      const std::size_t end = std::min(words.find(' ', at), words.size());
      const float word = measure(theme, style, words.substr(at, end - at)).x;
      const float gap = space_before && x > 0 ? space : 0;
      // A comma or a dot after a name is never parted from it.
      const bool breaks = x > 0 && space_before && x + gap + word > width;
      if (breaks) {
        ++flow.lines;
        x = 0;
      } else {
        x += gap;
      }
      Run* last = flow.runs.empty() ? nullptr : &flow.runs.back();
      if (last != nullptr && last->part == p && last->line == flow.lines - 1) {
        last->end = end;
      } else {
        flow.runs.push_back({p, at, end, x, flow.lines - 1});
      }
      x += word;
      space_before = false;
      at = end;
    }
  }
  return flow;
}

}  // namespace

float link_flow(const PanelContext& context, const TextStyle& style, ImVec2 position, float width,
                const LinkedWords& parts, std::string_view place) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float step = wrapped_height(theme, style, width, "");
  const float glyphs = line_height(theme, style.size);
  const float slack = theme.px(theme.coarse ? 6 : 1);
  const Flow flow = flow_of(theme, style, width, parts);

  // Every run of a link answers; all of them light up together.
  std::vector<bool> hovered(parts.size());
  for (std::size_t i = 0; i < flow.runs.size(); ++i) {
    const Run& run = flow.runs[i];
    const LinkedPart& part = parts[run.part];
    if (part.selection.empty()) continue;
    const std::string_view text =
        std::string_view(part.words).substr(run.begin, run.end - run.begin);
    const float y = position.y + static_cast<float>(run.line) * step;
    const bool goes_on = i > 0 && flow.runs[i - 1].part == run.part;
    std::string key = page_key(place, part);
    if (goes_on) key += "~" + std::to_string(run.line);
    const Hit hit = hit_area(
        context, key,
        {position.x + run.x, y - slack, measure(theme, style, text).x, glyphs + slack * 2});
    if (hit.hovered) hovered[run.part] = true;
    if (hit.clicked) context.session.dispatch(Select{part.selection});
  }

  for (const Run& run : flow.runs) {
    const LinkedPart& part = parts[run.part];
    const std::string_view words = part.words;
    const ImVec2 at{position.x + run.x, position.y + static_cast<float>(run.line) * step};
    for (const MatchRange& mark : match_ranges(words, context.session.terms())) {
      const std::size_t begin = std::max<std::size_t>(mark.begin, run.begin);
      const std::size_t end = std::min<std::size_t>(mark.end, run.end);
      if (begin >= end) continue;
      const float left = at.x + measure(theme, style, words.substr(run.begin, begin - run.begin)).x;
      const float right = left + measure(theme, style, words.substr(begin, end - begin)).x;
      list->AddRectFilled({left - 1, at.y - 1}, {right + 1, at.y + glyphs + 1}, colors.mark, 2);
    }
    TextStyle shown = style;
    if (hovered[run.part]) shown.color = colors.accent;
    const float drawn =
        draw_text(list, theme, shown, at, words.substr(run.begin, run.end - run.begin));
    if (part.selection.empty()) continue;
    const float y = theme.snapped(at.y + glyphs);
    list->AddRectFilled({at.x, y}, {at.x + drawn, y + theme.hairline()},
                        hovered[run.part] ? colors.accent : faded(shown.color, 0.4F));
  }
  return step * static_cast<float>(flow.lines);
}

}  // namespace rostrum::ui
