#include "engine/link/room.hpp"

#include <algorithm>
#include <string>

#include "engine/link/address_part.hpp"
#include "engine/query/query.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

namespace {

std::size_t length_of(const std::string& part) {
  return part.empty() ? 0 : part.size() + 1;  // and its '&'
}

bool same_choices(const View& a, const View& b) {
  return a.query.text == b.query.text && a.query.choices == b.query.choices &&
         a.query.area == b.query.area && a.query.lasso == b.query.lasso &&
         a.selection == b.selection && a.measure_topic == b.measure_topic &&
         a.compare == b.compare && a.dataset_version == b.dataset_version && a.unknown == b.unknown;
}

void clear_field(View& view, const AddressField& field) {
  switch (field.what) {
    case AddressKey::facet:
      view.query[field.facet] = {};
      break;
    case AddressKey::area:
      view.query.area.reset();
      break;
    case AddressKey::lasso:
      view.query.lasso.clear();
      break;
    case AddressKey::selection:
      view.selection.clear();
      break;
    case AddressKey::measure_topic:
      view.measure_topic.clear();
      break;
    case AddressKey::compare:
      view.compare.clear();
      break;
    case AddressKey::dataset_version:
      view.dataset_version.clear();
      break;
    case AddressKey::reserved:
      std::erase_if(view.unknown, [&](const auto& kept) { return kept.first == field.key; });
      break;
    default:
      break;
  }
}

std::string field_words(const AddressField& field) {
  if (field.what != AddressKey::facet) return std::string(field.words);
  return "The link's choice under " + std::string(title_of(field.facet));
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
    const AddressField* longest = nullptr;
    std::size_t length = 0;
    for (const AddressField& field : address_fields()) {
      if (field.what == AddressKey::text || field.what == AddressKey::selection) continue;
      const std::size_t own = is_choice(field) ? length_of(part_of(field, view_)) : 0;
      if (own == 0 || own < length) continue;
      longest = &field;
      length = own;
    }
    if (longest == nullptr) {
      longest = field_from_key("sel");
      length = length_of(part_of(*longest, view_));
    }
    clear_field(view_, *longest);
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
  for (const AddressField& field : address_fields()) {
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
