#include "engine/figure/figure_json.hpp"

#include <initializer_list>
#include <string_view>

#include "engine/figure/path_text.hpp"

namespace rostrum {

namespace {

class JsonWriter {
 public:
  std::string write(const Figure& figure) {
    json_ = "{\"width\":";
    append_number(json_, figure.width);
    json_ += ",\"height\":";
    append_number(json_, figure.height);
    // A share of pixels would not be exact in hundredths.
    json_ += ",\"file_width\":";
    append_number(json_, figure.width * figure.pixels);
    json_ += ",\"paper\":";
    color(solid(figure.paper));
    json_ += ",\"title\":";
    text(figure.title);
    json_ += ",\"facts\":[";
    for (const std::string& fact : figure.facts) {
      text(fact);
      json_ += ',';
    }
    end_list();
    json_ += ",\"link\":";
    text(figure.link);
    json_ += ",\"version\":";
    text(figure.dataset_version);
    json_ += ",\"marks\":[";
    for (const FigureMark& mark : figure.marks) {
      std::visit(*this, mark);
      end_list();
      json_ += ',';
    }
    end_list();
    json_ += '}';
    return std::move(json_);
  }

  void operator()(const FigurePath& path) {
    begin("path");
    text(path.data);
    json_ += ',';
    paint(path.fill, path.stroke, path.width);
    json_ += '[';
    if (path.dashed) numbers({figure_dash_css[0], figure_dash_css[1]});
    end_list();
  }
  void operator()(const FigureCircle& circle) {
    begin("circle");
    numbers({circle.center.x, circle.center.y, circle.radius});
    paint(circle.fill, circle.stroke, circle.width);
  }
  void operator()(const FigureRect& rect) {
    begin("rect");
    box(rect.rect);
    numbers({rect.rounding});
    paint(rect.fill, rect.stroke, rect.width);
  }
  void operator()(const FigureText& mark) {
    begin("text");
    numbers({mark.at.x, mark.at.y});
    text(mark.text);
    json_ += ',';
    numbers({mark.size, mark.semibold ? 600.0 : 400.0});
    json_ += mark.anchor == TextAnchor::middle ? "\"center\"," : "\"left\",";
    color(mark.ink);
  }
  void operator()(const FigureClip& clip) {
    begin("clip");
    box(clip.rect);
  }
  void operator()(const FigureClipEnd&) { begin("end"); }

 private:
  void begin(std::string_view name) { json_.append("[\"").append(name).append("\","); }
  // Every item is followed by a comma, the last one too long.
  void end_list() {
    if (json_.back() == ',') json_.pop_back();
    json_ += ']';
  }
  void numbers(std::initializer_list<double> values) {
    for (const double value : values) {
      append_number(json_, value);
      json_ += ',';
    }
  }
  void box(const CssRect& rect) { numbers({rect.x, rect.y, rect.width, rect.height}); }
  void paint(Ink fill, Ink stroke, float width) {
    color(fill);
    json_ += ',';
    color(stroke);
    json_ += ',';
    numbers({width});
  }
  void color(Ink ink) {
    json_ += '"';
    append_color(json_, ink, true);
    json_ += '"';
  }
  // Control characters become spaces; other bytes are as they are, which UTF-8 is in JSON.
  void text(std::string_view words) {
    json_ += '"';
    for (const char c : words) {
      if (c == '"' || c == '\\') json_ += '\\';
      json_ += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    json_ += '"';
  }

  std::string json_;
};

}  // namespace

std::string json_from_figure(const Figure& figure) {
  return JsonWriter().write(figure);
}

}  // namespace rostrum
