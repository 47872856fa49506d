#include "engine/present/compare/compare_item.hpp"

#include "engine/present/subject_page.hpp"
#include "engine/view/compared.hpp"

namespace rostrum {

namespace {

struct BasisWords {
  std::string_view operator()(PersonId) const {
    return "What they said, and the forums they called";
  }
  std::string_view operator()(OrganizationId) const {
    return "What was said for it, and the forums it organized";
  }
  std::string_view operator()(SeriesId) const {
    return "All that was said and agreed at its forums";
  }
  std::string_view operator()(TopicId) const { return "All that is about it"; }
  std::string_view operator()(CountryId) const {
    return "What its speakers said, and the forums it hosted";
  }
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

std::string kind_words(const Dataset& dataset, const CompareItem& item) {
  if (std::holds_alternative<ForumId>(item)) return "Forum";
  if (const auto* subject = std::get_if<Subject>(&item)) return kind_words(dataset, *subject);
  return "Year";
}

std::string_view basis_words(const CompareItem& item) {
  if (std::holds_alternative<ForumId>(item)) return "All that was said and agreed there";
  if (const auto* subject = std::get_if<Subject>(&item)) return std::visit(BasisWords{}, *subject);
  return "All that may lie in it, by dates as far as they are known";
}

}  // namespace rostrum
