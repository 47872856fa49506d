#include "engine/link/migrations.hpp"

#include <array>

namespace rostrum {

namespace {

// An empty old value stands for any, an empty new one for what was there.
struct Migration {
  Spelling before;
  Spelling now;
};

// Keys come before values, so that the values of a key that was renamed are seen under its new one.
constexpr std::array migrations = {
    Migration{{"appearance", ""}, {"theme", ""}},  // as published until grammar 1 was written down
    Migration{{"search", ""}, {"q", ""}},
    Migration{{"period", ""}, {"time", ""}},
    Migration{{"select", ""}, {"sel", ""}},
    Migration{{"dataset", ""}, {"ds", ""}},
    Migration{{"language", ""}, {"lang", ""}},
    Migration{{"theme", "auto"}, {"theme", "system"}},
    Migration{{"projection", "orthographic"}, {"projection", "globe"}},
    Migration{{"lanes", "none"}, {"lanes", "one"}},
    Migration{{"arcs", "off"}, {"arcs", "none"}},
    Migration{{"embed", "true"}, {"embed", "1"}},
};

}  // namespace

Spelling migrated(Spelling part) {
  constexpr std::string_view escaped_ampersand = "amp;";
  while (part.key.starts_with(escaped_ampersand))
    part.key.remove_prefix(escaped_ampersand.size());
  for (const auto& [before, now] : migrations) {
    if (part.key != before.key) continue;
    if (!before.value.empty() && part.value != before.value) continue;
    part.key = now.key;
    if (!now.value.empty()) part.value = now.value;
  }
  return part;
}

}  // namespace rostrum
