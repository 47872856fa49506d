// The arena of text that lives as long as a frame: keys of controls, numbers, labels put together
// while a panel is painted. It lies in one buffer that is used again by the next frame, so that
// painting needs no heap once the buffer has grown to what a frame takes.
//
//   const std::string_view key = context.strings.join({"forum:", forum.id});
//
// A view that was given out is valid until the next clear(). What must live longer, such as what
// an Action holds, is copied into a std::string.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/language.hpp"

namespace rostrum::ui {

class FrameStrings {
 public:
  // At the start of a frame.
  void clear();

  std::string_view join(std::initializer_list<std::string_view> parts);
  std::string_view number(const Language& language, std::int64_t number);  // "1,170"
  std::string_view digits(std::int64_t number);  // "-1170", as in keys and years
  // As language.text(message); a message without arguments needs no place here.
  template <MessageStruct M>
  std::string_view text(const Language& language, const M& message) {
    message_.clear();
    language.append(message_, message);
    return join({message_});
  }
  // Of what may be a message or data, such as a label.
  std::string_view text(const Language& language, const Argument& argument) {
    message_.clear();
    language.append(message_, argument.view());
    return join({message_});
  }

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };

  char* allocate(std::size_t size);

  std::vector<Block> blocks_;  // the last one is being filled
  std::size_t used_ = 0;       // bytes of the last block
  std::string message_;        // while one is made
};

}  // namespace rostrum::ui
