// What a curator typed, and the help that says what may be typed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rostrum {

enum class CuratorCommand : std::uint8_t {
  check,
  pack,
  pages,
  stats,
  list,
  new_forum,
  publish,
  shards
};

struct CommandLine {
  std::optional<CuratorCommand> command;  // absent only when help or the version is asked for
  std::string data = "data";
  std::string out;      // of pack a file, of pages and shards a folder
  std::string columns;  // of pack: a file for the form in columns; empty when it is not wanted
  std::string texts;    // of pack: a file for the texts of that form; empty: they are in it
  std::string site;  // of pages: where they will be served, with a slash at its end; may be empty
  std::string name;  // id of the new forum, version to publish, or what shards are made from
  std::string
      tables;  // of shards from rows: the dataset that the rows refer to; empty: the data folder
  std::size_t rows = 0;  // of shards: at most so many in one; at least 1
  bool help = false;     // asked for, of the command when there is one
  bool version = false;  // asked for
};

// The error says what is wrong and how it is written.
std::expected<CommandLine, std::string> command_line_from(std::span<const std::string_view> words);

// Help of the command, or of all of them.
std::string help_text(std::optional<CuratorCommand> command);

}  // namespace rostrum
