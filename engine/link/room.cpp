#include "engine/link/room.hpp"

#include <algorithm>
#include <string>

#include "engine/link/view_field.hpp"
#include "engine/query/query.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

namespace {

std::size_t length_of(const std::string& part) {
  return part.empty() ? 0 : part.size() + 1;  // and its '&'
}

bool is_choice(const ViewField& field) {
  return field.when_too_long != WhenTooLong::fits;
}

bool same_choices(const View& a, const View& b) {
  return a.unknown == b.unknown && std::ranges::all_of(view_fields(), [&](const ViewField& field) {
           return !is_choice(field) || field.equal(field, a, b);
         });
}

std::string field_words(const ViewField& field) {
  if (field.reserved) return "The link's part \"" + std::string(field.key) + '"';
  if (!field.facet) return std::string(field.words);
  return "The link's choice under " + std::string(title_of(*field.facet));
}

class Dropping {
 public:
  explicit Dropping(View& view) : view_(view), length_(choices_length(view)) {}

  bool done() const { return length_ <= longest_choices; }

  void drop_unknown() {
    for (std::size_t i = view_.unknown.size(); i > 0 && !done(); --i) {
      const auto kept = view_.unknown[i - 1];
      const std::size_t length = length_of(part_of(kept));
      if (length == 0) continue;
      view_.unknown.erase(view_.unknown.begin() + static_cast<std::ptrdiff_t>(i - 1));
      left_out("The link's part \"" + shortened(kept.first, 40) + '"', length);
    }
  }

  void drop_longest() {
    const ViewField* longest = nullptr;
    std::size_t length = 0;
    for (const ViewField& field : view_fields()) {
      if (field.when_too_long != WhenTooLong::goes) continue;
      const std::size_t own = length_of(part_of(field, view_));
      if (own == 0 || own < length) continue;
      longest = &field;
      length = own;
    }
    if (longest == nullptr) {
      longest = field_from_key(selection_key);
      length = length_of(part_of(*longest, view_));
    }
    longest->reset(*longest, view_);
    left_out(field_words(*longest), length);
  }

  std::vector<Notice> take() { return std::move(notices_); }

 private:
  void left_out(std::string what, std::size_t length) {
    length_ -= length;
    notices_.push_back({std::move(what) + " does not fit in a link, so it was left out"});
  }

  View& view_;
  std::size_t length_;
  std::vector<Notice> notices_;
};

}  // namespace

std::size_t choices_length(const View& view) {
  std::size_t length = 0;
  for (const ViewField& field : view_fields()) {
    if (is_choice(field)) length += length_of(part_of(field, view));
  }
  for (const auto& unknown : view.unknown)
    length += length_of(part_of(unknown));
  return length;
}

bool outgrows_link(const View& before, const View& after) {
  if (same_choices(before, after)) return false;
  const std::size_t length = choices_length(after);
  return length > longest_choices && length > choices_length(before);
}

std::vector<Notice> drop_what_does_not_fit(View& view) {
  Dropping dropping(view);
  dropping.drop_unknown();
  while (!dropping.done())
    dropping.drop_longest();
  return dropping.take();
}

}  // namespace rostrum
