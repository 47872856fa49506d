// A small dataset with everything a scene is made of: four forums in three series, two of them at
// once, one online, and statements on and off their forum's days.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "engine/text/text_width.hpp"

namespace rostrum::test {

inline const TextWidth text_width = [](std::string_view text, float size_css) {
  return static_cast<float>(text.size()) * size_css * 0.5F;
};

struct ForumText {
  std::string id;
  SeriesId series;
  std::string date;
  std::optional<PlaceId> place;
  std::vector<TopicId> topics;
};

struct StatementText {
  std::string date;
  CountryId country;
  std::vector<CountryId> mentions;
};

class SceneTables {
 public:
  SceneTables() {
    tables_.version = "2026.11";
    tables_.groups = {{"terror", "Terrorism"}, {"borders", "Borders"}};
    tables_.topics = {{"terrorism", "Terrorism", "", GroupId{0}},
                      {"border-security", "Border security", "", GroupId{1}}};
    tables_.countries = {{"AZE", "Azerbaijan"}, {"KWT", "Kuwait"}, {"USA", "United States"}};
    tables_.series = {series("week", "Counter-Terrorism Week"),
                      series("baku", "Baku Security Forum"),
                      series("dushanbe", "Dushanbe Process")};
    tables_.places = {{"Baku", CountryId{0}, GeoPoint{40.4, 49.9}},
                      {"Kuwait City", CountryId{1}, GeoPoint{29.4, 48.0}},
                      {"New York", CountryId{2}, GeoPoint{40.75, -74.0}}};
    add({"week-2018", SeriesId{0}, "2018-06-28/2018-06-29", PlaceId{2}, {TopicId{0}}},
        {{"2018-06-28", CountryId{1}, {CountryId{0}}},
         {"2018-06", CountryId{0}, {}},
         {"2018-09-11", CountryId{2}, {CountryId{0}, CountryId{1}}}});
    add({"baku-2023", SeriesId{1}, "2023-05", PlaceId{0}, {TopicId{0}, TopicId{1}}},
        {{"2023-05", CountryId{0}, {}}});
    add({"side-2023", SeriesId{1}, "2023-05-10/2023-05-12", std::nullopt, {TopicId{1}}}, {});
    add({"kuwait-2024", SeriesId{2}, "2024-11-04/2024-11-05", PlaceId{1}, {TopicId{1}}},
        {{"2024-11-04", CountryId{0}, {}}, {"2024-11-05", CountryId{2}, {CountryId{2}}}});
  }

  Dataset dataset() && { return Dataset(std::move(tables_)); }

 private:
  static Series series(std::string id, std::string name) {
    Series series;
    series.id = std::move(id);
    series.name = std::move(name);
    return series;
  }
  static DateSpan date(const std::string& text) { return date_span_from_text(text).value(); }

  void add(const ForumText& text, const std::vector<StatementText>& statements) {
    Forum forum;
    const ForumId id{static_cast<std::uint32_t>(tables_.forums.size())};
    forum.id = text.id;
    forum.title = forum.short_title = text.id;
    forum.series = text.series;
    forum.date = date(text.date);
    forum.place = text.place;
    forum.topics = text.topics;
    forum.sources.push_back({});
    forum.first_statement = static_cast<std::uint32_t>(tables_.statements.size());
    forum.statement_count = static_cast<std::uint32_t>(statements.size());
    for (const StatementText& said : statements) {
      Statement statement;
      statement.id = text.id + ".speaker-" + std::to_string(tables_.statements.size());
      statement.forum = id;
      statement.country = said.country;
      statement.mentions = said.mentions;
      statement.date = date(said.date);
      statement.topics = {text.topics.front()};
      tables_.statements.push_back(std::move(statement));
    }
    tables_.forums.push_back(std::move(forum));
  }

  DatasetTables tables_;
};

struct SceneFixture {
  Dataset dataset = SceneTables().dataset();
  FacetDomains domains{dataset};
  Columns columns{dataset, domains};
  SearchIndex index{documents()};

  Result result(const Query& query = {}, CountUnit unit = CountUnit::records) const {
    return evaluate({dataset, domains, columns, index}, query, {.unit = unit});
  }
  RecordId record(std::string_view id) const { return dataset.find_record(id).value(); }

 private:
  std::vector<SearchDocument> documents() const {
    std::vector<SearchDocument> documents;
    for (Row row = 0; row < columns.row_count(); ++row) {
      documents.push_back(search_document(dataset, columns.record(row)));
    }
    return documents;
  }
};

}  // namespace rostrum::test
