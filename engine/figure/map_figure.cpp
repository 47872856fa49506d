#include "engine/figure/map_figure.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/figure/land_paths.hpp"
#include "engine/figure/path_text.hpp"
#include "engine/layout/drawn_area.hpp"

namespace rostrum {

namespace {

// As ui/map paints them.
constexpr float disc_opacity = 0.94F;
constexpr float approximate_opacity = 0.55F;
constexpr float line_css = 1.5F;
constexpr float halo_css = 1.5F;
constexpr float parts_css = 2.5F;
constexpr float arc_opacity = 0.85F;
constexpr float arc_tail = 0.25F;
constexpr float area_css = 1.75F;
constexpr float number_css = 11;
// Hides the seam that two smoothed edges leave between neighbours.
constexpr float seam_css = 0.5F;

class MapPainter {
 public:
  MapPainter(Figure& figure, const MapFigureInput& input) : figure_(figure), in_(input) {}

  void paint() {
    const MapViewport& window = in_.scene.viewport;
    figure_.add(FigureClip{window});
    paint_ground();
    if (in_.land != nullptr) paint_land(*in_.land);
    for (const MapArc& arc : in_.scene.arcs)
      paint_arc(arc);
    paint_area();
    for (const MapDisc& disc : in_.scene.discs)
      paint_disc(disc);
    paint_labels();
    for (const MapDisc& disc : in_.scene.discs)
      paint_number(disc);
    figure_.add(FigureClipEnd{});
    figure_.add(FigureRect{.rect = window, .stroke = solid(in_.colors.line)});
  }

 private:
  CssPoint at(WorldPoint point) const {
    return screen_from_world(in_.scene.camera, in_.scene.viewport, point);
  }
  void add_path(std::string data, Ink fill, Ink stroke = {}, float width = 1, bool dashed = false) {
    if (data.empty()) return;
    figure_.add(FigurePath{
        .data = std::move(data), .fill = fill, .stroke = stroke, .width = width, .dashed = dashed});
  }

  void paint_ground() {
    const MapScene& scene = in_.scene;
    figure_.add(FigureRect{.rect = scene.viewport, .fill = solid(in_.colors.ground)});
    GridPaths grid = grid_paths(scene.camera, scene.viewport);
    const Ink line = solid(in_.colors.graticule);
    const Ink edge = solid(in_.colors.line);
    if (scene.camera.projection.is_globe()) {
      figure_.add(FigureCircle{.center = at({0, 0}),
                               .radius = scene.camera.scale,
                               .fill = solid(in_.colors.sea),
                               .stroke = edge});
    }
    add_path(std::move(grid.lines), {}, line);
    add_path(std::move(grid.edges), {}, edge);
  }

  void paint_land(const Basemap& land) {
    LandPaths paths = land_paths(land, in_.scene.camera, in_.scene.viewport);
    std::vector<std::uint8_t> shades(land.countries.size());
    if (in_.borders) {
      for (const CountryShade& shade : in_.scene.shades) {
        const auto index = find_country(land, in_.dataset[shade.country].id);
        if (index) shades[*index] = shade.shade;
      }
    }
    for (std::size_t i = 0; i < paths.countries.size(); ++i) {
      const Ink ink = solid(in_.colors.shades[shades[i]]);
      add_path(std::move(paths.countries[i]), ink, ink, seam_css);
    }
    if (!in_.borders) return;
    add_path(std::move(paths.borders), {}, solid(in_.colors.border));
    add_path(std::move(paths.disputed), {}, solid(in_.colors.border), 1, true);
  }

  Ink chosen_ink() const {
    return solid(in_.chosen ? in_.colors.groups[in_.chosen->index % share_count]
                            : in_.colors.accent);
  }

  // From a speaker's country to one mentioned it grows wider; else it is as wide everywhere.
  void paint_arc(const MapArc& arc) {
    std::vector<CssPoint> line;
    for (const WorldPoint point : in_.scene.points_of(arc))
      line.push_back(at(point));
    if (line.size() < 2) return;
    Ink ink = arc.from ? solid(in_.colors.accent) : chosen_ink();
    if (!arc.emphasized) ink.opacity = arc_opacity;
    PathText path;
    if (!arc.from) {
      path.add(line);
      add_path(path.take(), {}, ink, arc.width_css);
      return;
    }
    std::vector<CssPoint> left;
    std::vector<CssPoint> right;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const CssPoint a = line[i == 0 ? 0 : i - 1];
      const CssPoint b = line[std::min(i + 1, line.size() - 1)];
      const double length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-9);
      const double share = std::lerp(arc.start_share, arc.end_share,
                                     static_cast<double>(i) / static_cast<double>(line.size() - 1));
      const double half = arc.width_css * std::lerp(arc_tail, 1.0, share) / 2 / length;
      const CssPoint off{(b.y - a.y) * half, (a.x - b.x) * half};
      left.push_back({line[i].x + off.x, line[i].y + off.y});
      right.push_back({line[i].x - off.x, line[i].y - off.y});
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    path.add(left, true);
    add_path(path.take(), ink);
  }

  void paint_area() {
    const Query& query = in_.query;
    std::vector<WorldLine> lines;
    if (query.area) append_outline(*query.area, in_.scene.camera.projection, lines);
    if (!query.lasso.empty()) append_outline(query.lasso, in_.scene.camera.projection, lines);
    PathText path;
    for (const WorldLine& line : lines) {
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (i == 0) {
          path.move_to(at(line[i]));
        } else {
          path.line_to(at(line[i]));
        }
      }
    }
    add_path(path.take(), {}, solid(in_.colors.accent), area_css);
  }

  void paint_disc(const MapDisc& disc) {
    Ink base = disc.selected ? chosen_ink() : solid(in_.colors.accent);
    if (disc.selected && in_.on_subject && disc.group) {
      base = solid(in_.colors.groups[disc.group->index % share_count]);
    }
    const Ink dark = solid(in_.colors.ground);
    double edge = disc.radius_css;
    const auto ring = [&](float width, Ink ink) {
      edge += width;
      figure_.add(FigureCircle{
          .center = disc.at, .radius = edge - width / 2, .stroke = ink, .width = width});
    };
    FigureCircle fill{.center = disc.at, .radius = disc.radius_css, .fill = base};
    fill.fill.opacity = disc.approximate ? approximate_opacity : disc_opacity;
    figure_.add(fill);
    ring(line_css, dark);
    if (std::ranges::any_of(disc.shares, [](float share) { return share > 0; })) {
      const double middle = edge + parts_css / 2;
      double from = 0;
      for (std::size_t i = 0; i < disc.shares.size(); ++i) {
        if (disc.shares[i] <= 0) continue;
        PathText path;
        path.add_arc(disc.at, middle, from, from + disc.shares[i]);
        add_path(path.take(), {}, solid(in_.colors.groups[i]), parts_css);
        from += disc.shares[i];
      }
      edge += parts_css;
      ring(line_css, dark);
    }
    if (!disc.selected) return;
    edge += halo_css;
    ring(halo_css, base);
  }

  // A name that the window's edge would cut is left out.
  void paint_labels() {
    const MapViewport& window = in_.scene.viewport;
    for (const MapLabel& label : in_.scene.labels) {
      const float size = in_.label_sizes_css[static_cast<std::size_t>(label.size)];
      const double line = size * 1.3;
      if (!window.contains(label.at) ||
          !window.contains({label.at.x + label.width_css, label.at.y + line})) {
        continue;
      }
      const bool is_place = label.kind == MapLabelKind::place;
      figure_.add(FigureText{
          .at = {label.at.x + label.width_css / 2, label.at.y + line / 2 + size * baseline_share},
          .text = std::string(in_.scene.text_of(label)),
          .size = size,
          .anchor = TextAnchor::middle,
          .ink = solid(is_place ? in_.colors.ink : in_.colors.ink_soft)});
    }
  }

  void paint_number(const MapDisc& disc) {
    if (!disc.number_shown) return;
    figure_.add(
        FigureText{.at = {disc.at.x, disc.at.y + number_css * baseline_share},
                   .text = in_.language.number(disc.count),
                   .size = number_css,
                   .semibold = true,
                   .anchor = TextAnchor::middle,
                   .ink = solid(disc.selected ? in_.colors.on_group : in_.colors.on_accent)});
  }

  Figure& figure_;
  const MapFigureInput& in_;
};

}  // namespace

void add_map(Figure& figure, const MapFigureInput& input) {
  MapPainter(figure, input).paint();
}

}  // namespace rostrum
