// Which record a word for a kind means: "forum", "speech", "press statement", "decision".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/text/message.hpp"

namespace rostrum {

enum class RowKind : std::uint8_t { forum, statement, outcome };

// Nothing for a word that is none of ours. `kind_id` becomes the kind of statement or outcome as
// the dataset has it; empty where the word does not tell.
std::optional<RowKind> row_kind_from_cell(std::string_view cell, std::string& kind_id);

// "Write forum, statement, outcome, speech, …": all of them.
Message kinds_hint();

}  // namespace rostrum
