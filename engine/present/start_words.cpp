#include "engine/present/start_words.hpp"

#include <array>

#include "messages/start.hpp"

namespace rostrum {

namespace {

struct Example {
  std::string_view key;
  Plain question;
  std::string_view address;
};

constexpr std::array examples = {
    Example{"example:topic", msg::start_example_topic,
            "topic=border-security&hostGroup=central-asia&time=2019..latest"},
    Example{"example:speaker", msg::start_example_speaker, "speaker=vladimir-voronkov"},
    Example{"example:words", msg::start_example_words, "topic=drones"},
};

}  // namespace

StartWords start_words(const Language& language, const Dataset& dataset, const View& view,
                       bool own_data) {
  const bool asked = !view.query.empty() || !view.selection.empty() || !view.compare.empty();
  if (asked || own_data || view.reading.embed || dataset.forums().empty()) return {};
  StartWords words{.about = std::string(language.text(msg::start_about)), .examples = {}};
  for (const Example& each : examples) {
    words.examples.push_back({std::string(each.key), std::string(language.text(each.question)),
                              OpenExample{std::string(each.address)}});
  }
  return words;
}

}  // namespace rostrum
