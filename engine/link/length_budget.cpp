#include "engine/link/length_budget.hpp"

#include <algorithm>
#include <string>

#include "engine/link/view_field.hpp"
#include "engine/query/query.hpp"
#include "engine/view/search_text.hpp"
#include "messages/link.hpp"

namespace rostrum {

namespace {

constexpr std::size_t shown_key_characters = 40;

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

Message left_out_message(const ViewField& field) {
  if (field.reserved) return msg::link_no_room_key{.key = field.key};
  if (field.facet) return msg::link_no_room_facet{.facet = title_of(*field.facet)};
  return msg::link_no_room{.link_part = field.part};
}

class Trimmer {
 public:
  explicit Trimmer(View& view) : view_(view), length_(choices_length(view)) {}

  bool done() const { return length_ <= max_choices; }

  void drop_unknown() {
    for (std::size_t i = view_.unknown.size(); i > 0 && !done(); --i) {
      const auto kept = view_.unknown[i - 1];
      const std::size_t length = length_of(part_of(kept));
      if (length == 0) continue;
      view_.unknown.erase(view_.unknown.begin() + static_cast<std::ptrdiff_t>(i - 1));
      left_out(msg::link_no_room_key{.key = shortened(kept.first, shown_key_characters)}, length);
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
    left_out(left_out_message(*longest), length);
  }

  std::vector<Notice> take() { return std::move(notices_); }

 private:
  void left_out(Message message, std::size_t length) {
    length_ -= length;
    notices_.push_back({std::move(message)});
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

bool exceeds_budget(const View& before, const View& after) {
  if (same_choices(before, after)) return false;
  const std::size_t length = choices_length(after);
  return length > max_choices && length > choices_length(before);
}

std::vector<Notice> trim_to_budget(View& view) {
  Trimmer trimmer(view);
  trimmer.drop_unknown();
  while (!trimmer.done())
    trimmer.drop_longest();
  return trimmer.take();
}

}  // namespace rostrum
