// What the doors from the page have in common; see bridge.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>

#include "engine/exchange/export_file.hpp"
#include "web/program/program.hpp"

namespace rostrum::web {

struct FreeBlock {
  void operator()(void* block) const { std::free(block); }
};

// Bytes the page has written into the program's memory.
struct Block {
  std::unique_ptr<void, FreeBlock> memory;
  std::size_t size = 0;

  std::span<const std::byte> bytes() const {
    return {static_cast<const std::byte*>(memory.get()), size};
  }
};

// What the page's calls have in common; one program a page.
struct Bridge {
  CanvasSize size;
  Preferences preferences;
  std::array<Block, 3> fonts;  // read by the App as long as it lives
  std::unique_ptr<Program> program;
  std::string text;                  // the last answer
  ExportFile file;                   // the last one, without its bytes
  std::array<float, 4> rectangle{};  // likewise
};

extern Bridge bridge;

// A text that comes out.
const char* answer(std::string text);

}  // namespace rostrum::web
