#include "engine/present/about_text.hpp"

#include <algorithm>

#include "engine/model/program_version.hpp"
#include "engine/text/number_words.hpp"

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

// "from 2001 to 2026"; empty without a date.
std::string extent_years_words(const Dataset& dataset) {
  const auto extent = dataset.extent();
  if (!extent) return {};
  const std::string first = std::to_string(civil_from_day(extent->earliest).year);
  const std::string last = std::to_string(civil_from_day(extent->latest).year);
  return first == last ? "from " + first : "from " + first + " to " + last;
}

AboutSection what_this_is() {
  return {
      "What Rostrum is",
      {"Rostrum brings together international security forums: who met, where and when, what was "
       "said there and what came of it. The map, the timeline and the lists are views of one "
       "dataset, and every view is a link that can be kept and passed on."},
      std::nullopt};
}

AboutSection what_is_in_it(const Dataset& dataset, std::string_view own_data) {
  std::string first = own_data.empty() ? "Version " + dataset.version()
                                       : "Your file “" + std::string(own_data) + "”";
  first += " holds " + counted(dataset.forums().size(), "forum", "forums") + ", " +
           counted(dataset.statements().size(), "statement", "statements") + " made at them and " +
           counted(dataset.outcomes().size(), "outcome", "outcomes");
  if (const std::string years = extent_years_words(dataset); !years.empty())
    first += ", dated " + years;
  first += '.';
  if (own_data.empty()) {
    first += " They were read in " + counted(source_count(dataset), "source", "sources") + '.';
  }
  std::string second = "They name " + counted(dataset.people().size(), "person", "people") + ", " +
                       counted(dataset.organizations().size(), "organization", "organizations") +
                       ", " +
                       counted(dataset.series().size(), "series of forums", "series of forums") +
                       " and " + counted(countries_with_records(dataset), "country", "countries") +
                       " that hosted a forum, were spoken for or were spoken of.";
  return {"What is in it", {std::move(first), std::move(second)}, std::nullopt};
}

AboutSection reuse(const Dataset& dataset) {
  const std::string licence = licence_words(dataset.licence());
  if (licence.empty()) {
    return {"Using the data",
            {"This dataset names no licence. Ask whoever publishes this copy before you use it "
             "elsewhere."},
            std::nullopt};
  }
  if (dataset.licence() != cc_by) {
    return {"Using the data", {"The data is under the licence " + licence + "."}, std::nullopt};
  }
  return {"Using the data",
          {"The data is under " + licence +
           ": use it for any purpose, say where it is from and what you changed."},
          AboutLink{"The licence", std::string(cc_by_url)}};
}

AboutSection method() {
  return {
      "How it was made",
      {"Everything comes from public reports. Every fact was read in the source that is named "
       "beside it.",
       std::string(summary_note),
       "Dates are only as exact as the source gives them. Figures are given as they were reported, "
       "and where reports differ, the figures stand beside each other."},
      std::nullopt};
}

AboutSection limits() {
  return {
      "What it cannot tell you",
      {"It is not complete: what is here is what was found. Sources in English and on the open web "
       "are favoured, and coverage differs by year and by region. A difference between two years "
       "or "
       "two countries may be one of reporting.",
       "A second reading of a sample before publication found a slip in about one record of "
       "twelve. Those that were found are corrected; others must be expected.",
       "A summary is not a transcript: where it matters, read the source. To be listed here is no "
       "endorsement."},
      std::nullopt};
}

AboutSection borders() {
  return {"Borders on the map",
          {"Land and borders are from Natural Earth. " + std::string(border_words)},
          std::nullopt};
}

AboutSection errors(const Dataset& dataset) {
  const std::string how = "Every record has “Copy link”, which makes an address that names it.";
  const std::string& contact = dataset.contact();
  if (contact.empty()) {
    return {"Reporting an error",
            {how +
             " Send it, with what is wrong and where you read it, to whoever publishes this copy."},
            std::nullopt};
  }
  // Links from data lead to pages of the web only; an address for letters stands in words.
  constexpr std::string_view mail = "mailto:";
  if (contact.starts_with(mail)) {
    return {"Reporting an error",
            {how + " Send it, with what is wrong and where you read it, to " +
             contact.substr(mail.size()) + '.'},
            std::nullopt};
  }
  return {"Reporting an error",
          {how + " Send it, with what is wrong and where you read it, to the address below."},
          AboutLink{contact, contact}};
}

AboutSection program() {
  return {"The program",
          {"This is Rostrum " + std::string(program_version()) +
           ". Its code is under the MIT licence."},
          std::nullopt};
}

AboutSection own_file() {
  return {"A file of your own",
          {"It is shown instead of the collection of Rostrum and stays on this device. Rostrum "
           "knows neither its licence nor how it was made, and what it leaves open was filled in: "
           "a source that is not named is the file itself, the kind of an organization is guessed "
           "from its name.",
           "A link cannot hold the file. Leave it to have the collection back."},
          std::nullopt};
}

}  // namespace

std::vector<AboutSection> about_sections(const Dataset& dataset, std::string_view own_data) {
  std::vector<AboutSection> sections;
  sections.push_back(what_this_is());
  sections.push_back(what_is_in_it(dataset, own_data));
  if (!own_data.empty()) {
    sections.push_back(own_file());
    sections.push_back(borders());
    sections.push_back(program());
    return sections;
  }
  sections.push_back(reuse(dataset));
  sections.push_back(method());
  sections.push_back(limits());
  sections.push_back(borders());
  sections.push_back(errors(dataset));
  sections.push_back(program());
  return sections;
}

std::string dataset_facts(const Dataset& dataset, std::string_view own_data) {
  std::string words = own_data.empty() ? "Dataset " + dataset.version() : std::string(own_data);
  words += " · " + counted(dataset.forums().size(), "forum", "forums") + " · " +
           counted(dataset.statements().size(), "statement", "statements");
  if (!own_data.empty()) return words;
  words += " · " + counted(source_count(dataset), "source", "sources");
  if (const std::string licence = licence_words(dataset.licence()); !licence.empty())
    words += " · " + licence;
  return words;
}

std::string licence_words(std::string_view spdx) {
  constexpr std::string_view family = "CC-";
  std::string words(spdx);
  const std::size_t version = words.rfind('-');
  if (!spdx.starts_with(family) || version < family.size()) return words;
  words[family.size() - 1] = ' ';
  words[version] = ' ';
  return words;
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
