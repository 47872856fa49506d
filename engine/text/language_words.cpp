#include "engine/text/language_words.hpp"

#include <array>

namespace rostrum {

namespace {

struct NamedLanguage {
  std::string_view tag;
  std::string_view name;
};

// Sorted by tag.
constexpr std::array languages = {
    NamedLanguage{"ar", "Arabic"},     NamedLanguage{"az", "Azerbaijani"},
    NamedLanguage{"be", "Belarusian"}, NamedLanguage{"bg", "Bulgarian"},
    NamedLanguage{"bn", "Bengali"},    NamedLanguage{"bs", "Bosnian"},
    NamedLanguage{"cs", "Czech"},      NamedLanguage{"da", "Danish"},
    NamedLanguage{"de", "German"},     NamedLanguage{"el", "Greek"},
    NamedLanguage{"en", "English"},    NamedLanguage{"es", "Spanish"},
    NamedLanguage{"et", "Estonian"},   NamedLanguage{"fa", "Persian"},
    NamedLanguage{"fi", "Finnish"},    NamedLanguage{"fil", "Filipino"},
    NamedLanguage{"fr", "French"},     NamedLanguage{"he", "Hebrew"},
    NamedLanguage{"hi", "Hindi"},      NamedLanguage{"hr", "Croatian"},
    NamedLanguage{"hu", "Hungarian"},  NamedLanguage{"hy", "Armenian"},
    NamedLanguage{"id", "Indonesian"}, NamedLanguage{"it", "Italian"},
    NamedLanguage{"ja", "Japanese"},   NamedLanguage{"ka", "Georgian"},
    NamedLanguage{"kk", "Kazakh"},     NamedLanguage{"ko", "Korean"},
    NamedLanguage{"ky", "Kyrgyz"},     NamedLanguage{"lt", "Lithuanian"},
    NamedLanguage{"lv", "Latvian"},    NamedLanguage{"mk", "Macedonian"},
    NamedLanguage{"mn", "Mongolian"},  NamedLanguage{"mr", "Marathi"},
    NamedLanguage{"ms", "Malay"},      NamedLanguage{"nb", "Norwegian"},
    NamedLanguage{"nl", "Dutch"},      NamedLanguage{"no", "Norwegian"},
    NamedLanguage{"pl", "Polish"},     NamedLanguage{"ps", "Pashto"},
    NamedLanguage{"pt", "Portuguese"}, NamedLanguage{"ro", "Romanian"},
    NamedLanguage{"ru", "Russian"},    NamedLanguage{"sk", "Slovak"},
    NamedLanguage{"sl", "Slovenian"},  NamedLanguage{"sq", "Albanian"},
    NamedLanguage{"sr", "Serbian"},    NamedLanguage{"sv", "Swedish"},
    NamedLanguage{"sw", "Swahili"},    NamedLanguage{"tg", "Tajik"},
    NamedLanguage{"th", "Thai"},       NamedLanguage{"tk", "Turkmen"},
    NamedLanguage{"tl", "Tagalog"},    NamedLanguage{"tr", "Turkish"},
    NamedLanguage{"uk", "Ukrainian"},  NamedLanguage{"ur", "Urdu"},
    NamedLanguage{"uz", "Uzbek"},      NamedLanguage{"vi", "Vietnamese"},
    NamedLanguage{"zh", "Chinese"},
};

}  // namespace

std::string_view language_words(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  for (const NamedLanguage& known : languages) {
    if (known.tag == language) return known.name;
  }
  return tag;
}

}  // namespace rostrum
