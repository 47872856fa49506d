// The page of a forum: its facts, what was said at it, what came of it and its sources, in words
// and in the dataset's order. The canvas, the document and the plain pages draw from it; what a
// reader can do with each part is theirs. A page of a statement or an outcome is that of its forum.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/present/linked_words.hpp"

namespace rostrum {

// One thing said or agreed.
struct RecordEntry {
  std::string id;
  LinkedWords title;  // who spoke or for whom; of an outcome, its title
  // The role that was spoken in; of an outcome, "Outcome · recommendation". May be empty.
  LinkedWords caption;
  std::string summary;
  std::vector<PageFact> facts;
  // The facts of a statement in two lines, where there is little room:
  LinkedWords byline;      // "Deputy Minister, Ministry of Defence · Azerbaijan"
  LinkedWords foot;        // "Speech, 4 Nov 2024 · mentions Kuwait"
  std::string foot_place;  // keys the links in the foot; those of the title and byline have the id
  std::optional<std::uint32_t> source;  // of the page's sources
};

struct RecordSource {
  std::string title;           // in words that can be read
  std::string title_language;  // BCP 47; empty: not known
  std::string original;        // the title as published, where `title` is a translation of it
  std::string original_language;
  std::string url;         // may be empty
  std::string no_address;  // why `url` is empty, as a sentence; empty where it is not
  std::string short_name;  // "KUNA, 4 Nov 2024"
  std::string facts;       // "KUNA · 4 Nov 2024 · Arabic"; may be empty
  std::string via;         // "read on web.archive.org"; empty without a copy
  std::string via_url;
};

struct RecordPage {
  // Titles of the parts that have any.
  struct Titles {
    std::string topics;
    std::string summary;
    std::string statements;
    std::string outcomes;
    std::string sources;
  };

  std::string id;  // of the forum
  std::string title;
  std::string full_title;  // empty where it is the same
  std::vector<PageFact> facts;
  std::vector<TopicId> topics;
  std::string summary;
  // "The text is on its way.": stands in place of the summary and of all below it, which would move
  // when it comes. Empty where it is there.
  std::string on_its_way;
  std::vector<RecordEntry> statements;
  std::vector<RecordEntry> outcomes;
  std::vector<RecordSource> sources;
  Titles titles;
};

RecordPage build_record_page(const Language& language, const Dataset& dataset, ForumId id);

}  // namespace rostrum
