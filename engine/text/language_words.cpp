#include "engine/text/language_words.hpp"

#include <array>

namespace rostrum {

namespace {

struct Language {
  std::string_view tag;
  std::string_view name;
};

// Sorted by tag.
constexpr std::array languages = {
    Language{"ar", "Arabic"},     Language{"az", "Azerbaijani"}, Language{"be", "Belarusian"},
    Language{"bg", "Bulgarian"},  Language{"bn", "Bengali"},     Language{"bs", "Bosnian"},
    Language{"cs", "Czech"},      Language{"da", "Danish"},      Language{"de", "German"},
    Language{"el", "Greek"},      Language{"en", "English"},     Language{"es", "Spanish"},
    Language{"et", "Estonian"},   Language{"fa", "Persian"},     Language{"fi", "Finnish"},
    Language{"fil", "Filipino"},  Language{"fr", "French"},      Language{"he", "Hebrew"},
    Language{"hi", "Hindi"},      Language{"hr", "Croatian"},    Language{"hu", "Hungarian"},
    Language{"hy", "Armenian"},   Language{"id", "Indonesian"},  Language{"it", "Italian"},
    Language{"ja", "Japanese"},   Language{"ka", "Georgian"},    Language{"kk", "Kazakh"},
    Language{"ko", "Korean"},     Language{"ky", "Kyrgyz"},      Language{"lt", "Lithuanian"},
    Language{"lv", "Latvian"},    Language{"mk", "Macedonian"},  Language{"mn", "Mongolian"},
    Language{"mr", "Marathi"},    Language{"ms", "Malay"},       Language{"nb", "Norwegian"},
    Language{"nl", "Dutch"},      Language{"no", "Norwegian"},   Language{"pl", "Polish"},
    Language{"ps", "Pashto"},     Language{"pt", "Portuguese"},  Language{"ro", "Romanian"},
    Language{"ru", "Russian"},    Language{"sk", "Slovak"},      Language{"sl", "Slovenian"},
    Language{"sq", "Albanian"},   Language{"sr", "Serbian"},     Language{"sv", "Swedish"},
    Language{"sw", "Swahili"},    Language{"tg", "Tajik"},       Language{"th", "Thai"},
    Language{"tk", "Turkmen"},    Language{"tl", "Tagalog"},     Language{"tr", "Turkish"},
    Language{"uk", "Ukrainian"},  Language{"ur", "Urdu"},        Language{"uz", "Uzbek"},
    Language{"vi", "Vietnamese"}, Language{"zh", "Chinese"},
};

}  // namespace

std::string_view language_words(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  for (const Language& known : languages) {
    if (known.tag == language) return known.name;
  }
  return tag;
}

}  // namespace rostrum
