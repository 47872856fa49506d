// Everything a person can do, as values. Widgets, keys, the document face, the address bar and the
// page's interface all make Actions; only reduce() turns them into a new View. Each stands with its
// name and its history in the file of what it changes.
#pragma once

#include <variant>

#include "engine/state/actions/basket.hpp"
#include "engine/state/actions/export.hpp"
#include "engine/state/actions/file.hpp"
#include "engine/state/actions/kind.hpp"
#include "engine/state/actions/kiosk.hpp"
#include "engine/state/actions/link.hpp"
#include "engine/state/actions/map.hpp"
#include "engine/state/actions/query.hpp"
#include "engine/state/actions/selection.hpp"
#include "engine/state/actions/settings.hpp"
#include "engine/state/actions/shell.hpp"
#include "engine/state/actions/table.hpp"
#include "engine/state/actions/timeline.hpp"
#include "engine/state/actions/tour.hpp"

namespace rostrum {

using Action = std::variant<
    SetText, ReplaceText, ChooseForWords, ToggleValue, ExcludeValue, ClearFacet, ClearFilters,
    SetTime, NudgePeriod, SetPeriodText, SetArea, SetLasso, FilterToMap, SetPosition, ZoomMap,
    PanMap, ShowPlace, ZoomToResults, FitToLink, SetMeasureTopic, OpenArc, SetMapTool,
    MovePlaceCursor, SetWindow, SetPlaying, StepPlay, SetPlaySpeed, Select, SelectAdjacent,
    OpenSource, SetScreen, AddToCompare, RemoveFromCompare, SetSaidTopic, SetField, SortTable,
    ChooseColumns, SetTextPercent, SetSplitPercent, StepOut, FocusSearch, FocusPanel,
    ToggleExpanded, FindInFacet, ToggleFolded, ToggleSection, SetFiltersOpen, SetSheet,
    DismissNotices, Notify, StartOver, ReadPage, OpenExample, OpenAddress, SearchOrOpen, Undo,
    CopyLink, PinDataset, ShareWithSystem, SetShortCode, CopyText, OpenCite, SetExportScope,
    SetPicture, SetPictureTitle, Export, Print, ChooseFile, SetFileColumn, UseFile, LeaveFile,
    AddToBasket, RemoveFromBasket, MoveInBasket, NoteInBasket, OpenNote, EmptyBasket, RestoreBasket,
    KeepSharedBasket, LeaveSharedBasket, StepThroughBasket, CiteBasket, ExportBasket, OpenTour,
    StepTour, SetTouring, GoOnTouring, LeaveTour, EnterKioskPhase, StartAgain, StayHere,
    AddTourStep, RemoveTourStep, MoveTourStep, CaptionTourStep, OpenCaption, EmptyTour, ExportTour,
    RestoreTour, BringTour>;

inline const ActionKind& kind_of(const Action& action) {
  return std::visit([](const auto& one) -> const ActionKind& { return one.kind; }, action);
}

inline const char* name_of(const Action& action) {
  return kind_of(action).name;
}

}  // namespace rostrum
