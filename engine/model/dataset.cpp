#include "engine/model/dataset.hpp"

#include <algorithm>
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
  extent_ = extent.extent();
}

std::optional<RecordId> Dataset::find_record(std::string_view id) const {
  const auto found = records_.find(id);
  if (found == records_.end()) return std::nullopt;
  return found->second;
}

std::optional<CountryId> Dataset::find_country(std::string_view id) const {
  const auto found = countries_.find(id);
  if (found == countries_.end()) return std::nullopt;
  return found->second;
}

std::string_view Dataset::current_id(std::string_view id) const {
  const auto alias = std::find_if(tables_.aliases.begin(), tables_.aliases.end(),
                                  [&](const Alias& a) { return a.from == id; });
  return alias != tables_.aliases.end() ? std::string_view(alias->to) : id;
}

std::string place_words(const Dataset& dataset, PlaceId id) {
  const Place& place = dataset[id];
  std::string words = place.city;
  if (place.country && dataset[*place.country].name != place.city) {
    if (!words.empty()) words += ", ";
    words += dataset[*place.country].name;
  }
  return words;
}

std::string place_words(const Dataset& dataset, const Forum& forum) {
  if (!forum.place) return forum.online ? "Online" : "Place not known";
  std::string words = place_words(dataset, *forum.place);
  if (forum.online) words += ", and online";
  return words;
}

ForumId forum_of(const Dataset& dataset, const RecordId& record) {
  if (const auto* statement = std::get_if<StatementId>(&record)) return dataset[*statement].forum;
  if (const auto* outcome = std::get_if<OutcomeId>(&record)) return dataset[*outcome].forum;
  return std::get<ForumId>(record);
}

}  // namespace rostrum
