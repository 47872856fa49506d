// Texts that both faces show for a record, so that they never differ. Those with names that lead
// somewhere are in linked_words.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"
#include "engine/present/result_list.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

enum class Counted : std::uint8_t { countries, people };

// "more than 80 countries (also reported: nearly 90) · about 450 people"; empty when nothing is
// known.
std::string attendance_text(const Language& language, const Forum& forum);
// "more than 80 countries"; "exactly" goes without saying.
std::string reported_text(const Language& language, const Count& count, Counted what);
// Who spoke, or for whom.
std::string speaker_text(const Language& language, const Dataset& dataset,
                         const Statement& statement);
std::string role_text(const Language& language, const Dataset& dataset, const Statement& statement);
std::string delivery_text(const Language& language,
                          const Statement& statement);  // "Speech, 4 Nov 2024"
std::string_view readable_title(const Source& source);  // its translation, where there is one
std::string source_text(const Language& language, const Source& source);  // "KUNA, 4 Nov 2024"
// "KUNA · 4 Nov 2024 · Arabic"; the reader's own language goes without saying. Empty when nothing
// is known.
std::string source_facts(const Language& language, const Source& source);
// "read on web.archive.org"; empty without a copy
std::string via_text(const Language& language, const Source& source);
// Why a source without an address has none, as far as the dataset tells.
std::string no_address_text(const Language& language, const Source& source);
// "Outcome · recommendation"
std::string_view outcome_caption(const Language& language, const Outcome& outcome);
// "4 – 5 Nov 2024 · Kuwait City"
std::string forum_caption(const Language& language, const Dataset& dataset, const Forum& forum);
// "4 – 5 Nov 2024 · Kuwait City · 11 statements"
std::string entry_caption(const Language& language, const Dataset& dataset,
                          const ResultEntry& entry);
// Adds a fact beside others in a caption: "4 Nov 2024 · KUNA". An empty one adds nothing.
void append_part(const Language& language, std::string& words, std::string_view part);

}  // namespace rostrum
