// How long the next question takes after the last one, on rows made by chance: steps of a period
// that is dragged, of a box on the map, and jumps. Figures only: step_bench [forums]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/evaluator.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace {

using namespace rostrum;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print_quantiles(std::string_view what, std::vector<double> times) {
  std::ranges::sort(times);
  const auto at = [&](double share) {
    return times[std::min(times.size() - 1,
                          static_cast<std::size_t>(share * static_cast<double>(times.size())))];
  };
  std::printf("%-44.*s p50 %8.3f  p95 %8.3f  p99 %8.3f ms\n", static_cast<int>(what.size()),
              what.data(), at(0.5), at(0.95), at(0.99));
}

template <typename Next>
void measure(std::string_view what, Evaluator& evaluator, int steps, Next next) {
  std::vector<double> times;
  for (int i = 0; i < steps; ++i) {
    const Query query = next(i);
    const auto start = Clock::now();
    evaluator.answer(query);
    times.push_back(since(start));
  }
  print_quantiles(what, std::move(times));
}

TimeRange days(std::int32_t from, std::int32_t length) {
  const Day first = day_from_civil({2010, 1, 1}) + from;
  return {.from = first, .to = first + length};
}

}  // namespace

int main(int argument_count, char** arguments) {
  const int forums = argument_count > 1 ? std::atoi(arguments[1]) : 40'000;
  if (forums <= 0) {
    std::puts("usage: step_bench [forums]");
    return 1;
  }
  const Dataset dataset = test::random_dataset(
      1,
      {.forums = static_cast<std::uint32_t>(forums), .statements_each = 36, .outcomes_each = 12});
  const FacetDomains domains(dataset);
  auto start = Clock::now();
  const Columns columns(dataset, domains);
  std::printf("%zu rows, columns in %.1f ms\n", columns.row_count(), since(start));
  const SearchIndex index;
  start = Clock::now();
  Evaluator evaluator({dataset, domains, columns, index});
  std::printf("%-44s %12.1f ms\n", "orders by last day and by place", since(start));
  start = Clock::now();
  evaluator.answer({});
  std::printf("%-44s %12.1f ms\n", "first answer: everything", since(start));

  Query query;
  query.time = days(800, 700);
  start = Clock::now();
  evaluator.answer(query);
  std::printf("%-44s %12.1f ms\n", "first answer of a period", since(start));

  const auto drag = [&](int step) {
    query.time = days(800 + step * 3, 700);
    return query;
  };
  measure("drag the period by three days", evaluator, 400, drag);
  query[Facet::topic].include = {"topic-1", "topic-2"};
  evaluator.answer(query);
  measure("the same, of two topics", evaluator, 400, drag);
  measure("to a far period", evaluator, 60, [&](int step) {
    query.time = days(step % 2 == 0 ? 100 : 2900, 700);
    return query;
  });
  query = {};
  evaluator.answer(query);
  measure("another topic", evaluator, 60, [&](int step) {
    query[Facet::topic].include = {"topic-" + std::to_string(step % 12)};
    return query;
  });
  query = {};
  evaluator.answer(query);
  measure("drag a box on the map by two degrees", evaluator, 100, [&](int step) {
    const double west = -170 + step * 2.0;
    query.area = GeoBox{.west = west, .south = -60, .east = west + 90, .north = 60};
    return query;
  });
  return 0;
}
