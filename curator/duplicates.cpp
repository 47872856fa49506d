#include "curator/duplicates.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/load/suggest.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

// A name this short is another name when one letter differs.
constexpr std::size_t min_near_name_bytes = 10;
// Share of the words of two texts that stand in both, from which on they are similar.
constexpr double similar_share = 0.6;
// A group of candidates larger than this is a common name or city, looked at among neighbours only.
constexpr std::size_t neighbours = 50;

std::vector<std::string> sorted_words(std::string_view folded) {
  std::vector<std::string> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    words.emplace_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

bool are_similar(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t shared = 0;
  for (const std::string& word : a)
    shared += std::binary_search(b.begin(), b.end(), word) ? 1 : 0;
  const std::size_t fewer = std::min(a.size(), b.size());
  const std::size_t all = a.size() + b.size() - shared;
  if (fewer == 0) return false;
  const bool contained = shared == fewer && fewer >= 2;
  return contained || static_cast<double>(shared) >= similar_share * static_cast<double>(all);
}

class DuplicateSearch {
 public:
  DuplicateSearch(const Dataset& dataset, const RecordFiles& files, Findings& findings)
      : dataset_(dataset), files_(files), findings_(findings) {}

  void forums() {
    std::vector<std::vector<std::string>> titles;
    for (const Forum& forum : dataset_.forums())
      titles.push_back(sorted_words(fold(forum.title)));
    // The dataset's forums come by their first day, so the lists do too.
    std::map<std::optional<PlaceId>, std::vector<std::uint32_t>> by_place;
    for (std::uint32_t i = 0; i < dataset_.forums().size(); ++i)
      by_place[dataset_.forums()[i].place].push_back(i);
    for (const auto& [place, list] : by_place) {
      for (std::size_t k = 0; k < list.size(); ++k) {
        const Forum& earlier = dataset_.forums()[list[k]];
        const std::size_t end = std::min(list.size(), k + 1 + neighbours);
        for (std::size_t m = k + 1; m < end; ++m) {
          const Forum& later = dataset_.forums()[list[m]];
          if (later.date.earliest > earlier.date.latest) break;
          const bool same_day = earlier.series == later.series &&
                                earlier.date.earliest == later.date.earliest &&
                                earlier.date.latest == later.date.latest;
          if (same_day) {
            warn(ForumId{list[m]}, ForumId{list[k]}, "/date",
                 "has series, date and place in common with ");
          } else if (are_similar(titles[list[k]], titles[list[m]])) {
            warn(ForumId{list[m]}, ForumId{list[k]}, "/title",
                 "was held in one place and at one time, under a similar title, with ");
          }
        }
      }
    }
  }

  void statements() {
    std::map<std::tuple<std::string_view, std::uint32_t, DateSpan>, std::uint32_t> first;
    for (std::uint32_t i = 0; i < dataset_.statements().size(); ++i) {
      const Statement& statement = dataset_.statements()[i];
      const Source& source = dataset_[statement.forum].sources[statement.source];
      if (!statement.speaker || source.url.empty()) continue;
      const auto [entry, added] = first.emplace(
          std::tuple(std::string_view(source.url), statement.speaker->index, statement.date), i);
      if (added) continue;
      // What one person said at a forum may well be told in several statements.
      const Statement& known = dataset_.statements()[entry->second];
      const bool apart =
          known.forum == statement.forum &&
          !are_similar(sorted_words(fold(known.summary)), sorted_words(fold(statement.summary)));
      if (apart) continue;
      warn(StatementId{i}, StatementId{entry->second}, "/source",
           "has speaker, date and source in common with ", "repeated-statement");
    }
  }

  // Of people or of organizations.
  template <typename StrongId, typename Record>
  void names(std::span<const Record> records) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_key;
    std::vector<std::string> folded;
    folded.reserve(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
      folded.push_back(name_key(records[i].name));
      add(by_key, folded[i], i);
      for (const std::string& variant : records[i].variants)
        add(by_key, name_key(variant), i);
      if (folded[i].size() < min_near_name_bytes) continue;
      // Two names one letter apart are equal once the right letter is left out of each.
      for (std::size_t letter = 0; letter < folded[i].size(); ++letter) {
        std::string shortened = folded[i];
        add(by_key, std::move(shortened.erase(letter, 1)), i);
      }
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> told;
    for (const auto& [key, list] : by_key) {
      for (std::size_t k = 0; k < list.size(); ++k) {
        const std::size_t end = std::min(list.size(), k + 1 + neighbours);
        for (std::size_t m = k + 1; m < end; ++m) {
          const auto [first, second] = std::minmax(list[k], list[m]);
          const Record& a = records[first];
          const Record& b = records[second];
          const bool elsewhere = a.country && b.country && a.country != b.country;
          const bool equal = shares_a_name(a, b);
          if (elsewhere || (!equal && !is_near(folded[first], folded[second]))) continue;
          told.emplace(first, second);
        }
      }
    }
    for (const auto& [first, second] : told) {
      warn(StrongId{second}, StrongId{first}, "/name",
           "has nearly the same name as \"" + records[first].name + "\", ");
    }
  }

 private:
  // Words of a folded name in order of the alphabet, initials left out: "Ali M. Naghiyev" and
  // "Naghiyev Ali" are one.
  static std::string name_key(std::string_view name) {
    std::string key;
    for (const std::string& word : sorted_words(fold(name))) {
      if (word.size() == 1) continue;
      if (!key.empty()) key += ' ';
      key += word;
    }
    return key;
  }

  static void add(std::unordered_map<std::string, std::vector<std::uint32_t>>& by_key,
                  std::string key, std::uint32_t record) {
    if (key.empty()) return;
    std::vector<std::uint32_t>& list = by_key[std::move(key)];
    if (list.empty() || list.back() != record) list.push_back(record);
  }

  template <typename Record>
  static bool shares_a_name(const Record& a, const Record& b) {
    const auto keys = [](const Record& record) {
      std::vector<std::string> list = {name_key(record.name)};
      for (const std::string& variant : record.variants)
        list.push_back(name_key(variant));
      return list;
    };
    const std::vector<std::string> others = keys(b);
    for (const std::string& key : keys(a)) {
      if (!key.empty() && std::find(others.begin(), others.end(), key) != others.end()) return true;
    }
    return false;
  }

  static bool is_near(const std::string& a, const std::string& b) {
    return std::min(a.size(), b.size()) >= min_near_name_bytes && !has_digit(a) && !has_digit(b) &&
           edit_distance(a, b, 1) <= 1;
  }

  template <typename StrongId>
  void warn(StrongId id, StrongId other, std::string_view field, const std::string& words,
            std::string_view rule = "likely-duplicate") {
    FilePointer file = files_.of(id);
    const std::string& known = dataset_[other].id;
    findings_.warning(rule, pair_of_ids(dataset_[id].id, known), std::move(file.path),
                      file.pointer + std::string(field),
                      words + known + " (merge the two, or accept it)");
  }

  const Dataset& dataset_;
  const RecordFiles& files_;
  Findings& findings_;
};

}  // namespace

void warn_of_duplicates(const Dataset& dataset, const RecordFiles& files, Findings& findings) {
  DuplicateSearch search(dataset, files, findings);
  search.forums();
  search.statements();
  search.names<PersonId>(dataset.people());
  search.names<OrganizationId>(dataset.organizations());
}

}  // namespace rostrum
