#include "engine/session/subject_forums.hpp"

#include <algorithm>
#include <variant>

namespace rostrum {

namespace {

template <typename Value>
bool has(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// Whether a forum belongs to a subject by itself; what was said at it is looked at apart.
struct ForumBelongs {
  const Dataset& dataset;
  const Forum& forum;

  bool operator()(PersonId id) const { return has(forum.convenors, id); }
  bool operator()(OrganizationId id) const { return has(forum.organizers, id); }
  bool operator()(SeriesId id) const { return forum.series == id; }
  bool operator()(TopicId id) const { return has(forum.topics, id); }
  bool operator()(CountryId id) const { return host_of(dataset, forum) == id; }
};

bool is_speaker(const Statement& statement, const Subject& subject) {
  if (const auto* person = std::get_if<PersonId>(&subject)) return statement.speaker == *person;
  const auto* organization = std::get_if<OrganizationId>(&subject);
  return organization != nullptr && statement.organization == *organization;
}

}  // namespace

std::optional<CountryId> host_of(const Dataset& dataset, const Forum& forum) {
  return forum.place ? dataset[*forum.place].country : std::nullopt;
}

std::vector<ForumId> forums_of(const Dataset& dataset, const Subject& subject) {
  std::vector<ForumId> forums;
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const Forum& forum = dataset.forums()[i];
    const auto said = dataset.statements_of(forum);
    const bool belongs = std::visit(ForumBelongs{dataset, forum}, subject) ||
                         std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
                           return is_speaker(statement, subject);
                         });
    if (belongs) forums.push_back(ForumId{i});
  }
  return forums;
}

std::vector<ForumId> forums_of_selection(const Dataset& dataset, const View& view) {
  const auto subject = find_subject(dataset, view.selection);
  return subject ? forums_of(dataset, *subject) : std::vector<ForumId>{};
}

}  // namespace rostrum
