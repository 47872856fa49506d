// Where in a JSON document we are: a chain of steps on the stack, made into a JSON pointer only
// when there is something to say about the place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rostrum {

// A key as a step of a JSON pointer (RFC 6901).
std::string escaped_for_pointer(std::string_view key);

class Path {
 public:
  Path() = default;

  // Steps refer to the path they start from, which must outlive them.
  Path at(std::string_view key) const { return {*this, key, 0}; }
  Path at(std::size_t index) const { return {*this, {}, index}; }

  std::string pointer() const;

 private:
  Path(const Path& parent, std::string_view key, std::size_t index)
      : parent_(&parent), key_(key), index_(index) {}

  const Path* parent_ = nullptr;
  std::string_view key_;  // no data: an index
  std::size_t index_ = 0;
};

}  // namespace rostrum
