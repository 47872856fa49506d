#include "engine/basket/basket_json.hpp"

#include <nlohmann/json.hpp>

namespace rostrum {

namespace {

using Json = nlohmann::json;

// Null where it is no text.
const std::string* text_at(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found != object.end() ? found->get_ptr<const Json::string_t*>() : nullptr;
}

bool has_our_version(const Json& document) {
  const auto version = document.find("version");
  return version != document.end() && version->is_number_integer() && *version == basket_version;
}

void read_entry(BasketRead& read, const Json& json, std::size_t number) {
  const auto wrong = [&](BasketFault fault) { read.errors.push_back({fault, number}); };
  const std::string* id = text_at(json, "id");
  const std::string* note = text_at(json, "note");
  const CleanNote clean = clean_note(note != nullptr ? *note : std::string());
  switch (id != nullptr ? read.basket.add(*id, clean.text) : BasketAdd::no_id) {
    case BasketAdd::added:
      if (clean.shortened) wrong(BasketFault::note_shortened);
      return;
    case BasketAdd::there_already:
      return wrong(BasketFault::repeated);
    case BasketAdd::full:
      return wrong(BasketFault::too_many);
    case BasketAdd::no_id:
      return wrong(BasketFault::no_record);
  }
}

}  // namespace

BasketRead basket_from_json(std::string_view text) {
  BasketRead read;
  if (text.empty()) return read;
  const Json document = Json::parse(text, nullptr, false);
  if (document.is_discarded()) {
    read.errors.push_back({BasketFault::no_json});
    return read;
  }
  const auto entries = document.is_object() ? document.find("entries") : document.end();
  if (!document.is_object() || entries == document.end() || !entries->is_array()) {
    read.errors.push_back({BasketFault::no_entries});
    return read;
  }
  if (!has_our_version(document)) read.errors.push_back({BasketFault::other_version});
  std::size_t number = 0;
  for (const Json& entry : *entries)
    read_entry(read, entry, ++number);
  return read;
}

std::string json_from_basket(const Basket& basket) {
  Json entries = Json::array();
  for (const BasketEntry& entry : basket.entries()) {
    Json json = {{"id", entry.id}};
    if (!entry.note.empty()) json["note"] = entry.note;
    entries.push_back(std::move(json));
  }
  return Json{{"version", basket_version}, {"entries", std::move(entries)}}.dump();
}

}  // namespace rostrum
