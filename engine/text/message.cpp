#include "engine/text/message.hpp"

namespace rostrum {

namespace {

Argument::Value value_from(const ArgumentView& view) {
  switch (view.kind()) {
    case ArgumentView::Kind::number:
      return view.number();
    case ArgumentView::Kind::decimal:
      return view.decimal();
    case ArgumentView::Kind::choice:
      return Argument::Chosen{view.choice()};
    case ArgumentView::Kind::date:
      return view.date();
    case ArgumentView::Kind::plain:
      return Message(view.plain());
    case ArgumentView::Kind::message:
      return view.message();
    case ArgumentView::Kind::list:
      return view.list();
    case ArgumentView::Kind::nested: {
      Message made(Plain{});
      const auto keep = [](void* by, const MessageView& message) {
        *static_cast<Message*>(by) = Message(message);
      };
      view.nested().view(view.nested().fields, &made, keep);
      return made;
    }
    case ArgumentView::Kind::text:
      break;
  }
  return std::string(view.text());
}

}  // namespace

Message::Message(const MessageView& message) : id_(message.id) {
  arguments_.reserve(message.arguments.size());
  for (const ArgumentView& argument : message.arguments)
    arguments_.emplace_back(argument);
}

bool Message::operator==(const Message& other) const {
  return id_ == other.id_ && arguments_ == other.arguments_;
}

bool List::operator==(const List& other) const {
  return style == other.style && items == other.items;
}

Argument::Argument(const ArgumentView& view) : value_(value_from(view)) {}

bool Argument::operator==(const Argument& other) const {
  return value_ == other.value_;
}

ArgumentView Argument::view() const {
  struct View {
    ArgumentView operator()(std::int64_t value) const { return ArgumentView(value); }
    ArgumentView operator()(double value) const { return ArgumentView(value); }
    ArgumentView operator()(const std::string& value) const {
      return ArgumentView(std::string_view(value));
    }
    ArgumentView operator()(Chosen value) const {
      return ArgumentView(static_cast<std::uint8_t>(value));
    }
    ArgumentView operator()(const DateSpan& value) const { return ArgumentView(value); }
    ArgumentView operator()(const Message& value) const { return ArgumentView(value); }
    ArgumentView operator()(const List& value) const { return ArgumentView(value); }
  };
  return std::visit(View{}, value_);
}

}  // namespace rostrum
