#include "web/program/picture_export.hpp"

#include "engine/exchange/export_file.hpp"
#include "engine/figure/figure_json.hpp"
#include "engine/figure/make_figure.hpp"
#include "engine/figure/svg.hpp"
#include "web/program/host.hpp"

namespace rostrum::web {

namespace {

Figure wished_figure(const ui::App& app) {
  return app.figure({.parts = app.session().state().ui.picture.parts});
}

}  // namespace

std::string export_svg(const ui::App& app) {
  return svg_from_figure(wished_figure(app));
}

std::string picture_for_print(const ui::App& app) {
  return json_from_figure(app.figure({.framed = false}));
}

bool save_picture(const ui::App& app, ExportFormat format) {
  if (!is_picture(format)) return false;
  const Session& session = app.session();
  if (format == ExportFormat::svg) {
    const ExportFile file = make_picture(session, format, export_svg(app));
    host::download(file.name, file.mime, file.bytes);
  } else {
    host::save_picture(make_picture(session, format, {}).name, session.state().ui.picture.scale,
                       json_from_figure(wished_figure(app)));
  }
  return true;
}

}  // namespace rostrum::web
