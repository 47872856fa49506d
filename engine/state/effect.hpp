// What the world outside must do after an Action; the engine only says so. The web bridge runs
// them.
#pragma once

#include <string>
#include <variant>

#include "engine/state/view.hpp"

namespace rostrum {

// Choices push an entry of the browser's history, motion replaces the current one.
enum class HistoryWrite : std::uint8_t { none, replace, push };

struct WriteAddress {
  HistoryWrite how = HistoryWrite::replace;
};
struct CopyLinkEffect {};
struct GoBack {};
struct FocusSearchBox {};
struct FocusPanelEffect {
  Tab panel;
};
struct OpenUrl {
  std::string url;  // https or http
};
struct Announce {  // politely, by the live region
  std::string text;
};

using Effect = std::variant<WriteAddress, CopyLinkEffect, GoBack, FocusSearchBox, FocusPanelEffect,
                            OpenUrl, Announce>;

}  // namespace rostrum
