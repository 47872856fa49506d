#include "engine/search/fold.hpp"

#include "engine/base/ascii.hpp"
#include "engine/base/utf8.hpp"
#include "engine/search/fold_tables.hpp"

namespace rostrum {

namespace {

FoldedCharacter folded_at(std::string_view text, std::size_t offset) {
  const Utf8Character character = utf8_character_at(text, offset);
  return character.valid ? folded_character(character.code_point) : FoldedCharacter{};
}

bool word_continues_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  const FoldClass fold_class = folded_at(text, offset).fold_class;
  return fold_class == FoldClass::word || fold_class == FoldClass::mark;
}

bool is_joint(char32_t c) {
  return c == '-' || c == '/' || c == 0x2010 || c == 0x2011;
}

enum class Joints : std::uint8_t { part, stay };

class Folder {
 public:
  Folder(std::string_view original, Joints joints, std::vector<std::uint32_t>* offsets)
      : original_(original), joints_(joints), offsets_(offsets) {}

  std::string folded() {
    text_.reserve(original_.size());
    std::size_t offset = 0;
    while (offset < original_.size()) {
      const std::size_t bytes = utf8_character_at(original_, offset).bytes;
      offset += take(offset, bytes);
    }
    if (offsets_ != nullptr) offsets_->push_back(static_cast<std::uint32_t>(end_));
    return std::move(text_);
  }

 private:
  // Takes in the character at the offset; the number of bytes dealt with.
  std::size_t take(std::size_t offset, std::size_t bytes) {
    const FoldedCharacter character = folded_at(original_, offset);
    switch (character.fold_class) {
      case FoldClass::word:
        add(character, offset);
        end_ = offset + bytes;
        in_word_ = true;
        return bytes;
      case FoldClass::mark:
        if (in_word_) end_ = offset + bytes;
        return bytes;
      case FoldClass::apostrophe:
        return take_apostrophe(offset, bytes);
      case FoldClass::separator:
        break;
    }
    if (joints_ == Joints::stay && in_word_ && word_continues_at(original_, offset + bytes)) {
      if (is_stop_of_abbreviation(offset)) {
        word_characters_ = 0;
        return bytes;
      }
      const bool joins = is_joint(utf8_character_at(original_, offset).code_point);
      end_word(offset);
      joined_ = joins;
      return bytes;
    }
    end_word(offset);
    return bytes;
  }

  // Between two letters that stand alone.
  bool is_stop_of_abbreviation(std::size_t offset) const {
    if (original_[offset] != '.' || word_characters_ != 1 || is_ascii_digit(text_.back())) {
      return false;
    }
    const std::size_t next = offset + 1;
    return !is_ascii_digit(original_[next]) &&
           !word_continues_at(original_, end_of_folded_character(original_, next));
  }

  // "N'Djamena" is one word; the possessive s of "state's" is none.
  std::size_t take_apostrophe(std::size_t offset, std::size_t bytes) {
    const std::size_t next = offset + bytes;
    if (!in_word_ || !word_continues_at(original_, next)) {
      end_word(offset);
      return bytes;
    }
    const bool possessive = (original_[next] == 's' || original_[next] == 'S') &&
                            !word_continues_at(original_, next + 1);
    return possessive ? bytes + 1 : bytes;
  }

  void add(const FoldedCharacter& character, std::size_t offset) {
    if (!in_word_ && !text_.empty()) {
      text_ += joined_ ? '-' : ' ';
      note_offsets(separator_);
    }
    if (!in_word_) word_characters_ = 0;
    ++word_characters_;
    joined_ = false;
    if (character.text.empty()) {
      append_utf8(text_, character.kept);
    } else {
      text_ += character.text;
    }
    note_offsets(offset);
  }

  void end_word(std::size_t offset) {
    if (in_word_) separator_ = offset;
    in_word_ = false;
    joined_ = false;
  }

  // Every byte added since the last call comes from the character at the offset.
  void note_offsets(std::size_t offset) {
    if (offsets_ != nullptr) offsets_->resize(text_.size(), static_cast<std::uint32_t>(offset));
  }

  std::string_view original_;
  Joints joints_;
  std::vector<std::uint32_t>* offsets_;
  std::string text_;
  std::size_t end_ = 0;        // of the last character taken into a word
  std::size_t separator_ = 0;  // first separator after the last word
  bool in_word_ = false;
  bool joined_ = false;              // the next word to the one before it
  std::size_t word_characters_ = 0;  // since the word began, or its last stop
};

}  // namespace

std::string fold(std::string_view text) {
  return Folder(text, Joints::part, nullptr).folded();
}

std::string fold_for_search(std::string_view text) {
  return Folder(text, Joints::stay, nullptr).folded();
}

FoldedText fold_for_search_with_offsets(std::string_view text) {
  FoldedText folded;
  folded.offsets.reserve(text.size() + 1);
  folded.text = Folder(text, Joints::stay, &folded.offsets).folded();
  return folded;
}

std::size_t end_of_folded_character(std::string_view text, std::size_t offset) {
  std::size_t end = offset + utf8_character_at(text, offset).bytes;
  while (end < text.size() && folded_at(text, end).fold_class == FoldClass::mark) {
    end += utf8_character_at(text, end).bytes;
  }
  return end;
}

}  // namespace rostrum
