#include "engine/present/subject_forums.hpp"

#include <algorithm>
#include <variant>

namespace rostrum {

namespace {

template <typename Value>
bool names_value(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// Whether a forum belongs to a subject, by itself or by what was said and agreed there.
struct ForumBelongs {
  const Dataset& dataset;
  const Forum& forum;

  bool operator()(PersonId id) const {
    return names_value(forum.convenors, id) ||
           any_statement([&](const Statement& statement) { return statement.speaker == id; });
  }
  bool operator()(OrganizationId id) const {
    return names_value(forum.organizers, id) ||
           any_statement([&](const Statement& statement) { return statement.organization == id; });
  }
  bool operator()(SeriesId id) const { return forum.series == id; }
  bool operator()(TopicId id) const {
    const auto agreed = dataset.outcomes_of(forum);
    return names_value(forum.topics, id) || any_statement([&](const Statement& statement) {
             return names_value(statement.topics, id);
           }) ||
           std::any_of(agreed.begin(), agreed.end(),
                       [&](const Outcome& outcome) { return names_value(outcome.topics, id); });
  }
  bool operator()(CountryId id) const { return host_of(dataset, forum) == id; }

 private:
  template <typename Belongs>
  bool any_statement(Belongs belongs) const {
    const auto statements = dataset.statements_of(forum);
    return std::any_of(statements.begin(), statements.end(), belongs);
  }
};

}  // namespace

std::optional<CountryId> host_of(const Dataset& dataset, const Forum& forum) {
  return forum.place ? dataset[*forum.place].country : std::nullopt;
}

std::vector<ForumId> forums_of(const Dataset& dataset, const Subject& subject) {
  std::vector<ForumId> forums;
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const ForumBelongs belongs{dataset, dataset.forums()[i]};
    if (std::visit(belongs, subject)) forums.push_back(ForumId{i});
  }
  return forums;
}

}  // namespace rostrum
