// A language: the text of every message, and how numbers, dates and lists are written. Each face
// has its own and hands it down as `const Language&`; nothing asks for "the" language.
//
//   language.text(msg::share_copy_link)                          // string_view, lives as long as
//   it language.text(msg::count_forums_at{.count = 3, .place = name})               // string
//   language.text(notice)                                        // of a Message that was kept
//
// docs/messages.md says how messages are written.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/arguments.hpp"
#include "engine/text/message.hpp"
#include "engine/text/number_format.hpp"
#include "engine/text/plural_rules.hpp"

namespace rostrum {

enum class Direction : std::uint8_t { left_to_right, right_to_left };

class Language {
 public:
  // Built in, and what another language falls back to.
  static const Language& english();

  // A file <tag>.messages of the same build as this program, or why it is none.
  static std::expected<Language, std::string_view> read(std::vector<char> file);

  Language(Language&&) = default;
  Language& operator=(Language&&) = default;

  std::string_view tag() const { return tag_; }  // BCP 47: "en"
  Direction direction() const { return direction_; }

  std::string_view text(Plain message) const { return pattern_of(message.id); }
  std::string text(const MessageView& message) const;
  std::string text(const Message& message) const;
  // What may be a message or data, such as a label: a text is as it is.
  template <std::same_as<Argument> A>
  std::string text(const A& argument) const {
    std::string text;
    append(text, argument.view());
    return text;
  }
  template <MessageStruct M>
  std::string text(const M& message) const {
    const auto arguments = arguments_of(message);
    return text(MessageView{M::message_id, arguments});
  }

  // The same at the end of a text: asks for no memory that `into` has already, unless an argument
  // is a date or a list.
  void append(std::string& into, Plain message) const { into.append(text(message)); }
  void append(std::string& into, const MessageView& message) const;
  void append(std::string& into, const Message& message) const;
  template <MessageStruct M>
  void append(std::string& into, const M& message) const {
    const auto arguments = arguments_of(message);
    append(into, MessageView{M::message_id, arguments});
  }
  // One argument as {name} shows it.
  void append(std::string& into, const ArgumentView& argument) const;

  std::string number(std::int64_t number) const;         // "1,170"
  std::string year(std::int64_t year) const;             // "1170": no separators
  std::string decimal(double number, int digits) const;  // "0.50"
  void append_number(std::string& into, std::int64_t number,
                     Grouping grouping = Grouping::on) const;
  void append_decimal(std::string& into, double number, int digits) const;

  // "a, b and c"; in a sentence, give a message a List instead.
  std::string list(std::span<const std::string> items,
                   ListStyle style = ListStyle::conjunction) const;
  std::string list(const List& list) const;

  // The form that a whole number's noun takes.
  PluralCategory plural(std::int64_t number, bool ordinal = false) const;

 private:
  static constexpr std::size_t area_bits = 6;
  static constexpr std::size_t list_styles = 3;
  static constexpr std::size_t list_patterns =
      4;  // of two; at the start, in the middle, at the end

  Language() = default;
  static std::expected<Language, std::string_view> from_bytes(std::string_view bytes,
                                                              const Language* english);
  std::string_view pattern_of(MessageId id) const;
  std::string joined(std::string_view before, std::string_view item, std::size_t at,
                     std::size_t count, ListStyle style) const;

  std::vector<char> file_;  // empty: English, which is part of the program
  std::string_view bytes_;  // of the messages, one after the other
  std::string_view fingerprint_;
  std::string_view tag_;
  Direction direction_ = Direction::left_to_right;
  NumberFormat numbers_;
  std::string_view cardinal_rules_;
  std::string_view ordinal_rules_;
  std::array<std::array<std::string_view, list_patterns>, list_styles> lists_;
  std::array<std::uint16_t, (1 << area_bits) + 1> areas_{};  // where each area's messages begin
  std::vector<std::uint32_t> starts_;                        // of every message, and the end
};

}  // namespace rostrum
