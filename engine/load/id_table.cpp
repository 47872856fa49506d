#include "engine/load/id_table.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/ascii.hpp"
#include "engine/load/fields.hpp"
#include "engine/load/suggest.hpp"

namespace rostrum {

namespace {

constexpr std::size_t id_length_limit = 100;

bool is_country_code(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_upper(c); });
}

}  // namespace

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > id_length_limit) return false;
  bool after_hyphen = true;
  for (const char c : text) {
    const bool plain = is_ascii_lower(c) || is_ascii_digit(c);
    if (!plain && (c != '-' || after_hyphen)) return false;
    after_hyphen = !plain;
  }
  return !after_hyphen;
}

void IdTable::read(const JsonArray& records, const Path& list, LoadErrors& errors) {
  indexes_.reserve(indexes_.size() + records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Path record = list.at(i);
    const Path path = record.at("id");
    const JsonValue* value = field_of(records[i], "id");
    const std::string* text = value != nullptr ? value->text() : nullptr;
    const std::string_view id = text != nullptr ? std::string_view(*text) : std::string_view();
    const bool well_formed = form_ == IdForm::slug ? is_slug(id) : is_country_code(id);
    if (!id.empty() && !well_formed) {
      errors.add(path.pointer(), "must have the form of an id",
                 form_ == IdForm::slug ? "write lower-case letters, digits and single hyphens"
                                       : "write three capital letters");
    }
    add(id, path, errors);
  }
}

void IdTable::add(std::string_view id, const Path& path, LoadErrors& errors) {
  const auto index = static_cast<std::uint32_t>(ids_.size());
  ids_.push_back(id);
  if (id.empty()) return;
  const auto [entry, added] = indexes_.emplace(id, index);
  if (!added) {
    errors.add(path.pointer(), "must be an id of its own, \"" + std::string(id) + "\" is taken",
               "give one of the two another id");
  }
}

std::optional<std::uint32_t> IdTable::find(const JsonValue& value, const Path& path,
                                           LoadErrors& errors) const {
  const std::string_view text = text_of(value, path, errors);
  if (text.empty()) return std::nullopt;
  const auto found = indexes_.find(text);
  if (found != indexes_.end()) return found->second;
  std::string hint = errors.full() ? std::string() : did_you_mean(text, ids_);
  if (hint.empty()) hint = "add it to its table, or repair the id";
  errors.add(path.pointer(), "must name a known " + std::string(what_), std::move(hint));
  return std::nullopt;
}

void report_repeat(const Path& path, LoadErrors& errors) {
  errors.add(path.pointer(), "must not be in the list twice", "take one out");
}

}  // namespace rostrum
