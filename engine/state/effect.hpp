// What the world outside must do after an Action; the engine only says so. The web bridge runs
// them.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "engine/text/message.hpp"
#include "engine/view/export_choice.hpp"
#include "engine/view/history_write.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

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
  Argument text;
};

struct CopyTextEffect {
  std::string text;
  Message said;  // when it worked
};
struct ShareEffect {};  // by the sheet of the reader's system
struct ExportEffect {   // see engine/exchange for the file
  ExportFormat format;
};
struct PrintEffect {};
struct ChooseFileEffect {};
struct SetFileColumnEffect {  // the page holds the file's bytes
  std::size_t column;
  std::string role;
};
struct UseFileEffect {};
struct LeaveFileEffect {};

using Effect =
    std::variant<WriteAddress, CopyLinkEffect, GoBack, FocusSearchBox, FocusPanelEffect, OpenUrl,
                 Announce, CopyTextEffect, ShareEffect, ExportEffect, PrintEffect, ChooseFileEffect,
                 SetFileColumnEffect, UseFileEffect, LeaveFileEffect>;

}  // namespace rostrum
