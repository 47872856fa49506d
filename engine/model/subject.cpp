#include "engine/model/subject.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rostrum {

namespace {

// In the order of Subject's alternatives.
constexpr std::array<std::string_view, std::variant_size_v<Subject>> prefixes = {
    "person:", "organization:", "series:", "topic:", "country:"};

template <typename Id, typename Record>
std::optional<Subject> found_in(std::span<const Record> records, std::string_view id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const Record& r) { return r.id == id; });
  if (found == records.end()) return std::nullopt;
  return Subject(Id{static_cast<std::uint32_t>(found - records.begin())});
}

std::optional<Subject> find(const Dataset& dataset, std::size_t kind, std::string_view id) {
  switch (kind) {
    case 0:
      return found_in<PersonId>(dataset.people(), id);
    case 1:
      return found_in<OrganizationId>(dataset.organizations(), id);
    case 2:
      return found_in<SeriesId>(dataset.series(), id);
    case 3:
      return found_in<TopicId>(dataset.topics(), id);
    default:
      return found_in<CountryId>(dataset.countries(), id);
  }
}

// The kind a text names by its prefix.
std::optional<std::size_t> kind_of(std::string_view text) {
  for (std::size_t kind = 0; kind < prefixes.size(); ++kind) {
    if (text.starts_with(prefixes[kind])) return kind;
  }
  return std::nullopt;
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
  std::vector<std::string> operator()(CountryId) const { return {}; }
};

}  // namespace

std::string text_of(const Dataset& dataset, const Subject& subject) {
  const std::string& id =
      std::visit([&](auto each) -> const std::string& { return dataset[each].id; }, subject);
  return std::string(prefixes[subject.index()]) + id;
}

std::optional<Subject> find_subject(const Dataset& dataset, std::string_view text) {
  const auto kind = kind_of(text);
  if (!kind) return std::nullopt;
  return find(dataset, *kind, text.substr(prefixes[*kind].size()));
}

const std::string& name_of(const Dataset& dataset, const Subject& subject) {
  return std::visit([&](auto id) -> const std::string& { return dataset[id].name; }, subject);
}

std::vector<std::string> other_names(const Dataset& dataset, const Subject& subject) {
  return std::visit(OtherNames{dataset}, subject);
}

std::optional<std::string> current_selection(const Dataset& dataset, std::string_view text) {
  if (const auto kind = kind_of(text)) {
    const std::string_view id = text.substr(prefixes[*kind].size());
    auto subject = find(dataset, *kind, id);
    if (!subject) subject = find(dataset, *kind, dataset.current_id(id));
    if (!subject) return std::nullopt;
    return text_of(dataset, *subject);
  }
  if (dataset.find_record(text)) return std::string(text);
  const std::string_view current = dataset.current_id(text);
  if (!dataset.find_record(current)) return std::nullopt;
  return std::string(current);
}

std::string_view selection_word(std::string_view text) {
  return kind_of(text) ? "page" : "record";
}

}  // namespace rostrum
