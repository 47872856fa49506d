#include "engine/query/histogram.hpp"

#include <algorithm>

namespace rostrum {

namespace {

void lay_bins(Histogram& histogram, BinWidth width, Day from, Day to) {
  histogram.width = width;
  histogram.most = 0;
  histogram.most_count = 0;
  histogram.bins.clear();
  if (from <= to) {
    for (Day start = bin_start(from, width); start <= to;) {
      const Day next = next_bin_start(start, width);
      histogram.bins.push_back({.from = start, .to = next - 1});
      start = next;
    }
  }
  histogram.group_counts.assign(histogram.bins.size() * histogram.group_count, 0);
}

}  // namespace

std::size_t Histogram::bin_of(Day day) const {
  if (bins.empty() || day < bins.front().from || bins.back().to < day) return bins.size();
  const auto after =
      std::ranges::partition_point(bins, [&](const HistogramBin& bin) { return bin.from <= day; });
  return static_cast<std::size_t>(after - bins.begin()) - 1;
}

BinRows::BinRows(const Columns& columns, const Histogram& histogram) {
  const auto earliest = columns.earliest();
  const auto row_from = [&](Day day) {
    return static_cast<std::size_t>(std::ranges::lower_bound(earliest, day) - earliest.begin());
  };
  const std::size_t without_day = row_from(DateSpan::open_start + 1);
  for (std::size_t row = 0; row < without_day; ++row)
    bin_without_day.push_back(histogram.bin_of(columns.latest()[row]));
  for (const HistogramBin& bin : histogram.bins)
    first.push_back(std::max(without_day, row_from(bin.from)));
  first.push_back(histogram.bins.empty() ? without_day : row_from(histogram.bins.back().to + 1));
}

namespace {

std::vector<std::uint32_t> counts_of_bins(const Histogram& histogram, const BinRows& bin_rows,
                                          const Bitset& rows) {
  std::vector<std::uint32_t> counts(histogram.bins.size() + 1);
  for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
    counts[bin] = static_cast<std::uint32_t>(
        rows.count_between(bin_rows.first[bin], bin_rows.first[bin + 1]));
  }
  for (std::size_t row = 0; row < bin_rows.bin_without_day.size(); ++row) {
    if (rows.test(row)) ++counts[bin_rows.bin_without_day[row]];
  }
  return counts;
}

}  // namespace

void count_bins(Histogram& histogram, const BinRows& bin_rows, const Bitset& rows) {
  const std::vector<std::uint32_t> counts = counts_of_bins(histogram, bin_rows, rows);
  histogram.most_count = 0;
  for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
    histogram.bins[bin].count = counts[bin];
    histogram.most_count = std::max(histogram.most_count, counts[bin]);
  }
}

void add_groups(Histogram& histogram, const BinRows& bin_rows, const Columns& columns,
                const Bitset& rows, std::uint32_t by) {
  const RowValues& groups = columns.facet(Facet::group).values_of_row();
  if (!groups.any() || histogram.bins.empty()) return;
  const auto add = [&](std::size_t bin, std::size_t row) {
    std::uint32_t* const by_group = histogram.group_counts.data() + bin * histogram.group_count;
    for (const ValueIndex group : groups[row])
      by_group[group] += by;
  };
  const std::size_t without_day = bin_rows.bin_without_day.size();
  std::size_t bin = 0;
  for (const Row row : rows) {
    if (row < without_day) {
      if (bin_rows.bin_without_day[row] < histogram.bins.size()) {
        add(bin_rows.bin_without_day[row], row);
      }
      continue;
    }
    if (row < bin_rows.first.front()) continue;
    while (bin < histogram.bins.size() && row >= bin_rows.first[bin + 1])
      ++bin;
    if (bin == histogram.bins.size()) return;
    add(bin, row);
  }
}

void build_histogram(Histogram& histogram, const Dataset& dataset, const Columns& columns,
                     const Bitset& rows, CountUnit unit, BinWidth width, Day from, Day to) {
  histogram.group_count = dataset.groups().size();
  lay_bins(histogram, width, from, to);
  if (histogram.bins.empty()) return;
  const BinRows bin_rows(columns, histogram);
  const auto totals = counts_of_bins(histogram, bin_rows, columns.rows_of(unit));
  for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
    histogram.bins[bin].total = totals[bin];
    histogram.most = std::max(histogram.most, totals[bin]);
  }
  Bitset counted = columns.rows_of(unit);
  counted &= rows;
  count_bins(histogram, bin_rows, counted);
  add_groups(histogram, bin_rows, columns, counted, 1);
}

void build_histogram(Histogram& histogram, const Dataset& dataset, const Columns& columns,
                     const Bitset& rows, CountUnit unit, BinWidth width) {
  const auto extent = dataset.extent();
  const Day from = extent ? extent->earliest : Day{1};
  const Day to = extent ? extent->latest : Day{0};
  build_histogram(histogram, dataset, columns, rows, unit, width, from, to);
}

}  // namespace rostrum
