// The page of a subject: what is known of it and everything linked to it, in words and in a defined
// order. Both faces draw from it.
//
// Lists of records are newest first, ids break ties; lists of subjects have what gives most first,
// then names, then ids. Nothing is cut: a face shows the first entries of a section and offers all.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/model/subject.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/record_actions.hpp"
#include "engine/present/subject_entries.hpp"
#include "engine/query/facet.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Of a long section, before "show all".
inline constexpr std::size_t entries_before_more = 12;

struct SubjectSection {
  std::string key;    // "person:ali-naghiyev/statements", as ToggleSection has it
  std::string title;  // "Statements"
  std::vector<SubjectEntry> entries;

  bool is_long() const { return entries.size() > entries_before_more; }
};

// A choice in the filters that leaves what the page is about.
struct SubjectFilter {
  Facet facet;
  std::string id;
  std::string label;  // "Show only these in the lists"
};

struct SubjectPage {
  std::string selection;  // the subject's own text
  std::string title;
  std::string kind;  // "Organization · intergovernmental"
  std::vector<std::string> other_names;
  std::string about;   // in our own words; may be empty
  std::string counts;  // "12 statements · 5 forums · 2014 to 2024"
  std::vector<PageFact> facts;
  std::vector<SubjectFilter> filters;
  std::vector<SubjectSection> sections;  // those that have entries
  std::vector<ForumId> forums;           // ascending; see forums_of
};

// "Person", "Organization · intergovernmental"
std::string kind_text(const Language& language, const Dataset& dataset, const Subject& subject);

// As a list of subjects shows each: "Person · 12 statements · 5 forums · 2014 to 2024".
std::vector<SubjectEntry> subject_entries(const Language& language, const Dataset& dataset,
                                          const std::vector<Subject>& subjects);

SubjectPage build_subject_page(const Language& language, const Dataset& dataset,
                               const Subject& subject);

// Whether all of a section is shown, and what is shown of it.
bool is_open(const SubjectSection& section, const UiState& ui);
std::span<const SubjectEntry> shown_entries(const SubjectSection& section, const UiState& ui);
// The key of an entry in both faces: "entry:person:ali-naghiyev/forums:baku-security-forum-2025".
std::string entry_target(const SubjectSection& section, const SubjectEntry& entry);
// What can be done with an entry that is a statement or an outcome; nothing for any other.
struct EntryActionsInput {
  const Language& language;
  const Dataset& dataset;
  std::string_view base_url;
  bool embed = false;
  bool kiosk = false;
  const Basket* basket = nullptr;  // none: nothing is picked here
};
std::vector<RecordAction> entry_actions(const EntryActionsInput& input,
                                        const SubjectSection& section, const SubjectEntry& entry);

// "Show all 312", "Show fewer"; empty for a section that is not long.
std::string more_text(const Language& language, const SubjectSection& section, const UiState& ui);

// The same in English, for those who are not given a language yet.
inline SubjectPage build_subject_page(const Dataset& dataset, const Subject& subject) {
  return build_subject_page(Language::english(), dataset, subject);
}

}  // namespace rostrum
