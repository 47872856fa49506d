// Words that both faces show for a record, so that they never differ. Those with names that lead
// somewhere are in linked_words.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"
#include "engine/present/result_list.hpp"
#include "engine/text/number_words.hpp"  // counted

namespace rostrum {

// "more than 80 countries (also reported: nearly 90) · about 450 people"; empty when nothing is
// known.
std::string present_words(const Forum& forum);
// "more than 80"; "exactly" goes without saying.
std::string reported_words(const Count& count);
std::string speaker_words(const Dataset& dataset, const Statement& statement);  // who, or whose
std::string role_words(const Dataset& dataset, const Statement& statement);
std::string said_words(const Statement& statement);     // "Speech, 4 Nov 2024"
std::string_view readable_title(const Source& source);  // its translation, where there is one
std::string source_words(const Source& source);         // "KUNA, 4 Nov 2024"
// "KUNA · 4 Nov 2024 · Arabic"; English goes without saying. Empty when nothing is known.
std::string source_facts(const Source& source);
std::string via_words(const Source& source);  // "read on web.archive.org"; empty without a copy
std::string outcome_caption(const Outcome& outcome);  // "Outcome · recommendation"
// "4 – 5 Nov 2024 · Kuwait City"
std::string forum_caption(const Dataset& dataset, const Forum& forum);
// "4 – 5 Nov 2024 · Kuwait City · 11 statements"
std::string entry_words(const Dataset& dataset, const ResultEntry& entry);
// "46 forums"; "Found at 2 forums" when some are listed only for what was said at them.
std::string list_words(const ResultList& list);
// Adds a part after a dot; an empty part adds nothing.
void append_part(std::string& words, std::string_view part);
// For going on in the middle of a sentence: "recommendation".
std::string lower_first(std::string_view text);

}  // namespace rostrum
