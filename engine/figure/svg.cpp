#include "engine/figure/svg.hpp"

#include <string_view>

#include "engine/figure/path_text.hpp"

namespace rostrum {

namespace {

// For text and attributes alike. Control characters have no place in XML 1.0.
void append_escaped(std::string& svg, std::string_view text) {
  for (const char c : text) {
    if (c == '&') {
      svg += "&amp;";
    } else if (c == '<') {
      svg += "&lt;";
    } else if (c == '>') {
      svg += "&gt;";
    } else if (c == '"') {
      svg += "&quot;";
    } else if (static_cast<unsigned char>(c) >= ' ') {
      svg += c;
    } else {
      svg += ' ';
    }
  }
}

class SvgWriter {
 public:
  std::string write(const Figure& figure) {
    svg_ = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    number("width", figure.width * figure.pixels);
    number("height", figure.height * figure.pixels);
    svg_ += " viewBox=\"0 0 ";
    append_number(svg_, figure.width);
    svg_ += ' ';
    append_number(svg_, figure.height);
    svg_ +=
        "\" role=\"img\" aria-labelledby=\"rostrum-title rostrum-desc\" "
        "font-family=\"Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif\" "
        "text-rendering=\"geometricPrecision\">\n";  // as wide as it was measured
    element("title", figure.title);
    svg_ += "<desc id=\"rostrum-desc\">";
    for (const std::string& fact : figure.facts) {
      append_escaped(svg_, fact);
      svg_ += '\n';
    }
    svg_ += "</desc>\n";
    view(figure);
    (*this)(FigureRect{.rect = {0, 0, figure.width, figure.height}, .fill = solid(figure.paper)});
    for (const FigureMark& mark : figure.marks)
      std::visit(*this, mark);
    svg_ += "</svg>\n";
    return std::move(svg_);
  }

  void operator()(const FigurePath& path) {
    svg_ += "<path d=\"";
    svg_ += path.data;
    svg_ += '"';
    ink("fill", path.fill);
    if (path.fill.opacity > 0) svg_ += " fill-rule=\"evenodd\"";
    stroke(path.stroke, path.width);
    if (path.stroke.opacity > 0) svg_ += " stroke-linejoin=\"round\"";
    if (path.dashed) {
      svg_ += " stroke-dasharray=\"";
      append_number(svg_, figure_dash_css[0]);
      svg_ += ' ';
      append_number(svg_, figure_dash_css[1]);
      svg_ += '"';
    }
    svg_ += "/>\n";
  }
  void operator()(const FigureCircle& circle) {
    svg_ += "<circle";
    number("cx", circle.center.x);
    number("cy", circle.center.y);
    number("r", circle.radius);
    ink("fill", circle.fill);
    stroke(circle.stroke, circle.width);
    svg_ += "/>\n";
  }
  void operator()(const FigureRect& rect) {
    svg_ += "<rect";
    box(rect.rect);
    if (rect.rounding > 0) number("rx", rect.rounding);
    ink("fill", rect.fill);
    stroke(rect.stroke, rect.width);
    svg_ += "/>\n";
  }
  void operator()(const FigureText& text) {
    svg_ += "<text";
    number("x", text.at.x);
    number("y", text.at.y);
    number("font-size", text.size);
    if (text.semibold) svg_ += " font-weight=\"600\"";
    if (text.anchor == TextAnchor::middle) svg_ += " text-anchor=\"middle\"";
    ink("fill", text.ink);
    svg_ += '>';
    append_escaped(svg_, text.text);
    svg_ += "</text>\n";
  }
  void operator()(const FigureClip& clip) {
    const std::string name = "rostrum-clip-" + std::to_string(++clips_);
    svg_ += "<clipPath id=\"" + name + "\"><rect";
    box(clip.rect);
    svg_ += "/></clipPath>\n<g clip-path=\"url(#" + name + ")\">\n";
  }
  void operator()(const FigureClipEnd&) { svg_ += "</g>\n"; }

 private:
  // Read back by web/page/picture_view.js.
  void view(const Figure& figure) {
    if (figure.link.empty()) return;
    svg_ += "<metadata id=\"rostrum-view\" data-version=\"";
    append_escaped(svg_, figure.dataset_version);
    svg_ += "\">";
    append_escaped(svg_, figure.link);
    svg_ += "</metadata>\n";
  }
  void element(std::string_view name, std::string_view text) {
    svg_.append("<").append(name).append(" id=\"rostrum-").append(name).append("\">");
    append_escaped(svg_, text);
    svg_.append("</").append(name).append(">\n");
  }
  void number(std::string_view name, double value) {
    svg_.append(" ").append(name).append("=\"");
    append_number(svg_, value);
    svg_ += '"';
  }
  void box(const CssRect& rect) {
    number("x", rect.x);
    number("y", rect.y);
    number("width", rect.width);
    number("height", rect.height);
  }
  void ink(std::string_view name, Ink ink) {
    svg_.append(" ").append(name).append("=\"");
    if (ink.opacity <= 0) {
      svg_ += "none\"";
      return;
    }
    append_color(svg_, ink, false);
    svg_ += '"';
    if (ink.opacity < 1) number(std::string(name) + "-opacity", ink.opacity);
  }
  void stroke(Ink paint, float width) {
    if (paint.opacity <= 0) return;
    ink("stroke", paint);
    if (width != 1) number("stroke-width", width);
  }

  std::string svg_;
  int clips_ = 0;
};

}  // namespace

std::string svg_from_figure(const Figure& figure) {
  return SvgWriter().write(figure);
}

}  // namespace rostrum
