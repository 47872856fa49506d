// The document face of a running Session: its semantic tree, built when asked for and kept until
// the session changes, and what activating one of its nodes does.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/outline/semantic_tree.hpp"
#include "engine/session/session.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Belongs to one session: a revision of another one would be taken for its own.
class DocumentFace {
 public:
  // Valid until the next call after a change of the session.
  const SemanticNode& outline(const Session& session);
  // Does what activating the node with this key would do. False: no such node or action.
  bool activate(Session& session, std::string_view key);

 private:
  const Language* language_ = &Language::english();
  SemanticNode outline_;
  std::uint64_t revision_ = 0;  // of the session, that the outline was built for; 0: none
};

}  // namespace rostrum
