// What a message takes: its id and its arguments as they stand at a call. Everything here looks at
// values of the caller and lives no longer than the call; what is kept is a Message (message.hpp).
//
// The headers "messages/<area>.hpp", made from data/i18n/en.json, declare one name a message:
//
//   inline constexpr Plain share_copy_link{...};               // without arguments
//   struct count_forums_at { Number count; Text place; ... };  // with them, in the order of names
//
// None of the fields has a default, so that a call that leaves one out does not compile.
#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "engine/model/date_span.hpp"

namespace rostrum {

// Six bits of area, ten of the message in it; both count as the compiler of messages does. Ids are
// made anew by each build and stand in no file of the reader's.
enum class MessageId : std::uint16_t {};

// A message without arguments.
struct Plain {
  MessageId id;

  constexpr bool operator==(const Plain&) const = default;
};

class Argument;
class Message;
struct List;
class ArgumentView;

inline constexpr std::size_t max_message_arguments = 8;  // tools/messages/source.mjs has the same

// A message with its arguments.
struct MessageView {
  MessageId id;
  std::span<const ArgumentView> arguments;
};

// A struct that stands for a message with arguments, made from en.json: fields of ArgumentView's
// size and an id.
template <typename M>
concept MessageStruct = std::is_aggregate_v<M> && std::is_trivially_copyable_v<M> && requires {
  { M::message_id } -> std::same_as<const MessageId&>;
};

class ArgumentView {
 public:
  enum class Kind : std::uint8_t {
    number,
    decimal,
    text,
    choice,
    date,
    plain,
    message,
    nested,
    list
  };
  // Has a message's view made and used at once: it lives on the stack meanwhile.
  using Use = void (*)(void* by, const MessageView& message);
  struct Nested {
    const void* fields;
    void (*view)(const void* fields, void* by, Use use);
  };

  constexpr explicit ArgumentView(std::int64_t value) : kind_(Kind::number), number_(value) {}
  constexpr explicit ArgumentView(double value) : kind_(Kind::decimal), decimal_(value) {}
  constexpr explicit ArgumentView(std::string_view value) : kind_(Kind::text), text_(value) {}
  constexpr explicit ArgumentView(std::uint8_t value) : kind_(Kind::choice), choice_(value) {}
  constexpr explicit ArgumentView(const DateSpan& value) : kind_(Kind::date), date_(value) {}
  constexpr explicit ArgumentView(Plain value) : kind_(Kind::plain), plain_(value) {}
  constexpr explicit ArgumentView(const Message& value) : kind_(Kind::message), message_(&value) {}
  constexpr explicit ArgumentView(const List& value) : kind_(Kind::list), list_(&value) {}
  constexpr explicit ArgumentView(Nested value) : kind_(Kind::nested), nested_(value) {}

  constexpr Kind kind() const { return kind_; }
  // Each for its kind only.
  constexpr std::int64_t number() const { return number_; }
  constexpr double decimal() const { return decimal_; }
  constexpr std::string_view text() const { return text_; }
  constexpr std::uint8_t choice() const { return choice_; }
  constexpr const DateSpan& date() const { return date_; }
  constexpr Plain plain() const { return plain_; }
  constexpr const Message& message() const { return *message_; }
  constexpr const List& list() const { return *list_; }
  constexpr const Nested& nested() const { return nested_; }

 private:
  Kind kind_;
  union {
    std::int64_t number_;
    double decimal_;
    std::string_view text_;
    std::uint8_t choice_;
    DateSpan date_;
    Plain plain_;
    const Message* message_;
    const List* list_;
    Nested nested_;
  };
};

// The arguments of a message's struct. Its fields are views of one size, so that its bytes are
// theirs.
template <MessageStruct M>
std::array<ArgumentView, sizeof(M) / sizeof(ArgumentView)> arguments_of(const M& message) {
  static_assert(sizeof(M) % sizeof(ArgumentView) == 0);
  return std::bit_cast<std::array<ArgumentView, sizeof(M) / sizeof(ArgumentView)>>(message);
}

template <MessageStruct M>
void view_fields(const void* fields, void* by, ArgumentView::Use use) {
  const auto arguments = arguments_of(*static_cast<const M*>(fields));
  use(by, MessageView{M::message_id, arguments});
}

// {count, number}, {count, plural, ...}, {year, number, ::group-off}
struct Number {
  template <std::integral T>
  requires(!std::same_as<T, bool>) constexpr Number(T value)
      : view(static_cast<std::int64_t>(value)) {}

  ArgumentView view;
};

// {distance, number, ::.0}: as many decimals as the pattern says
struct Decimal {
  constexpr Decimal(double value) : view(value) {}

  ArgumentView view;
};

// {place}: a text as it is, another message, a list, or what may be any of them
struct Text {
  template <typename T>
  requires std::convertible_to<const T&, std::string_view>
  constexpr Text(const T& text) : view(std::string_view(text)) {}
  template <MessageStruct M>
  constexpr Text(const M& message) : view(ArgumentView::Nested{&message, &view_fields<M>}) {}
  constexpr Text(Plain message) : view(message) {}
  constexpr Text(const Message& message) : view(message) {}
  constexpr Text(const List& list) : view(list) {}
  Text(const Argument& argument);

  ArgumentView view;
};

// {when, date}, {when, date, short}: short form has months of three letters or so
struct Date {
  constexpr Date(const DateSpan& span) : view(span) {}
  constexpr Date(Day day) : view(DateSpan{.earliest = day, .latest = day}) {}

  ArgumentView view;
};

// {measure, select, forums {...} other {...}}: E is an enum of "messages/choices.hpp"
template <typename E>
struct Choice {
  constexpr Choice(E value) : view(static_cast<std::uint8_t>(value)) {}

  ArgumentView view;
};

}  // namespace rostrum
