#include "engine/present/compare/compare_item.hpp"

#include "engine/present/subject_page.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "engine/view/compared.hpp"
#include "messages/compare.hpp"

namespace rostrum {

namespace {

struct BasisMessage {
  Plain operator()(PersonId) const { return msg::compare_basis_person; }
  Plain operator()(OrganizationId) const { return msg::compare_basis_organization; }
  Plain operator()(SeriesId) const { return msg::compare_basis_series; }
  Plain operator()(TopicId) const { return msg::compare_basis_topic; }
  Plain operator()(CountryId) const { return msg::compare_basis_country; }
};

}  // namespace

bool has_page(const CompareItem& item) {
  return std::holds_alternative<ForumId>(item) || std::holds_alternative<Subject>(item);
}

std::optional<CompareItem> find_compare_item(const Dataset& dataset, std::string_view text) {
  if (const auto year = compared_year(text)) return CalendarYear{*year};
  if (const auto group = compared_group(dataset, text)) return *group;
  if (const auto subject = find_subject(dataset, text)) return *subject;
  const auto record = dataset.find_record(text);
  if (!record) return std::nullopt;
  const auto* forum = std::get_if<ForumId>(&*record);
  return forum != nullptr ? std::optional<CompareItem>(*forum) : std::nullopt;
}

std::string text_of(const Dataset& dataset, const CompareItem& item) {
  if (const auto* forum = std::get_if<ForumId>(&item)) return dataset[*forum].id;
  if (const auto* subject = std::get_if<Subject>(&item)) return text_of(dataset, *subject);
  if (const auto* group = std::get_if<CountryGroupId>(&item)) return compared_text(dataset, *group);
  return compared_text(std::get<CalendarYear>(item).year);
}

std::string name_of(const Dataset& dataset, const CompareItem& item) {
  if (const auto* forum = std::get_if<ForumId>(&item)) return dataset[*forum].short_title;
  if (const auto* subject = std::get_if<Subject>(&item)) return name_of(dataset, *subject);
  if (const auto* group = std::get_if<CountryGroupId>(&item)) return dataset[*group].name;
  return std::to_string(std::get<CalendarYear>(item).year);
}

std::string kind_text(const Language& language, const Dataset& dataset, const CompareItem& item) {
  if (std::holds_alternative<ForumId>(item)) return std::string(language.text(msg::compare_forum));
  if (const auto* subject = std::get_if<Subject>(&item)) {
    return kind_text(language, dataset, *subject);
  }
  if (const auto* group = std::get_if<CountryGroupId>(&item)) {
    return std::string(kind_text(language, dataset[*group].kind));
  }
  return std::string(language.text(msg::compare_year));
}

std::string basis_text(const Language& language, const CompareItem& item) {
  if (std::holds_alternative<ForumId>(item)) {
    return std::string(language.text(msg::compare_basis_forum));
  }
  if (const auto* subject = std::get_if<Subject>(&item)) {
    return std::string(language.text(std::visit(BasisMessage{}, *subject)));
  }
  if (std::holds_alternative<CountryGroupId>(item)) {
    return std::string(language.text(msg::compare_basis_group));
  }
  return std::string(language.text(msg::compare_basis_year));
}

std::string note_of(const Dataset& dataset, const CompareItem& item) {
  const auto* group = std::get_if<CountryGroupId>(&item);
  return group != nullptr ? dataset[*group].note : std::string();
}

}  // namespace rostrum
