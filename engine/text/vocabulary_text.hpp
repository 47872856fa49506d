// Names of the dataset's closed vocabularies, and of the languages that sources are written in,
// each as it stands by itself: on a label, in a cell, at the start of a caption.
#pragma once

#include <string_view>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

std::string_view region_text(const Language& language, Region region);
std::string_view kind_text(const Language& language, OrganizationKind kind);  // "Regional body"
std::string_view kind_text(const Language& language, CountryGroupKind kind);  // "Alliance"
std::string_view kind_text(const Language& language, StatementKind kind);
std::string_view kind_text(const Language& language, OutcomeKind kind);

// "Russian" of the tag (BCP 47) "ru", "Portuguese" of "pt-BR"; the tag itself where no name is
// known.
std::string_view language_name(const Language& language, std::string_view tag);

}  // namespace rostrum
