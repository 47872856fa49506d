#include "engine/search/text_query.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/base/utf8.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x00A0;
}
class TextQueryParser {
 public:
  explicit TextQueryParser(std::string_view text) : text_(text) {}

  std::vector<TextTerm> parsed() {
    while (skip_blanks()) {
      const bool excluded = is_search_minus(current()) && next_is_word();
      if (excluded) advance();
      if (is_search_quote(current()) && closing_quote() != std::string_view::npos) {
        take_phrase(excluded);
      } else {
        take_word(excluded);
      }
    }
    return std::move(terms_);
  }

 private:
  char32_t current() const { return utf8_character_at(text_, at_).code_point; }
  void advance() { at_ += utf8_character_at(text_, at_).bytes; }

  bool skip_blanks() {
    while (at_ < text_.size() && is_blank(current()))
      advance();
    return at_ < text_.size();
  }

  bool next_is_word() const {
    const std::size_t next = at_ + utf8_character_at(text_, at_).bytes;
    return next < text_.size() && !is_blank(utf8_character_at(text_, next).code_point);
  }

  std::size_t closing_quote() const {
    std::size_t i = at_ + utf8_character_at(text_, at_).bytes;
    while (i < text_.size()) {
      const Utf8Character character = utf8_character_at(text_, i);
      if (is_search_quote(character.code_point)) return i;
      i += character.bytes;
    }
    return std::string_view::npos;
  }

  void take_phrase(bool excluded) {
    const std::size_t end = closing_quote();
    advance();
    add({.folded = fold(text_.substr(at_, end - at_)), .phrase = true, .excluded = excluded});
    at_ = end;
    advance();
  }

  // A quote that is never closed is read past: it is being typed.
  void take_word(bool excluded) {
    if (is_search_quote(current())) advance();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(current()) && !is_search_quote(current()))
      advance();
    std::string folded = fold(text_.substr(begin, at_ - begin));
    if (excluded) {
      // "-counter-terrorism" leaves out the two words together, not each of them.
      const bool several = folded.find(' ') != std::string::npos;
      add({.folded = std::move(folded), .phrase = several, .excluded = true});
      return;
    }
    for (std::size_t i = 0; i < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', i), folded.size());
      add({.folded = folded.substr(i, end - i)});
      i = end + 1;
    }
  }

  void add(TextTerm term) {
    if (term.folded.empty()) return;
    if (std::find(terms_.begin(), terms_.end(), term) != terms_.end()) return;
    terms_.push_back(std::move(term));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<TextTerm> terms_;
};

bool is_word_boundary(std::string_view folded, std::size_t i) {
  return i >= folded.size() || folded[i] == ' ' || folded[i] == '\n';
}

// Where the term next matches at or after `from`, as an offset in the folded text, or npos.
std::size_t find_term(std::string_view folded, const TextTerm& term, std::size_t from) {
  for (std::size_t i = folded.find(term.folded, from); i != std::string_view::npos;
       i = folded.find(term.folded, i + 1)) {
    if (i > 0 && !is_word_boundary(folded, i - 1)) continue;
    if (!term.phrase || is_word_boundary(folded, i + term.folded.size())) return i;
  }
  return std::string_view::npos;
}

}  // namespace

bool is_search_quote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201F);
}

bool is_search_minus(char32_t c) {
  return c == '-' || c == 0x2212 || c == 0x2013;
}

std::vector<TextTerm> parse_text_query(std::string_view text) {
  return TextQueryParser(text).parsed();
}

std::vector<MatchRange> match_ranges(std::string_view text, const std::vector<TextTerm>& terms) {
  if (terms.empty()) return {};
  const FoldedText folded = fold_with_offsets(text);
  std::vector<MatchRange> found;
  for (const TextTerm& term : terms) {
    if (term.excluded || term.folded.empty()) continue;
    for (std::size_t i = find_term(folded.text, term, 0); i != std::string_view::npos;
         i = find_term(folded.text, term, i + 1)) {
      const std::size_t last = i + term.folded.size() - 1;
      const std::size_t end = end_of_folded_character(text, folded.offsets[last]);
      found.push_back({folded.offsets[i], static_cast<std::uint32_t>(end)});
    }
  }
  compact_sort(found, [](const MatchRange& a, const MatchRange& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::vector<MatchRange> merged;
  for (const MatchRange& range : found) {
    if (!merged.empty() && range.begin <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

bool matches_folded(std::string_view folded_document, const std::vector<TextTerm>& terms) {
  return std::all_of(terms.begin(), terms.end(), [&](const TextTerm& term) {
    const bool found = find_term(folded_document, term, 0) != std::string_view::npos;
    return found != term.excluded;
  });
}

}  // namespace rostrum
