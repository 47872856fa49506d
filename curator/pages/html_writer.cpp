#include "curator/pages/html_writer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace rostrum {

namespace {

// These stand in a line of text; all others begin a line of the file.
bool is_inline(std::string_view tag) {
  static constexpr std::array<std::string_view, 4> tags = {"a", "bdi", "span", "strong"};
  return std::ranges::find(tags, tag) != tags.end();
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else if (c == '\n' || c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)) {
      out += c;
    }
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string_view web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://") ? url : std::string_view();
}

void HtmlWriter::begin(std::string_view tag, Attributes attributes) {
  if (!is_inline(tag) && !out_.empty() && out_.back() != '\n') out_ += '\n';
  out_ += '<';
  out_ += tag;
  for (const HtmlAttribute& attribute : attributes) {
    if (attribute.value.empty()) continue;
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    append_escaped(out_, attribute.value);
    out_ += '"';
  }
  out_ += '>';
}

void HtmlWriter::open(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
  open_.emplace_back(tag);
}

void HtmlWriter::close() {
  assert(!open_.empty());
  out_ += "</" + open_.back() + '>';
  open_.pop_back();
}

void HtmlWriter::text(std::string_view words) {
  append_escaped(out_, words);
}

void HtmlWriter::element(std::string_view tag, std::string_view words, Attributes attributes) {
  open(tag, attributes);
  text(words);
  close();
}

void HtmlWriter::empty(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
}

void HtmlWriter::data_block(std::string_view type, std::string_view json) {
  begin("script", {{"type", type}});
  // References mean nothing in here. Without '<' no text can end the block, and in JSON it may be
  // written so anywhere it may stand.
  for (const char c : json) {
    if (c == '<') {
      out_ += "\\u003c";
    } else {
      out_ += c;
    }
  }
  out_ += "</script>";
}

std::string HtmlWriter::take() && {
  assert(open_.empty());
  return std::move(out_) + '\n';
}

}  // namespace rostrum
