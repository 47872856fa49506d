#include "web/page_title.hpp"

#include <optional>
#include <string_view>
#include <variant>

#include "engine/model/subject.hpp"

namespace rostrum::web {

namespace {

struct TitleOf {
  const Dataset& dataset;

  std::string operator()(ForumId id) const { return dataset[id].short_title; }
  std::string operator()(StatementId id) const {
    const Statement& statement = dataset[id];
    const std::string& forum = dataset[statement.forum].short_title;
    if (statement.speaker) return dataset[*statement.speaker].name + ", " + forum;
    if (statement.organization) return dataset[*statement.organization].name + ", " + forum;
    return forum;
  }
  std::string operator()(OutcomeId id) const { return dataset[id].title; }
};

}  // namespace

std::string page_title(const Session& session) {
  constexpr std::string_view product = "Rostrum";
  std::string name;
  if (session.compare() != nullptr) {
    name = compare_heading(*session.compare());
  } else if (const auto record = session.dataset().find_record(session.view().selection)) {
    name = std::visit(TitleOf{session.dataset()}, *record);
  } else if (const auto subject = find_subject(session.dataset(), session.view().selection)) {
    name = name_of(session.dataset(), *subject);
  } else {
    name = session.view().query.text;
  }
  if (name.empty()) return std::string(product);
  return name.append(" · ").append(product);
}

}  // namespace rostrum::web
