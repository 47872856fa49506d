#include "engine/outline/document_face.hpp"

#include "engine/outline/outline.hpp"

namespace rostrum {

const SemanticNode& DocumentFace::outline(const Session& session) {
  if (revision_ == session.revision()) return outline_;
  outline_ = build_outline({.language = *language_,
                            .dataset = session.dataset(),
                            .domains = session.domains(),
                            .columns = session.columns(),
                            .result = session.result(),
                            .list = session.list(),
                            .state = session.state(),
                            .subjects_found = session.subjects_found(),
                            .page = session.page(),
                            .compare = session.compare(),
                            .compare_offers = session.compare_offers(),
                            .lanes = &session.lanes(),
                            .base_url = session.base_url(),
                            .today = session.today(),
                            .can_share = session.can_share(),
                            .intake = session.intake(),
                            .own_data = session.own_data()});
  revision_ = session.revision();
  return outline_;
}

bool DocumentFace::activate(Session& session, std::string_view key) {
  const SemanticNode* node = find_node(outline(session), key);
  if (node == nullptr || !node->action) return false;
  session.dispatch(*node->action);
  return true;
}

}  // namespace rostrum
