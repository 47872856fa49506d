// One JSON object, read field by field. The fields asked for are the fields it may have; finish()
// reports every other one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/load/json_value.hpp"
#include "engine/load/load_error.hpp"
#include "engine/load/path.hpp"

namespace rostrum {

enum class Presence : std::uint8_t { required, optional };

class ObjectReader {
 public:
  // `what` names the kind of object in messages: "a forum". A value that is no object is reported
  // once and then has no fields.
  ObjectReader(const JsonValue& value, const Path& path, std::string_view what, LoadErrors& errors);

  // The field's value; null when it is absent, which is reported when it is required.
  const JsonValue* field(std::string_view key, Presence presence);
  // The field's items; none when it is absent or, which is reported, no list.
  const JsonArray& items(std::string_view key, Presence presence);

  // Reports that the object as a whole breaks a rule.
  void report(std::string rule, std::string hint = {});
  void finish();

  bool valid() const { return fields_ != nullptr; }
  const Path& path() const { return path_; }
  LoadErrors& errors() { return errors_; }

 private:
  const JsonObject* fields_;
  const Path& path_;
  std::string_view what_;
  LoadErrors& errors_;
  std::vector<std::string_view> known_;
};

// Reports a value of the wrong kind: "must be text, not a number".
void report_kind(const JsonValue& value, const Path& path, std::string_view wanted,
                 LoadErrors& errors);

}  // namespace rostrum
