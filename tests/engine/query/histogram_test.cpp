#include "engine/query/histogram.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::histogram_test {

namespace {

constexpr BinWidth all_widths[] = {BinWidth::year, BinWidth::quarter, BinWidth::month,
                                   BinWidth::week, BinWidth::day};

struct Collection {
  Dataset dataset = test::random_dataset(5);
  FacetDomains domains{dataset};
  Columns columns{dataset, domains};

  Bitset every_third() const {
    Bitset rows(columns.row_count());
    for (std::size_t row = 0; row < columns.row_count(); row += 3)
      rows.set(row);
    return rows;
  }
};

struct Sums {
  std::size_t count = 0;
  std::size_t total = 0;
  std::vector<std::uint32_t> by_group;

  bool operator==(const Sums&) const = default;
};

Sums sums_of(const Histogram& histogram) {
  Sums sums;
  sums.by_group.resize(histogram.group_count);
  for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
    sums.count += histogram.bins[bin].count;
    sums.total += histogram.bins[bin].total;
    for (std::size_t group = 0; group < histogram.group_count; ++group)
      sums.by_group[group] += histogram.by_group(bin)[group];
  }
  return sums;
}

}  // namespace

TEST_CASE("the bins of every width hold every row once") {
  const Collection all;
  const Bitset rows = all.every_third();
  Histogram years;
  build_histogram(years, all.dataset, all.columns, rows, CountUnit::records, BinWidth::year);
  for (const BinWidth width : all_widths) {
    Histogram histogram;
    build_histogram(histogram, all.dataset, all.columns, rows, CountUnit::records, width);
    const Sums sums = sums_of(histogram);
    CHECK(sums.count == rows.count());
    CHECK(sums.total == all.columns.row_count());
    CHECK(sums == sums_of(years));
    CHECK(histogram.width == width);
  }
}

TEST_CASE("a coarse bin is the sum of the finer ones in it") {
  const Collection all;
  const Bitset rows = all.every_third();
  Histogram years;
  Histogram months;
  build_histogram(years, all.dataset, all.columns, rows, CountUnit::records, BinWidth::year);
  build_histogram(months, all.dataset, all.columns, rows, CountUnit::records, BinWidth::month);
  for (const HistogramBin& year : years.bins) {
    std::uint32_t count = 0;
    std::uint32_t total = 0;
    for (const HistogramBin& month : months.bins) {
      if (month.from < year.from || year.to < month.to) continue;
      count += month.count;
      total += month.total;
    }
    CHECK(count == year.count);
    CHECK(total == year.total);
  }
}

TEST_CASE("a histogram of some days leaves the others out") {
  const Collection all;
  const Bitset rows(all.columns.row_count(), true);
  Histogram whole;
  build_histogram(whole, all.dataset, all.columns, rows, CountUnit::records, BinWidth::month);
  const std::size_t first = whole.bins.size() / 3;
  const std::size_t last = whole.bins.size() / 2;
  Histogram part;
  build_histogram(part, all.dataset, all.columns, rows, CountUnit::records, BinWidth::month,
                  whole.bins[first].from, whole.bins[last].from);
  REQUIRE(part.bins.size() == last - first + 1);
  for (std::size_t bin = 0; bin < part.bins.size(); ++bin)
    CHECK(part.bins[bin] == whole.bins[first + bin]);
}

TEST_CASE("a histogram that is built again has nothing of before") {
  const Collection all;
  Histogram reused;
  build_histogram(reused, all.dataset, all.columns, Bitset(all.columns.row_count(), true),
                  CountUnit::records, BinWidth::day);
  Histogram fresh;
  const Bitset rows = all.every_third();
  build_histogram(reused, all.dataset, all.columns, rows, CountUnit::records, BinWidth::quarter);
  build_histogram(fresh, all.dataset, all.columns, rows, CountUnit::records, BinWidth::quarter);
  CHECK(reused == fresh);
}

TEST_CASE("a day finds its bin, a day outside finds none") {
  const Collection all;
  Histogram histogram;
  build_histogram(histogram, all.dataset, all.columns, Bitset(all.columns.row_count()),
                  CountUnit::records, BinWidth::quarter, day_from_civil({2020, 2, 3}),
                  day_from_civil({2021, 8, 9}));
  REQUIRE(histogram.bins.size() == 7);
  CHECK(histogram.bin_of(day_from_civil({2020, 1, 1})) == 0);
  CHECK(histogram.bin_of(day_from_civil({2020, 4, 1})) == 1);
  CHECK(histogram.bin_of(day_from_civil({2021, 9, 30})) == 6);
  CHECK(histogram.bin_of(day_from_civil({2019, 12, 31})) == 7);
  CHECK(histogram.bin_of(day_from_civil({2021, 10, 1})) == 7);
}

TEST_CASE("backward days and an empty dataset give no bins") {
  const Collection all;
  Histogram histogram;
  build_histogram(histogram, all.dataset, all.columns, Bitset(all.columns.row_count()),
                  CountUnit::records, BinWidth::day, Day{9}, Day{8});
  CHECK(histogram.bins.empty());
  const Dataset none(DatasetTables{});
  const FacetDomains domains(none);
  build_histogram(histogram, none, Columns(none, domains), Bitset(), CountUnit::records,
                  BinWidth::day);
  CHECK(histogram.bins.empty());
  CHECK(histogram.most == 0);
}

}  // namespace rostrum::histogram_test
