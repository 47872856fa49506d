#include "ui/widgets/link_flow.hpp"

#include <algorithm>
#include <optional>

#include "engine/search/match.hpp"
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
  bool goes_on = false;  // the part began on a line above
};

// Breaks at spaces; visits the runs line by line and returns how many lines there are.
template <typename Visit>
std::size_t for_each_run(const Theme& theme, const TextStyle& style, float width,
                         const LinkedWords& parts, Visit visit) {
  const float space = measure(theme, style, " ").x;
  std::size_t lines = 1;
  float x = 0;
  bool space_before = false;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::string_view words = parts[p].words;
    Run run{.part = p};
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
      if (x > 0 && space_before && x + gap + word > width) {
        ++lines;
        x = 0;
      } else {
        x += gap;
      }
      if (run.end > 0 && run.line == lines - 1) {
        run.end = end;
      } else {
        if (run.end > 0) visit(run);
        run = {
            .part = p, .begin = at, .end = end, .x = x, .line = lines - 1, .goes_on = run.end > 0};
      }
      x += word;
      space_before = false;
      at = end;
    }
    if (run.end > 0) visit(run);
  }
  return lines;
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

  // Every run of a link answers; all of them light up together.
  std::optional<std::size_t> hovered;
  const std::size_t lines = for_each_run(theme, style, width, parts, [&](const Run& run) {
    const LinkedPart& part = parts[run.part];
    if (part.selection.empty()) return;
    const std::string_view text =
        std::string_view(part.words).substr(run.begin, run.end - run.begin);
    const float y = position.y + static_cast<float>(run.line) * step;
    FrameStrings& words = context.strings;
    // As page_key() has it, without the heap.
    std::string_view key = words.join({"page:", place, ":", part.selection});
    if (run.goes_on)
      key = words.join({key, "~", words.digits(static_cast<std::int64_t>(run.line))});
    const Hit hit = hit_area(
        context, key,
        {position.x + run.x, y - slack, measure(theme, style, text).x, glyphs + slack * 2});
    if (hit.hovered) hovered = run.part;
    if (hit.clicked) context.session.dispatch(Select{part.selection});
  });

  for_each_run(theme, style, width, parts, [&](const Run& run) {
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
    if (hovered == run.part) shown.color = colors.accent;
    const float drawn =
        draw_text(list, theme, shown, at, words.substr(run.begin, run.end - run.begin));
    if (part.selection.empty()) return;
    const float y = theme.snapped(at.y + glyphs);
    list->AddRectFilled({at.x, y}, {at.x + drawn, y + theme.hairline()},
                        hovered == run.part ? colors.accent : faded(shown.color, 0.4F));
  });
  return step * static_cast<float>(lines);
}

}  // namespace rostrum::ui
