#include "ui/panels/share_sheet.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "engine/intake/intake_words.hpp"
#include "engine/model/version_name.hpp"
#include "engine/state/command.hpp"
#include "engine/view/search_text.hpp"
#include "messages/kiosk.hpp"
#include "messages/share.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/qr_image.hpp"

namespace rostrum::ui {

namespace {

// Longer texts are cut here; the document and the clipboard have them whole.
constexpr std::size_t max_characters = 400;

// What is written from the top down, in a column.
class ShareWriter {
 public:
  ShareWriter(const PanelContext& context, const SheetColumn& column)
      : y(column.y), context_(context), theme_(context.theme), x_(column.x), width_(column.width) {}

  float y;  // where the next thing goes

  void heading(std::string_view words) { y += sheet_heading(theme_, x_, y, width_, words); }

  void words(std::string_view text, Color color) {
    y += paragraph_ui(context_, column(), text, color);
  }

  // A text to be copied, in a box of its own.
  void boxed(const std::string& text) {
    const std::string shown = shortened(text, max_characters);
    const TextStyle style{TextSize::small, Weight::regular, theme_.colors().ink};
    const float pad = theme_.px(10);
    const float inner = width_ - pad * 2;
    const PaintRect box{x_, y, width_,
                        wrapped_height(theme_, style, inner, shown) + pad * 2 - theme_.px(4)};
    outlined_rect(list(), theme_, box, theme_.colors().panel, theme_.colors().line, theme_.px(8));
    draw_text_wrapped(list(), theme_, style, {x_ + pad, y + pad}, inner, shown);
    y = box.bottom() + theme_.px(8);
  }

  void buttons(std::span<const RowButton> row) { y += button_row_ui(context_, column(), row); }

  bool check(std::string_view key, std::string_view label, bool checked) {
    const Palette& colors = theme_.colors();
    const float side = theme_.px(16);
    const float text_x = x_ + side + theme_.px(10);
    const TextStyle style{TextSize::body, Weight::regular, colors.ink};
    const float text = wrapped_height(theme_, style, x_ + width_ - text_x, label);
    const PaintRect line{x_, y, width_, std::max(text, theme_.px(theme_.coarse ? 44 : 30))};
    const Hit hit = hit_area(context_, key, line);
    const float top = theme_.snapped(line.y + (line.height - side) / 2);
    const PaintRect box{x_, top, side, side};
    if (checked) {
      list()->AddRectFilled(min_of(box), max_of(box), colors.accent, theme_.px(3));
      draw_icon(list(), theme_, Icon::check, 12, colors.on_accent, {x_ + side / 2, top + side / 2});
    } else {
      outlined_rect(list(), theme_, box, colors.panel, hit.hovered ? colors.ink : colors.ink_faint,
                    theme_.px(3));
    }
    // Lines of running text have their room below them.
    draw_text_wrapped(list(), theme_, style,
                      {text_x, line.y + (line.height - text) / 2 + theme_.px(2)},
                      line.right() - text_x, label);
    y = line.bottom();
    return hit.clicked;
  }

  static ImDrawList* list() { return ImGui::GetWindowDrawList(); }

 private:
  SheetColumn column() const { return {x_, y, width_}; }

  const PanelContext& context_;
  const Theme& theme_;
  float x_;
  float width_;
};

void link_ui(const PanelContext& context, ShareWriter& out, const SharedView& shared) {
  Session& session = context.session;
  out.heading(context.language.text(msg::share_link_heading));
  out.boxed(shared.link);
  if (session.base_url().empty()) {
    out.words(context.language.text(msg::share_no_address), context.theme.colors().ink_soft);
  }
  const Command& copy = command(CommandId::copy_link);
  const Action copies = CopyLink{};
  const Action shares = ShareWithSystem{};
  const std::array row = {
      RowButton{.key = context.strings.join({"command:", copy.name}),
                .label = context.language.text(copy.title),
                .action = copies,
                .chosen = true},
      RowButton{"share:system", context.language.text(msg::share_system), shares}};
  out.buttons(std::span(row).first(session.can_share() ? 2 : 1));
  if (!is_version_name(session.dataset().version())) {
    if (!session.link_has_data()) {
      out.words(context.language.text(own_link_words(session.own_data())),
                context.theme.colors().ink_soft);
    }
    return;
  }
  const bool pinned = !session.view().dataset_version.empty();
  if (out.check("share:pin", pin_words(context.language, session.dataset()), pinned)) {
    session.dispatch(PinDataset{!pinned});
  }
  out.words(context.language.text(msg::share_pin_note), context.theme.colors().ink_soft);
}

void code_words_ui(const PanelContext& context, ShareWriter& out, const SharedView& shared) {
  const Palette& colors = context.theme.colors();
  out.words(shared.code_words, colors.ink_soft);
  if (shared.code.empty()) {
    const Action shortens = SetShortCode{true};
    out.buttons(std::array{RowButton{"share:shorten", shared.shorten_words, shortens}});
  } else if (shared.coded_link != shared.link) {
    out.words(shortened(shared.coded_link, max_characters), colors.ink);
    const Action copies = CopyText{shared.coded_link, msg::share_short_link_copied};
    out.buttons(std::array{
        RowButton{"share:copy-short", context.language.text(msg::share_copy_short), copies}});
  }
}

// The code with its words at its right, or below it where there is no room.
void code_ui(const PanelContext& context, ShareWriter& out, const SheetColumn& column,
             const SharedView& shared) {
  const Theme& theme = context.theme;
  out.heading(context.language.text(msg::share_code_heading));
  if (shared.code.empty()) return code_words_ui(context, out, shared);
  const float most = std::min(column.width, theme.px(264));
  const float side = qr_side(theme, shared.code, most);
  const float top = out.y;
  ImDrawList* list = ShareWriter::list();
  const ImVec2 clip_min = list->GetClipRectMin();
  const ImVec2 clip_max = list->GetClipRectMax();
  const PaintRect visible =
      intersection({theme.snapped(column.x), theme.snapped(top), side, side},
                   {clip_min.x, clip_min.y, clip_max.x - clip_min.x, clip_max.y - clip_min.y});
  if (!visible.empty()) context.targets.add("share:code", visible);
  draw_qr(list, theme, shared.code, {column.x, top}, most);
  const float gap = theme.px(16);
  const float room = column.width - side - gap;
  const bool beside = room >= theme.px(150);
  ShareWriter text(context, beside ? SheetColumn{column.x + side + gap, top, room}
                                   : SheetColumn{column.x, top + side + theme.px(8), column.width});
  code_words_ui(context, text, shared);
  out.y = std::max(top + side + theme.px(8), text.y);
}

void embed_ui(const PanelContext& context, ShareWriter& out, const SharedView& shared) {
  out.heading(context.language.text(msg::share_embed_heading));
  out.words(context.language.text(msg::share_embed_note), context.theme.colors().ink_soft);
  out.boxed(shared.embed_code);
  const Action copies = CopyText{shared.embed_code, msg::share_embed_code_copied};
  out.buttons(std::array{
      RowButton{"share:copy-embed", context.language.text(msg::share_copy_embed), copies}});
}

float share_content_ui(const PanelContext& context, const SheetColumn& column,
                       const SharedView& shared) {
  ShareWriter out(context, column);
  if (context.session.view().reading.kiosk) {
    // To be taken along; there is nothing here to put a copy into.
    if (!shared.embed_code.empty()) code_ui(context, out, column, shared);
    if (!shared.coded_link.empty()) {
      out.words(shortened(shared.coded_link, max_characters), context.theme.colors().ink);
    }
    return out.y;
  }
  link_ui(context, out, shared);
  if (!shared.embed_code.empty()) {
    code_ui(context, out, column, shared);
    embed_ui(context, out, shared);
  }
  out.heading(context.language.text(msg::share_take));
  std::vector<Action> actions;
  actions.reserve(share_takes.size());
  std::vector<RowButton> takes;
  for (const CommandId id : share_takes) {
    auto action = action_of(id, context.session.state());
    if (!action) continue;
    actions.push_back(*std::move(action));
    const Command& facts = command(id);
    takes.push_back({context.strings.join({"command:", facts.name}),
                     context.language.text(facts.title), actions.back()});
  }
  out.buttons(takes);
  return out.y;
}

}  // namespace

void share_sheet_ui(ShareSheet& sheet, const PanelContext& context) {
  Session& session = context.session;
  if (sheet.revision != session.revision()) {
    sheet.shared = shared_view(context.language, session.dataset(), session.domains(),
                               session.state(), session.base_url());
    sheet.revision = session.revision();
  }
  const Plain title =
      session.view().reading.kiosk ? msg::kiosk_take_view : command(CommandId::show_share).title;
  const SheetWords words{"share", context.language.text(title)};
  const auto content = [&](const PanelContext& inner, const SheetColumn& column) {
    return share_content_ui(inner, column, sheet.shared);
  };
  if (sheet_ui(context, sheet.scroll, words, content)) session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
