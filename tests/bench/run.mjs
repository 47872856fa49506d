/**
 * The explorer's engine and its peers side by side, in one browser, on the same rows, in turn. README.md says what is
 * measured and how to read it. It judges nothing: it fails only where contestants do not give the same answers.
 *
 *   node tests/bench/run.mjs [--rows 10000,100000] [--all] [--only crossfilter,mosaic] [--rounds 3]
 *     [--texts 100000] [--pairs 9] [--out folder]
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { launch } from '../web/support/browser.mjs';
import { root } from '../web/support/site.mjs';
import { differences } from './side_by_side/answer.mjs';
import { explorers, searchers } from './side_by_side/contestants/list.mjs';
import { figuresOf, percentile } from './side_by_side/figures.mjs';
import { memoryOfPage } from './side_by_side/memory.mjs';
import { bundlePage, fetchPeers, peerVersions } from './side_by_side/peers.mjs';
import { plotOf } from './side_by_side/plot.mjs';
import { markdownOf } from './side_by_side/report.mjs';
import { serveFolders } from './side_by_side/server.mjs';
import { missingForStarts, startsOf } from './side_by_side/starts.mjs';
import { measures, searchMeasures } from './side_by_side/works.mjs';

/** @typedef {import('./side_by_side/page.mjs').Explored} Explored */
/** @typedef {import('./side_by_side/page.mjs').Searched} Searched */
/** @typedef {{id: string, byDefault: boolean}} Entry */

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000,1000000' },
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    texts: { type: 'string', default: '100000' },
    pairs: { type: 'string', default: '9' },
    out: { type: 'string', default: 'tests/bench/results' },
  },
});
const sizes = [
  ...values.rows.split(',').map((rows) => wholeNumber(rows, 1)),
  ...(values.all ? [10_000_000] : []),
];
const rounds = wholeNumber(values.rounds, 1);
const texts = wholeNumber(values.texts);
const pairs = wholeNumber(values.pairs);
const questions = 200;
// Of fewer rows the page's own memory is most of it.
const fewestWeighed = 100_000;

const engine = join(root, 'build/bench-wasm');
const asked = values.only?.split(',');
if (!asked || asked.includes('rostrum')) buildEngine();
const taking = { explorers: takingPart(explorers), searchers: takingPart(searchers) };

const packages = fetchPeers();
const server = await serveFolders({
  page: await bundlePage(packages),
  duckdb: join(packages, '@duckdb/duckdb-wasm/dist'),
  engine,
});
/** @type {string[]} */
const faults = [];
/** @type {import('./side_by_side/report.mjs').Report} */
const report = {
  about: {
    machine: machine(),
    browser: '',
    date: new Date().toISOString().slice(0, 16).replace('T', ' ').concat(' UTC'),
    commit: commit(),
    command: ['node tests/bench/run.mjs', ...process.argv.slice(2)].join(' '),
    rounds,
    versions: peerVersions(),
    hashes: {},
    clock: 0.005,
  },
  contestants: {
    explorers: taking.explorers.map(named),
    searchers: taking.searchers.map(named),
  },
  works: { explorers: measures(), searchers: searchMeasures },
  explored: [],
  searched: [],
  memory: [],
  starts: [],
};
try {
  for (const rows of sizes) {
    if (taking.explorers.length > 0 && faults.length === 0) await explore(rows);
  }
  if (texts > 0 && taking.searchers.length > 0 && faults.length === 0) await search();
  if (pairs > 0 && !values.only && faults.length === 0) await start();
} finally {
  server.stop();
}
if (faults.length > 0) {
  console.error(`The bench is at fault, its contestants do not agree:\n${faults.join('\n')}`);
  process.exitCode = 1;
} else {
  keep();
}

/** @param {number} rows */
async function explore(rows) {
  say(`${rows.toLocaleString('en')} rows: whether all agree`);
  const checked = [];
  for (const { id } of taking.explorers)
    checked.push({ id, ...(await exploredBy(id, rows, true)) });
  compare(rows, checked);
  if (faults.length > 0) return;
  /** @type {Map<string, Explored[]>} */
  const runs = new Map(taking.explorers.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const { id } of turned(taking.explorers, round)) {
      say(`${rows.toLocaleString('en')} rows, round ${round + 1} of ${rounds}: ${id}`);
      runs.get(id)?.push(await exploredBy(id, rows, false));
    }
  }
  for (const [contestant, all] of runs) {
    keepFigures(report.explored, rows, contestant, all);
    keepMemory('explorers', rows, contestant, all);
  }
}

async function search() {
  /** @type {Map<string, Searched[]>} */
  const runs = new Map(taking.searchers.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const { id } of turned(taking.searchers, round)) {
      say(`${texts.toLocaleString('en')} texts, round ${round + 1} of ${rounds}: ${id}`);
      const run = /** @type {Searched} */ (await inFreshPage('search', [id, texts, questions]));
      runs.get(id)?.push(run);
    }
    const [first, ...others] = [...runs].map(([id, all]) => ({ id, run: all.at(-1) }));
    for (const { id, run } of others) {
      const at = run?.found.findIndex((count, i) => count !== first?.run?.found[i]) ?? -1;
      if (at < 0) continue;
      faults.push(
        `Question ${at}: ${first?.id} has found ${first?.run?.found[at]} texts, ${id} ${run?.found[at]}.`,
      );
    }
    if (faults.length > 0) return;
  }
  for (const [contestant, all] of runs) {
    report.about.hashes[`${texts} texts`] = all[0]?.hash ?? '';
    keepFigures(report.searched, texts, contestant, all);
    keepMemory('searchers', texts, contestant, all);
  }
}

async function start() {
  const missing = missingForStarts();
  if (missing) {
    say(
      `The start of whole pages is left out: ${missing}; run python3 serve.py --build-only first.`,
    );
    return;
  }
  say(`The start of whole pages, ${pairs} pairs`);
  const starts = await startsOf(packages, pairs);
  for (const [name, all] of /** @type {const} */ ([
    ['Rostrum', starts.rostrum],
    ['The assembly', starts.assembly],
  ])) {
    report.starts.push({
      name,
      drawn: figuresOf(all.map(({ drawn }) => drawn)),
      turned: figuresOf(all.map(({ turned }) => turned)),
      bytes: percentile(
        all.map(({ bytes }) => bytes),
        0.5,
      ),
      requests: percentile(
        all.map(({ requests }) => requests),
        0.5,
      ),
    });
  }
}

/**
 * @param {string} id
 * @param {number} rows
 * @param {boolean} checks
 */
async function exploredBy(id, rows, checks) {
  return /** @type {Explored} */ (await inFreshPage('explore', [id, rows, checks]));
}

/**
 * In a browser of its own, so that no contestant has the memory or the rubbish of another one.
 * @param {'explore' | 'search'} what
 * @param {unknown[]} words
 * @returns {Promise<unknown>}
 */
async function inFreshPage(what, words) {
  const browser = await launch();
  try {
    report.about.browser = `Chromium ${browser.version()}, headless`;
    const page = await browser.newPage();
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(server.address) && !address.startsWith('blob:')) {
        faults.push(`${words[0]} has asked for ${address}, which is not of this machine.`);
      }
    });
    await page.exposeFunction('memoryOfPage', () => memoryOfPage(browser, page));
    await page.goto(server.address);
    await page.waitForFunction(() => 'bench' in globalThis);
    if (!(await page.evaluate(() => crossOriginIsolated))) {
      throw new Error('The page is not isolated, so its clock is too coarse to measure with.');
    }
    return await page.evaluate(
      ([what, words]) => Reflect.get(globalThis, 'bench')[what](...words),
      /** @type {const} */ ([what, words]),
    );
  } finally {
    await browser.close();
  }
}

/**
 * @param {number} rows
 * @param {(Explored & {id: string})[]} checked
 */
function compare(rows, checked) {
  // The plain loop is what is true, where it takes part.
  const truth = checked.find(({ id }) => id === 'loop') ?? checked[0];
  if (!truth) return;
  report.about.hashes[`${rows} rows`] = truth.hash;
  for (const other of checked) {
    if (other.hash !== truth.hash) faults.push(`${other.id} has made other rows than ${truth.id}.`);
    const wrong = other.answers.flatMap(({ work, step, digest }, i) => {
      const right = /** @type {Explored['answers'][number]} */ (truth.answers[i]).digest;
      const parts = differences(digest, right);
      return parts.length === 0
        ? []
        : [
            `${rows} rows, ${work}, step ${step}: ${other.id} has ${digest.rows} rows and ${truth.id} ${right.rows}; ${parts.join(', ')} differ.`,
          ];
    });
    faults.push(...wrong.slice(0, 5));
    if (wrong.length > 5) faults.push(`${other.id}: so in ${wrong.length} steps.`);
  }
}

/**
 * @param {import('./side_by_side/report.mjs').Measured[]} into
 * @param {number} rows
 * @param {string} contestant
 * @param {{times: import('./side_by_side/page.mjs').Times}[]} runs
 */
function keepFigures(into, rows, contestant, runs) {
  for (const work of Object.keys(runs[0]?.times ?? {})) {
    const all = runs.flatMap(({ times }) => times[work] ?? []);
    into.push({ rows, work, contestant, figures: figuresOf(all) });
  }
}

/**
 * @param {'explorers' | 'searchers'} kind
 * @param {number} rows
 * @param {string} contestant
 * @param {{bytes: number | undefined}[]} runs
 */
function keepMemory(kind, rows, contestant, runs) {
  const told = runs.flatMap(({ bytes }) => bytes ?? []);
  if (told.length === 0 || rows < fewestWeighed) return;
  report.memory.push({ kind, rows, contestant, bytes: percentile(told, 0.5) / rows });
}

function keep() {
  const folder = resolve(root, values.out);
  mkdirSync(folder, { recursive: true });
  const name = `${report.about.date.slice(0, 10)}-${report.about.commit.replace(/\W+/g, '-')}`;
  const table = markdownOf(report);
  /** @type {Record<string, string>} */
  const files = { json: `${JSON.stringify(report, null, 1)}\n`, md: table };
  if (report.explored.length > 0) {
    files['md'] += `\n![What a step costs against the number of rows](${name}.svg)\n`;
    files['svg'] = plotOf(report, [
      'ready',
      'drag-first',
      'drag',
      'drag-filtered',
      'choose',
      'box',
    ]);
  }
  for (const [ending, text] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.${ending}`), text);
  }
  console.log(`${table}\nKept as ${join(folder, name)}: ${Object.keys(files).join(', ')}`);
}

/**
 * @template {Entry} T
 * @param {T[]} all
 */
function takingPart(all) {
  const ids = asked;
  const known = [...explorers, ...searchers].map(({ id }) => id);
  const unknown = ids?.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new Error(
      `--only ${unknown}: there is no such contestant; there are ${[...new Set(known)].join(', ')}.`,
    );
  }
  return all.filter(({ id, byDefault }) => (ids ? ids.includes(id) : byDefault));
}

/**
 * @template T
 * @param {T[]} list
 * @param {number} by
 */
function turned(list, by) {
  const at = by % Math.max(1, list.length);
  return [...list.slice(at), ...list.slice(0, at)];
}

/** @param {import('./side_by_side/report.mjs').Named} entry */
function named({ id, name, note, mark }) {
  return { id, name, note, mark };
}

/** Compiles what of the engine takes part, where that is stale. */
function buildEngine() {
  const python = platform() === 'win32' ? 'python' : 'python3';
  const words = ['-m', 'tools.build', 'bench-engine'];
  const { status } = spawnSync(python, words, { cwd: root, stdio: 'inherit' });
  if (status === 0 && existsSync(join(engine, 'engine_bench.mjs'))) return;
  throw new Error(
    "Rostrum's engine was not made; name the other contestants by --only to do without it.",
  );
}

function machine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, ${platform()} ${arch()}`;
}

function commit() {
  const git = (/** @type {string[]} */ ...words) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
}

/** @param {string} text @param {number} [least] */
function wholeNumber(text, least = 0) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) {
    throw new Error(`"${text}" is no whole number from ${least}; rows are given as 10000,100000.`);
  }
  return number;
}

/** @param {string} what */
function say(what) {
  console.error(what);
}
