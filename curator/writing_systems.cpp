#include "curator/writing_systems.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "engine/base/utf8.hpp"
#include "engine/load/path.hpp"

namespace rostrum {

namespace {

// Latin with its marks, Greek and Cyrillic; punctuation, currency, arrows and plain mathematics.
constexpr bool is_drawn(char32_t letter) {
  return letter < 0x530 || (letter >= 0x1E00 && letter < 0x2300);
}

// The first character of a text that is not drawn; empty when all are.
std::string_view first_undrawn(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_character_at(text, at);
    if (!is_drawn(character.code_point)) return text.substr(at, character.bytes);
    at += character.bytes;
  }
  return {};
}

class ScriptCheck {
 public:
  ScriptCheck(const Bundle& bundle, Findings& findings) : bundle_(bundle), findings_(findings) {}

  void look(const JsonValue& value, const Path& path) {
    if (const std::string* text = value.text()) {
      look_at(*text, path);
    } else if (const JsonArray* items = value.array()) {
      for (std::size_t i = 0; i < items->size(); ++i)
        look((*items)[i], path.at(i));
    } else if (const JsonObject* fields = value.object()) {
      const bool translated = field_of(value, "translation") != nullptr;
      for (const JsonField& field : *fields) {
        const bool on_the_page_only =
            field.key == "variants" || (translated && field.key == "title");
        if (!on_the_page_only) look(field.value, path.at(field.key));
      }
    }
  }

 private:
  void look_at(std::string_view text, const Path& path) {
    const std::string_view letter = first_undrawn(text);
    if (letter.empty()) return;
    FilePointer origin = bundle_.origin(path.pointer());
    findings_.error(
        std::move(origin.path), std::move(origin.pointer),
        "must be in Latin, Cyrillic or Greek letters, \"" + std::string(letter) +
            "\" cannot be drawn (give the title of a source its \"translation\"; a name "
            "in its own script is one of the \"variants\")");
  }

  const Bundle& bundle_;
  Findings& findings_;
};

}  // namespace

void check_writing_systems(const Bundle& bundle, Findings& findings) {
  const Path root;
  ScriptCheck(bundle, findings).look(bundle.document(), root);
}

}  // namespace rostrum
