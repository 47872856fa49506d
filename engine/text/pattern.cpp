#include "engine/text/pattern.hpp"

#include "engine/text/byte_reader.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/language.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

namespace {

enum class Op : std::uint8_t { argument = 1, count, plural, ordinal, select, styled };

constexpr std::uint8_t ungrouped = 0;
constexpr std::uint8_t short_date = 1;
constexpr std::uint8_t decimals = 16;  // and their number
constexpr std::uint32_t first_number = static_cast<std::uint32_t>(PluralCategory::other) + 1;
constexpr int deepest = 8;  // choices within choices

class PatternWriter {
 public:
  PatternWriter(std::string& into, const Language& language,
                std::span<const ArgumentView> arguments)
      : into_(into), language_(language), arguments_(arguments) {}

  void append(std::string_view pattern, std::int64_t counted) {
    ByteReader reader(pattern);
    while (!reader.done()) {
      into_.append(reader.literal());
      if (!reader.done()) append_part(reader, counted);
    }
  }

 private:
  void append_part(ByteReader& reader, std::int64_t counted) {
    switch (static_cast<Op>(reader.byte())) {
      case Op::argument:
        if (const ArgumentView* argument = argument_at(reader.byte())) {
          language_.append(into_, *argument);
        }
        return;
      case Op::count:
        language_.append_number(into_, counted);
        return;
      case Op::plural:
        append_plural(reader, false);
        return;
      case Op::ordinal:
        append_plural(reader, true);
        return;
      case Op::select:
        append_select(reader);
        return;
      case Op::styled:
        append_styled(reader);
        return;
    }
  }

  void append_plural(ByteReader& reader, bool ordinal) {
    const ArgumentView* argument = argument_at(reader.byte());
    const bool counts = argument && argument->kind() == ArgumentView::Kind::number;
    const std::int64_t number = counts ? argument->number() : 0;
    const std::int64_t counted = number - std::int64_t{reader.varint()};
    const auto category = static_cast<std::uint32_t>(language_.plural(counted, ordinal));
    std::string_view chosen;
    bool found = false;
    for (std::uint8_t cases = reader.byte(); cases > 0; --cases) {
      const std::uint32_t selector = reader.varint();
      const std::string_view body = reader.block();
      const bool fits = selector >= first_number
                            ? number == std::int64_t{selector - first_number}
                            : selector == category || selector == first_number - 1;
      if (!found && fits) chosen = body;
      found = found || fits;
    }
    append(chosen, counted);
  }

  void append_select(ByteReader& reader) {
    const ArgumentView* argument = argument_at(reader.byte());
    const bool chooses = argument && argument->kind() == ArgumentView::Kind::choice;
    const std::uint8_t wanted = chooses ? argument->choice() : std::uint8_t{0};
    std::string_view chosen;
    bool found = false;
    for (std::uint8_t cases = reader.byte(); cases > 0; --cases) {
      const std::uint8_t key = reader.byte();
      const std::string_view body = reader.block();
      if (!found && (key == wanted || key == 0)) {
        chosen = body;
        found = true;
      }
    }
    append(chosen, 0);
  }

  void append_styled(ByteReader& reader) {
    const ArgumentView* argument = argument_at(reader.byte());
    const std::uint8_t style = reader.byte();
    if (!argument) return;
    if (style == ungrouped && argument->kind() == ArgumentView::Kind::number) {
      language_.append_number(into_, argument->number(), Grouping::off);
    } else if (style == short_date && argument->kind() == ArgumentView::Kind::date) {
      append_date(into_, language_, argument->date(), MonthStyle::abbreviated);
    } else if (style >= decimals && argument->kind() == ArgumentView::Kind::decimal) {
      language_.append_decimal(into_, argument->decimal(), style - decimals);
    }
  }

  const ArgumentView* argument_at(std::uint8_t index) const {
    return index < arguments_.size() ? &arguments_[index] : nullptr;
  }

  std::string& into_;
  const Language& language_;
  std::span<const ArgumentView> arguments_;
};

bool is_sound(std::string_view pattern, int depth);

bool are_sound_cases(ByteReader& reader, bool numbers, int depth) {
  for (std::uint8_t cases = reader.byte(); cases > 0; --cases) {
    if (numbers) {
      reader.varint();
    } else {
      reader.byte();
    }
    const std::string_view body = reader.block();
    if (reader.failed() || !is_sound(body, depth + 1)) return false;
  }
  return !reader.failed();
}

bool is_sound(std::string_view pattern, int depth) {
  if (depth > deepest) return false;
  ByteReader reader(pattern);
  while (!reader.done()) {
    reader.literal();
    if (reader.done()) break;
    switch (static_cast<Op>(reader.byte())) {
      case Op::argument:
        reader.byte();
        break;
      case Op::count:
        break;
      case Op::plural:
      case Op::ordinal:
        reader.byte();
        reader.varint();
        if (!are_sound_cases(reader, true, depth)) return false;
        break;
      case Op::select:
        reader.byte();
        if (!are_sound_cases(reader, false, depth)) return false;
        break;
      case Op::styled:
        reader.byte();
        reader.byte();
        break;
      default:
        return false;
    }
  }
  return !reader.failed();
}

}  // namespace

void append_pattern(std::string& into, const Language& language, std::string_view pattern,
                    std::span<const ArgumentView> arguments) {
  PatternWriter(into, language, arguments).append(pattern, 0);
}

bool is_sound_pattern(std::string_view pattern) {
  return is_sound(pattern, 0);
}

}  // namespace rostrum
