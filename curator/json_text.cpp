#include "curator/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace rostrum {

namespace {

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 0xFU];
    } else {
      out += c;
    }
  }
  out += '"';
}

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

// Appends a value that holds no others; false for a list or an object.
bool append_plain(std::string& out, const JsonValue& value) {
  if (value.array() != nullptr || value.object() != nullptr) return false;
  if (const std::string* text = value.text()) {
    append_quoted(out, *text);
  } else if (const std::int64_t* whole = value.integer()) {
    append_number(out, *whole);
  } else if (const auto* real = std::get_if<double>(&value.data)) {
    append_number(out, *real);
  } else if (const auto* truth = std::get_if<bool>(&value.data)) {
    out += *truth ? "true" : "false";
  } else {
    out += "null";
  }
  return true;
}

bool comes_before(const JsonField& a, const JsonField& b) {
  const bool a_is_id = a.key == "id";
  const bool b_is_id = b.key == "id";
  return a_is_id != b_is_id ? a_is_id : a.key < b.key;
}

void order_fields(JsonValue& value, bool its_own) {
  if (auto* items = std::get_if<JsonArray>(&value.data)) {
    for (JsonValue& item : *items)
      order_fields(item, true);
  }
  if (auto* fields = std::get_if<JsonObject>(&value.data)) {
    for (JsonField& field : *fields)
      order_fields(field.value, true);
    if (its_own) std::sort(fields->begin(), fields->end(), comes_before);
  }
}

void append_compact(std::string& out, const JsonValue& value) {
  if (append_plain(out, value)) return;
  char between = 0;
  const auto separate = [&] {
    if (between != 0) out += between;
    between = ',';
  };
  if (const JsonArray* items = value.array()) {
    out += '[';
    for (const JsonValue& item : *items) {
      separate();
      append_compact(out, item);
    }
    out += ']';
    return;
  }
  out += '{';
  for (const JsonField& field : *value.object()) {
    separate();
    append_quoted(out, field.key);
    out += ':';
    append_compact(out, field.value);
  }
  out += '}';
}

void append_laid_out(std::string& out, const JsonValue& value, std::size_t depth) {
  if (append_plain(out, value)) return;
  const auto line = [&](std::size_t at) {
    out += '\n';
    out.append(2 * at, ' ');
  };
  const JsonArray* items = value.array();
  const std::size_t count = items != nullptr ? items->size() : value.object()->size();
  out += items != nullptr ? '[' : '{';
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ',';
    line(depth + 1);
    if (items != nullptr) {
      append_laid_out(out, (*items)[i], depth + 1);
    } else {
      const JsonField& field = (*value.object())[i];
      append_quoted(out, field.key);
      out += ": ";
      append_laid_out(out, field.value, depth + 1);
    }
  }
  if (count > 0) line(depth);
  out += items != nullptr ? ']' : '}';
}

}  // namespace

void order_fields(JsonValue& value) {
  order_fields(value, false);
}

std::string compact_json(JsonValue value) {
  order_fields(value);
  return compact_json_as_given(value);
}

std::string compact_json_as_given(const JsonValue& value) {
  std::string out;
  append_compact(out, value);
  return out;
}

std::string laid_out_json(const JsonValue& value) {
  std::string out;
  append_laid_out(out, value, 0);
  return out + '\n';
}

}  // namespace rostrum
