// What the dataset lacks, as far as its own records show it.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "curator/number_words.hpp"
#include "curator/stats.hpp"
#include "engine/text/vocabulary_text.hpp"

namespace rostrum {

namespace {

constexpr std::size_t min_mentions = 10;
constexpr std::size_t forums_shown = 20;
// A region that hosts less than this share of the forums hosts few.
constexpr std::size_t few_percent = 5;

std::string listed(const std::vector<std::string>& words) {
  if (words.empty()) return "none";
  std::string list;
  for (const std::string& word : words)
    list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::string line(std::string_view title, const std::string& words) {
  return "  " + std::string(title) + ": " + words + '\n';
}

// "12 of 1,170 (1.0%)"
std::string share(std::size_t part, std::size_t whole) {
  std::string words = number_words(part) + " of " + number_words(whole);
  if (whole == 0) return words;
  const std::size_t permille = (1000 * part + whole / 2) / whole;
  return words + " (" + std::to_string(permille / 10) + '.' + std::to_string(permille % 10) + "%)";
}

// Runs of years as "2003 – 2005".
std::string years_without_a_forum(const Dataset& dataset) {
  std::set<std::int32_t> years;
  for (const Forum& forum : dataset.forums()) {
    if (!forum.date.has_open_start()) years.insert(civil_from_day(forum.date.earliest).year);
  }
  std::vector<std::string> gaps;
  for (auto year = years.begin(); year != years.end(); ++year) {
    const auto next = std::next(year);
    if (next == years.end() || *next == *year + 1) continue;
    std::string gap = std::to_string(*year + 1);
    if (*next > *year + 2) gap += " – " + std::to_string(*next - 1);
    gaps.push_back(std::move(gap));
  }
  return listed(gaps);
}

std::string regions_with_few_forums(const Dataset& dataset) {
  std::array<std::size_t, region_count> counts{};
  for (const Forum& forum : dataset.forums()) {
    if (!forum.place || !dataset[*forum.place].country) continue;
    ++counts[static_cast<std::size_t>(dataset[*dataset[*forum.place].country].region)];
  }
  std::vector<std::string> few;
  for (std::size_t i = 0; i < region_count; ++i) {
    const auto region = static_cast<Region>(i);
    const bool meets = region != Region::antarctica;  // where no one lives, no one meets
    if (!meets || 100 * counts[i] >= few_percent * dataset.forums().size()) continue;
    few.push_back(std::string(region_text(Language::english(), region)) + " (" +
                  number_words(counts[i]) + ')');
  }
  return listed(few);
}

std::string kinds_never_heard(const Dataset& dataset) {
  std::array<bool, organization_kind_count> heard{};
  for (const Statement& statement : dataset.statements()) {
    if (statement.organization) {
      heard[static_cast<std::size_t>(dataset[*statement.organization].kind)] = true;
    }
  }
  std::vector<std::string> silent;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    if (!heard[i])
      silent.emplace_back(kind_text(Language::english(), static_cast<OrganizationKind>(i)));
  }
  return listed(silent);
}

std::vector<std::size_t> statements_by_topic(const Dataset& dataset) {
  std::vector<std::size_t> counts(dataset.topics().size());
  for (const Statement& statement : dataset.statements()) {
    for (const TopicId id : statement.topics)
      ++counts[id.index];
  }
  return counts;
}

std::string topics_without_a_statement(const Dataset& dataset) {
  const std::vector<std::size_t> counts = statements_by_topic(dataset);
  std::vector<std::string> silent;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) silent.push_back(dataset.topics()[i].name);
  }
  return listed(silent);
}

// Lines for the voices that international meetings hear least.
std::string shares(const Dataset& dataset) {
  const std::size_t all = dataset.statements().size();
  std::size_t civil_society = 0;
  for (const Statement& statement : dataset.statements()) {
    const bool heard = statement.organization &&
                       dataset[*statement.organization].kind == OrganizationKind::civil_society;
    civil_society += heard ? 1 : 0;
  }
  std::string lines = line("Statements by civil society", share(civil_society, all));
  const std::vector<std::size_t> counts = statements_by_topic(dataset);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const bool told =
        dataset.topics()[i].id == "youth" || dataset.topics()[i].id == "civil-society";
    if (told) lines += line("Statements about " + dataset.topics()[i].name, share(counts[i], all));
  }
  return lines;
}

std::string mentioned_but_silent(const Dataset& dataset) {
  std::vector<std::size_t> mentions(dataset.countries().size());
  std::vector<bool> heard(dataset.countries().size());
  for (const Statement& statement : dataset.statements()) {
    if (statement.country) heard[statement.country->index] = true;
    for (const CountryId id : statement.mentions)
      ++mentions[id.index];
  }
  std::vector<std::size_t> silent;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i] >= min_mentions && !heard[i]) silent.push_back(i);
  }
  std::stable_sort(silent.begin(), silent.end(),
                   [&](std::size_t a, std::size_t b) { return mentions[a] > mentions[b]; });
  std::vector<std::string> words;
  for (const std::size_t i : silent)
    words.push_back(dataset.countries()[i].name + " (" + number_words(mentions[i]) + ')');
  return listed(words);
}

std::string forums_without_statements(const Dataset& dataset) {
  std::vector<std::string> ids;
  for (const Forum& forum : dataset.forums()) {
    if (forum.statement_count == 0) ids.push_back(forum.id);
  }
  std::string words = share(ids.size(), dataset.forums().size());
  if (ids.empty()) return words;
  const std::size_t more = ids.size() - std::min(ids.size(), forums_shown);
  ids.resize(ids.size() - more);
  words += ": " + listed(ids);
  return more > 0 ? words + " and " + number_words(more) + " more" : words;
}

}  // namespace

std::string coverage_gaps_text(const Dataset& dataset) {
  return "Holes\n" + line("Years without a forum", years_without_a_forum(dataset)) +
         line("Regions with few forums", regions_with_few_forums(dataset)) +
         line("Kinds of organization never heard", kinds_never_heard(dataset)) +
         line("Topics without a statement", topics_without_a_statement(dataset)) + shares(dataset) +
         line("Countries mentioned " + std::to_string(min_mentions) +
                  " times or more and never heard",
              mentioned_but_silent(dataset)) +
         line("Forums without statements", forums_without_statements(dataset));
}

}  // namespace rostrum
