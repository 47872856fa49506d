#include "engine/load/object_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/load/suggest.hpp"

namespace rostrum {

ObjectReader::ObjectReader(const JsonValue& value, const Path& path, std::string_view what,
                           LoadErrors& errors)
    : fields_(value.object()), path_(path), what_(what), errors_(errors) {
  constexpr std::size_t usual = 24;  // of the fields that are asked for
  known_.reserve(usual);
  if (fields_ == nullptr) report_kind(value, path, "an object", errors);
}

const JsonValue* ObjectReader::field(std::string_view key, Presence presence) {
  known_.push_back(key);
  if (fields_ == nullptr) return nullptr;
  const auto found = std::find_if(fields_->begin(), fields_->end(),
                                  [&](const JsonField& field) { return field.key == key; });
  if (found != fields_->end()) return &found->value;
  if (presence == Presence::required) {
    const std::string quoted = '"' + std::string(key) + '"';
    report("must have " + quoted, "add it");
  }
  return nullptr;
}

const JsonArray& ObjectReader::items(std::string_view key, Presence presence) {
  static const JsonArray none;
  const JsonValue* value = field(key, presence);
  if (value == nullptr) return none;
  const JsonArray* items = value->array();
  if (items != nullptr) return *items;
  report_kind(*value, path_.at(key), "a list", errors_);
  return none;
}

void ObjectReader::report(std::string rule, std::string hint) {
  errors_.add(path_.pointer(), std::move(rule), std::move(hint));
}

void ObjectReader::finish() {
  if (fields_ == nullptr) return;
  for (const JsonField& field : *fields_) {
    if (std::find(known_.begin(), known_.end(), field.key) != known_.end()) continue;
    std::string hint = errors_.full() ? std::string() : did_you_mean(field.key, known_);
    if (hint.empty()) hint = "take it out";
    errors_.add(path_.at(field.key).pointer(), "is no field of " + std::string(what_),
                std::move(hint));
  }
}

void report_kind(const JsonValue& value, const Path& path, std::string_view wanted,
                 LoadErrors& errors) {
  const std::string_view got = kind_words(value);
  const bool null = got == "null";
  std::string rule = "must be " + std::string(wanted) + ", not " + std::string(got);
  errors.add(path.pointer(), std::move(rule), null ? "leave out what is not known" : "");
}

}  // namespace rostrum
