// How long the query engine takes on a dataset of about a million rows, made by chance.
// Figures only, nothing is asserted: query_bench [forums]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace {

using namespace rostrum;

template <typename Work>
auto timed(std::string_view what, Work work) {
  const auto start = std::chrono::steady_clock::now();
  auto result = work();
  const auto took = std::chrono::steady_clock::now() - start;
  std::printf("%-48.*s %9.1f ms\n", static_cast<int>(what.size()), what.data(),
              std::chrono::duration<double, std::milli>(took).count());
  return result;
}

}  // namespace

int main(int argument_count, char** arguments) {
  const int forums = argument_count > 1 ? std::atoi(arguments[1]) : 40'000;
  if (forums <= 0) {
    std::puts("usage: query_bench [forums]");
    return 1;
  }
  const Dataset dataset = timed("make a dataset", [&] {
    return test::random_dataset(
        1,
        {.forums = static_cast<std::uint32_t>(forums), .statements_each = 36, .outcomes_each = 12});
  });
  const FacetDomains domains(dataset);
  const Columns columns = timed("build columns", [&] { return Columns(dataset, domains); });
  std::printf("%zu rows\n", columns.row_count());
  const auto documents = timed("collect words", [&] {
    std::vector<SearchDocument> list;
    for (Row row = 0; row < columns.row_count(); ++row) {
      list.push_back(search_document(dataset, columns.record(row)));
    }
    return list;
  });
  const SearchIndex index = timed("build the search index", [&] { return SearchIndex(documents); });

  const auto ask = [&](std::string_view what, const Query& query) {
    const Result result = timed(what, [&] {
      return evaluate({dataset, domains, columns, index}, query);
    });
    std::printf("    %zu rows found\n", result.matches.count());
  };
  Query query;
  ask("everything", query);
  query[Facet::topic].include = {"topic-1", "topic-2"};
  ask("two topics", query);
  query[Facet::host].include = {"CAX", "CBX", "CCX"};
  query[Facet::kind].exclude = {"interview"};
  ask("two topics, three hosts, one kind excluded", query);
  query.time = TimeRange{.from = day_from_civil({2012, 1, 1}), .to = day_from_civil({2016, 1, 1})};
  query.area = GeoBox{.west = -170, .south = -85, .east = 175, .north = 85};
  ask("and a period and an area", query);
  query = {};
  query.time = TimeRange{.from = day_from_civil({2012, 1, 1}), .to = day_from_civil({2016, 1, 1})};
  query.text = "bord peace";
  ask("a period and two words", query);
  query = {};
  query.text = "\"arms control\"";
  ask("a phrase alone", query);
  return 0;
}
