#include "curator/pages/moved_pages.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "curator/pages/page_frame.hpp"
#include "engine/link/plain_page.hpp"
#include "engine/load/id_table.hpp"
#include "engine/model/subject.hpp"
#include "engine/present/record_text.hpp"

namespace rostrum {

namespace {

struct TitleOfRecord {
  const PageInput& input;

  std::string operator()(ForumId id) const { return input.dataset[id].title; }
  std::string operator()(StatementId id) const {
    return speaker_text(input.language, input.dataset, input.dataset[id]);
  }
  std::string operator()(OutcomeId id) const { return input.dataset[id].title; }
};

// What names a folder is not left to the data alone: slugs, and points between them.
bool names_a_folder(std::string_view id) {
  while (true) {
    const std::size_t point = id.find('.');
    if (!is_slug(id.substr(0, point))) return false;
    if (point == std::string_view::npos) return true;
    id.remove_prefix(point + 1);
  }
}

class MovedPages {
 public:
  explicit MovedPages(const PageInput& input) : input_(input), dataset_(input.dataset) {}

  void add_record(std::string_view from, IdKind kind) {
    const std::string now = dataset_.current_id(from, kind);
    const auto record = dataset_.find_record(now);
    if (!record || dataset_.find_record(from)) return;
    const std::string path = plain_page_path(dataset_, now);
    add(path.substr(0, path.find('/') + 1), from, std::visit(TitleOfRecord{input_}, *record), path);
  }

  void add_subject(std::string_view from, IdKind kind, IdKind among) {
    const std::string prefix(id_kind_prefixes[static_cast<std::size_t>(among)]);
    const auto subject = find_subject(dataset_, prefix + dataset_.current_id(from, kind));
    if (!subject || find_subject(dataset_, prefix + std::string(from))) return;
    const std::string path = plain_page_path(dataset_, text_of(dataset_, *subject));
    add(path.substr(0, path.find('/') + 1), from, name_of(dataset_, *subject), path);
  }

  Folder take() && { return std::move(files_); }

 private:
  void add(const std::string& folder, std::string_view from, std::string_view title,
           std::string_view path) {
    files_.push_back({folder + std::string(from) + "/index.html", moved_page(input_, title, path)});
  }

  const PageInput& input_;
  const Dataset& dataset_;
  Folder files_;
};

}  // namespace

Folder moved_pages(const PageInput& input, const JsonValue& document) {
  const JsonValue* aliases = field_of(document, "aliases");
  if (aliases == nullptr || aliases->array() == nullptr) return {};
  MovedPages pages(input);
  for (const JsonValue& alias : *aliases->array()) {
    const auto [from, kind] = kinded_id(*field_of(alias, "from")->text());
    if (!names_a_folder(from)) continue;
    if (kind == IdKind::any || kind == IdKind::forum) pages.add_record(from, kind);
    for (std::size_t i = 0; i < std::variant_size_v<Subject>; ++i) {
      const auto among = static_cast<IdKind>(i);
      if (kind == IdKind::any || kind == among) pages.add_subject(from, kind, among);
    }
  }
  return std::move(pages).take();
}

}  // namespace rostrum
