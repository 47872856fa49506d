#include "web/picture_export.hpp"

#include "engine/figure/figure_json.hpp"
#include "engine/figure/make_figure.hpp"
#include "engine/figure/svg.hpp"
#include "web/host.hpp"

namespace rostrum::web {

namespace {

Figure wished_figure(const ui::App& app) {
  return app.figure({.note = {}, .parts = app.session().state().ui.picture.parts});
}

}  // namespace

std::string export_svg(const ui::App& app) {
  return svg_from_figure(wished_figure(app));
}

std::string picture_for_print(const ui::App& app) {
  return json_from_figure(app.figure({.note = {}, .framed = false}));
}

bool save_picture(const ui::App& app, ExportFormat format) {
  if (format != ExportFormat::png && format != ExportFormat::svg) return false;
  const Session& session = app.session();
  const PictureOptions& picture = session.state().ui.picture;
  const bool svg = format == ExportFormat::svg;
  const std::string name =
      picture_file_name(picture.parts, session.dataset().version(), svg ? "svg" : "png");
  if (svg) {
    host::download(name, "image/svg+xml", export_svg(app));
  } else {
    host::save_picture(name, picture.scale, json_from_figure(wished_figure(app)));
  }
  return true;
}

}  // namespace rostrum::web
