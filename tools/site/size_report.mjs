/**
 * What a first visit loads, in words and against the budgets.
 *
 * @typedef {{name: string, bytes: number, brotli: number, gzip: number, sha256: string}} Loaded sizes in bytes
 */

/** Leaflet, marker clusters, vis-timeline, crossfilter and MiniSearch on the five founding forums and their map. */
const comparisonBytes = 620_000;

/** What is loaded before the first frame with data, in brotli. */
const firstFrameBudgetBytes = 525_000;

/** What a first visit may load altogether, in brotli. */
const budgetBytes = 940_000;

/** What the plain pages may take on a host's disk with their compressed siblings. */
const plainBudgetBytes = 60_000_000;

/** What the explorer in one file may weigh. */
export const oneFileBudgetBytes = 2_500_000;

/**
 * @param {object} files
 * @param {Loaded[]} files.firstFrame files without which there is no first frame
 * @param {Loaded[]} files.soonAfter files that every visit loads once it has painted
 * @param {Loaded[]} files.later files that are fetched when they are needed
 * @param {Loaded[]} files.plain the pages for those who do not run the program
 * @param {number} [files.oneFileBytes] size of the explorer in one file; 0 when it is not made
 * @returns {string}
 */
export function sizeReport({ firstFrame, soonAfter, later, plain, oneFileBytes = 0 }) {
  const firstVisit = [...firstFrame, ...soonAfter];
  const sorted = [...firstFrame].sort(
    (a, b) => b.brotli - a.brotli || a.name.localeCompare(b.name),
  );
  const sumOf = (/** @type {Loaded[]} */ files, /** @type {'bytes' | 'brotli' | 'gzip'} */ size) =>
    files.reduce((all, file) => all + file[size], 0);
  const sum = (/** @type {'bytes' | 'brotli' | 'gzip'} */ size) => sumOf(plain, size);
  const width = Math.max(
    ...firstFrame.map((file) => file.name.length),
    ...soonAfter.map((file) => `soon after: ${file.name}`.length),
    ...later.map((file) => `later: ${file.name}`.length),
  );
  const line = (
    /** @type {string} */ name,
    /** @type {number} */ bytes,
    /** @type {number} */ packed,
  ) => `${name.padEnd(width)} ${kilobytes(bytes)} ${kilobytes(packed)}\n`;
  return (
    `${'What a first visit loads, kB'.padEnd(width)} ${'raw'.padStart(8)} ${'brotli'.padStart(8)}\n` +
    sorted.map((file) => line(file.name, file.bytes, file.brotli)).join('') +
    line('before the first frame', sumOf(firstFrame, 'bytes'), sumOf(firstFrame, 'brotli')) +
    soonAfter.map((file) => line(`soon after: ${file.name}`, file.bytes, file.brotli)).join('') +
    line('all', sumOf(firstVisit, 'bytes'), sumOf(firstVisit, 'brotli')) +
    later.map((file) => line(`later: ${file.name}`, file.bytes, file.brotli)).join('') +
    line(`${plain.length} plain files`, sum('bytes'), sum('brotli')) +
    plainWords(sum('bytes'), sum('brotli'), sum('gzip')) +
    oneFileWords(oneFileBytes) +
    budgetWords('before the first frame', sumOf(firstFrame, 'brotli'), firstFrameBudgetBytes) +
    budgetWords('of a first visit', sumOf(firstVisit, 'brotli'), budgetBytes) +
    `The comparison weighed ${comparisonBytes / 1000} kB with five forums.\n`
  );
}

/**
 * @param {string} which
 * @param {number} bytes
 * @param {number} budget
 */
function budgetWords(which, bytes, budget) {
  return `${bytes > budget ? 'Over' : 'Within'} the budget of ${budget / 1000} kB ${which}, in brotli.\n`;
}

/**
 * @param {number} bytes
 * @param {number} brotli
 * @param {number} gzip
 */
function plainWords(bytes, brotli, gzip) {
  const all = bytes + brotli + gzip;
  const megabytes = (/** @type {number} */ size) => (size / 1e6).toFixed(1);
  if (brotli === 0) return 'Plain files are compressed for publication only, by --build-only.\n';
  return (
    `${all > plainBudgetBytes ? 'Over' : 'Within'} the ${plainBudgetBytes / 1e6} MB of plain files: ` +
    `${megabytes(bytes)} MB, with brotli and gzip ${megabytes(all)} MB.\n`
  );
}

/** @param {number} bytes */
function oneFileWords(bytes) {
  if (bytes === 0) return '';
  return (
    `${bytes > oneFileBudgetBytes ? 'Over' : 'Within'} the ${oneFileBudgetBytes / 1e6} MB of the one file: ` +
    `${(bytes / 1e6).toFixed(2)} MB.\n`
  );
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1).padStart(8);
}
