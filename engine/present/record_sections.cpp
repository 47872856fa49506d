#include "engine/present/record_sections.hpp"

#include <algorithm>
#include <utility>

#include "messages/record.hpp"

namespace rostrum {

namespace {

struct Part {
  std::string_view name;
  std::string_view title;
  std::span<const RecordEntry> entries;
};

class SectionMaker {
 public:
  SectionMaker(const RecordSectionsInput& input, const RecordPage& page)
      : input_(input), page_(page) {}

  std::vector<RecordSection> make() const {
    const Part parts[] = {{"statements", page_.titles.statements, page_.statements},
                          {"outcomes", page_.titles.outcomes, page_.outcomes}};
    const bool folds = std::ranges::any_of(parts, [&](const Part& part) {
      return std::ranges::any_of(part.entries,
                                 [&](const RecordEntry& entry) { return is_found(entry); });
    });
    std::vector<RecordSection> sections;
    for (const Part& part : parts) {
      if (!part.entries.empty()) sections.push_back(section(part, folds));
    }
    return sections;
  }

 private:
  bool is_found(const RecordEntry& entry) const {
    const auto record = input_.dataset.find_record(entry.id);
    return record && input_.matches.test(input_.columns.row_of(*record));
  }

  RecordSection section(const Part& part, bool folds) const {
    RecordSection made{.key = page_.id + "/" + std::string(part.name),
                       .part = std::string(part.name),
                       .title = std::string(part.title),
                       .entries = part.entries,
                       .shown = {},
                       .found = {},
                       .more = {}};
    std::vector<std::uint32_t> others;
    std::size_t found = 0;
    for (std::uint32_t i = 0; i < part.entries.size(); ++i) {
      const bool fits = !folds || is_found(part.entries[i]);
      if (fits) ++found;
      (fits ? made.shown : others).push_back(i);
    }
    if (found == part.entries.size()) return made;
    made.found =
        input_.language.text(msg::record_found_of{.count = found, .total = part.entries.size()});
    const bool open =
        std::ranges::find(input_.open_sections, made.key) != input_.open_sections.end();
    if (open) {
      made.shown.insert(made.shown.end(), others.begin(), others.end());
      made.more = input_.language.text(msg::record_show_found);
      return made;
    }
    std::erase_if(others, [&](std::uint32_t i) {
      const bool chosen = part.entries[i].id == input_.selection;
      if (chosen) made.shown.push_back(i);
      return chosen;
    });
    if (!others.empty()) {
      made.more = input_.language.text(msg::record_show_others{.count = others.size()});
    }
    return made;
  }

  const RecordSectionsInput& input_;
  const RecordPage& page_;
};

}  // namespace

std::vector<RecordSection> record_sections(const RecordSectionsInput& input,
                                           const RecordPage& page) {
  return SectionMaker(input, page).make();
}

std::vector<PageJump> record_jumps(const Language& language, const RecordPage& page) {
  std::vector<PageJump> jumps;
  const auto add = [&](std::string_view part, const std::string& title, std::size_t count) {
    if (count == 0) return;
    jumps.push_back({"jump:" + std::string(part),
                     language.text(msg::record_jump{.count = count, .part = title}),
                     std::string(part)});
  };
  add("statements", page.titles.statements, page.statements.size());
  add("outcomes", page.titles.outcomes, page.outcomes.size());
  add("sources", page.titles.sources, page.sources.size());
  if (jumps.size() < 2) jumps.clear();
  return jumps;
}

}  // namespace rostrum
