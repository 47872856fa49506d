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

Day day_of_row(const Columns& columns, std::size_t row) {
  const Day earliest = columns.earliest()[row];
  return earliest == DateSpan::open_start ? columns.latest()[row] : earliest;
}

std::size_t Histogram::bin_of(Day day) const {
  if (bins.empty() || day < bins.front().from || bins.back().to < day) return bins.size();
  const auto after =
      std::ranges::partition_point(bins, [&](const HistogramBin& bin) { return bin.from <= day; });
  return static_cast<std::size_t>(after - bins.begin()) - 1;
}

void build_histogram(Histogram& histogram, const Dataset& dataset, const Columns& columns,
                     const Bitset& rows, CountUnit unit, BinWidth width, Day from, Day to) {
  histogram.group_count = dataset.groups().size();
  lay_bins(histogram, width, from, to);
  if (histogram.bins.empty()) return;
  const RowValues& groups = columns.facet(Facet::group).values_of_row();
  const Bitset& whole = columns.rows_of(unit);
  std::size_t bin = histogram.bins.size();
  for (std::size_t row = 0; row < columns.row_count(); ++row) {
    if (!whole.test(row)) continue;
    const Day day = day_of_row(columns, row);
    // Rows ascend by day: most are in the bin of the row before.
    if (bin == histogram.bins.size() || day < histogram.bins[bin].from ||
        histogram.bins[bin].to < day) {
      bin = histogram.bin_of(day);
      if (bin == histogram.bins.size()) continue;
    }
    HistogramBin& counts = histogram.bins[bin];
    ++counts.total;
    if (!rows.test(row)) continue;
    ++counts.count;
    std::uint32_t* const by_group = histogram.group_counts.data() + bin * histogram.group_count;
    for (const ValueIndex group : groups[row])
      ++by_group[group];
  }
  for (const HistogramBin& counts : histogram.bins) {
    histogram.most = std::max(histogram.most, counts.total);
    histogram.most_count = std::max(histogram.most_count, counts.count);
  }
}

void build_histogram(Histogram& histogram, const Dataset& dataset, const Columns& columns,
                     const Bitset& rows, CountUnit unit, BinWidth width) {
  const auto extent = dataset.extent();
  const Day from = extent ? extent->earliest : Day{1};
  const Day to = extent ? extent->latest : Day{0};
  build_histogram(histogram, dataset, columns, rows, unit, width, from, to);
}

}  // namespace rostrum
