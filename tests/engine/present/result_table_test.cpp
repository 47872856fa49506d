// The table of results: sorted by any column as a plain sort of its texts would, cells on demand.
#include "engine/present/result_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/present/table_controls.hpp"
#include "engine/search/fold.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/english.hpp"

namespace rostrum::result_table_test {
namespace {

using test::Chance;

constexpr std::array names = {"Ağdam", "agdam",    "Baku",    "baku", "Çelik",
                              "Żółw",  "zebra",    "Émile",   "emil", "Oslo",
                              "Ørsta", "Воронков", "Voronin", "10th", "9th"};

std::string name_of_chance(Chance& chance) {
  return names[chance.below(names.size())];
}

// Names that differ in case and marks alone, days that many share, and cells with nothing in them.
Dataset table_dataset(std::uint32_t seed) {
  Chance chance(seed);
  DatasetTables tables;
  tables.groups = {{"group", "Group"}};
  for (int i = 0; i < 6; ++i) {
    const std::string number = std::to_string(i);
    tables.topics.push_back({"topic-" + number, name_of_chance(chance), "", GroupId{0}});
    tables.countries.push_back({"C" + number + "X", name_of_chance(chance)});
    tables.series.push_back({"series-" + number, name_of_chance(chance), "", "", {}});
    tables.people.push_back({"person-" + number, name_of_chance(chance), {}, {}});
    Organization organization;
    organization.id = "organization-" + number;
    organization.name = name_of_chance(chance);
    tables.organizations.push_back(organization);
    Place place{.city = chance.one_in(3) ? "" : name_of_chance(chance), .country = {}, .point = {}};
    if (!chance.one_in(3)) place.country = CountryId{chance.below(6)};
    tables.places.push_back(place);
  }
  const auto day = [&] {
    return day_from_civil({2020, 1, 1}) + static_cast<std::int32_t>(chance.below(4));
  };
  for (std::uint32_t f = 0; f < 30; ++f) {
    Forum forum;
    forum.id = "forum-" + std::to_string(f);
    forum.title = forum.short_title = name_of_chance(chance);
    forum.series = SeriesId{chance.below(6)};
    forum.date.earliest = day();
    forum.date.latest = forum.date.earliest + static_cast<std::int32_t>(chance.below(2));
    if (chance.one_in(12)) forum.date.earliest = DateSpan::open_start;
    if (!chance.one_in(4)) forum.place = PlaceId{chance.below(6)};
    forum.online = chance.one_in(2);
    forum.topics = chance.some<TopicId>(6, 2);
    for (std::uint32_t s = chance.below(3); s > 0; --s) {
      Source source;
      if (chance.one_in(2)) source.url = "https://example.org/" + std::to_string(s);
      source.title = name_of_chance(chance);
      if (chance.one_in(2)) source.publisher = name_of_chance(chance);
      forum.sources.push_back(source);
    }
    tables.forums.push_back(forum);
  }
  std::ranges::sort(tables.forums, {},
                    [](const Forum& forum) { return std::tie(forum.date.earliest, forum.id); });
  for (std::uint32_t f = 0; f < tables.forums.size(); ++f) {
    Forum& forum = tables.forums[f];
    forum.first_statement = static_cast<std::uint32_t>(tables.statements.size());
    forum.statement_count = chance.below(4);
    for (std::uint32_t i = 0; i < forum.statement_count; ++i) {
      Statement said;
      said.id = forum.id + ".statement-" + std::to_string(i);
      said.forum = ForumId{f};
      if (chance.one_in(2)) said.speaker = PersonId{chance.below(6)};
      if (chance.one_in(2)) said.organization = OrganizationId{chance.below(6)};
      if (chance.one_in(2)) said.role = name_of_chance(chance);
      if (chance.one_in(2)) said.country = CountryId{chance.below(6)};
      said.date = chance.one_in(2) ? forum.date : DateSpan{.earliest = day(), .latest = day() + 9};
      said.topics = chance.some<TopicId>(6, 3);
      said.summary = chance.one_in(9) ? "" : name_of_chance(chance);
      said.source = chance.below(3);
      tables.statements.push_back(said);
    }
    forum.first_outcome = static_cast<std::uint32_t>(tables.outcomes.size());
    forum.outcome_count = chance.below(3);
    for (std::uint32_t i = 0; i < forum.outcome_count; ++i) {
      Outcome agreed;
      agreed.id = forum.id + ".outcome-" + std::to_string(i);
      agreed.forum = ForumId{f};
      agreed.kind = static_cast<OutcomeKind>(chance.below(outcome_kind_count));
      agreed.title = name_of_chance(chance);
      agreed.topics = chance.some<TopicId>(6, 2);
      agreed.summary = name_of_chance(chance);
      agreed.source = chance.below(3);
      tables.outcomes.push_back(agreed);
    }
  }
  return Dataset(std::move(tables));
}

ResultList list_of(const Dataset& dataset, ListKind kind, Chance& chance) {
  ResultList list;
  list.kind = kind;
  for (std::uint32_t i = 0; i < dataset.statements().size(); ++i) {
    if (!chance.one_in(5)) list.statements.push_back(StatementId{i});
  }
  for (std::uint32_t i = 0; i < dataset.outcomes().size(); ++i) {
    if (!chance.one_in(5)) list.outcomes.push_back(OutcomeId{i});
  }
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    ResultEntry entry{.forum = ForumId{i}, .statements = {}, .outcomes = {}};
    entry.statements.resize(chance.below(4));
    entry.outcomes.resize(chance.below(3));
    list.entries.push_back(entry);
  }
  std::ranges::reverse(list.statements);
  std::ranges::reverse(list.entries);
  return list;
}

// What a column is sorted by, looked up by hand: an empty cell, a text, or two numbers.
struct Value {
  bool empty = false;
  std::string text;
  std::pair<std::int64_t, std::int64_t> number;
};

class PlainSort {
 public:
  PlainSort(const Dataset& dataset, const ResultList& list) : dataset_(dataset), list_(list) {}

  std::vector<std::size_t> sorted(TableSort by) const {
    std::vector<std::size_t> order(list_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
      order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      const Value left = value(a, by.column);
      const Value right = value(b, by.column);
      if (left.empty != right.empty) return right.empty;
      const auto content = [](const Value& of) { return std::tie(of.text, of.number); };
      if (!left.empty && content(left) != content(right)) {
        return (content(left) < content(right)) != by.descending;
      }
      const DateSpan& first = date(a);
      const DateSpan& second = date(b);
      return std::tie(first.earliest, first.latest) > std::tie(second.earliest, second.latest);
    });
    return order;
  }

 private:
  const Forum& forum(std::size_t i) const {
    if (list_.kind == ListKind::statements) return dataset_[dataset_[list_.statements[i]].forum];
    if (list_.kind == ListKind::outcomes) return dataset_[dataset_[list_.outcomes[i]].forum];
    return dataset_[list_.entries[i].forum];
  }
  const DateSpan& date(std::size_t i) const {
    return list_.kind == ListKind::statements ? dataset_[list_.statements[i]].date : forum(i).date;
  }
  static Value text(const std::string& words) {
    return {.empty = words.empty(), .text = fold(words), .number = {}};
  }
  Value number(std::int64_t first, std::int64_t second = 0) const {
    return {.empty = false, .text = {}, .number = {first, second}};
  }
  Value name(std::optional<CountryId> country) const {
    return text(country ? dataset_[*country].name : "");
  }

  Value value(std::size_t i, TableColumn column) const {
    const bool of_statements = list_.kind == ListKind::statements;
    const bool of_outcomes = list_.kind == ListKind::outcomes;
    const Statement* said = of_statements ? &dataset_[list_.statements[i]] : nullptr;
    const Outcome* agreed = of_outcomes ? &dataset_[list_.outcomes[i]] : nullptr;
    switch (column) {
      case TableColumn::speaker:
        if (said->speaker) return text(dataset_[*said->speaker].name);
        if (said->organization) return text(dataset_[*said->organization].name);
        return text(said->role);
      case TableColumn::outcome:
        return text(agreed->title);
      case TableColumn::forum:
        return text(forum(i).short_title);
      case TableColumn::kind:
        return text(std::string(kind_text(Language::english(), agreed->kind)));
      case TableColumn::date:
        return number(date(i).earliest.days, date(i).latest.days);
      case TableColumn::place:
        if (forum(i).place) return text(dataset_[*forum(i).place].city);
        return text(forum(i).online ? "Online" : "");
      case TableColumn::country:
        if (said != nullptr) return name(said->country);
        return name(forum(i).place ? dataset_[*forum(i).place].country : std::nullopt);
      case TableColumn::series:
        return text(dataset_[forum(i).series].name);
      case TableColumn::topics: {
        std::string all;
        const auto& topics = said != nullptr     ? said->topics
                             : agreed != nullptr ? agreed->topics
                                                 : forum(i).topics;
        for (const TopicId topic : topics)
          all += (all.empty() ? "" : " · ") + dataset_[topic].name;
        return text(all);
      }
      case TableColumn::statements:
        return number(static_cast<std::int64_t>(list_.entries[i].statements.size()));
      case TableColumn::outcomes:
        return number(static_cast<std::int64_t>(list_.entries[i].outcomes.size()));
      case TableColumn::words:
        return text(said != nullptr ? said->summary : agreed->summary);
      case TableColumn::source: {
        const std::size_t index = said != nullptr     ? said->source
                                  : agreed != nullptr ? agreed->source
                                                      : 0;
        if (index >= forum(i).sources.size()) return text("");
        const Source& source = forum(i).sources[index];
        return text(source.publisher.empty() ? source.title : source.publisher);
      }
    }
    return {};
  }

  const Dataset& dataset_;
  const ResultList& list_;
};

std::vector<std::size_t> order_of(const ResultTable& table, std::size_t size) {
  std::vector<std::size_t> order;
  for (std::size_t row = 0; row < size; ++row)
    order.push_back(table.entry(row));
  return order;
}

constexpr std::array kinds = {ListKind::statements, ListKind::forums, ListKind::outcomes};

TEST_CASE("every column of every list sorts both ways as a plain sort does") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    Chance chance(seed);
    const Dataset dataset = table_dataset(seed);
    for (const ListKind kind : kinds) {
      const ResultList list = list_of(dataset, kind, chance);
      const PlainSort plain(dataset, list);
      for (const TableColumn column : columns_of(kind)) {
        for (const bool descending : {false, true}) {
          CAPTURE(seed, id_of(kind), id_of(column), descending);
          const TableSort sort{column, descending};
          const ResultTable table =
              build_result_table(Language::english(), dataset, list, sort, false);
          CHECK(table.sort == sort);
          CHECK(order_of(table, list.size()) == plain.sorted(sort));
        }
      }
    }
  }
}

TEST_CASE("without a choice, and by a column of another list, the rows are as listed") {
  Chance chance(3);
  const Dataset dataset = table_dataset(3);
  const ResultList list = list_of(dataset, ListKind::outcomes, chance);
  const ResultTable usual = build_result_table(Language::english(), dataset, list, {}, false);
  CHECK(usual.order.empty());
  CHECK(usual.entry(2) == 2);
  CHECK(usual.sort == TableSort{TableColumn::date, true});
  CHECK_FALSE(usual.chosen);
  CHECK(order_text(Language::english(), usual) == "newest first");
  const ResultTable elsewhere = build_result_table(Language::english(), dataset, list,
                                                   TableSort{TableColumn::series, false}, true);
  CHECK(elsewhere.order.empty());
  CHECK_FALSE(elsewhere.sort);
  CHECK(order_text(Language::english(), elsewhere) == "best match first");
}

TEST_CASE("cells say what the record says, and an unnamed speaker is said and last") {
  DatasetTables tables;
  tables.countries = {{"AZE", "Azerbaijan"}};
  tables.series = {{"talks", "Talks", "", "", {}}};
  tables.groups = {{"group", "Group"}};
  tables.topics = {{"arms", "Arms", "", GroupId{0}}, {"cyber", "Cyber", "", GroupId{0}}};
  tables.people = {{"a", "A Speaker", {}, {}}};
  tables.places = {{"Baku", CountryId{0}, {}}};
  Forum forum;
  forum.id = "baku-2025";
  forum.title = forum.short_title = "Baku talks";
  forum.date = {.earliest = day_from_civil({2025, 6, 1}), .latest = day_from_civil({2025, 6, 2})};
  forum.date.interval = true;
  forum.place = PlaceId{0};
  Source page;
  page.url = "https://example.org/";
  page.title = "A page";
  page.publisher = "An agency";
  forum.sources = {page};
  forum.statement_count = 2;
  tables.forums = {forum};
  Statement said;
  said.id = "baku-2025.nobody";
  said.date = forum.date;
  said.summary = "Words";
  said.topics = {TopicId{1}, TopicId{0}};
  tables.statements.push_back(said);
  said.id = "baku-2025.a";
  said.speaker = PersonId{0};
  said.role = "Minister";
  said.country = CountryId{0};
  tables.statements.push_back(said);
  const Dataset dataset(std::move(tables));
  ResultList list;
  list.kind = ListKind::statements;
  list.statements = {StatementId{0}, StatementId{1}};

  const RecordRow row =
      table_row(Language::english(), dataset, list, 1, shown_columns(list.kind, ColumnChoice{}));
  CHECK(row.id == "baku-2025.a");
  CHECK(row.key == "statement:baku-2025.a");
  REQUIRE(row.cells.size() == 7);
  CHECK(row.cells[0].words == "A Speaker");
  CHECK(row.cells[0].note == "Minister");
  CHECK(row.cells[1].words == "Azerbaijan");
  CHECK(row.cells[3].words == "Baku talks");
  CHECK(row.cells[4].items == std::vector<std::string>{"Cyber", "Arms"});
  CHECK(row.cells[5].words == "Words");
  CHECK(row.cells[6].words == "An agency");
  CHECK(row.cells[6].url == "https://example.org/");

  constexpr std::array speaker = {TableColumn::speaker};
  CHECK(table_row(Language::english(), dataset, list, 0, speaker).cells[0].words ==
        "Unnamed speaker");
  for (const bool descending : {false, true}) {
    const ResultTable table = build_result_table(
        Language::english(), dataset, list, TableSort{TableColumn::speaker, descending}, false);
    CHECK(table.entry(1) == 0);
  }

  list.kind = ListKind::forums;
  list.entries = {{.forum = ForumId{0}, .statements = {StatementId{0}}, .outcomes = {}}};
  const RecordRow of_forum =
      table_row(Language::english(), dataset, list, 0, shown_columns(list.kind, ColumnChoice{}));
  REQUIRE(of_forum.cells.size() == 9);
  CHECK(of_forum.key == "forum:baku-2025");
  CHECK(of_forum.cells[1].words == "1 – 2 Jun 2025");
  CHECK(of_forum.cells[2].words == "Baku");
  CHECK(of_forum.cells[6].words == "1");
  CHECK(of_forum.cells[7].words == "0");
}

TEST_CASE("a head sorts one way, the other way, and as the list is") {
  ResultTable table{.list = ListKind::statements, .sort = {}, .chosen = false, .order = {}};
  const auto pressed = [&](TableColumn column) {
    for (const ColumnHead& head : column_heads(table, {})) {
      if (head.column == column) return head.press.sort;
    }
    FAIL("no such head");
    return std::optional<TableSort>();
  };
  const auto press = [&](TableColumn column) {
    table.sort = pressed(column);
    table.chosen = table.sort.has_value();
  };
  press(TableColumn::country);
  CHECK(table.sort == TableSort{TableColumn::country, false});
  press(TableColumn::country);
  CHECK(table.sort == TableSort{TableColumn::country, true});
  press(TableColumn::country);
  CHECK_FALSE(table.sort);
  // Newest first is what a list without a search is already.
  table.sort = TableSort{TableColumn::date, true};
  CHECK(pressed(TableColumn::date) == TableSort{TableColumn::date, false});
}

TEST_CASE("the choices of order mark what is so") {
  ResultTable table{.list = ListKind::forums,
                    .sort = TableSort{TableColumn::series, true},
                    .chosen = true,
                    .order = {}};
  for (const SortChoice& choice : sort_choices(table))
    CHECK(choice.chosen == (choice.key == "sort-by:series"));
  for (const SortChoice& choice : direction_choices(table))
    CHECK(choice.chosen == (choice.key == "sort-direction:descending"));
  CHECK(order_text(Language::english(), table) == "Sorted by Series, descending");
  table.chosen = false;
  table.sort.reset();
  CHECK(sort_choices(table).front().chosen);
  CHECK(direction_choices(table).empty());
}

TEST_CASE("a column that is hidden in one list stays in another where nobody hid it") {
  ColumnChoice columns;
  columns = toggled(columns, ListKind::statements, TableColumn::words);
  CHECK_FALSE(is_shown(ListKind::statements, TableColumn::words, columns));
  CHECK_FALSE(is_shown(ListKind::outcomes, TableColumn::words, columns));
  columns = toggled(columns, ListKind::outcomes, TableColumn::words);
  CHECK(is_shown(ListKind::outcomes, TableColumn::words, columns));
  CHECK_FALSE(is_shown(ListKind::statements, TableColumn::words, columns));
  columns = toggled(columns, ListKind::outcomes, TableColumn::words);
  columns = toggled(columns, ListKind::statements, TableColumn::words);
  CHECK(columns == ColumnChoice{});
}

TEST_CASE("the first column is always there") {
  for (const ListKind kind : kinds) {
    ColumnChoice columns;
    for (const TableColumn column : all_values<TableColumn>())
      columns.hidden.set(column, true);
    CHECK(shown_columns(kind, columns) == std::vector{naming_column(kind)});
    CHECK(toggled({}, kind, naming_column(kind)) == ColumnChoice{});
    for (const ColumnToggle& toggle : column_toggles(kind, {}))
      CHECK(toggle.key != "column:" + std::string(id_of(naming_column(kind))));
  }
}

}  // namespace
}  // namespace rostrum::result_table_test
