// The document face of a running Session: its semantic tree, built when asked for and kept until
// the session changes, and what activating one of its nodes does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/outline/semantic_tree.hpp"
#include "engine/present/subject_page.hpp"
#include "engine/session/session.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Belongs to one session: a revision of another one would be taken for its own.
class DocumentFace {
 public:
  // What the document speaks; the language outlives it.
  void set_language(const Language& language);
  const Language& language() const { return *language_; }
  // Valid until the next call after a change of the session or the language.
  const SemanticNode& outline(const Session& session);
  // Does what activating the node with this key would do. False: no such node or action.
  bool activate(Session& session, std::string_view key);
  // Has typed a text into the field with this key. False: no such field.
  bool enter(Session& session, std::string_view key, std::string text);

 private:
  // What the session has ready in its language, in the document's own where that is another.
  void translate(const Session& session);

  const Language* language_ = &Language::english();
  std::optional<SubjectPage> page_;
  std::vector<SubjectEntry> subjects_found_;
  std::vector<FilterOffer> filter_offers_;
  NothingAdvice nothing_advice_;
  std::optional<ComparePage> compare_;
  std::vector<CompareOffer> compare_offers_;
  SemanticNode outline_;
  std::uint64_t revision_ = 0;  // of the session, that the outline was built for; 0: none
};

}  // namespace rostrum
