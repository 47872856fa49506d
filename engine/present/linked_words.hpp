// Words about a record in which names lead to their subject's page. Both faces show them, the
// canvas as running text, the document part by part.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/model/subject.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct LinkedPart {
  std::string words;
  std::string selection;  // what it opens, "person:ali-naghiyev"; empty: words alone

  bool operator==(const LinkedPart&) const = default;
};
using LinkedWords = std::vector<LinkedPart>;

// A term and what is known of it, as the pages of records and of subjects list them.
struct PageFact {
  std::string key;    // "when"
  std::string label;  // "When"
  LinkedWords words;
  std::string place;  // that keys the links in the words, see page_key; empty where there are none
  bool of_dataset = false;  // nothing of the words is a message
};

// The words without their links.
std::string plain_words(const LinkedWords& parts);
bool leads_somewhere(const LinkedWords& parts);
// The parts where each stands by itself: without the commas and dots that join them in a line.
LinkedWords items_of(const LinkedWords& parts);

// The key of a part in both faces: "page:<place>:person:ali-naghiyev". A place is where the words
// stand, such as a statement's id; no place links to a subject twice.
std::string page_key(std::string_view place, const LinkedPart& part);

// A message has names that lead somewhere when it is given slots in their place and the names are
// put into the text that it makes, wherever the language has them:
//   with_names(language.text(msg::record_in_series{.edition = 4, .series = name_slot(0)}),
//   {series})
std::string name_slot(std::size_t index);
LinkedWords with_names(std::string_view text, const LinkedWords& names);

LinkedPart linked_name(const Dataset& dataset, const Subject& subject);

// "Kuwait City, Kuwait · Bayan Palace"
LinkedWords where_parts(const Language& language, const Dataset& dataset, const Forum& forum);
// Organizations, then people who called it in their own name: "Kuwait · Tajikistan".
LinkedWords hosts_parts(const Dataset& dataset, const Forum& forum);
// "Dushanbe Process, edition 4"
LinkedWords series_parts(const Language& language, const Dataset& dataset, const Forum& forum);
// Who spoke, or for whom.
LinkedPart speaker_part(const Language& language, const Dataset& dataset,
                        const Statement& statement);
// "Under-Secretary-General, UNOCT"; without the organization when it stands in for the speaker.
LinkedWords role_parts(const Language& language, const Dataset& dataset,
                       const Statement& statement);
// "Terrorism · Border security"
LinkedWords topic_parts(const Dataset& dataset, const std::vector<TopicId>& topics);
// "Kuwait, Tajikistan"
LinkedWords country_parts(const Language& language, const Dataset& dataset,
                          const std::vector<CountryId>& countries);
// "Speech, 4 Nov 2024 · mentions Kuwait"
LinkedWords delivery_parts(const Language& language, const Dataset& dataset,
                           const Statement& statement);

}  // namespace rostrum
