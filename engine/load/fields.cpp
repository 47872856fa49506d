#include "engine/load/fields.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/base/language_tag.hpp"

namespace rostrum {

namespace {

bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    // U+0080..U+009F, the second block of controls.
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      return true;
    }
  }
  return false;
}

// What follows the scheme, when the scheme is one we open; otherwise nothing.
std::string_view after_scheme(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) return url.substr(scheme.size());
  }
  return {};
}

bool has_host(std::string_view after_scheme) {
  return !after_scheme.empty() && after_scheme.find_first_of("/?#") != 0;
}

// An address without the characters that would end it in a page; one with them is reported.
std::string clean_address(ObjectReader& object, std::string_view key, std::string address) {
  if (address.find_first_of(" \"<>\\^`{|}") == std::string::npos) return address;
  object.errors().add(object.path().at(key).pointer(), "must not have spaces, quotes or brackets",
                      "percent-encode them");
  return {};
}

std::string words_of_number(double number) {
  const auto whole = static_cast<long long>(number);
  return std::to_string(whole);
}

std::string list_of_words(std::span<const std::string_view> words) {
  std::string list = "one of ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += ", ";
    list += words[i];
  }
  return list;
}

template <typename Number>
void report_range(ObjectReader& object, std::string_view key, Number at_least, Number at_most) {
  object.errors().add(object.path().at(key).pointer(),
                      "must be from " + words_of_number(static_cast<double>(at_least)) + " to " +
                          words_of_number(static_cast<double>(at_most)));
}

}  // namespace

std::string_view text_of(const JsonValue& value, const Path& path, LoadErrors& errors) {
  const std::string* text = value.text();
  if (text == nullptr) {
    report_kind(value, path, "text", errors);
    return {};
  }
  if (text->empty()) {
    errors.add(path.pointer(), "must not be empty", "leave out what is not known");
  } else if (text->size() > text_length_limit) {
    errors.add(path.pointer(),
               "must not be longer than " + std::to_string(text_length_limit) + " bytes");
  } else if (has_control_character(*text)) {
    errors.add(path.pointer(), "must not have line breaks, tabs or other control characters",
               "put spaces for them");
  } else if (text->front() == ' ' || text->back() == ' ') {
    errors.add(path.pointer(), "must not begin or end with a space", "take it out");
  } else {
    return *text;
  }
  return {};
}

std::string_view text_view_field(ObjectReader& object, std::string_view key, Presence presence) {
  const JsonValue* value = object.field(key, presence);
  if (value == nullptr) return {};
  return text_of(*value, object.path().at(key), object.errors());
}

std::string text_field(ObjectReader& object, std::string_view key, Presence presence) {
  return std::string(text_view_field(object, key, presence));
}

std::vector<std::string> text_list_field(ObjectReader& object, std::string_view key,
                                         Presence presence) {
  std::vector<std::string> texts;
  const Path list = object.path().at(key);
  const JsonArray& items = object.items(key, presence);
  for (std::size_t i = 0; i < items.size(); ++i) {
    texts.emplace_back(text_of(items[i], list.at(i), object.errors()));
  }
  return texts;
}

std::optional<DateSpan> date_field(ObjectReader& object, std::string_view key, Presence presence) {
  const std::string_view text = text_view_field(object, key, presence);
  if (text.empty()) return std::nullopt;
  const auto span = date_span_from_text(text);
  if (span) return *span;
  object.errors().add(object.path().at(key).pointer(), "not a date span: " + span.error(),
                      "write it like 2018, 2018-06, 2018-06-28 or 2018-06-28/2018-06-29");
  return std::nullopt;
}

std::string url_field(ObjectReader& object, std::string_view key, Presence presence) {
  const std::string_view url = text_view_field(object, key, presence);
  if (url.empty()) return {};
  if (!has_host(after_scheme(url))) {
    object.errors().add(object.path().at(key).pointer(), "must be an https or http address",
                        "begin it with https:// and the host");
    return {};
  }
  return clean_address(object, key, std::string(url));
}

std::string contact_field(ObjectReader& object, std::string_view key, Presence presence) {
  constexpr std::string_view mail = "mailto:";
  std::string address = text_field(object, key, presence);
  if (address.empty()) return {};
  const std::size_t at = address.find('@');
  const bool mails = address.starts_with(mail) && at != std::string::npos && at > mail.size() &&
                     at + 1 < address.size();
  if (!mails && !(address.starts_with("https://") && has_host(after_scheme(address)))) {
    object.errors().add(object.path().at(key).pointer(), "must be an https or mailto address",
                        "write it like mailto:name@example.org or https://example.org/errors");
    return {};
  }
  return clean_address(object, key, std::move(address));
}

std::string language_field(ObjectReader& object, std::string_view key, Presence presence) {
  std::string tag = text_field(object, key, presence);
  if (tag.empty() || is_language_tag(tag)) return tag;
  object.errors().add(object.path().at(key).pointer(), "must be a language tag",
                      "write it like en or pt-BR");
  return {};
}

std::optional<std::int32_t> integer_field(ObjectReader& object, std::string_view key,
                                          Presence presence, std::int32_t at_least,
                                          std::int32_t at_most) {
  const JsonValue* value = object.field(key, presence);
  if (value == nullptr) return std::nullopt;
  const std::int64_t* number = value->integer();
  if (number == nullptr) {
    const std::string_view wanted = "a whole number";
    if (value->number()) {
      object.errors().add(object.path().at(key).pointer(), "must be " + std::string(wanted));
    } else {
      report_kind(*value, object.path().at(key), wanted, object.errors());
    }
    return std::nullopt;
  }
  if (*number < at_least || *number > at_most) {
    report_range(object, key, at_least, at_most);
    return std::nullopt;
  }
  return static_cast<std::int32_t>(*number);
}

bool bool_field(ObjectReader& object, std::string_view key) {
  const JsonValue* value = object.field(key, Presence::optional);
  if (value == nullptr) return false;
  const bool* truth = std::get_if<bool>(&value->data);
  if (truth == nullptr) {
    report_kind(*value, object.path().at(key), "true or false", object.errors());
  }
  return truth != nullptr && *truth;
}

std::optional<double> number_field(ObjectReader& object, std::string_view key, Presence presence,
                                   double at_least, double at_most) {
  const JsonValue* value = object.field(key, presence);
  if (value == nullptr) return std::nullopt;
  const std::optional<double> number = value->number();
  if (!number) {
    report_kind(*value, object.path().at(key), "a number", object.errors());
    return std::nullopt;
  }
  if (!std::isfinite(*number) || *number < at_least || *number > at_most) {
    report_range(object, key, at_least, at_most);
    return std::nullopt;
  }
  return number;
}

std::optional<std::size_t> enum_field(ObjectReader& object, std::string_view key, Presence presence,
                                      std::span<const std::string_view> words) {
  const std::string_view text = text_view_field(object, key, presence);
  if (text.empty()) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  object.errors().add(object.path().at(key).pointer(), "must be " + list_of_words(words),
                      did_you_mean(text, words));
  return std::nullopt;
}

}  // namespace rostrum
