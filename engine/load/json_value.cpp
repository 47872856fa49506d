#include "engine/load/json_value.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/load/path.hpp"

namespace rostrum {

namespace {

std::string place_in_text(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return "at byte " + std::to_string(offset) + ", line " + std::to_string(line) + ", column " +
         std::to_string(offset - line_start + 1);
}

// Receives the parser's events and grows the tree. Its functions are named by nlohmann's SAX
// interface; returning false stops the parser.
class TreeBuilder {
 public:
  using Json = nlohmann::json;

  TreeBuilder(std::string_view text, LoadErrors& errors) : text_(text), errors_(errors) {}

  bool null() { return add({}); }
  bool boolean(bool value) { return add({value}); }
  bool number_integer(Json::number_integer_t value) { return add({std::int64_t{value}}); }
  bool number_unsigned(Json::number_unsigned_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return add({static_cast<double>(value)});
    }
    return add({static_cast<std::int64_t>(value)});
  }
  bool number_float(Json::number_float_t value, const Json::string_t&) { return add({value}); }
  bool string(Json::string_t& value) { return add({std::move(value)}); }
  bool binary(Json::binary_t&) { return false; }  // JSON text has none

  bool start_object(std::size_t) { return open({JsonObject{}}); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open({JsonArray{}}); }
  bool end_array() { return close(); }

  bool key(Json::string_t& name) {
    key_ = std::move(name);
    const JsonObject& fields = *open_.back().value.object();
    if (fields.size() == json_field_limit) {
      errors_.add(pointer(),
                  "must not have more than " + std::to_string(json_field_limit) + " fields",
                  "the dataset's form needs far fewer");
      return false;
    }
    if (std::any_of(fields.begin(), fields.end(), [&](const auto& f) { return f.key == key_; })) {
      errors_.add(pointer(), "must not have the field \"" + key_ + "\" twice", "keep one of them");
      repeated_ = true;
    }
    return true;
  }

  template <typename Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception& exception) {
    // The parser counts bytes read, so that the offending one is the last.
    const std::size_t offset = std::min(position == 0 ? 0 : position - 1, text_.size());
    const bool too_large = exception.id == number_overflow_id;
    errors_.add({.pointer = {},
                 .rule = (too_large ? "has a number too large to read " : "is not JSON ") +
                         place_in_text(text_, offset),
                 .hint = offset >= text_.size()
                             ? "it ends too early, get or write the whole file again"
                             : "repair the text there",
                 .byte = offset});
    return false;
  }

  JsonValue take_root() { return std::move(root_); }

 private:
  static constexpr int number_overflow_id = 406;  // nlohmann's out_of_range for numbers

  struct Open {
    JsonValue value;
    std::string key;        // of the value in its parent, when that is an object
    bool repeated = false;  // so drop it once it is complete
  };

  bool add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return true;
    }
    const bool dropped = std::exchange(repeated_, false);
    if (dropped) return true;
    JsonValue& parent = open_.back().value;
    if (auto* items = std::get_if<JsonArray>(&parent.data)) {
      items->push_back(std::move(value));
    } else if (auto* fields = std::get_if<JsonObject>(&parent.data)) {
      fields->push_back({std::move(key_), std::move(value)});
    }
    return true;
  }

  bool open(JsonValue value) {
    if (open_.size() == json_depth_limit) {
      errors_.add(
          pointer(), "must not be nested so deep",
          "the dataset's form needs far less than " + std::to_string(json_depth_limit) + " levels");
      return false;
    }
    open_.push_back({std::move(value), std::move(key_), std::exchange(repeated_, false)});
    key_.clear();
    return true;
  }

  bool close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    key_ = std::move(done.key);
    repeated_ = done.repeated;
    return add(std::move(done.value));
  }

  // Of the innermost object or list that is open.
  std::string pointer() const {
    std::string pointer;
    for (std::size_t i = 1; i < open_.size(); ++i) {
      pointer += '/';
      const JsonArray* items = open_[i - 1].value.array();
      pointer +=
          items != nullptr ? std::to_string(items->size()) : escaped_for_pointer(open_[i].key);
    }
    return pointer;
  }

  std::string_view text_;
  LoadErrors& errors_;
  std::vector<Open> open_;
  std::string key_;
  bool repeated_ = false;
  JsonValue root_;
};

}  // namespace

std::optional<double> JsonValue::number() const {
  if (const auto* whole = integer()) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&data)) return *real;
  return std::nullopt;
}

const JsonValue* field_of(const JsonValue& value, std::string_view key) {
  if (value.object() == nullptr) return nullptr;
  for (const JsonField& field : *value.object()) {
    if (field.key == key) return &field.value;
  }
  return nullptr;
}

JsonValue* field_of(JsonValue& value, std::string_view key) {
  return const_cast<JsonValue*>(field_of(std::as_const(value), key));
}

std::string_view kind_words(const JsonValue& value) {
  static constexpr std::string_view words[] = {"null", "true or false", "a number", "a number",
                                               "text", "a list",        "an object"};
  return words[value.data.index()];
}

std::optional<JsonValue> json_from_text(std::string_view text, LoadErrors& errors,
                                        std::size_t size_limit) {
  if (text.size() > size_limit) {
    errors.add({}, "must not be larger than " +
                       std::to_string(size_limit / (std::size_t{1024} * 1024)) + " MB");
    return std::nullopt;
  }
  TreeBuilder builder(text, errors);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  return builder.take_root();
}

}  // namespace rostrum
