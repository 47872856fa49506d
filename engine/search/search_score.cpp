#include <algorithm>
#include <array>
#include <cmath>

#include "engine/search/match.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

namespace {

constexpr std::array<double, 3> field_weights = {8, 4, 1};   // by SearchField
constexpr std::array<double, 3> usual_words = {14, 24, 36};  // of a field that has any
constexpr double beginning_weight = 0.6;  // of a word that only begins with the term
constexpr double length_weight = 0.3;     // how far a long field counts less
constexpr double neighbour_weight = 0.5;  // of two terms that follow each other, beside their own

using Fields = std::array<std::string_view, field_weights.size()>;

Fields fields_of(std::string_view folded) {
  Fields fields;
  for (std::string_view& field : fields) {
    const std::size_t end = std::min(folded.find('\n'), folded.size());
    field = folded.substr(0, end);
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return fields;
}

// What a match in each of the fields is worth.
std::array<double, field_weights.size()> worth_of(const Fields& fields) {
  std::array<double, field_weights.size()> worth{};
  for (std::size_t f = 0; f < fields.size(); ++f) {
    const auto words = static_cast<double>(std::ranges::count(fields[f], ' ') + 1);
    worth[f] = field_weights[f] / (1 - length_weight + length_weight * words / usual_words[f]);
  }
  return worth;
}

// How well one folded field answers a term: 1 for whole words, less for a beginning, 0 for none.
double answer_of(std::string_view field, const TextTerm& term) {
  if (find_term(field, {.folded = term.folded, .phrase = true})) return 1;
  return !term.phrase && find_term(field, term) ? beginning_weight : 0;
}

// Two terms as they were typed, the last one perhaps not to its end.
TextTerm following(const TextTerm& first, const TextTerm& second) {
  return {.folded = first.folded + ' ' + second.folded, .phrase = second.phrase};
}

}  // namespace

double SearchIndex::rarity(const TextTerm& term) const {
  std::string word(term.folded, 0, term.folded.find(' '));
  std::erase(word, '-');
  const std::size_t first = first_word_from(word);
  // The first text behind all that begin with the word: no folded text has this byte.
  word += '\xff';
  const std::size_t end = first_word_from(word);
  const double rows = posting_offsets_[end] - posting_offsets_[first];
  return std::log(1 + static_cast<double>(document_count()) / (1 + rows));
}

double SearchIndex::score(std::uint32_t row, const std::vector<TextTerm>& terms) const {
  const Fields fields = fields_of(folded_[row]);
  const auto worth = worth_of(fields);
  const auto best_of = [&](const TextTerm& term) {
    double best = 0;
    for (std::size_t f = 0; f < fields.size(); ++f)
      best = std::max(best, worth[f] * answer_of(fields[f], term));
    return best;
  };
  double total = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].excluded) continue;
    double best = best_of(terms[i]);
    if (i + 1 < terms.size() && !terms[i + 1].excluded) {
      best += neighbour_weight * best_of(following(terms[i], terms[i + 1]));
    }
    if (const auto joined = joined_with_next(terms, i)) best = std::max(best, best_of(*joined));
    total += rarity(terms[i]) * best;
  }
  return total;
}

}  // namespace rostrum
