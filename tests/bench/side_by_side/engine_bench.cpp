// The explorer's engine as the bench beside the peers calls it: README.md, "The engine's side".
//
// Rows are statements, which the engine counts row by row; each is of the forum at its place.
// Facets of the bench are facets of the explorer with as many values; the others have none.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/query/evaluator.hpp"
#include "engine/search/search_index.hpp"

namespace {

using namespace rostrum;

// Topic, host, kind, series and speaker. Kinds of record are a closed list here, so organizations
// stand for the bench's own.
constexpr std::array facets_of_bench = {Facet::topic, Facet::host, Facet::organization,
                                        Facet::series, Facet::speaker};

std::string id_of_value(std::size_t value) {
  return "v" + std::to_string(value);
}

template <typename Record>
std::vector<Record> named(std::size_t count) {
  std::vector<Record> records(count);
  for (std::size_t i = 0; i < count; ++i)
    records[i].id = id_of_value(i);
  return records;
}

DateSpan months_from(Day first, std::uint32_t months) {
  Day end = first;
  for (std::uint32_t i = 0; i < months; ++i)
    end = next_bin_start(end, BinWidth::month);
  return {.earliest = first, .latest = end + -1};
}

Dataset tables_of(std::span<const std::uint32_t> cardinalities, std::span<const float> lat,
                  std::span<const float> lon, const DateSpan& time) {
  DatasetTables tables;
  tables.topics = named<Topic>(cardinalities[0]);
  tables.countries = named<Country>(cardinalities[1]);
  tables.organizations = named<Organization>(cardinalities[2]);
  tables.series = named<Series>(cardinalities[3]);
  tables.people = named<Person>(cardinalities[4]);
  tables.places.resize(lat.size());
  for (std::size_t i = 0; i < lat.size(); ++i)
    tables.places[i].point = GeoPoint{.lat = lat[i], .lon = lon[i]};
  // Of forums nothing is asked but how long the histogram is.
  tables.forums = named<Forum>(1);
  tables.forums.front().date = time;
  return Dataset(std::move(tables));
}

struct Explorer {
  Explorer(Dataset of, const RowData& rows)
      : dataset(std::move(of)),
        domains(dataset),
        columns(rows, domains),
        evaluator({dataset, domains, columns, index}) {}
  Explorer(const Explorer&) = delete;  // it refers to itself
  Explorer& operator=(const Explorer&) = delete;

  const std::uint32_t* ask() {
    const Result& result =
        evaluator.answer(query, {.bin_width = BinWidth::month, .unit = CountUnit::statements});
    answer.clear();
    answer.push_back(result.found.statements);
    for (const Facet facet : facets_of_bench) {
      const auto& counts = result.count_of(facet);
      answer.insert(answer.end(), counts.begin(), counts.end());
    }
    for (const HistogramBin& bin : result.histogram.bins)
      answer.push_back(bin.count);
    return answer.data();
  }

  Dataset dataset;
  FacetDomains domains;
  Columns columns;
  SearchIndex index{{}};
  Evaluator evaluator;
  Query query;
  std::vector<std::uint32_t> answer;
};

std::unique_ptr<Explorer> explorer;
std::unique_ptr<SearchIndex> texts_searched;

}  // namespace

extern "C" {

void bench_load(std::uint32_t rows, const std::int32_t* day, const std::uint16_t* const* facets,
                const std::uint32_t* cardinalities, std::uint32_t columns,
                const std::uint16_t* place, std::uint32_t places, const float* lat,
                const float* lon, std::int32_t first_day, std::uint32_t months) {
  static_assert(sizeof(Day) == sizeof(std::int32_t));
  const std::span place_of_row(place, rows);
  RowData data;
  data.statements = rows;
  data.earliest = {reinterpret_cast<const Day*>(day), rows};
  data.forum = place_of_row;
  data.forum_count = places;
  data.place = place_of_row;
  for (std::size_t i = 0; i < std::min<std::size_t>(columns, facets_of_bench.size()); ++i)
    data.values[facets_of_bench[i]] = std::span(facets[i], rows);
  explorer =
      std::make_unique<Explorer>(tables_of({cardinalities, columns}, {lat, places}, {lon, places},
                                           months_from(Day{first_day}, months)),
                                 data);
}

const std::uint32_t* bench_brush(std::int32_t from, std::int32_t to) {
  explorer->query.time = TimeRange{.from = Day{from}, .to = Day{to}};
  return explorer->ask();
}

const std::uint32_t* bench_choose(std::uint32_t facet, const std::uint16_t* values,
                                  std::uint32_t count) {
  std::vector<std::string> ids;
  for (const std::uint16_t value : std::span(values, count))
    ids.push_back(id_of_value(value));
  explorer->query[facets_of_bench[facet]].include = std::move(ids);
  return explorer->ask();
}

const std::uint32_t* bench_box(double west, double south, double east, double north) {
  explorer->query.area = GeoBox{.west = west, .south = south, .east = east, .north = north};
  return explorer->ask();
}

const std::uint32_t* bench_drop() {
  explorer->query = {};
  return explorer->ask();
}

void bench_search_index(std::uint32_t texts, const char* utf8, const std::uint32_t* offsets) {
  std::vector<SearchDocument> documents(texts);
  for (std::size_t i = 0; i < texts; ++i)
    documents[i].summary.assign(utf8 + offsets[i], offsets[i + 1] - offsets[i]);
  texts_searched = std::make_unique<SearchIndex>(documents);
}

std::uint32_t bench_find(const char* words) {
  const std::vector<TextTerm> terms = parse_text_query(words);
  std::vector<std::pair<double, std::uint32_t>> ranked;
  for (const std::uint32_t row : texts_searched->find(terms))
    ranked.emplace_back(-texts_searched->score(row, terms), row);
  std::ranges::sort(ranked);
  return static_cast<std::uint32_t>(ranked.size());
}

}  // extern "C"
