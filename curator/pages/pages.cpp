#include "curator/pages/pages.hpp"

#include <algorithm>
#include <cassert>

#include "curator/pages/country_groups_page.hpp"
#include "curator/pages/feed.hpp"
#include "curator/pages/forum_page.hpp"
#include "curator/pages/index_page.hpp"
#include "curator/pages/page_frame.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/sitemap.hpp"
#include "engine/load/id_table.hpp"

namespace rostrum {

namespace {

void add_moved_pages(Folder& files, const Language& language, const CheckedFolder& checked,
                     std::string_view site) {
  const Dataset& dataset = *checked.dataset;
  const JsonValue* aliases = field_of(checked.bundle.document(), "aliases");
  if (aliases == nullptr || aliases->array() == nullptr) return;
  for (const JsonValue& alias : *aliases->array()) {
    const auto [from, kind] = kinded_id(*field_of(alias, "from")->text());
    if (kind != IdKind::any && kind != IdKind::forum) continue;
    const auto record = dataset.find_record(dataset.current_id(from, kind));
    // What names a folder is not left to the data alone.
    const bool is_forum = record && std::holds_alternative<ForumId>(*record);
    if (!is_forum || !is_slug(from)) continue;
    const Forum& forum = dataset[std::get<ForumId>(*record)];
    files.push_back({std::string(forums_path) + std::string(from) + "/index.html",
                     moved_page(language, site, forum.title, path_of(forum))});
  }
}

}  // namespace

Folder pages_from(const CheckedFolder& checked, const Folder& data, std::string_view site) {
  assert(checked.sound());
  const Dataset& dataset = *checked.dataset;
  const Language& language = Language::english();
  const PageInput input{.language = language, .dataset = dataset, .site = site};
  Folder files;
  files.push_back({std::string(forums_path) + "index.html", index_page(input)});
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i)
    files.push_back({path_of(dataset[ForumId{i}]) + "index.html", forum_page(input, {i})});
  if (!dataset.country_groups().empty())
    files.push_back({std::string(country_groups_path) + "index.html", country_groups_page(input)});
  add_moved_pages(files, language, checked, site);
  // Both know whole addresses only.
  if (!site.empty()) {
    const FolderFile* changelog = find_file(data, "CHANGELOG.md");
    const std::string_view changes = changelog != nullptr ? changelog->text : std::string_view();
    files.push_back(
        {std::string(feed_path), feed_text(language, dataset, *checked.published, changes, site)});
    files.push_back({std::string(sitemap_path), sitemap_text(dataset, site)});
  }
  std::ranges::sort(files, {}, &FolderFile::path);
  return files;
}

}  // namespace rostrum
