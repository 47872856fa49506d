/**
 * What a step costs against the number of rows, as SVG: a panel a work, both axes logarithmic and alike in all panels.
 * A line goes through the medians, a stroke up from each ends at its 95th percentile.
 */

/** @typedef {import('./report.mjs').Report} Report */

const panel = { width: 330, height: 260, left: 52, top: 40, right: 24, bottom: 44 };
const across = 3;
const gap = 14;
const head = 92;
// A turn of a screen that shows sixty pictures a second.
const turn = 1000 / 60;

/**
 * @param {Report} report
 * @param {string[]} works the ids of those that get a panel
 */
export function plotOf(report, works) {
  const shown = works.flatMap((id) => report.works.explorers.find((work) => work.id === id) ?? []);
  const points = report.explored.filter(({ work }) => works.includes(work));
  const x = logarithmic(
    points.map(({ rows }) => rows),
    panel.left,
    panel.width - panel.right,
  );
  const y = logarithmic(
    points.flatMap(({ figures }) => [figures.p50, figures.p95]).map(seen(report)),
    panel.height - panel.bottom,
    panel.top,
  );
  const width = across * panel.width + (across + 1) * gap;
  const down = Math.ceil(shown.length / across);
  const height = head + down * (panel.height + gap) + gap + 18;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="#1c232b">`,
    '<title>What a step costs against the number of rows</title>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${gap}" y="28" font-size="18" font-weight="600">What a step costs against the number of rows</text>`,
    `<text x="${gap}" y="48" fill="#55606b">Milliseconds: line p50, stroke up to p95. ${escaped(report.about.machine)}; ${escaped(report.about.date)}, ${escaped(report.about.commit)}</text>`,
    ...legend(report),
    ...shown.map(
      ({ id, title }, i) =>
        `<g transform="translate(${gap + (i % across) * (panel.width + gap)} ${head + Math.floor(i / across) * (panel.height + gap)})">${panelOf(report, id, title, x, y)}</g>`,
    ),
    `<text x="${gap}" y="${height - 10}" fill="#55606b">Both axes are logarithmic. The dashed line is a turn of a screen, 16.7 ms.</text>`,
    '</svg>',
  ].join('\n')}\n`;
}

/** @param {Report} report */
function legend(report) {
  let x = gap;
  return report.contestants.explorers.map(({ name, mark }, i) => {
    const entry = `<g transform="translate(${x} 66)">${symbol(i, 7, 6, mark)}<text x="18" y="10">${escaped(name)}</text></g>`;
    x += 40 + name.length * 7;
    return entry;
  });
}

/** @typedef {{at: (value: number) => number, ticks: number[], from: number, to: number}} Axis */

/**
 * @param {Report} report
 * @param {string} work
 * @param {string} title
 * @param {Axis} x
 * @param {Axis} y
 */
function panelOf(report, work, title, x, y) {
  const right = panel.width - panel.right;
  const bottom = panel.height - panel.bottom;
  const parts = [
    `<rect width="${panel.width}" height="${panel.height}" fill="#f6f7f9" rx="4"/>`,
    `<text x="12" y="22" font-weight="600">${escaped(title)}</text>`,
    ...y.ticks.map(
      (tick) =>
        `<path d="M${panel.left} ${round(y.at(tick))}H${right}" stroke="#dde1e6"/><text x="${panel.left - 6}" y="${round(y.at(tick) + 4)}" text-anchor="end" fill="#55606b">${tick}</text>`,
    ),
    ...x.ticks.map(
      (tick) =>
        `<text x="${round(x.at(tick))}" y="${bottom + 18}" text-anchor="middle" fill="#55606b">${short(tick)}</text>`,
    ),
    `<text x="${(panel.left + right) / 2}" y="${panel.height - 8}" text-anchor="middle" fill="#55606b">rows</text>`,
  ];
  if (turn > y.from && turn < y.to) {
    parts.push(
      `<path d="M${panel.left} ${round(y.at(turn))}H${right}" stroke="#8a939d" stroke-dasharray="4 4"/>`,
    );
  }
  report.contestants.explorers.forEach(({ id, mark }, i) => {
    const points = report.explored
      .filter((each) => each.work === work && each.contestant === id)
      .sort((a, b) => a.rows - b.rows)
      .map(({ rows, figures }) => {
        const [p50, p95] = [figures.p50, figures.p95].map(seen(report));
        return {
          x: round(x.at(rows)),
          y: round(y.at(/** @type {number} */ (p50))),
          high: round(y.at(/** @type {number} */ (p95))),
        };
      });
    if (points.length === 0) return;
    const line = points.map((point) => `${point.x} ${point.y}`).join('L');
    parts.push(`<path d="M${line}" fill="none" stroke="${mark}" stroke-width="2"/>`);
    for (const point of points) {
      parts.push(
        `<path d="M${point.x} ${point.y}V${point.high}" stroke="${mark}" opacity="0.5"/>${symbol(i, point.x, point.y, mark)}`,
      );
    }
  });
  return parts.join('');
}

/** A shape of its own beside the colour. @param {number} i @param {number} x @param {number} y @param {string} mark */
function symbol(i, x, y, mark) {
  const shapes = [
    `<circle cx="${x}" cy="${y}" r="4.5" fill="${mark}"/>`,
    `<rect x="${x - 4}" y="${y - 4}" width="8" height="8" fill="${mark}"/>`,
    `<path d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z" fill="${mark}"/>`,
    `<path d="M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z" fill="${mark}"/>`,
    `<path d="M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}" stroke="${mark}" stroke-width="2.5"/>`,
  ];
  return /** @type {string} */ (shapes[i % shapes.length]);
}

/** What the clock cannot tell from nothing stands at its step. @param {Report} report */
function seen({ about }) {
  return (/** @type {number} */ value) => Math.max(value, about.clock);
}

/**
 * @param {number[]} values
 * @param {number} low a position
 * @param {number} high
 * @returns {Axis}
 */
function logarithmic(values, low, high) {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => low + ((Math.log10(value) - first) / (last - first)) * (high - low),
    // Parsed from text, as a power of ten below one is no round number.
    ticks: Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`)),
    from: 10 ** first,
    to: 10 ** last,
  };
}

/** @param {number} rows */
function short(rows) {
  if (rows >= 1e6) return `${rows / 1e6} M`;
  return rows >= 1000 ? `${rows / 1000} k` : String(rows);
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
