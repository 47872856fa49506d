/** What a run has found, as a value, and as a table for people. */

/**
 * @typedef {import('./figures.mjs').Figures} Figures
 * @typedef {{id: string, name: string, note: string, mark: string}} Named
 * @typedef {object} Measured one work of one contestant
 * @property {number} rows or texts
 * @property {string} work
 * @property {string} contestant
 * @property {Figures} figures in milliseconds
 * @typedef {object} Report
 * @property {{machine: string, browser: string, date: string, commit: string, command: string, rounds: number,
 *   versions: Record<string, string>, hashes: Record<string, string>, clock: number}} about clock: its step, in
 *   milliseconds
 * @property {{explorers: Named[], searchers: Named[]}} contestants
 * @property {{explorers: {id: string, title: string}[], searchers: {id: string, title: string}[]}} works
 * @property {Measured[]} explored
 * @property {Measured[]} searched
 * @property {{rows: number, contestant: string, kind: 'explorers' | 'searchers', bytes: number}[]} memory bytes a row
 * @property {{name: string, drawn: Figures, turned: Figures, bytes: number, requests: number}[]} starts of whole pages
 */

// Others are told as so many times this one.
const own = 'rostrum';
// A percentile of fewer is one of its ends.
const fewestRanked = 20;

/** @param {Report} report */
export function markdownOf(report) {
  const { about } = report;
  const lines = [
    '# Side by side',
    '',
    `- Machine: ${about.machine}`,
    `- Browser: ${about.browser}`,
    `- Date: ${about.date}`,
    `- Commit: ${about.commit}`,
    `- Command: \`${about.command}\``,
    `- Peers: ${Object.entries(about.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    `- Rounds: ${about.rounds}, each in a fresh page, contestants in turn. All gave the same answers to every step.`,
    '',
    'Milliseconds: p50 / p95 / p99, or the median alone of what was measured a few times; in brackets the p50 as so many',
    `times that of ${reference(report.contestants.explorers)}. The quickest p50 of each work is **bold**. The clock counts in steps of`,
    `${about.clock} ms; of what takes less than ten of them the means are compared instead (≈), in which the steps even out.`,
    ...section('rows', report.contestants.explorers, report.works.explorers, report.explored),
    ...section('texts', report.contestants.searchers, report.works.searchers, report.searched),
    ...memory(report),
    ...starts(report),
    '',
    '## Contestants',
    '',
    ...[
      ...new Map(
        [...report.contestants.explorers, ...report.contestants.searchers].map((each) => [
          each.id,
          each,
        ]),
      ).values(),
    ].map(({ name, note }) => `- ${name}: ${note}.`),
    '',
  ];
  /** @type {(unit: string, named: Named[], works: {id: string, title: string}[], all: Measured[]) => string[]} */
  function section(unit, named, works, all) {
    const sizes = [...new Set(all.map(({ rows }) => rows))].sort((a, b) => a - b);
    return sizes.flatMap((size) => [
      '',
      `## ${size.toLocaleString('en')} ${unit}`,
      '',
      `SHA-256 of them: ${about.hashes[`${size} ${unit}`] ?? 'not known'}`,
      '',
      `| work | ${named.map(({ name }) => name).join(' | ')} |`,
      `|---|${named.map(() => '--:|').join('')}`,
      ...works.map(({ id, title }) => {
        const measured = all.filter(({ rows, work }) => rows === size && work === id);
        return `| ${[title, ...cellsOf(named, measured, about.clock)].join(' | ')} |`;
      }),
    ]);
  }
  return lines.join('\n');
}

/** @param {Named[]} named */
function reference(named) {
  return named.find(({ id }) => id === own)?.name ?? 'the quickest';
}

/**
 * @param {Named[]} named
 * @param {Measured[]} measured
 * @param {number} clock
 */
function cellsOf(named, measured, clock) {
  const least = Math.min(...measured.map(({ figures }) => figures.p50));
  const base =
    measured.find(({ contestant }) => contestant === own)?.figures ??
    measured.find(({ figures }) => figures.p50 === least)?.figures;
  return named.map(({ id }) => {
    const figures = measured.find(({ contestant }) => contestant === id)?.figures;
    if (!figures) return 'not measured';
    const { p50, p95, p99, count } = figures;
    const told = count < fewestRanked ? [p50] : [p50, p95, p99];
    const words = told.map((value) => milliseconds(value, clock));
    if (p50 === least) words[0] = `**${words[0]}**`;
    const ratio = base ? ` (${ratioOf(figures, base, clock)} ×)` : '';
    return `${words.join(' / ')}${ratio}`;
  });
}

/** @param {Figures} figures @param {Figures} base @param {number} clock */
function ratioOf(figures, base, clock) {
  if (figures.p50 >= 10 * clock && base.p50 >= 10 * clock)
    return significant(figures.p50 / base.p50);
  return `≈ ${significant(figures.mean / base.mean)}`;
}

/** @param {Report} report */
function memory({ memory, contestants }) {
  const lines = ['', '## Memory', ''];
  if (memory.length === 0)
    return [...lines, 'Not measured: of too few rows, or the system does not tell.'];
  lines.push(
    "What the page's process holds more after loading than before, the columns given included where the contestant",
    'keeps them. The median of the rounds; below 100,000 rows it would tell of the page alone.',
    '',
    '| of | contestant | bytes each |',
    '|--:|---|--:|',
  );
  for (const { rows, contestant, kind, bytes } of memory) {
    const unit = kind === 'explorers' ? 'rows' : 'texts';
    const name = contestants[kind].find(({ id }) => id === contestant)?.name ?? contestant;
    lines.push(`| ${rows.toLocaleString('en')} ${unit} | ${name} | ${significant(bytes)} |`);
  }
  return lines;
}

/** @param {Report} report */
function starts({ starts }) {
  if (starts.length === 0) return [];
  return [
    '',
    '## The start of the whole page',
    '',
    `Rostrum and the assembly of libraries, ${starts[0]?.drawn.count} pairs in turn, each in a fresh window with an empty cache, from the`,
    'same server on this machine. Milliseconds from navigation, median (least to most): until the page says that it has',
    'drawn, and until the screen has turned twice after that. Kilobytes are those of all that was asked for until then, in',
    'brotli.',
    '',
    '| page | drawn | turned | kB | requests |',
    '|---|--:|--:|--:|--:|',
    ...starts.map(({ name, drawn, turned, bytes, requests }) => {
      const [first, second] = [drawn, turned].map(
        ({ p50, least, most }) =>
          `${significant(p50)} (${significant(least)} to ${significant(most)})`,
      );
      return `| ${name} | ${first} | ${second} | ${Math.round(bytes / 1000)} | ${requests} |`;
    }),
  ];
}

/** @param {number} value @param {number} clock */
function milliseconds(value, clock) {
  return value < clock ? `< ${clock}` : significant(value);
}

/** Three digits that tell something. @param {number} value */
function significant(value) {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
