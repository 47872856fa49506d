// A picture of the view, made of what the App knows: land, window, fonts. In the light palette,
// whatever the theme in force: it suits paper, slides and pages of others.
#include "engine/figure/make_figure.hpp"
#include "ui/app/app.hpp"
#include "ui/app/app_impl.hpp"
#include "ui/widgets/text_width.hpp"

namespace rostrum::ui {

namespace {

std::uint32_t rgb_of(Color color) {
  return (color.abgr & 0xffU) << 16 | (color.abgr & 0xff00U) | (color.abgr >> 16 & 0xffU);
}

FigureColors figure_colors() {
  const Palette& palette = light_palette();
  FigureColors colors{
      .paper = rgb_of(palette.panel),
      .ground = rgb_of(palette.ground),
      .sea = rgb_of(mixed(palette.ground, palette.panel, 0.8F)),
      .line = rgb_of(palette.line),
      .ink = rgb_of(palette.ink),
      .ink_soft = rgb_of(palette.ink_soft),
      .ink_faint = rgb_of(palette.ink_faint),
      .accent = rgb_of(palette.accent),
      .on_accent = rgb_of(palette.on_accent),
      .on_group = rgb_of(dark_palette().on_accent),
      .border = rgb_of(palette.border),
      .graticule = rgb_of(palette.graticule),
  };
  for (std::size_t i = 0; i < colors.shades.size(); ++i)
    colors.shades[i] = rgb_of(shade_color(palette, static_cast<int>(i)));
  for (std::size_t i = 0; i < colors.groups.size(); ++i)
    colors.groups[i] = rgb_of(palette.groups[i]);
  return colors;
}

}  // namespace

Figure App::figure(const PictureRequest& request) const {
  const Impl& impl = *impl_;
  const View& view = impl.session.view();
  const FigureColors colors = figure_colors();
  const TextWidth text_width = text_width_of(impl.theme);
  const MapViewport& map = impl.map.frame().viewport;
  const TimeExtent extent = timeline_extent(impl.session);
  return make_figure({.session = impl.session,
                      .parts = request.parts,
                      .framed = request.framed,
                      .land = impl.map.land().finest_basemap(),
                      .country_labels = impl.map.land().label_points(),
                      .label_extents = impl.map.land().label_extents(),
                      .screen_width_css = map.empty() ? 0 : map.clear_width(),
                      .screen_height_css = map.height,
                      .extent = extent,
                      .detail = scale_of(view.window, impl.session.period_shown(), extent, 0, 1),
                      .text_width = text_width,
                      .colors = colors});
}

}  // namespace rostrum::ui
