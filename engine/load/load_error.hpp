// What is wrong with a dataset, for the one who keeps it: where, what is required, what to do.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

struct LoadError {
  std::string pointer;  // JSON pointer (RFC 6901); empty for the whole document
  std::string rule;     // what is required, in words: "must be text, not a number"
  std::string hint;     // what to do; may be empty
  std::optional<std::size_t> byte = std::nullopt;  // where a text stops being JSON; else absent

  bool operator==(const LoadError&) const = default;
};

// One line: "/forums/0/title must be text, not a number (put it in quotes)".
std::string text_from_load_error(const LoadError& error);

// Gathers errors; keeps the first ones and counts the rest, so that no input makes a flood.
class LoadErrors {
 public:
  static constexpr std::size_t default_limit = 200;

  explicit LoadErrors(std::size_t limit = default_limit) : limit_(limit) {}

  void add(std::string pointer, std::string rule, std::string hint = {});
  void add(LoadError error);
  bool empty() const { return errors_.empty(); }
  std::size_t count() const { return errors_.size() + more_; }
  bool full() const { return errors_.size() >= limit_; }  // so spare the work of a good hint

  // The kept errors, and one that says how many more there are.
  std::vector<LoadError> take();

 private:
  std::vector<LoadError> errors_;
  std::size_t limit_;
  std::size_t more_ = 0;
};

}  // namespace rostrum
