#include "engine/search/subject_search.hpp"

#include <algorithm>
#include <string_view>

#include "engine/base/compact_sort.hpp"
#include "engine/search/fold.hpp"
#include "engine/search/match.hpp"

namespace rostrum {

namespace {

// Statements and forums of every record of each table.
struct Weights {
  explicit Weights(const Dataset& dataset)
      : people(dataset.people().size()),
        organizations(dataset.organizations().size()),
        series(dataset.series().size()),
        topics(dataset.topics().size()),
        countries(dataset.countries().size()) {
    for (const Forum& forum : dataset.forums()) {
      for (const PersonId id : forum.convenors)
        ++people[id.index];
      for (const OrganizationId id : forum.organizers)
        ++organizations[id.index];
      ++series[forum.series.index];
      for (const TopicId id : forum.topics)
        ++topics[id.index];
      if (forum.place && dataset[*forum.place].country) {
        ++countries[dataset[*forum.place].country->index];
      }
    }
    for (const Statement& statement : dataset.statements()) {
      if (statement.speaker) ++people[statement.speaker->index];
      if (statement.organization) ++organizations[statement.organization->index];
      for (const TopicId id : statement.topics)
        ++topics[id.index];
      if (statement.country) ++countries[statement.country->index];
    }
  }

  std::uint32_t operator()(PersonId id) const { return people[id.index]; }
  std::uint32_t operator()(OrganizationId id) const { return organizations[id.index]; }
  std::uint32_t operator()(SeriesId id) const { return series[id.index]; }
  std::uint32_t operator()(TopicId id) const { return topics[id.index]; }
  std::uint32_t operator()(CountryId id) const { return countries[id.index]; }

  std::vector<std::uint32_t> people;
  std::vector<std::uint32_t> organizations;
  std::vector<std::uint32_t> series;
  std::vector<std::uint32_t> topics;
  std::vector<std::uint32_t> countries;
};

// The words asked for, as a name would have them.
std::string asked_name(const std::vector<TextTerm>& terms) {
  std::string name;
  for (const TextTerm& term : terms) {
    if (term.excluded) continue;
    if (!name.empty()) name += ' ';
    name += term.folded;
  }
  return name;
}

// A name with hyphens is the same with spaces.
bool is_same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) {
    return x == y || ((x == '-' || x == ' ') && (y == '-' || y == ' '));
  });
}

bool any_matches(const std::vector<std::string>& names, const std::vector<TextTerm>& terms) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return matches_folded(name, terms); });
}

}  // namespace

SubjectSearch::SubjectSearch(const Dataset& dataset) {
  const Weights weights(dataset);
  const auto add_all = [&]<typename Id>(Id, std::size_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
      const Subject subject = Id{i};
      Entry entry{subject, {fold_for_search(name_of(dataset, subject))}, weights(Id{i})};
      for (const std::string& name : other_names(dataset, subject))
        entry.folded_names.push_back(fold_for_search(name));
      entries_.push_back(std::move(entry));
    }
  };
  add_all(PersonId{}, dataset.people().size());
  add_all(OrganizationId{}, dataset.organizations().size());
  add_all(SeriesId{}, dataset.series().size());
  add_all(TopicId{}, dataset.topics().size());
  add_all(CountryId{}, dataset.countries().size());
  compact_sort(entries_, [](const Entry& a, const Entry& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.folded_names.front() != b.folded_names.front()) {
      return a.folded_names.front() < b.folded_names.front();
    }
    return a.subject < b.subject;
  });
}

std::vector<Subject> SubjectSearch::find(const std::vector<TextTerm>& terms,
                                         std::size_t at_most) const {
  std::vector<TextTerm> wanted;
  std::vector<TextTerm> unwanted;
  for (const TextTerm& term : terms) {
    (term.excluded ? unwanted : wanted).push_back(term);
    if (term.excluded) unwanted.back().excluded = false;
  }
  if (wanted.empty()) return {};
  const std::string name = asked_name(wanted);
  std::vector<Subject> exact;
  std::vector<Subject> others;
  for (const Entry& entry : entries_) {
    const bool is_unwanted =
        std::any_of(unwanted.begin(), unwanted.end(),
                    [&](const TextTerm& term) { return any_matches(entry.folded_names, {term}); });
    if (is_unwanted || !any_matches(entry.folded_names, wanted)) continue;
    const bool is_exact = std::ranges::any_of(
        entry.folded_names, [&](const std::string& each) { return is_same_name(each, name); });
    (is_exact ? exact : others).push_back(entry.subject);
  }
  exact.insert(exact.end(), others.begin(), others.end());
  if (exact.size() > at_most) exact.resize(at_most);
  return exact;
}

std::vector<Subject> SubjectSearch::heaviest(std::size_t kind, std::size_t at_most) const {
  std::vector<Subject> subjects;
  for (const Entry& entry : entries_) {
    if (subjects.size() == at_most || entry.weight == 0) break;
    if (entry.subject.index() == kind) subjects.push_back(entry.subject);
  }
  return subjects;
}

}  // namespace rostrum
