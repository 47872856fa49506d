// The reducers: one overload for every kind of action, grouped in files by what they change.
// Each changes the state in the Change and asks for effects; reduce() itself compares,
// writes the address and says new notices aloud.
//
// Not for use outside reduce().
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/state/reduce.hpp"

namespace rostrum {

struct Change {
  State state;
  std::vector<Effect> effects;
  HistoryWrite history = HistoryWrite::none;  // used when the View changed
  bool opened_link = false;

  // Tells the reader. A notice that is already there moves to the end, the oldest give way.
  void notify(Argument text);
};

// engine/state/reduce_query.cpp
void apply(Change& change, const SetText& action, const ReduceContext& context);
void apply(Change& change, const ReplaceText& action, const ReduceContext& context);
void apply(Change& change, const ChooseForWords& action, const ReduceContext& context);
void apply(Change& change, const ToggleValue& action, const ReduceContext& context);
void apply(Change& change, const ExcludeValue& action, const ReduceContext& context);
void apply(Change& change, const ClearFacet& action, const ReduceContext& context);
void apply(Change& change, const ClearFilters& action, const ReduceContext& context);
void apply(Change& change, const SetTime& action, const ReduceContext& context);
void apply(Change& change, const NudgePeriod& action, const ReduceContext& context);
void apply(Change& change, const SetArea& action, const ReduceContext& context);
void apply(Change& change, const SetLasso& action, const ReduceContext& context);

// engine/state/reduce_map.cpp
void apply(Change& change, const SetPosition& action, const ReduceContext& context);
void apply(Change& change, const FilterToMap& action, const ReduceContext& context);
void apply(Change& change, const ZoomMap& action, const ReduceContext& context);
void apply(Change& change, const PanMap& action, const ReduceContext& context);
void apply(Change& change, const SetMeasureTopic& action, const ReduceContext& context);
void apply(Change& change, const OpenArc& action, const ReduceContext& context);

// engine/state/reduce_compare.cpp
void apply(Change& change, const SetScreen& action, const ReduceContext& context);
void apply(Change& change, const AddToCompare& action, const ReduceContext& context);
void apply(Change& change, const RemoveFromCompare& action, const ReduceContext& context);
void apply(Change& change, const SetSaidTopic& action, const ReduceContext& context);

// engine/state/reduce_basket.cpp
void apply(Change& change, const AddToBasket& action, const ReduceContext& context);
void apply(Change& change, const RemoveFromBasket& action, const ReduceContext& context);
void apply(Change& change, const MoveInBasket& action, const ReduceContext& context);
void apply(Change& change, const NoteInBasket& action, const ReduceContext& context);
void apply(Change& change, const OpenNote& action, const ReduceContext& context);
void apply(Change& change, const EmptyBasket& action, const ReduceContext& context);
void apply(Change& change, const RestoreBasket& action, const ReduceContext& context);
void apply(Change& change, const KeepSharedBasket& action, const ReduceContext& context);
void apply(Change& change, const LeaveSharedBasket& action, const ReduceContext& context);
void apply(Change& change, const StepThroughBasket& action, const ReduceContext& context);
void apply(Change& change, const CiteBasket& action, const ReduceContext& context);
void apply(Change& change, const ExportBasket& action, const ReduceContext& context);
// Takes back the last change of the basket; false when the last step was another one.
void forget_empty_basket(Change& change);
bool undo_basket(Change& change);
// The step among the basket's records from the one that is open.
void step_in_basket(Change& change, int step, const ReduceContext& context);

// engine/state/reduce_kiosk.cpp
void apply(Change& change, const EnterKioskPhase& action, const ReduceContext& context);
void apply(Change& change, const StartAgain& action, const ReduceContext& context);
void apply(Change& change, const StayHere& action, const ReduceContext& context);
// Whether an action would lead out of a screen in a public place, or take something along.
bool leads_out(const Action& action);

// engine/state/reduce_tour.cpp
void apply(Change& change, const OpenTour& action, const ReduceContext& context);
void apply(Change& change, const StepTour& action, const ReduceContext& context);
void apply(Change& change, const SetTouring& action, const ReduceContext& context);
void apply(Change& change, const GoOnTouring& action, const ReduceContext& context);
void apply(Change& change, const LeaveTour& action, const ReduceContext& context);

// engine/state/reduce_own_tour.cpp
void apply(Change& change, const AddTourStep& action, const ReduceContext& context);
void apply(Change& change, const RemoveTourStep& action, const ReduceContext& context);
void apply(Change& change, const MoveTourStep& action, const ReduceContext& context);
void apply(Change& change, const CaptionTourStep& action, const ReduceContext& context);
void apply(Change& change, const OpenCaption& action, const ReduceContext& context);
void apply(Change& change, const EmptyTour& action, const ReduceContext& context);
void apply(Change& change, const ExportTour& action, const ReduceContext& context);
void apply(Change& change, const RestoreTour& action, const ReduceContext& context);
void apply(Change& change, const BringTour& action, const ReduceContext& context);
// The tour as it was before the last change of it; false: there is none.
bool undo_own_tour(Change& change);
// An address that names a step and nothing else means the view of that step.
void complete_tour_step(Change& change, const ReduceContext& context);

// engine/state/reduce_play.cpp
void apply(Change& change, const SetPlaying& action, const ReduceContext& context);
void apply(Change& change, const StepPlay& action, const ReduceContext& context);
void apply(Change& change, const SetPlaySpeed& action, const ReduceContext& context);

// engine/state/reduce_places.cpp
void apply(Change& change, const ZoomToResults& action, const ReduceContext& context);
void apply(Change& change, const ShowPlace& action, const ReduceContext& context);
void apply(Change& change, const FitToLink& action, const ReduceContext& context);
void apply(Change& change, const StartOver& action, const ReduceContext& context);
void apply(Change& change, const ReadPage& action, const ReduceContext& context);
void apply(Change& change, const OpenExample& action, const ReduceContext& context);
void apply(Change& change, const SetMapTool& action, const ReduceContext& context);
void apply(Change& change, const MovePlaceCursor& action, const ReduceContext& context);

// engine/state/reduce_selection.cpp
void apply(Change& change, const Select& action, const ReduceContext& context);
void apply(Change& change, const SelectAdjacent& action, const ReduceContext& context);
void apply(Change& change, const StepOut& action, const ReduceContext& context);

// engine/state/reduce_settings.cpp
void apply(Change& change, const SetWindow& action, const ReduceContext& context);
void apply(Change& change, const SetField& action, const ReduceContext& context);
void apply(Change& change, const SetTextPercent& action, const ReduceContext& context);
void apply(Change& change, const SetSplitPercent& action, const ReduceContext& context);
void apply(Change& change, const ToggleExpanded& action, const ReduceContext& context);
void apply(Change& change, const FindInFacet& action, const ReduceContext& context);
void apply(Change& change, const ToggleFolded& action, const ReduceContext& context);
void apply(Change& change, const SetFiltersOpen& action, const ReduceContext& context);
void apply(Change& change, const SetSheet& action, const ReduceContext& context);
void apply(Change& change, const ToggleSection& action, const ReduceContext& context);

// engine/state/reduce_table.cpp
void apply(Change& change, const SortTable& action, const ReduceContext& context);
void apply(Change& change, const ChooseColumns& action, const ReduceContext& context);

// engine/state/reduce.cpp
void apply(Change& change, const Undo& action, const ReduceContext& context);
void apply(Change& change, const FocusSearch& action, const ReduceContext& context);
void apply(Change& change, const FocusPanel& action, const ReduceContext& context);
void apply(Change& change, const OpenSource& action, const ReduceContext& context);
void apply(Change& change, const DismissNotices& action, const ReduceContext& context);
void apply(Change& change, const Notify& action, const ReduceContext& context);

// engine/state/reduce_exchange.cpp
void apply(Change& change, const PinDataset& action, const ReduceContext& context);
void apply(Change& change, const CopyText& action, const ReduceContext& context);
void apply(Change& change, const ShareWithSystem& action, const ReduceContext& context);
void apply(Change& change, const SetShortCode& action, const ReduceContext& context);
void apply(Change& change, const OpenCite& action, const ReduceContext& context);
void apply(Change& change, const SetExportScope& action, const ReduceContext& context);
void apply(Change& change, const SetPicture& action, const ReduceContext& context);
void apply(Change& change, const SetPictureTitle& action, const ReduceContext& context);
void apply(Change& change, const Export& action, const ReduceContext& context);
void apply(Change& change, const Print& action, const ReduceContext& context);
void apply(Change& change, const ChooseFile& action, const ReduceContext& context);
void apply(Change& change, const SetFileColumn& action, const ReduceContext& context);
void apply(Change& change, const UseFile& action, const ReduceContext& context);
void apply(Change& change, const LeaveFile& action, const ReduceContext& context);

// engine/state/reduce_link.cpp
void apply(Change& change, const SearchOrOpen& action, const ReduceContext& context);
void apply(Change& change, const OpenAddress& action, const ReduceContext& context);
void apply(Change& change, const SetPeriodText& action, const ReduceContext& context);
void apply(Change& change, const CopyLink& action, const ReduceContext& context);

// The period that is shown, be it chosen or in the words of the search.
std::optional<TimeRange> period_now(const Query& query, const ReduceContext& context);
// Chooses a period in the place of the one that the words of the search speak of. Without one,
// what is chosen is taken back first, then the words.
void choose_period(Query& query, std::optional<TimeRange> time, const ReduceContext& context);

// A day of the calendar years 0001 to 9999, which addresses can write.
Day calendar_day(Day day);

}  // namespace rostrum
