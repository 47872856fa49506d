#include "curator/pages/list_page.hpp"

#include <algorithm>
#include <utility>

#include "curator/pages/page_frame.hpp"
#include "curator/pages/page_parts.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/present/record_text.hpp"
#include "engine/search/fold.hpp"
#include "messages/plain.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

// In the order of ListPageKind.
constexpr std::array<ListFacts, list_kind_count> lists = {{
    {ListPageKind::people, "people/", msg::plain_people, msg::plain_people_about,
     msg::plain_all_people, msg::plain_letters},
    {ListPageKind::organizations, "organizations/", msg::plain_organizations,
     msg::plain_organizations_about, msg::plain_all_organizations, msg::plain_letters},
    {ListPageKind::series, "series/", msg::plain_series, msg::plain_series_about,
     msg::plain_all_series, msg::plain_letters},
    {ListPageKind::topics, "topics/", msg::plain_topics, msg::plain_topics_about,
     msg::plain_all_topics, msg::plain_topic_groups},
    {ListPageKind::countries, "countries/", msg::plain_countries, msg::plain_countries_about,
     msg::plain_all_countries, msg::plain_letters},
    {ListPageKind::statements, "statements/", msg::plain_statements, msg::plain_statements_about,
     msg::plain_all_statements, msg::plain_years},
    {ListPageKind::outcomes, "outcomes/", msg::plain_outcomes, msg::plain_outcomes_about,
     msg::plain_all_outcomes, msg::plain_years},
}};

struct ListEntry {
  SubjectEntry entry;
  std::vector<std::string> other_names;  // by which it is found in the list as well
};

struct ListGroup {
  std::string mark;     // of its place on the page: "letter-a"
  std::string name;     // as the way to it has it: "A"
  std::string heading;  // above it
  std::vector<ListEntry> entries;
};

// The one with this mark, after all others where it is new.
ListGroup& group_of(std::vector<ListGroup>& groups, std::string_view mark, std::string_view name) {
  const auto known = std::ranges::find(groups, mark, &ListGroup::mark);
  if (known != groups.end()) return *known;
  return groups.emplace_back(
      ListGroup{std::string(mark), std::string(name), std::string(name), {}});
}

std::string caption_of(const Language& language, ListPageKind kind, const SubjectPage& page) {
  std::string caption;
  if (kind == ListPageKind::organizations) append_part(language, caption, page.kind);
  append_part(language, caption, page.counts);
  return caption;
}

std::vector<ListGroup> by_letter(const Language& language, ListPageKind kind,
                                 const std::vector<SubjectPage>& pages) {
  struct Named {
    std::string folded;
    const SubjectPage* page;
  };
  std::vector<Named> names;
  for (const SubjectPage& page : pages)
    names.push_back({fold(page.title), &page});
  const auto is_letter = [](const std::string& text) {
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
  };
  std::ranges::stable_sort(names, [&](const Named& a, const Named& b) {
    if (is_letter(a.folded) != is_letter(b.folded)) return is_letter(a.folded);
    return a.folded < b.folded;
  });
  std::vector<ListGroup> groups;
  for (const Named& each : names) {
    const SubjectPage& page = *each.page;
    std::string name(language.text(msg::plain_other_names));
    std::string mark = "letter-other";
    if (is_letter(each.folded)) {
      name = static_cast<char>(each.folded[0] - 'a' + 'A');
      mark = std::string("letter-") + each.folded[0];
    }
    group_of(groups, mark, name)
        .entries.push_back(
            {{page.selection, page.title, caption_of(language, kind, page), page.about},
             page.other_names});
  }
  return groups;
}

std::vector<ListGroup> by_topic_group(const Dataset& dataset,
                                      const std::vector<SubjectPage>& pages) {
  std::vector<ListGroup> groups;
  for (const auto& group : dataset.groups())
    groups.push_back({"group-" + group.id, group.name, group.name, {}});
  for (const SubjectPage& page : pages) {
    const auto subject = find_subject(dataset, page.selection);
    const Topic& topic = dataset[std::get<TopicId>(*subject)];
    groups[topic.group.index].entries.push_back(
        {{page.selection, page.title, page.counts, page.about}, {}});
  }
  std::erase_if(groups, [](const ListGroup& group) { return group.entries.empty(); });
  return groups;
}

// Entries come the newest first; `date_of` an id gives its days.
template <typename DateOf>
std::vector<ListGroup> by_year(const Language& language, std::vector<SubjectEntry> entries,
                               DateOf date_of) {
  std::vector<ListGroup> groups;
  for (SubjectEntry& entry : entries) {
    const DateSpan& date = date_of(entry.selection);
    const bool undated = date.has_open_start() && date.has_open_end();
    const Day day = date.has_open_start() ? date.latest : date.earliest;
    const std::string year = undated ? std::string(language.text(msg::plain_undated))
                                     : std::to_string(civil_from_day(day).year);
    entry.snippet.clear();  // the list is to be looked through; the page has the words
    group_of(groups, undated ? "undated" : "year-" + year, year)
        .entries.push_back({std::move(entry), {}});
  }
  for (ListGroup& group : groups) {
    group.heading =
        language.text(msg::plain_year_of{.count = group.entries.size(), .year = group.name});
  }
  return groups;
}

void write_groups(HtmlWriter& html, const PageInput& input, ListPageKind kind,
                  const std::vector<ListGroup>& groups, const std::string& root) {
  PageParts parts(html, input, root);
  html.open("nav", {{"aria-label", input.language.text(facts_of(kind).parts)}, {"class", "years"}});
  html.open("ul");
  for (const ListGroup& group : groups) {
    html.open("li");
    html.element("a", group.name, {{"href", '#' + group.mark}});
    html.close();
  }
  html.close();
  html.close();
  for (const ListGroup& group : groups) {
    html.element("h2", group.heading, {{"id", group.mark}});
    html.open("ul");
    for (const auto& [entry, other_names] : group.entries) {
      html.open("li");
      parts.page_link(entry.title, entry.selection);
      if (!other_names.empty()) {
        html.open("p", {{"class", "caption"}});
        parts.names(other_names);
        html.close();
      }
      if (!entry.caption.empty()) html.element("p", entry.caption, {{"class", "caption"}});
      parts.paragraph(entry.snippet);
      html.close();
    }
    html.close();
  }
}

std::string list_page(const PageInput& input, ListPageKind kind,
                      const std::vector<ListGroup>& groups) {
  const ListFacts& list = facts_of(kind);
  const Language& language = input.language;
  const std::string_view title = language.text(list.title);
  std::size_t count = 0;
  for (const ListGroup& group : groups)
    count += group.entries.size();
  const std::string heading = language.text(msg::plain_in_all{.count = count, .list = title});
  const PageFrame frame{.input = input,
                        .path = std::string(list.path),
                        .title = language.text(msg::plain_title{.title = title}),
                        .heading = language.text(msg::plain_title{.title = heading}),
                        .description = std::string(language.text(list.about)),
                        .json_ld = list_json_ld(input, list.path, title)};
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    html.element("h1", heading);
    html.element("p", language.text(list.about));
    write_lists(html, input, frame.path, root);
    write_groups(html, input, kind, groups, root);
  });
}

}  // namespace

const ListFacts& facts_of(ListPageKind kind) {
  return lists[static_cast<std::size_t>(kind)];
}

std::string subject_list_page(const PageInput& input, ListPageKind kind,
                              const std::vector<SubjectPage>& pages) {
  return list_page(input, kind,
                   kind == ListPageKind::topics ? by_topic_group(input.dataset, pages)
                                                : by_letter(input.language, kind, pages));
}

std::string statement_list_page(const PageInput& input) {
  const Dataset& dataset = input.dataset;
  std::vector<StatementId> ids;
  for (std::uint32_t i = 0; i < dataset.statements().size(); ++i)
    ids.push_back({i});
  sort_newest_first(dataset, ids);
  return list_page(
      input, ListPageKind::statements,
      by_year(input.language, statement_entries_by_speaker(input.language, dataset, ids),
              [&](const std::string& id) -> const DateSpan& {
                return dataset[std::get<StatementId>(*dataset.find_record(id))].date;
              }));
}

std::string outcome_list_page(const PageInput& input) {
  const Dataset& dataset = input.dataset;
  std::vector<OutcomeId> ids;
  for (std::uint32_t i = 0; i < dataset.outcomes().size(); ++i)
    ids.push_back({i});
  return list_page(input, ListPageKind::outcomes,
                   by_year(input.language, outcome_entries(input.language, dataset, ids),
                           [&](const std::string& id) -> const DateSpan& {
                             const auto outcome = std::get<OutcomeId>(*dataset.find_record(id));
                             return dataset[dataset[outcome].forum].date;
                           }));
}

void write_lists(HtmlWriter& html, const PageInput& input, std::string_view path,
                 std::string_view root) {
  const Language& language = input.language;
  html.open("nav", {{"aria-label", language.text(msg::plain_lists)}, {"class", "lists"}});
  html.open("ul");
  const auto add = [&](Plain title, std::string_view list) {
    if (list == path) return;
    html.open("li");
    html.element("a", language.text(title), {{"href", std::string(root) + std::string(list)}});
    html.close();
  };
  add(msg::plain_forums, forums_path);
  for (const ListFacts& list : lists)
    add(list.title, list.path);
  if (!input.dataset.country_groups().empty()) add(msg::plain_groups, country_groups_path);
  if (!input.dataset.tours().empty()) add(msg::tour_heading, tours_path);
  html.close();
  html.close();
}

}  // namespace rostrum
