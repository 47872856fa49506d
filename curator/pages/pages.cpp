#include "curator/pages/pages.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "curator/pages/country_groups_page.hpp"
#include "curator/pages/feed.hpp"
#include "curator/pages/forum_page.hpp"
#include "curator/pages/index_page.hpp"
#include "curator/pages/list_page.hpp"
#include "curator/pages/moved_pages.hpp"
#include "curator/pages/single_record_page.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/sitemap.hpp"
#include "curator/pages/subject_feed.hpp"
#include "curator/pages/subject_page_html.hpp"
#include "curator/pages/tour_pages.hpp"
#include "engine/link/plain_page.hpp"

namespace rostrum {

namespace {

class PageFolder {
 public:
  PageFolder(const PageInput& input, const IdRegistry& published)
      : input_(input), dataset_(input.dataset), news_(news_of(published, input.dataset)) {}

  void add_forums() {
    std::string calendar = forums_calendar(input_);
    add_page(std::string(forums_path), index_page(input_, !calendar.empty()));
    add_file(std::string(forums_path) + std::string(calendar_file), std::move(calendar));
    for (std::uint32_t i = 0; i < dataset_.forums().size(); ++i)
      add_forum({i});
    add_list(ListPageKind::statements, statement_list_page(input_));
    add_list(ListPageKind::outcomes, outcome_list_page(input_));
  }

  template <typename Id>
  void add_subjects(ListPageKind kind, std::size_t count) {
    std::vector<SubjectPage> pages;
    for (std::uint32_t i = 0; i < count; ++i) {
      SubjectPage page = build_subject_page(input_.language, dataset_, Id{i});
      if (!page.sections.empty()) pages.push_back(std::move(page));
    }
    for (const SubjectPage& page : pages)
      add_subject(page);
    add_list(kind, subject_list_page(input_, kind, pages));
  }

  void add_country_groups() {
    if (dataset_.country_groups().empty()) return;
    add_page(std::string(country_groups_path), country_groups_page(input_));
  }

  void add_tours() {
    if (dataset_.tours().empty()) return;
    add_page(std::string(tours_path), tour_list_page(input_));
    for (const Tour& tour : dataset_.tours())
      add_page(path_of(tour), tour_page(input_, tour));
  }

  // An empty one is none.
  void add_file(std::string path, std::string text) {
    if (!text.empty()) files_.push_back({std::move(path), std::move(text)});
  }

  void add(Folder files) { std::ranges::move(files, std::back_inserter(files_)); }

  const std::vector<std::string>& paths() const { return paths_; }

  Folder take() && {
    std::ranges::sort(files_, {}, &FolderFile::path);
    return std::move(files_);
  }

 private:
  void add_forum(ForumId id) {
    const Forum& forum = dataset_[id];
    const RecordPage page = build_record_page(input_.language, dataset_, id);
    add_page(path_of(forum), forum_page(input_, id, page));
    for (std::uint32_t i = 0; i < forum.statement_count; ++i) {
      const StatementId statement{forum.first_statement + i};
      add_place(plain_page_path(dataset_, dataset_[statement].id),
                statement_page(input_, statement, page));
    }
    for (std::uint32_t i = 0; i < forum.outcome_count; ++i) {
      const OutcomeId outcome{forum.first_outcome + i};
      add_place(plain_page_path(dataset_, dataset_[outcome].id),
                outcome_page(input_, outcome, page));
    }
  }

  void add_subject(const SubjectPage& page) {
    const std::string path = plain_page_path(dataset_, page.selection);
    // A feed knows whole addresses only.
    std::string feed = input_.site.empty() ? std::string() : subject_feed(input_, news_, page);
    std::string calendar = subject_calendar(input_, page);
    add_page(path, subject_page_html(input_, page,
                                     {.feed = !feed.empty(), .calendar = !calendar.empty()}));
    add_file(path + std::string(feed_file), std::move(feed));
    add_file(path + std::string(calendar_file), std::move(calendar));
  }

  void add_list(ListPageKind kind, std::string html) {
    add_page(std::string(facts_of(kind).path), std::move(html));
  }

  // It names its forum's page as the one to be found by, so that it is none of the site's map.
  void add_place(const std::string& path, std::string html) {
    files_.push_back({path + "index.html", std::move(html)});
  }

  void add_page(std::string path, std::string html) {
    files_.push_back({path + "index.html", std::move(html)});
    paths_.push_back(std::move(path));
  }

  const PageInput& input_;
  const Dataset& dataset_;
  News news_;
  Folder files_;
  std::vector<std::string> paths_ = {""};  // of all pages, the explorer's among them
};

}  // namespace

Folder pages_from(const CheckedFolder& checked, const Folder& data, std::string_view site) {
  assert(checked.sound());
  const Dataset& dataset = *checked.dataset;
  const Language& language = Language::english();
  const PageInput input{.language = language, .dataset = dataset, .site = site};
  PageFolder pages(input, *checked.published);
  pages.add_forums();
  pages.add_subjects<PersonId>(ListPageKind::people, dataset.people().size());
  pages.add_subjects<OrganizationId>(ListPageKind::organizations, dataset.organizations().size());
  pages.add_subjects<SeriesId>(ListPageKind::series, dataset.series().size());
  pages.add_subjects<TopicId>(ListPageKind::topics, dataset.topics().size());
  pages.add_subjects<CountryId>(ListPageKind::countries, dataset.countries().size());
  pages.add_country_groups();
  pages.add_tours();
  pages.add(moved_pages(input, checked.bundle.document()));
  // Both know whole addresses only.
  if (!site.empty()) {
    const FolderFile* changelog = find_file(data, "CHANGELOG.md");
    const std::string_view changes = changelog != nullptr ? changelog->text : std::string_view();
    pages.add_file(std::string(feed_path),
                   feed_text(language, dataset, *checked.published, changes, site));
    pages.add(sitemap_files(pages.paths(), site));
  }
  return std::move(pages).take();
}

}  // namespace rostrum
