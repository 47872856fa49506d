#include "engine/present/compare/compare_item.hpp"

#include "engine/present/subject_page.hpp"
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

std::optional<CompareItem> find_compare_item(const Dataset& dataset, std::string_view text) {
  if (const auto year = compared_year(text)) return CalendarYear{*year};
  if (const auto subject = find_subject(dataset, text)) return *subject;
  const auto record = dataset.find_record(text);
  if (!record) return std::nullopt;
  const auto* forum = std::get_if<ForumId>(&*record);
  return forum != nullptr ? std::optional<CompareItem>(*forum) : std::nullopt;
}

std::string text_of(const Dataset& dataset, const CompareItem& item) {
  if (const auto* forum = std::get_if<ForumId>(&item)) return dataset[*forum].id;
  if (const auto* subject = std::get_if<Subject>(&item)) return text_of(dataset, *subject);
  return compared_text(std::get<CalendarYear>(item).year);
}

std::string name_of(const Dataset& dataset, const CompareItem& item) {
  if (const auto* forum = std::get_if<ForumId>(&item)) return dataset[*forum].short_title;
  if (const auto* subject = std::get_if<Subject>(&item)) return name_of(dataset, *subject);
  return std::to_string(std::get<CalendarYear>(item).year);
}

std::string kind_text(const Language& language, const Dataset& dataset, const CompareItem& item) {
  if (std::holds_alternative<ForumId>(item)) return std::string(language.text(msg::compare_forum));
  if (const auto* subject = std::get_if<Subject>(&item)) {
    return kind_text(language, dataset, *subject);
  }
  return std::string(language.text(msg::compare_year));
}

std::string_view basis_text(const Language& language, const CompareItem& item) {
  if (std::holds_alternative<ForumId>(item)) return language.text(msg::compare_basis_forum);
  if (const auto* subject = std::get_if<Subject>(&item)) {
    return language.text(std::visit(BasisMessage{}, *subject));
  }
  return language.text(msg::compare_basis_year);
}

}  // namespace rostrum
