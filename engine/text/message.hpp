// A text that is not in any language yet: an id and arguments. What outlives a frame (a notice, an
// effect, an error) is a Message; a face makes it text with its own Language (language.hpp).
//
//   Message notice = msg::share_copied{};                          // from any message there is
//   Message found = msg::count_forums_at{.count = 3, .place = "Kuwait"};
//
// It owns what it holds. Two are equal when they say the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/text/arguments.hpp"

namespace rostrum {

class Argument;

class Message {
 public:
  Message(Plain message);
  template <MessageStruct M>
  Message(const M& message);
  explicit Message(const MessageView& message);

  MessageId id() const { return id_; }
  const std::vector<Argument>& arguments() const { return arguments_; }

  bool operator==(const Message& other) const;

 private:
  MessageId id_;
  std::vector<Argument> arguments_;
};

enum class ListStyle : std::uint8_t {
  conjunction,  // "a, b and c"
  disjunction,  // "a, b or c"
  unit,         // "a, b, c"
};

// Several texts or messages as one argument of a message.
struct List {
  std::vector<Argument> items;
  ListStyle style = ListStyle::conjunction;

  bool operator==(const List& other) const;
};

// One argument of a Message, or one item of a List.
class Argument {
 public:
  enum class Chosen : std::uint8_t {};
  using Value = std::variant<std::int64_t, double, std::string, Chosen, DateSpan, Message, List>;

  template <typename T>
  requires std::convertible_to<const T&, std::string_view> Argument(const T& text)
      : value_(std::string(std::string_view(text))) {}
  Argument(Plain message) : value_(Message(message)) {}
  template <MessageStruct M>
  Argument(const M& message) : value_(Message(message)) {}
  Argument(Message message) : value_(std::move(message)) {}
  explicit Argument(const ArgumentView& view);

  const Value& value() const { return value_; }
  ArgumentView view() const;  // looks at this argument

  bool operator==(const Argument& other) const;

 private:
  Value value_;
};

inline Text::Text(const Argument& argument) : view(argument.view()) {}

// After Argument, which a Message is made of.
inline Message::Message(Plain message) : id_(message.id) {}

template <MessageStruct M>
Message::Message(const M& message)
    : Message(MessageView{M::message_id, std::span<const ArgumentView>(arguments_of(message))}) {}

}  // namespace rostrum
