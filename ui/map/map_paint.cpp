// What the map panel shows, as values for the GPU and as numbers on the draw list.

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "engine/geo/arc.hpp"
#include "engine/layout/record_group.hpp"
#include "engine/model/subject.hpp"
#include "ui/map/map_panel.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float disc_opacity = 0.94F;
constexpr float approximate_opacity = 0.55F;
constexpr float country_line_css = 1.5F;
constexpr float halo_css = 1.5F;
constexpr float parts_css = 2.5F;
constexpr float arc_strength = 0.85F;  // of its colour on the ground
// An arc of mentions begins with this share of its width and leads to where it is widest.
constexpr float arc_tail = 0.25F;
constexpr float hover_lift = 0.10F;  // towards the ink

// Numbers stand on bright discs in both themes.
const Color& number_ink(const Palette& colors, bool selected) {
  return selected ? dark_palette().on_accent : colors.on_accent;
}

}  // namespace

void MapPanel::prepare_land(const PanelContext& context) {
  if (land_.step()) context.scheduler.request();
  const auto ratio = static_cast<double>(ImGui::GetIO().DisplayFramebufferScale.x);
  land_.choose_level(motion_.camera().scale * ratio);
}

void MapPanel::compose_land(const PanelContext& context) {
  const Palette& colors = context.theme.colors();
  frame_.mesh = land_.mesh();
  // Nor shades: they would show where one country ends and the next begins.
  frame_.borders_shown = context.session.view().borders;

  MapColors& land = frame_.colors;
  land.countries.assign(land_.country_count(), shade_color(colors, 0));
  if (frame_.borders_shown) {
    for (const CountryShade& shade : scene_.shades) {
      if (const auto index = land_.painted_index(shade.country)) {
        land.countries[*index] = shade_color(colors, shade.shade);
      }
    }
    if (hovered_land_ && hovered_land_->painted) {
      Color& color = land.countries[*hovered_land_->painted];
      color = mixed(color, colors.ink, hover_lift);
    }
  }
  land.border = colors.border;
  land.disputed = colors.border;
  land.graticule = colors.graticule;
  land.outline = mixed(colors.graticule, colors.line, 0.5F);
  land.sea = mixed(colors.ground, colors.panel, 0.8F);
}

void MapPanel::compose_frame(const PanelContext& context) {
  const Palette& colors = context.theme.colors();
  const Session& session = context.session;
  const ImGuiIO& io = ImGui::GetIO();

  frame_.rect = rect_;
  frame_.viewport = viewport();
  frame_.camera = motion_.camera();
  frame_.camera_before = motion_.camera_before();
  frame_.morph = motion_.morph();
  // What stands for records is where it will be, and comes into sight with the land.
  frame_.overlay_opacity = frame_.morph;
  frame_.display_width_css = io.DisplaySize.x;
  frame_.display_height_css = io.DisplaySize.y;
  frame_.pixel_ratio = io.DisplayFramebufferScale.x;
  compose_land(context);

  // The selection has one colour on map, arcs and timeline: that of its forum's group.
  Color selection = colors.accent;
  if (const auto record = session.dataset().find_record(session.view().selection)) {
    const Forum& forum = session.dataset()[forum_of(session.dataset(), *record)];
    if (const auto group = group_of(session.dataset(), forum, session.wanted_groups())) {
      selection = colors.groups[group->index % colors.groups.size()];
    }
  }

  frame_.arcs.clear();
  for (const MapArc& arc : scene_.arcs) {
    const Color base = arc.from ? colors.accent : selection;
    const auto width_at = [&](float share) {
      return arc.width_css * (arc.from ? std::lerp(arc_tail, 1.0F, share) : 1.0F);
    };
    append_arc(scene_.points_of(arc),
               {width_at(arc.start_share), width_at(arc.end_share),
                arc.emphasized ? base : mixed(colors.ground, base, arc_strength)},
               frame_.arcs);
  }

  const bool on_subject = session.page() != nullptr;
  static_assert(ring_part_count == share_count);
  frame_.part_colors = colors.groups;
  frame_.discs.clear();
  for (std::size_t i = 0; i < scene_.discs.size(); ++i) {
    const MapDisc& disc = scene_.discs[i];
    Color base = disc.selected ? selection : colors.accent;
    // On a subject's page every place of it has the colour of its own forums.
    if (disc.selected && on_subject && disc.group) {
      base = colors.groups[disc.group->index % colors.groups.size()];
    }
    DiscInstance instance;
    instance.x = static_cast<float>(disc.world.x);
    instance.y = static_cast<float>(disc.world.y);
    instance.radius_css = static_cast<float>(disc.radius_css);
    instance.line_css = country_line_css;
    instance.parts = disc.shares;
    const bool has_parts = std::ranges::any_of(disc.shares, [](float share) { return share > 0; });
    instance.parts_css = has_parts ? parts_css : 0;
    instance.halo_css = disc.selected || hovered_disc_ == i ? halo_css : 0;
    instance.fill = faded(base, disc.approximate ? approximate_opacity : disc_opacity);
    instance.line = colors.ground;
    instance.halo = base;
    frame_.discs.push_back(instance);
  }
}

void MapPanel::add_targets(const PanelContext& context) const {
  for (const MapDisc& disc : scene_.discs) {
    const auto radius = static_cast<float>(disc.radius_css);
    const PaintRect around{static_cast<float>(disc.at.x) - radius,
                           static_cast<float>(disc.at.y) - radius, radius * 2, radius * 2};
    const PaintRect seen = intersection(around, rect_);
    for (const PlaceId place : scene_.places_of(disc)) {
      context.targets.add(context.strings.join({"place:", context.strings.digits(place.index)}),
                          seen);
    }
  }
}

// Names of countries are soft, those of places stand out.
void MapPanel::draw_labels(const PanelContext& context) const {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  constexpr std::array sizes = {TextSize::caption, TextSize::small, TextSize::body};
  if (frame_.morph < 1) return;  // letters do not fade well
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const MapLabel& label : scene_.labels) {
    // A name that the edge or a card would cut is left out.
    const auto size = sizes[static_cast<std::size_t>(label.size)];
    const PaintRect box{static_cast<float>(label.at.x), static_cast<float>(label.at.y),
                        static_cast<float>(label.width_css), line_height(theme, size)};
    const PaintRect seen = intersection(box, rect_);
    const bool whole = seen.width >= box.width && seen.height >= box.height;
    const bool covered = std::ranges::any_of(
        floating_, [&](const PaintRect& rect) { return !intersection(box, rect).empty(); });
    if (!whole || covered) continue;
    const bool is_place = label.kind == MapLabelKind::place;
    draw_text(list, theme, {size, Weight::regular, is_place ? colors.ink : colors.ink_soft},
              paint_point(label.at), scene_.text_of(label));
  }
}

void MapPanel::draw_numbers(const PanelContext& context) const {
  const Theme& theme = context.theme;
  if (frame_.morph < 1) return;  // letters do not fade well
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const MapDisc& disc : scene_.discs) {
    if (!disc.number_shown) continue;
    const auto radius = static_cast<float>(disc.radius_css);
    const auto x = static_cast<float>(disc.at.x);
    const auto y = static_cast<float>(disc.at.y);
    draw_text_centered(
        list, theme,
        {TextSize::caption, Weight::semibold, number_ink(theme.colors(), disc.selected)},
        {x - radius, y - radius}, {x + radius, y + radius},
        context.strings.number(context.language, disc.count));
  }
}

}  // namespace rostrum::ui
