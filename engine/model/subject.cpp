#include "engine/model/subject.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace rostrum {

namespace {

template <typename Id, typename Record>
std::optional<Subject> subject_with_id(std::span<const Record> records, std::string_view id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const Record& r) { return r.id == id; });
  if (found == records.end()) return std::nullopt;
  return Subject(Id{static_cast<std::uint32_t>(found - records.begin())});
}

std::optional<Subject> find(const Dataset& dataset, KindedId text) {
  switch (text.kind) {
    case IdKind::person:
      return subject_with_id<PersonId>(dataset.people(), text.id);
    case IdKind::organization:
      return subject_with_id<OrganizationId>(dataset.organizations(), text.id);
    case IdKind::series:
      return subject_with_id<SeriesId>(dataset.series(), text.id);
    case IdKind::topic:
      return subject_with_id<TopicId>(dataset.topics(), text.id);
    case IdKind::country:
      return subject_with_id<CountryId>(dataset.countries(), text.id);
    default:
      return std::nullopt;
  }
}

bool is_subject(IdKind kind) {
  return kind <= IdKind::country;
}

struct OtherNames {
  const Dataset& dataset;

  std::vector<std::string> operator()(PersonId id) const { return dataset[id].variants; }
  std::vector<std::string> operator()(OrganizationId id) const {
    const Organization& organization = dataset[id];
    std::vector<std::string> names = organization.variants;
    if (!organization.short_name.empty()) names.insert(names.begin(), organization.short_name);
    return names;
  }
  std::vector<std::string> operator()(SeriesId id) const { return dataset[id].variants; }
  std::vector<std::string> operator()(TopicId) const { return {}; }
  std::vector<std::string> operator()(CountryId id) const { return dataset[id].variants; }
};

}  // namespace

std::string text_of(const Dataset& dataset, const Subject& subject) {
  const std::string& id =
      std::visit([&](auto each) -> const std::string& { return dataset[each].id; }, subject);
  return std::string(id_kind_prefixes[subject.index()]) + id;
}

std::optional<Subject> find_subject(const Dataset& dataset, std::string_view text) {
  return find(dataset, kinded_id(text));
}

const std::string& name_of(const Dataset& dataset, const Subject& subject) {
  return std::visit([&](auto id) -> const std::string& { return dataset[id].name; }, subject);
}

std::vector<std::string> other_names(const Dataset& dataset, const Subject& subject) {
  return std::visit(OtherNames{dataset}, subject);
}

KindedId selected_id(std::string_view text) {
  const KindedId selected = kinded_id(text);
  return is_subject(selected.kind) ? selected : KindedId{text, IdKind::forum};
}

std::optional<std::string> current_selection(const Dataset& dataset, std::string_view text) {
  const auto [id, kind] = selected_id(text);
  if (is_subject(kind)) {
    auto subject = find(dataset, {id, kind});
    if (!subject) subject = find(dataset, {dataset.current_id(id, kind), kind});
    if (!subject) return std::nullopt;
    return text_of(dataset, *subject);
  }
  std::string current(id);
  if (!dataset.find_record(current)) current = dataset.current_id(id, kind);
  if (!dataset.find_record(current)) return std::nullopt;
  return current;
}

bool selects_page(std::string_view text) {
  return is_subject(kinded_id(text).kind);
}

}  // namespace rostrum
