#include "curator/lint.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/dates.hpp"

namespace rostrum {

namespace {

// What is referred to, for every record of the tables.
struct Uses {
  explicit Uses(const Dataset& dataset)
      : topics(dataset.topics().size()),
        series(dataset.series().size()),
        organizations(dataset.organizations().size()),
        people(dataset.people().size()) {
    for (const Forum& forum : dataset.forums()) {
      series[forum.series.index] = true;
      mark(organizations, forum.organizers);
      mark(people, forum.convenors);
      mark(topics, forum.topics);
    }
    for (const Statement& statement : dataset.statements()) {
      if (statement.speaker) people[statement.speaker->index] = true;
      if (statement.organization) organizations[statement.organization->index] = true;
      mark(topics, statement.topics);
    }
    for (const Outcome& outcome : dataset.outcomes())
      mark(topics, outcome.topics);
    for (const Organization& organization : dataset.organizations()) {
      if (organization.parent) organizations[organization.parent->index] = true;
    }
  }

  std::vector<bool> topics;
  std::vector<bool> series;
  std::vector<bool> organizations;
  std::vector<bool> people;

 private:
  template <typename StrongId>
  static void mark(std::vector<bool>& used, const std::vector<StrongId>& ids) {
    for (const StrongId id : ids)
      used[id.index] = true;
  }
};

class LintPass {
 public:
  LintPass(const Dataset& dataset, const RecordFiles& files, Findings& findings)
      : dataset_(dataset), files_(files), findings_(findings) {}

  template <typename StrongId>
  void unused(std::string_view rule, const std::vector<bool>& used) {
    for (std::uint32_t i = 0; i < used.size(); ++i) {
      if (!used[i]) {
        warn(rule, StrongId{i}, "/id", "is referred to by nothing (take it out, or use it)");
      }
    }
  }

  template <typename StrongId, typename Record>
  void topicless(std::span<const Record> records) {
    for (std::uint32_t i = 0; i < records.size(); ++i) {
      if (records[i].topics.empty()) {
        warn("no-topic", StrongId{i}, "/topics", "has no topic (name at least one)");
      }
    }
  }

  void far_dates() {
    for (std::uint32_t i = 0; i < dataset_.statements().size(); ++i) {
      const Statement& statement = dataset_.statements()[i];
      const DateSpan& forum = dataset_[statement.forum].date;
      const bool before = statement.date.latest < forum.earliest - days_around_a_forum;
      const bool after = statement.date.earliest > forum.latest + days_around_a_forum;
      if (!before && !after) continue;
      warn("far-date", StatementId{i}, "/date",
           "lies more than " + std::to_string(days_around_a_forum) + " days " +
               (before ? "before" : "after") + " the forum of " +
               date_text(Language::english(), forum) + " (compare the two dates)");
    }
  }

 private:
  template <typename StrongId>
  void warn(std::string_view rule, StrongId id, std::string_view field, std::string words) {
    FilePointer file = files_.of(id);
    findings_.warning(rule, dataset_[id].id, std::move(file.path),
                      file.pointer + std::string(field), std::move(words));
  }

  const Dataset& dataset_;
  const RecordFiles& files_;
  Findings& findings_;
};

}  // namespace

void lint_records(const Dataset& dataset, const RecordFiles& files, Findings& findings) {
  const Uses uses(dataset);
  LintPass pass(dataset, files, findings);
  pass.unused<TopicId>("unused-topic", uses.topics);
  pass.unused<SeriesId>("unused-series", uses.series);
  pass.unused<OrganizationId>("unused-organization", uses.organizations);
  pass.unused<PersonId>("unused-person", uses.people);
  pass.topicless<ForumId>(dataset.forums());
  pass.topicless<StatementId>(dataset.statements());
  pass.topicless<OutcomeId>(dataset.outcomes());
  pass.far_dates();
}

}  // namespace rostrum
