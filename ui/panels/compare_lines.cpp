#include "ui/panels/compare_lines.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float stacked_below_css = 640;
constexpr float offer_css = 230;
constexpr std::size_t few_offers = 2;

constexpr float max_name_lines = 3;

// A name longer than its lines is cut by them.
float names_height(const Theme& theme, const ComparePage& page, float width) {
  const TextStyle style{TextSize::body, Weight::semibold, {}};
  float height = 0;
  for (const CompareColumn& column : page.columns)
    height = std::max(height, wrapped_height(theme, style, width, column.name));
  return std::min(height, line_height(theme, TextSize::body) * max_name_lines);
}

CompareColumns columns_of(const Theme& theme, float width, const ComparePage& page) {
  const std::size_t count = page.columns.size();
  CompareColumns columns;
  columns.stacked = width < theme.px(stacked_below_css);
  columns.label = columns.stacked ? width : std::clamp(width * 0.3F, theme.px(200), theme.px(360));
  columns.first = columns.stacked ? 0 : columns.label;
  columns.width = (width - columns.first) / static_cast<float>(std::max<std::size_t>(count, 1));
  columns.offers = static_cast<std::size_t>(std::max(1.0F, width / theme.px(offer_css)));
  columns.names = names_height(theme, page, columns.width - theme.px(compare_cell_gap_css));
  return columns;
}

class LineWriter {
 public:
  LineWriter(CompareLines& lines, const Session& session, const Theme& theme, float width)
      : lines_(lines), session_(session), page_(*session.compare()), theme_(theme), width_(width) {}

  void write() {
    if (page_.columns.empty()) {
      add({CompareLineKind::headline}, theme_.px(20) + line_height(theme_, TextSize::headline));
    }
    add({CompareLineKind::advice},
        theme_.px(16) + wrapped(width_, compare_advice(session_.language(), page_)));
    offers();
    if (!page_.columns.empty()) {
      y_ += theme_.px(12);
      for (std::uint32_t i = 0; i < page_.facts.size(); ++i)
        add({CompareLineKind::fact, 0, i}, fact_height(page_.facts[i]));
    }
    overlaps();
    if (page_.said) said(*page_.said);
    for (std::uint32_t i = 0; i < page_.sections.size(); ++i)
      section(i);
    lines_.height = y_ + theme_.px(24);
  }

 private:
  void add(CompareLine line, float height) {
    line.top = y_;
    line.height = height;
    lines_.lines.push_back(line);
    y_ += height;
  }
  float wrapped(float width, std::string_view words) const {
    return wrapped_height(theme_, {TextSize::body, Weight::regular, {}}, width, words);
  }
  float title_height() const { return line_height(theme_, TextSize::caption) + theme_.px(36); }
  float target_height(float css) const { return theme_.px(theme_.coarse ? 44 : css); }

  void offers() {
    std::size_t count = session_.compare_offers().size();
    if (count == 0) return;
    // On a narrow screen what is compared comes before many offers of more.
    const bool one_a_row = lines_.columns.offers == 1;
    const bool compares = session_.view().compare.size() > 1;
    if (one_a_row && compares) count = std::min(count, few_offers);
    add({CompareLineKind::offers_title}, title_height());
    for (std::size_t i = 0; i < count; i += lines_.columns.offers)
      add({CompareLineKind::offers, 0, static_cast<std::uint32_t>(i)}, theme_.px(56));
  }

  float fact_height(const CompareFact& fact) const {
    const CompareColumns& columns = lines_.columns;
    float height = line_height(theme_, TextSize::body);
    for (const std::string& words : fact.words)
      height = std::max(height, wrapped(columns.width - theme_.px(compare_cell_gap_css), words));
    if (columns.stacked) height += line_height(theme_, TextSize::small);
    return height + theme_.px(10);
  }

  void overlaps() {
    if (page_.overlaps.empty()) return;
    add({CompareLineKind::overlap_title}, title_height());
    const TextStyle title{TextSize::body, Weight::semibold, {}};
    for (std::uint32_t i = 0; i < page_.overlaps.size(); ++i) {
      const CompareOverlap& each = page_.overlaps[i];
      add({CompareLineKind::overlap, 0, i}, wrapped_height(theme_, title, width_, each.between) +
                                                wrapped(width_, each.words) + theme_.px(10));
    }
  }

  void said(const CompareSaid& said) {
    const bool stacked = lines_.columns.stacked;
    lines_.said = said_cards(session_, theme_, width_, stacked);
    const SaidCards& cards = lines_.said;
    add({CompareLineKind::said_title}, title_height());
    add({CompareLineKind::said_topics}, said_topics_height(theme_, said, width_) + theme_.px(12));
    const auto heading = [&](const CompareSaid::Side& side) {
      return wrapped_height(theme_, {TextSize::body, Weight::semibold, {}}, cards.width,
                            side.heading) +
             theme_.px(6);
    };
    if (stacked) {
      for (std::uint32_t side = 0; side < cards.sides.size(); ++side) {
        add({CompareLineKind::said_heads, side}, heading(said.sides[side]) + theme_.px(8));
        for (std::uint32_t i = 0; i < cards.sides[side].size(); ++i)
          add({CompareLineKind::said_cards, side, i}, cards.sides[side][i].height);
      }
    } else {
      float heads = 0;
      for (const CompareSaid::Side& side : said.sides)
        heads = std::max(heads, heading(side));
      add({CompareLineKind::said_heads}, heads);
      for (std::uint32_t i = 0; i < cards.longest(); ++i) {
        float height = 0;
        for (const std::vector<SaidCard>& side : cards.sides) {
          if (i < side.size()) height = std::max(height, side[i].height);
        }
        add({CompareLineKind::said_cards, 0, i}, height);
      }
    }
    if (!more_text(session_.language(), said, session_.state().ui).empty())
      add({CompareLineKind::said_more}, target_height(32));
  }

  void section(std::uint32_t index) {
    const CompareSection& section = page_.sections[index];
    const UiState& ui = session_.state().ui;
    add({CompareLineKind::section_title, index}, title_height());
    const float row =
        lines_.columns.stacked ? target_height(26) + theme_.px(22) : target_height(30);
    const auto count = static_cast<std::uint32_t>(shown_rows(section, ui).size());
    for (std::uint32_t i = 0; i < count; ++i)
      add({CompareLineKind::row, index, i}, row);
    if (!more_text(session_.language(), section, ui).empty())
      add({CompareLineKind::more, index}, target_height(32));
  }

  CompareLines& lines_;
  const Session& session_;
  const ComparePage& page_;
  const Theme& theme_;
  float width_;
  float y_ = 0;
};

}  // namespace

void update(CompareLines& lines, const Session& session, const Theme& theme, float width) {
  const float type_size = theme.size(TextSize::body);
  if (lines.revision == session.revision() && lines.width == width &&
      lines.type_size == type_size && lines.pixel_ratio == theme.pixel_ratio &&
      lines.coarse == theme.coarse) {
    return;
  }
  lines.revision = session.revision();
  lines.width = width;
  lines.type_size = type_size;
  lines.pixel_ratio = theme.pixel_ratio;
  lines.coarse = theme.coarse;
  lines.columns = columns_of(theme, width, *session.compare());
  lines.lines.clear();
  lines.said = {};
  LineWriter(lines, session, theme, width).write();
}

std::size_t first_line_below(const CompareLines& lines, float y) {
  const auto found = std::ranges::partition_point(
      lines.lines, [&](const CompareLine& line) { return line.top + line.height <= y; });
  return static_cast<std::size_t>(found - lines.lines.begin());
}

}  // namespace rostrum::ui
