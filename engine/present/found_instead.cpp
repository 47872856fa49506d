#include "engine/present/found_instead.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "engine/base/utf8.hpp"
#include "engine/present/facet_text.hpp"
#include "engine/present/period_text.hpp"
#include "engine/query/answered.hpp"
#include "engine/query/understand.hpp"
#include "messages/chip.hpp"
#include "messages/count.hpp"
#include "messages/instead.hpp"

namespace rostrum {

namespace {

constexpr std::size_t spellings_of_word = 3;
constexpr std::size_t shortest_meant = 3;  // letters
constexpr std::size_t most_terms = 8;

class AdviceWriter {
 public:
  explicit AdviceWriter(const FoundInsteadInput& input)
      : in_(input), extent_(input.dataset.extent()), query_(input.query) {
    terms_ = terms_beside_period(query_.text, extent_);
    if (terms_.size() > most_terms) terms_.resize(most_terms);
  }

  NothingAdvice write() && {
    unknown_words();
    without_words();
    without_periods();
    without_area();
    for (const Facet facet : facets_on_screen)
      without_choice(facet);
    words_alone();
    return std::move(advice_);
  }

 private:
  std::string typed_for(const LocatedTerm& term) const {
    return query_.text.substr(term.begin, term.end - term.begin);
  }

  // A phrase without its quotes, for sentences that have their own.
  std::string words_of(const LocatedTerm& term) const {
    std::string words;
    const std::string typed = typed_for(term);
    for (std::size_t at = 0; at < typed.size();) {
      const Utf8Character character = utf8_character_at(typed, at);
      if (!is_search_quote(character.code_point)) words += typed.substr(at, character.bytes);
      at += character.bytes;
    }
    return words;
  }

  bool is_forgiven(const LocatedTerm& term) const {
    const auto answered = answered_query(in_.index, query_, extent_);
    return std::ranges::find(answered.forgiven, typed_for(term), &ForgivenWord::typed) !=
           answered.forgiven.end();
  }

  std::uint32_t forums_of_query(const Query& query) const {
    return forums_of(in_.columns, rows_matching({in_.dataset, in_.domains, in_.columns, in_.index},
                                                answered_query(in_.index, query, extent_).query));
  }

  void offer(std::string key, std::string label, const Query& query, Action action) {
    const std::uint32_t forums = forums_of_query(query);
    key.insert(0, "instead:");
    if (forums == 0 || !keys_.insert(key).second) return;
    advice_.offers.push_back({std::move(key), std::move(label), forums,
                              in_.language.text(msg::count_forums{.count = forums}),
                              std::move(action)});
  }

  void offer_without(std::string_view key, const std::string& part, const Query& query,
                     Action action) {
    offer("without:" + std::string(key), in_.language.text(msg::instead_without{.part = part}),
          query, std::move(action));
  }

  // Words that nothing has, and what they may have been meant for.
  void unknown_words() {
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      const LocatedTerm& term = terms_[i];
      if (term.term.excluded || in_.index.find({term.term}).count() > 0) continue;
      if (is_forgiven(term)) continue;
      advice_.unknown.push_back(in_.language.text(msg::instead_unknown{.word = words_of(term)}));
      // Of a letter or two anything may have been meant.
      if (term.term.phrase || term.term.folded.size() < shortest_meant) continue;
      for (const NearWord& near : in_.index.near_words(term.term.folded, spellings_of_word)) {
        Query query = query_;
        query.text.replace(term.begin, term.end - term.begin, near.text);
        const bool alone = forums_of_query(query) == 0;
        if (alone) {
          query = {};
          query.text = near.text;
        }
        offer("spelling:" + near.text + ":" + std::to_string(i),
              in_.language.text(msg::instead_spelling{.word = near.text}), query,
              ReplaceText{query.text, alone});
      }
    }
  }

  void without_words() {
    if (terms_.empty() || (terms_.size() == 1 && is_words_alone())) return;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      Query query = query_;
      query.text = without_ranges(query_.text, {{terms_[i].begin, terms_[i].end}});
      const std::string words = words_of(terms_[i]);
      offer_without("word:" + std::to_string(i),
                    in_.language.text(msg::instead_word{.word = words}), query,
                    ReplaceText{query.text, false});
    }
  }

  // Nothing else is asked for.
  bool is_words_alone() const {
    Query words;
    words.text = query_.text;
    return words == query_ && understand(query_.text, extent_).period_words.empty();
  }

  void without_periods() {
    const UnderstoodText understood = understand(query_.text, extent_);
    if (understood.time) {
      Query query = query_;
      query.text = without_ranges(query_.text, understood.period_words);
      offer_without("words", period_text(in_.language, *understood.time), query,
                    ReplaceText{query.text, false});
    }
    if (query_.time) {
      Query query = query_;
      query.time.reset();
      offer_without("time", period_text(in_.language, *query_.time), query, SetTime{});
    }
  }

  void without_area() {
    if (!query_.area && query_.lasso.empty()) return;
    Query query = query_;
    query.area.reset();
    query.lasso.clear();
    const Action action = query_.area ? Action(SetArea{}) : Action(SetLasso{});
    offer_without("area", std::string(in_.language.text(msg::chip_area)), query, action);
  }

  // One value by its name, several by the facet's.
  void without_choice(Facet facet) {
    const FacetChoice& choice = std::as_const(query_)[facet];
    if (choice.empty()) return;
    Query query = query_;
    query[facet] = {};
    const std::size_t count = choice.include.size() + choice.exclude.size();
    std::string part(in_.language.text(title_of(facet)));
    Action action = ClearFacet{facet};
    if (count == 1 && !choice.include.empty()) {
      part = value_text(in_.language, in_.domains, facet, choice.include.front());
      action = ToggleValue{facet, choice.include.front()};
    } else if (count == 1) {
      const std::string value =
          value_within_sentence(in_.language, in_.domains, facet, choice.exclude.front());
      part = in_.language.text(msg::chip_not{.value = value});
      action = ExcludeValue{facet, choice.exclude.front()};
    }
    offer_without(key_of(facet), part, query, std::move(action));
  }

  void words_alone() {
    if (terms_.size() == 1 && is_words_alone()) return;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      if (terms_[i].term.excluded) continue;
      Query query;
      query.text = typed_for(terms_[i]);
      offer("alone:" + std::to_string(i),
            in_.language.text(msg::instead_alone{.word = words_of(terms_[i])}), query,
            ReplaceText{query.text, true});
    }
  }

  const FoundInsteadInput& in_;
  std::optional<DateSpan> extent_;
  Query query_;
  std::vector<LocatedTerm> terms_;
  std::set<std::string> keys_;
  NothingAdvice advice_;
};

}  // namespace

NothingAdvice build_nothing_advice(const FoundInsteadInput& input) {
  return AdviceWriter(input).write();
}

std::uint32_t forums_of(const Columns& columns, const Bitset& rows) {
  std::set<std::uint32_t> forums;
  for (const Row row : rows)
    forums.insert(columns.forum(row).index);
  return static_cast<std::uint32_t>(forums.size());
}

}  // namespace rostrum
