// What the records are about and who they are from: a person, an organization, a series, a topic or
// a country. Each has a page of its own.
//
// Text form, in addresses and in View::selection: the kind, a colon, the readable id:
//   person:ali-naghiyev   organization:unoct   series:baku-security-forum   topic:terrorism
//   country:AZE
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum {

using Subject = std::variant<PersonId, OrganizationId, SeriesId, TopicId, CountryId>;

std::string text_of(const Dataset& dataset, const Subject& subject);
std::optional<Subject> find_subject(const Dataset& dataset, std::string_view text);

const std::string& name_of(const Dataset& dataset, const Subject& subject);
// Other spellings and names, an organization's short name first.
std::vector<std::string> other_names(const Dataset& dataset, const Subject& subject);

// The id that a text would select, and its kind: a subject's, or a forum's for every record.
KindedId selected_id(std::string_view text);
// What can be selected: a record's id or a subject's text, in the form in use now. Retired ids are
// followed. Nothing when the dataset has neither.
std::optional<std::string> current_selection(const Dataset& dataset, std::string_view text);

// Whether a text selects a page, in a subject's form, or else a record.
bool selects_page(std::string_view text);

}  // namespace rostrum
