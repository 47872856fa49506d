#include "engine/search/search_index.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

#include "engine/base/compact_sort.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

constexpr char field_separator = '\n';
constexpr std::array<double, 3> field_weights = {8, 4, 1};  // by SearchField
constexpr double beginning_weight = 0.6;  // of a word that only begins with the term

template <typename Visit>
void for_each_word(std::string_view folded, Visit visit) {
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" \n", i), folded.size());
    if (end > i) visit(folded.substr(i, end - i));
    i = end + 1;
  }
}

std::string folded_document(const SearchDocument& document) {
  std::string folded = fold(document.title);
  folded += field_separator;
  folded += fold(document.name);
  folded += field_separator;
  folded += fold(document.summary);
  return folded;
}

// How well one folded field answers a term: 1 for whole words, less for a beginning, 0 for none.
double field_score(std::string_view field, const TextTerm& term) {
  if (matches_folded(field, {{.folded = term.folded, .phrase = true}})) return 1;
  return !term.phrase && matches_folded(field, {term}) ? beginning_weight : 0;
}

// The first word at or after `from` that the predicate, false then true over the order, accepts.
template <typename Predicate>
std::size_t first_word(std::size_t from, std::size_t to, Predicate accepts) {
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    if (accepts(middle)) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return from;
}

}  // namespace

SearchIndex::SearchIndex(std::span<const SearchDocument> documents) {
  folded_.reserve(documents.size());
  for (const SearchDocument& document : documents)
    folded_.push_back(folded_document(document));

  // Words are numbered as they are met; each row's words are listed once, row after row.
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<std::string_view> texts;
  std::vector<std::uint32_t> last_row;
  std::vector<std::uint32_t> counts;
  struct Occurrence {
    std::uint32_t word;
    std::uint32_t row;
  };
  std::vector<Occurrence> occurrences;
  for (std::uint32_t row = 0; row < folded_.size(); ++row) {
    for_each_word(folded_[row], [&](std::string_view text) {
      const auto number = static_cast<std::uint32_t>(texts.size());
      const auto [entry, added] = numbers.try_emplace(text, number);
      if (added) {
        texts.push_back(text);
        last_row.push_back(row + 1);  // no row of its own yet
        counts.push_back(0);
      }
      const std::uint32_t word = entry->second;
      if (last_row[word] == row) return;
      last_row[word] = row;
      ++counts[word];
      occurrences.push_back({word, row});
    });
  }

  // Then they are put in the order of their texts, and the rows sorted by counting.
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  compact_sort(order, [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
  posting_offsets_.push_back(0);
  std::vector<std::uint32_t> next(texts.size());
  words_.reserve(texts.size());
  for (const std::uint32_t word : order) {
    const auto begin = static_cast<std::uint32_t>(words_text_.size());
    words_text_ += texts[word];
    words_.push_back({begin, static_cast<std::uint32_t>(words_text_.size())});
    next[word] = posting_offsets_.back();
    posting_offsets_.push_back(posting_offsets_.back() + counts[word]);
  }
  postings_.resize(occurrences.size());
  for (const Occurrence& occurrence : occurrences) {
    postings_[next[occurrence.word]++] = occurrence.row;
  }
}

std::string_view SearchIndex::word(std::size_t i) const {
  return std::string_view(words_text_)
      .substr(words_[i].text_begin, words_[i].text_end - words_[i].text_begin);
}

std::span<const std::uint32_t> SearchIndex::rows_of_word(std::size_t i) const {
  return std::span(postings_).subspan(posting_offsets_[i],
                                      posting_offsets_[i + 1] - posting_offsets_[i]);
}

Bitset SearchIndex::rows_of_beginning(std::string_view beginning) const {
  Bitset rows(document_count());
  const std::size_t first =
      first_word(0, words_.size(), [&](std::size_t i) { return word(i) >= beginning; });
  for (std::size_t i = first; i < words_.size() && word(i).starts_with(beginning); ++i) {
    for (const std::uint32_t row : rows_of_word(i))
      rows.set(row);
  }
  return rows;
}

Bitset SearchIndex::rows_of_phrase(const TextTerm& phrase) const {
  // The rarest of its words has the only rows worth reading.
  std::span<const std::uint32_t> candidates;
  bool every_word_known = true;
  bool first_seen = true;
  std::size_t word_count = 0;
  for_each_word(phrase.folded, [&](std::string_view text) {
    ++word_count;
    const std::size_t i =
        first_word(0, words_.size(), [&](std::size_t w) { return word(w) >= text; });
    if (i == words_.size() || word(i) != text) {
      every_word_known = false;
      return;
    }
    const auto rows = rows_of_word(i);
    if (first_seen || rows.size() < candidates.size()) candidates = rows;
    first_seen = false;
  });
  Bitset rows(document_count());
  if (!every_word_known) return rows;
  const std::vector<TextTerm> terms = {{.folded = phrase.folded, .phrase = true}};
  for (const std::uint32_t row : candidates) {
    if (word_count == 1 || matches_folded(folded_[row], terms)) rows.set(row);
  }
  return rows;
}

Bitset SearchIndex::find(const std::vector<TextTerm>& terms) const {
  Bitset rows(document_count(), true);
  for (const TextTerm& term : terms) {
    const Bitset having = term.phrase ? rows_of_phrase(term) : rows_of_beginning(term.folded);
    if (term.excluded) {
      rows.subtract(having);
    } else {
      rows &= having;
    }
  }
  return rows;
}

double SearchIndex::score(std::uint32_t row, const std::vector<TextTerm>& terms) const {
  std::array<std::string_view, field_weights.size()> fields;
  std::string_view rest = folded_[row];
  for (std::string_view& field : fields) {
    const std::size_t end = std::min(rest.find(field_separator), rest.size());
    field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  double total = 0;
  for (const TextTerm& term : terms) {
    if (term.excluded) continue;
    double best = 0;
    for (std::size_t f = 0; f < fields.size(); ++f) {
      best = std::max(best, field_weights[f] * field_score(fields[f], term));
    }
    total += best;
  }
  return total;
}

}  // namespace rostrum
