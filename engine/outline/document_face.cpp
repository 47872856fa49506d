#include "engine/outline/document_face.hpp"

#include "engine/outline/outline.hpp"

namespace rostrum {

const SemanticNode& DocumentFace::outline(const Session& session) {
  if (revision_ == session.revision()) return outline_;
  const bool speaks_alike = language_ == &session.language();
  if (!speaks_alike) translate(session);
  outline_ =
      build_outline({.language = *language_,
                     .dataset = session.dataset(),
                     .domains = session.domains(),
                     .columns = session.columns(),
                     .result = session.result(),
                     .list = session.list(),
                     .state = session.state(),
                     .subjects_found = speaks_alike ? session.subjects_found() : subjects_found_,
                     .page = speaks_alike ? session.page()
                             : page_      ? &*page_
                                          : nullptr,
                     .compare = speaks_alike ? session.compare()
                                : compare_   ? &*compare_
                                             : nullptr,
                     .compare_offers = speaks_alike ? session.compare_offers() : compare_offers_,
                     .lanes = &session.lanes(),
                     .base_url = session.base_url(),
                     .venue = &session.venue(),
                     .today = session.today(),
                     .can_share = session.can_share(),
                     .intake = session.intake(),
                     .own_data = session.own_data(),
                     .forgiven = session.forgiven(),
                     .filter_offers = speaks_alike ? session.filter_offers() : filter_offers_,
                     .nothing_advice = speaks_alike ? &session.nothing_advice() : &nothing_advice_,
                     .asked = &session.asked(),
                     .table = session.view().form == ListForm::table ? &session.table() : nullptr});
  revision_ = session.revision();
  return outline_;
}

void DocumentFace::set_language(const Language& language) {
  language_ = &language;
  revision_ = 0;
}

void DocumentFace::translate(const Session& session) {
  const Dataset& dataset = session.dataset();
  page_.reset();
  if (const SubjectPage* page = session.page()) {
    if (const auto subject = find_subject(dataset, page->selection)) {
      page_ = build_subject_page(*language_, dataset, *subject);
    }
  }
  std::vector<Subject> found;
  for (const SubjectEntry& entry : session.subjects_found()) {
    if (const auto subject = find_subject(dataset, entry.selection)) found.push_back(*subject);
  }
  subjects_found_ = subject_entries(*language_, dataset, found);
  filter_offers_ = session.filter_offers_in(*language_);
  nothing_advice_ = session.nothing_advice_in(*language_);
  compare_.reset();
  compare_offers_.clear();
  if (session.compare() != nullptr) {
    compare_ =
        build_compare_page(*language_, dataset, session.view().compare, session.view().said_topic);
    compare_offers_ = session.compare_offers_in(*language_);
  }
}

bool DocumentFace::activate(Session& session, std::string_view key) {
  const SemanticNode* node = find_node(outline(session), key);
  if (node == nullptr || !node->action || node->role == Role::text_field) return false;
  session.dispatch(*node->action);
  return true;
}

bool DocumentFace::enter(Session& session, std::string_view key, std::string text) {
  const SemanticNode* node = find_node(outline(session), key);
  if (node == nullptr) return false;
  auto action = action_with_text(*node, std::move(text));
  if (!action) return false;
  session.dispatch(*std::move(action));
  return true;
}

}  // namespace rostrum
