#include "engine/present/list_tabs.hpp"

#include "messages/count.hpp"

namespace rostrum {

std::array<ListTab, 3> list_tabs(const Totals& found, ListKind shown) {
  const auto tab = [&](std::string_view key, Plain name, std::uint32_t count, ListKind kind) {
    return ListTab{.key = key,
                   .name = name,
                   .count = count,
                   .current = shown == kind,
                   .choose = set_field("list", kind)};
  };
  return {
      tab("list:statements", msg::count_choice_statements, found.statements, ListKind::statements),
      tab("list:forums", msg::count_choice_forums, found.forums, ListKind::forums),
      tab("list:outcomes", msg::count_choice_outcomes, found.outcomes, ListKind::outcomes)};
}

}  // namespace rostrum
