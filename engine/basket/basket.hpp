// The basket: records that a reader has picked, in an order of their own, each perhaps with a note.
// What is kept on the device and what a link brings are the same type.
//
// An id stands at most once. It need not be in any dataset: what was withdrawn, or belongs to other
// data, is kept. A note is one line of readable UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

inline constexpr std::size_t max_basket_entries = 500;
inline constexpr std::size_t max_note_characters = 500;
inline constexpr std::size_t max_basket_id_bytes = 200;  // several times the longest of ours

struct BasketEntry {
  std::string id;  // of a forum, a statement or an outcome
  std::string note;

  bool operator==(const BasketEntry&) const = default;
};

enum class BasketAdd : std::uint8_t { added, there_already, full, no_id };

class Basket {
 public:
  const std::vector<BasketEntry>& entries() const { return entries_; }
  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }

  std::optional<std::size_t> place_of(std::string_view id) const;
  bool contains(std::string_view id) const { return place_of(id).has_value(); }

  // At the end. One that is there already gets the note if it has none.
  BasketAdd add(std::string_view id, std::string_view note = {});
  // Each of these is false when it changes nothing: the id is not there, or is at that end already.
  bool remove(std::string_view id);
  bool move(std::string_view id, int step);  // so many places down; held at both ends
  bool set_note(std::string_view id, std::string_view note);
  void clear() { entries_.clear(); }

  bool operator==(const Basket&) const = default;

 private:
  std::vector<BasketEntry> entries_;
};

// Adds what the other basket has beyond this one; how many did not fit.
std::size_t merge(Basket& basket, const Basket& other);

// The records alone.
Basket without_notes(const Basket& basket);

// Could be the id of a record: readable, without spaces, not too long.
bool is_basket_id(std::string_view text);

struct CleanNote {
  std::string text;
  bool shortened = false;
};
// Control characters and broken UTF-8 become spaces, blanks at both ends go, and what is beyond the
// limit is cut off.
CleanNote clean_note(std::string_view text);

}  // namespace rostrum
