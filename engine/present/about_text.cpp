#include "engine/present/about_text.hpp"

#include <algorithm>
#include <initializer_list>

#include "engine/model/program_version.hpp"
#include "engine/present/record_text.hpp"
#include "messages/about.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

constexpr std::string_view cc_by = "CC-BY-4.0";
constexpr std::string_view cc_by_url = "https://creativecommons.org/licenses/by/4.0/";

std::size_t source_count(const Dataset& dataset) {
  std::size_t count = 0;
  for (const Forum& forum : dataset.forums())
    count += forum.sources.size();
  return count;
}

// Two sentences of one paragraph.
std::string paragraph_of(const Language& language, std::string_view first,
                         std::string_view second) {
  return language.text(msg::about_sentences{.first = first, .second = second});
}

AboutSection about_section(const Language& language, Plain title,
                           std::initializer_list<Plain> texts) {
  AboutSection made{std::string(language.text(title)), {}, std::nullopt};
  for (const Plain text : texts)
    made.paragraphs.emplace_back(language.text(text));
  return made;
}

// "Version 2026.11.22 holds 464 forums, …, dated from 2001 to 2026."
std::string holds_text(const Language& language, const Dataset& dataset, const Message& what) {
  const std::size_t forums = dataset.forums().size();
  const std::size_t statements = dataset.statements().size();
  const std::size_t outcomes = dataset.outcomes().size();
  const auto extent = dataset.extent();
  if (!extent) {
    return language.text(msg::about_holds{
        .forums = forums, .outcomes = outcomes, .statements = statements, .what = what});
  }
  const std::int32_t first = civil_from_day(extent->earliest).year;
  const std::int32_t last = civil_from_day(extent->latest).year;
  if (first == last) {
    return language.text(msg::about_holds_year{.forums = forums,
                                               .outcomes = outcomes,
                                               .statements = statements,
                                               .what = what,
                                               .year = first});
  }
  return language.text(msg::about_holds_years{.first = first,
                                              .forums = forums,
                                              .last = last,
                                              .outcomes = outcomes,
                                              .statements = statements,
                                              .what = what});
}

AboutSection what_is_in_it(const Language& language, const Dataset& dataset,
                           std::string_view own_data) {
  std::string first;
  if (own_data.empty()) {
    const std::string holds =
        holds_text(language, dataset, msg::about_version{.version = dataset.version()});
    first = paragraph_of(language, holds,
                         language.text(msg::about_read_in{.sources = source_count(dataset)}));
  } else {
    first = holds_text(language, dataset, msg::about_your_file{.name = own_data});
  }
  std::string second =
      language.text(msg::about_names{.countries = countries_with_records(dataset),
                                     .organizations = dataset.organizations().size(),
                                     .people = dataset.people().size(),
                                     .series = dataset.series().size()});
  return {std::string(language.text(msg::about_title_inside)),
          {std::move(first), std::move(second)},
          std::nullopt};
}

AboutSection reuse(const Language& language, const Dataset& dataset) {
  const std::string licence = licence_name(dataset.licence());
  const std::string title(language.text(msg::about_title_reuse));
  if (licence.empty()) {
    return {title, {std::string(language.text(msg::about_no_licence))}, std::nullopt};
  }
  if (dataset.licence() != cc_by) {
    return {title, {language.text(msg::about_licence{.licence = licence})}, std::nullopt};
  }
  return {title,
          {language.text(msg::about_licence_by{.licence = licence})},
          AboutLink{std::string(language.text(msg::about_licence_link)), std::string(cc_by_url)}};
}

AboutSection borders(const Language& language) {
  return {
      std::string(language.text(msg::about_title_borders)),
      {paragraph_of(language, language.text(msg::about_land), language.text(msg::about_borders))},
      std::nullopt};
}

AboutSection errors(const Language& language, const Dataset& dataset) {
  const std::string title(language.text(msg::about_title_errors));
  const std::string& contact = dataset.contact();
  if (contact.empty()) {
    return {title,
            {language.text(msg::about_error_publisher{.button = msg::record_copy_link})},
            std::nullopt};
  }
  // Links from data lead to pages of the web only; an address for letters stands in words.
  constexpr std::string_view mail = "mailto:";
  if (contact.starts_with(mail)) {
    return {title,
            {language.text(msg::about_error_mail{.address = contact.substr(mail.size()),
                                                 .button = msg::record_copy_link})},
            std::nullopt};
  }
  return {title,
          {language.text(msg::about_error_address{.button = msg::record_copy_link})},
          AboutLink{contact, contact}};
}

AboutSection program(const Language& language, std::string_view base_url) {
  std::optional<AboutLink> files;
  const std::string_view place = base_url.substr(0, base_url.find('?'));
  if (const auto slash = place.rfind('/'); slash != std::string_view::npos) {
    files = AboutLink{std::string(language.text(msg::about_files)),
                      std::string(place.substr(0, slash + 1)) + "files.html"};
  }
  return {std::string(language.text(msg::about_title_program)),
          {language.text(msg::about_program{.version = program_version()})},
          std::move(files)};
}

}  // namespace

std::vector<AboutSection> about_sections(const Language& language, const Dataset& dataset,
                                         std::string_view own_data, std::string_view base_url) {
  std::vector<AboutSection> sections;
  sections.push_back(about_section(language, msg::about_title_what, {msg::about_what}));
  sections.push_back(what_is_in_it(language, dataset, own_data));
  if (!own_data.empty()) {
    sections.push_back(about_section(language, msg::about_title_own_file,
                                     {msg::about_own_file, msg::about_own_file_link}));
    sections.push_back(borders(language));
    sections.push_back(program(language, base_url));
    return sections;
  }
  sections.push_back(reuse(language, dataset));
  sections.push_back(about_section(language, msg::about_title_method,
                                   {msg::about_sources, msg::about_summaries, msg::about_dates}));
  sections.push_back(
      about_section(language, msg::about_title_limits,
                    {msg::about_coverage, msg::about_slips, msg::about_no_transcript}));
  sections.push_back(borders(language));
  sections.push_back(errors(language, dataset));
  sections.push_back(about_section(language, msg::about_title_kept, {msg::about_basket}));
  sections.push_back(program(language, base_url));
  return sections;
}

std::string dataset_facts(const Language& language, const Dataset& dataset,
                          std::string_view own_data) {
  const std::size_t forums = dataset.forums().size();
  const std::size_t statements = dataset.statements().size();
  if (!own_data.empty()) {
    return language.text(
        msg::about_file_facts{.forums = forums, .name = own_data, .statements = statements});
  }
  std::string text = language.text(msg::about_dataset_facts{.forums = forums,
                                                            .sources = source_count(dataset),
                                                            .statements = statements,
                                                            .version = dataset.version()});
  append_part(language, text, licence_name(dataset.licence()));
  return text;
}

std::string licence_name(std::string_view spdx) {
  constexpr std::string_view family = "CC-";
  std::string name(spdx);
  const std::size_t version = name.rfind('-');
  if (!spdx.starts_with(family) || version < family.size()) return name;
  name[family.size() - 1] = ' ';
  name[version] = ' ';
  return name;
}

std::string_view licence_url(std::string_view spdx) {
  return spdx == cc_by ? cc_by_url : std::string_view();
}

std::size_t countries_with_records(const Dataset& dataset) {
  std::vector<bool> has_record(dataset.countries().size());
  const auto note = [&](const std::optional<CountryId>& country) {
    if (country) has_record[country->index] = true;
  };
  for (const Forum& forum : dataset.forums()) {
    if (forum.place) note(dataset[*forum.place].country);
  }
  for (const Statement& statement : dataset.statements()) {
    note(statement.country);
    for (const CountryId mentioned : statement.mentions)
      note(mentioned);
  }
  return static_cast<std::size_t>(std::count(has_record.begin(), has_record.end(), true));
}

}  // namespace rostrum
