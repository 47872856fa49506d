// What the world outside must do after an Action; the engine only says so. The web bridge runs
// them. An action that only the world can do is its own effect.
#pragma once

#include <string>
#include <variant>

#include "engine/state/action.hpp"
#include "engine/text/message.hpp"
#include "engine/view/history_write.hpp"

namespace rostrum {

struct WriteAddress {
  HistoryWrite how = HistoryWrite::replace;
};
struct GoBack {};
struct KeepBasket {};  // on the device: State::basket is another one
struct KeepTour {};    // likewise State::own_tour
struct FocusSearchBox {};
struct ReadDocument {};
struct OpenUrl {
  std::string url;  // https or http
};
struct Announce {  // politely, by the live region
  Argument text;
};

using Effect =
    std::variant<WriteAddress, CopyLink, GoBack, FocusSearchBox, ReadDocument, FocusPanel, OpenUrl,
                 Announce, CopyText, ShareWithSystem, Export, Print, ChooseFile, SetFileColumn,
                 UseFile, LeaveFile, KeepBasket, KeepTour, ExportTour>;

}  // namespace rostrum
