#include "engine/search/search_index_builder.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

constexpr char field_separator = '\n';

template <typename Visit>
void for_each_word(std::string_view folded, Visit visit) {
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" -\n", i), folded.size());
    if (end > i) visit(folded.substr(i, end - i));
    i = end + 1;
  }
}

// Words with hyphens as they are written without, from each of their parts on: of
// "anti-money-laundering" "antimoneylaundering" and "moneylaundering".
template <typename Visit>
void for_each_joined_word(std::string_view folded, Visit visit) {
  std::string joined;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" \n", i), folded.size());
    const std::string_view word = folded.substr(i, end - i);
    for (std::size_t part = 0; word.find('-', part) != std::string_view::npos;
         part = word.find('-', part) + 1) {
      joined = word.substr(part);
      std::erase(joined, '-');
      visit(joined);
    }
    i = end + 1;
  }
}

std::string folded_document(const SearchDocument& document) {
  std::string folded = fold_for_search(document.title);
  folded += field_separator;
  folded += fold_for_search(document.name);
  folded += field_separator;
  folded += fold_for_search(document.summary);
  return folded;
}

}  // namespace

SearchIndexBuilder::SearchIndexBuilder(std::vector<std::uint32_t> forum_rows)
    : forum_rows_(std::move(forum_rows)) {}

void SearchIndexBuilder::add_word(std::string_view text, std::uint32_t row) {
  const auto number = static_cast<std::uint32_t>(texts_.size());
  const auto [entry, added] = numbers_.try_emplace(text, number);
  if (added) {
    texts_.push_back(text);
    last_row_.push_back(row + 1);  // no row of its own yet
    counts_.push_back(0);
  }
  const std::uint32_t word = entry->second;
  if (last_row_[word] == row) return;
  last_row_[word] = row;
  ++counts_[word];
  occurrences_.push_back({word, row});
}

void SearchIndexBuilder::add(const SearchDocument& document) {
  const auto row = static_cast<std::uint32_t>(folded_.size());
  const std::string& folded = folded_.emplace_back(folded_document(document));
  for_each_word(folded, [&](std::string_view text) { add_word(text, row); });
  for_each_joined_word(folded, [&](const std::string& joined) {
    add_word(numbers_.contains(joined) ? std::string_view(joined)
                                       : std::string_view(joined_words_.emplace_back(joined)),
             row);
  });
}

// Words are put in the order of their texts, and the rows sorted by counting.
SearchIndex SearchIndexBuilder::finish() && {
  SearchIndex index;
  std::vector<std::uint32_t> order(texts_.size());
  std::iota(order.begin(), order.end(), 0U);
  compact_sort(order, [&](std::uint32_t a, std::uint32_t b) { return texts_[a] < texts_[b]; });
  index.posting_offsets_.push_back(0);
  std::vector<std::uint32_t> next(texts_.size());
  index.words_.reserve(texts_.size());
  for (const std::uint32_t word : order) {
    const auto begin = static_cast<std::uint32_t>(index.words_text_.size());
    index.words_text_ += texts_[word];
    index.words_.push_back({begin, static_cast<std::uint32_t>(index.words_text_.size())});
    next[word] = index.posting_offsets_.back();
    index.posting_offsets_.push_back(index.posting_offsets_.back() + counts_[word]);
  }
  index.postings_.resize(occurrences_.size());
  for (const Occurrence& occurrence : occurrences_) {
    index.postings_[next[occurrence.word]++] = occurrence.row;
  }
  index.folded_.assign(std::make_move_iterator(folded_.begin()),
                       std::make_move_iterator(folded_.end()));
  index.forum_rows_ = std::move(forum_rows_);
  return index;
}

}  // namespace rostrum
