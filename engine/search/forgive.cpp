#include "engine/search/forgive.hpp"

#include "engine/base/utf8.hpp"
#include "engine/search/match.hpp"

namespace rostrum {

namespace {

std::size_t letters_of(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); at += utf8_character_at(word, at).bytes)
    ++letters;
  return letters;
}

// Whether it finds something, alone or written as one with the word before or behind it.
bool finds(const SearchIndex& index, const std::vector<TextTerm>& terms, std::size_t i) {
  const auto found = [&](const TextTerm& term) { return index.find({term}).count() > 0; };
  if (found(terms[i])) return true;
  if (const auto joined = joined_with_next(terms, i); joined && found(*joined)) return true;
  const auto joined = i > 0 ? joined_with_next(terms, i - 1) : std::nullopt;
  return joined && found(*joined);
}

}  // namespace

ForgivenText forgive(const SearchIndex& index, std::string_view text) {
  const std::vector<LocatedTerm> located = locate_terms(text);
  std::vector<TextTerm> terms;
  for (const LocatedTerm& each : located)
    terms.push_back(each.term);
  ForgivenText forgiven;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < located.size(); ++i) {
    const TextTerm& term = terms[i];
    const bool may_be = !term.phrase && !term.excluded && located[i].begin >= taken &&
                        letters_of(term.folded) >= shortest_forgiven;
    if (!may_be || finds(index, terms, i)) continue;
    const std::vector<NearWord> near = index.near_words(term.folded, 1);
    if (near.empty()) continue;
    const std::size_t begin = located[i].begin;
    const std::size_t end = located[i].end;
    forgiven.text += text.substr(taken, begin - taken);
    forgiven.text += near.front().text;
    forgiven.words.push_back({std::string(text.substr(begin, end - begin)), near.front().text});
    taken = end;
  }
  forgiven.text += text.substr(taken);
  return forgiven;
}

}  // namespace rostrum
