#include "engine/text/language.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/text/dates.hpp"
#include "engine/text/english.hpp"
#include "engine/text/pattern.hpp"

namespace rostrum {

const Language& Language::english() {
  static const Language language = [] {
    const std::span<const char> bytes = english_messages();
    auto read = from_bytes({bytes.data(), bytes.size()}, nullptr);
    assert(read.has_value());
    return std::move(*read);
  }();
  return language;
}

std::string Language::text(const MessageView& message) const {
  std::string text;
  append(text, message);
  return text;
}

std::string Language::text(const Message& message) const {
  std::string text;
  append(text, message);
  return text;
}

void Language::append(std::string& into, const MessageView& message) const {
  append_pattern(into, *this, pattern_of(message.id), message.arguments);
}

void Language::append(std::string& into, const Message& message) const {
  std::array<ArgumentView, max_message_arguments> views = [] {
    constexpr ArgumentView none{std::string_view()};
    return std::array<ArgumentView, max_message_arguments>{none, none, none, none,
                                                           none, none, none, none};
  }();
  const std::size_t count = std::min(message.arguments().size(), views.size());
  for (std::size_t i = 0; i < count; ++i)
    views[i] = message.arguments()[i].view();
  append(into, MessageView{message.id(), std::span(views).first(count)});
}

void Language::append(std::string& into, const ArgumentView& argument) const {
  switch (argument.kind()) {
    case ArgumentView::Kind::number:
      return append_number(into, argument.number());
    case ArgumentView::Kind::decimal:
      return append_decimal(into, argument.decimal(), 0);
    case ArgumentView::Kind::text:
      into.append(argument.text());
      return;
    case ArgumentView::Kind::date:
      return append_date(into, *this, argument.date(), MonthStyle::wide);
    case ArgumentView::Kind::plain:
      return append(into, argument.plain());
    case ArgumentView::Kind::message:
      return append(into, argument.message());
    case ArgumentView::Kind::list:
      into.append(list(argument.list()));
      return;
    case ArgumentView::Kind::nested: {
      struct Target {
        const Language& language;
        std::string& into;
      } target{*this, into};
      const auto use = [](void* by, const MessageView& message) {
        const auto* const to = static_cast<Target*>(by);
        to->language.append(to->into, message);
      };
      return argument.nested().view(argument.nested().fields, &target, use);
    }
    case ArgumentView::Kind::choice:
      return;
  }
}

std::string Language::number(std::int64_t number) const {
  std::string text;
  append_number(text, number);
  return text;
}

std::string Language::year(std::int64_t year) const {
  std::string text;
  append_number(text, year, Grouping::off);
  return text;
}

std::string Language::decimal(double number, int digits) const {
  std::string text;
  append_decimal(text, number, digits);
  return text;
}

void Language::append_number(std::string& into, std::int64_t number, Grouping grouping) const {
  append_integer(into, numbers_, number, grouping);
}

void Language::append_decimal(std::string& into, double number, int digits) const {
  rostrum::append_decimal(into, numbers_, number, digits);
}

std::string Language::list(std::span<const std::string> items, ListStyle style) const {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i)
    text = joined(text, items[i], i, items.size(), style);
  return text;
}

std::string Language::list(const List& list) const {
  std::string text;
  std::string item;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    item.clear();
    append(item, list.items[i].view());
    text = joined(text, item, i, list.items.size(), list.style);
  }
  return text;
}

std::string Language::joined(std::string_view before, std::string_view item, std::size_t at,
                             std::size_t count, ListStyle style) const {
  if (at == 0) return std::string(item);
  const std::size_t place = count == 2 ? 0 : at == 1 ? 1 : at + 1 < count ? 2 : 3;
  const std::array both{ArgumentView(before), ArgumentView(item)};
  std::string text;
  append_pattern(text, *this, lists_[static_cast<std::size_t>(style)][place], both);
  return text;
}

PluralCategory Language::plural(std::int64_t number, bool ordinal) const {
  const auto bits = static_cast<std::uint64_t>(number);
  return plural_category(ordinal ? ordinal_rules_ : cardinal_rules_, number < 0 ? ~bits + 1 : bits);
}

std::string_view Language::pattern_of(MessageId id) const {
  constexpr unsigned bits_in_area = 10;
  const auto value = static_cast<unsigned>(id);
  const std::size_t at = areas_[value >> bits_in_area] + (value & ((1U << bits_in_area) - 1));
  if (at + 1 >= starts_.size()) return {};
  return bytes_.substr(starts_[at], starts_[at + 1] - starts_[at]);
}

}  // namespace rostrum
