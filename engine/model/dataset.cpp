#include "engine/model/dataset.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace rostrum {

namespace {

class ExtentBuilder {
 public:
  void add(const DateSpan& span) {
    if (!span.has_open_start()) add(span.earliest);
    if (!span.has_open_end()) add(span.latest);
  }

  std::optional<DateSpan> extent() const {
    if (first_ > last_) return std::nullopt;
    return DateSpan{.earliest = first_, .latest = last_, .interval = true};
  }

 private:
  void add(Day day) {
    first_ = std::min(first_, day);
    last_ = std::max(last_, day);
  }

  Day first_ = DateSpan::open_end;
  Day last_ = DateSpan::open_start;
};

}  // namespace

Dataset::Dataset(DatasetTables tables) : tables_(std::move(tables)) {
  ExtentBuilder extent;
  records_.reserve(tables_.forums.size() + tables_.statements.size() + tables_.outcomes.size());
  for (std::uint32_t i = 0; i < tables_.forums.size(); ++i) {
    records_.emplace(tables_.forums[i].id, ForumId{i});
    extent.add(tables_.forums[i].date);
  }
  for (std::uint32_t i = 0; i < tables_.statements.size(); ++i) {
    records_.emplace(tables_.statements[i].id, StatementId{i});
    extent.add(tables_.statements[i].date);
  }
  for (std::uint32_t i = 0; i < tables_.outcomes.size(); ++i) {
    records_.emplace(tables_.outcomes[i].id, OutcomeId{i});
  }
  countries_.reserve(tables_.countries.size());
  for (std::uint32_t i = 0; i < tables_.countries.size(); ++i) {
    countries_.emplace(tables_.countries[i].id, CountryId{i});
  }
  memberships_ = Memberships(tables_.country_groups, tables_.countries.size());
  extent_ = extent.extent();
  if (tables_.versions.empty()) tables_.versions.push_back({tables_.version, {}});
}

std::optional<RecordId> Dataset::find_record(std::string_view id) const {
  const auto found = records_.find(id);
  if (found == records_.end()) return std::nullopt;
  return found->second;
}

void Dataset::add_texts(DatasetTexts texts) {
  const auto take = [](auto& records, auto field, std::vector<std::string>& words) {
    assert(words.size() == records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
      records[i].*field = std::move(words[i]);
  };
  take(tables_.series, &Series::about, texts.series);
  take(tables_.country_groups, &CountryGroup::note, texts.country_groups);
  take(tables_.forums, &Forum::summary, texts.forums);
  take(tables_.statements, &Statement::summary, texts.statements);
  take(tables_.outcomes, &Outcome::summary, texts.outcomes);
  auto source = texts.sources.begin();
  for (Forum& forum : tables_.forums) {
    for (Source& each : forum.sources)
      each = std::move(*source++);
  }
  assert(source == texts.sources.end());
  tables_.texts_follow = false;
}

std::optional<CountryId> Dataset::find_country(std::string_view id) const {
  const auto found = countries_.find(id);
  if (found == countries_.end()) return std::nullopt;
  return found->second;
}

std::optional<CountryGroupId> Dataset::find_country_group(std::string_view id) const {
  const auto& groups = tables_.country_groups;
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const CountryGroup& group) { return group.id == id; });
  if (found == groups.end()) return std::nullopt;
  return CountryGroupId{static_cast<std::uint32_t>(found - groups.begin())};
}

const Tour* Dataset::find_tour(std::string_view id) const {
  const auto found = std::ranges::find(tables_.tours, id, &Tour::id);
  return found != tables_.tours.end() ? &*found : nullptr;
}

const Alias* Dataset::retired(KindedId id) const {
  const auto alias =
      std::find_if(tables_.aliases.begin(), tables_.aliases.end(), [&](const Alias& a) {
        return a.from == id.id && (a.kind == IdKind::any || a.kind == id.kind);
      });
  if (alias != tables_.aliases.end()) return &*alias;
  const std::size_t dot = id.id.find('.');
  return dot == std::string_view::npos ? nullptr : retired({id.id.substr(0, dot), IdKind::forum});
}

std::string Dataset::current_id(std::string_view id, IdKind kind) const {
  const Alias* alias = retired({id, kind});
  if (alias == nullptr || alias->to.empty()) return std::string(id);
  // Of a forum that was merged, what was said there is found under the other forum, or is part of
  // it.
  if (alias->from.size() < id.size()) {
    std::string moved = alias->to + std::string(id.substr(alias->from.size()));
    if (records_.contains(moved)) return moved;
  }
  return alias->to;
}

bool Dataset::is_newer(const RecordId& record, std::string_view version) const {
  const std::string& id =
      std::visit([&](auto each) -> const std::string& { return (*this)[each].id; }, record);
  return std::any_of(tables_.versions.begin(), tables_.versions.end(),
                     [&](const DatasetVersion& later) {
                       return later.name > version &&
                              std::binary_search(later.added.begin(), later.added.end(), id);
                     });
}

ForumId forum_of(const Dataset& dataset, const RecordId& record) {
  if (const auto* statement = std::get_if<StatementId>(&record)) return dataset[*statement].forum;
  if (const auto* outcome = std::get_if<OutcomeId>(&record)) return dataset[*outcome].forum;
  return std::get<ForumId>(record);
}

}  // namespace rostrum
