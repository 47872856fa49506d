#include "engine/search/text_query.hpp"

#include <algorithm>
#include <utility>

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

  std::vector<LocatedTerm> located() {
    while (skip_blanks()) {
      begin_ = at_;
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
    TextTerm phrase{.folded = fold_for_search(text_.substr(at_, end - at_)),
                    .phrase = true,
                    .excluded = excluded};
    at_ = end;
    advance();
    add(std::move(phrase));
  }

  // A quote that is never closed is read past: it is being typed.
  void take_word(bool excluded) {
    if (is_search_quote(current())) advance();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(current()) && !is_search_quote(current()))
      advance();
    std::string folded = fold_for_search(text_.substr(begin, at_ - begin));
    if (excluded) {
      // "-arms,control" leaves out the two words together, not each of them.
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
    if (!term.folded.empty()) terms_.push_back({std::move(term), begin_, at_});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of what is being read
  std::vector<LocatedTerm> terms_;
};

}  // namespace

bool is_search_quote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201F);
}

bool is_search_minus(char32_t c) {
  return c == '-' || c == 0x2212 || c == 0x2013;
}

std::vector<TextTerm> parse_text_query(std::string_view text) {
  std::vector<TextTerm> terms;
  for (LocatedTerm& each : locate_terms(text)) {
    if (std::find(terms.begin(), terms.end(), each.term) == terms.end())
      terms.push_back(std::move(each.term));
  }
  return terms;
}

std::vector<LocatedTerm> locate_terms(std::string_view text) {
  return TextQueryParser(text).located();
}

}  // namespace rostrum
