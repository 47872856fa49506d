#include "engine/text/plural_rules.hpp"

#include "engine/text/byte_reader.hpp"

namespace rostrum {

namespace {

// Every relation is read to its end, so that the next one is found.
bool relation_holds(ByteReader& reader, std::uint64_t number) {
  const std::uint32_t modulus = reader.varint();
  const bool negated = reader.byte() != 0;
  const std::uint64_t value = modulus == 0 ? number : number % modulus;
  bool within = false;
  for (std::uint32_t ranges = reader.varint(); ranges > 0 && !reader.failed(); --ranges) {
    const std::uint32_t low = reader.varint();
    const std::uint32_t high = reader.varint();
    within = within || (low <= value && value <= high);
  }
  return within != negated;
}

bool rule_holds(ByteReader& reader, std::uint64_t number) {
  bool any = false;
  for (std::uint32_t alternatives = reader.varint(); alternatives > 0 && !reader.failed();
       --alternatives) {
    bool all = true;
    for (std::uint32_t relations = reader.varint(); relations > 0 && !reader.failed(); --relations)
      all = relation_holds(reader, number) && all;
    any = any || all;
  }
  return any;
}

}  // namespace

PluralCategory plural_category(std::string_view rules, std::uint64_t number) {
  ByteReader reader(rules);
  for (std::uint32_t count = reader.varint(); count > 0 && !reader.failed(); --count) {
    const auto category = static_cast<PluralCategory>(reader.byte());
    if (rule_holds(reader, number)) return category;
  }
  return PluralCategory::other;
}

bool is_sound_plural_rules(std::string_view rules) {
  ByteReader reader(rules);
  for (std::uint32_t count = reader.varint(); count > 0 && !reader.failed(); --count) {
    if (reader.byte() >= static_cast<std::uint8_t>(PluralCategory::other)) return false;
    rule_holds(reader, 0);
  }
  return reader.done() && !reader.failed();
}

}  // namespace rostrum
