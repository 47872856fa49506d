// Names of languages for people. Sources name theirs by a tag (BCP 47).
#pragma once

#include <string_view>

namespace rostrum {

// "Russian" of "ru", "Portuguese" of "pt-BR"; the tag itself where no name is known.
std::string_view language_words(std::string_view tag);

}  // namespace rostrum
