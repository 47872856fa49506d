// What Rostrum says of itself and of its data, for both faces: the About sheet of the canvas, the
// About region of the document, the facts in the foot bar.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct AboutLink {
  std::string words;
  std::string url;  // https
};

struct AboutSection {
  std::string title;
  std::vector<std::string> paragraphs;
  std::optional<AboutLink> link;
};

// In reading order; the same sections as long as one dataset is shown, so that places can be keys.
// `own_data` names a file of the reader's own that is shown instead of the collection: nothing is
// claimed of it. Empty: the collection. `base_url` is that of Session: beside it lies the page that
// lists the files of the build; empty where nobody knows.
std::vector<AboutSection> about_sections(const Language& language, const Dataset& dataset,
                                         std::string_view own_data = {},
                                         std::string_view base_url = {});

// "Dataset 2026.11.22 · 464 forums · 1,170 statements · 1,457 sources · CC BY 4.0"
// "events.csv · 12 forums · 30 statements" of a file of the reader's own
std::string dataset_facts(const Language& language, const Dataset& dataset,
                          std::string_view own_data = {});

// "CC BY 4.0" of the SPDX name "CC-BY-4.0"; other names as they are.
std::string licence_name(std::string_view spdx);

// Where the licence can be read; empty for one that is not known here.
std::string_view licence_url(std::string_view spdx);

// Countries that hosted a forum, were spoken for or were spoken of.
std::size_t countries_with_records(const Dataset& dataset);

}  // namespace rostrum
