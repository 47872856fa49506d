/**
 * Puts the served folder together: bundles page and glue, gives every file that changes a name with
 * a hash of its bytes, prepares brotli and gzip, and reports what a first visit loads.
 *
 *   node web/assemble.mjs --wasm build/wasm/web --gen build/gen --out build/site [--site URL] [--debug] [--quick]
 *
 * A file whose name is unchanged is left alone with its compressed siblings, so that a rebuild costs
 * what has changed. The report says when a first visit is heavier than the budget, and the tests
 * refuse it. A quick site is for a look on this machine: what changed has no compressed siblings and
 * nothing is weighed, until the next run that is not quick.
 */

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { build, transform } from 'esbuild';

import { columnForm } from './column_form.mjs';
import { plainPages } from './plain_pages.mjs';
import { sizeReport } from './size_report.mjs';

/** @typedef {import('./size_report.mjs').Loaded} Loaded */

const { values } = parseArgs({
  options: {
    wasm: { type: 'string', default: 'build/wasm/web' },
    gen: { type: 'string', default: 'build/gen' },
    out: { type: 'string', default: 'build/site' },
    site: { type: 'string', default: 'http://127.0.0.1:8000/' },
    debug: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const webFolder = fileURLToPath(new URL('.', import.meta.url));
const out = resolve(values.out);
const budgetBytes = 800_000;

/** Names in the served folder that this run stands for. @type {Set<string>} */
const kept = new Set();
/** @type {Loaded[]} */
const firstVisit = [];
/** Fetched when the reader comes near. @type {Loaded[]} */
const later = [];

mkdirSync(out, { recursive: true });

const wasm = hashed('rostrum.wasm', read(values.wasm, 'rostrum.wasm'));
const dataset = hashed(
  'dataset.json',
  Buffer.from(columnForm(read(values.gen, 'dataset.json').toString())),
);
const regular = hashed('inter-regular.ttf', read(values.gen, 'inter-regular.ttf'));
const semibold = hashed('inter-semibold.ttf', read(values.gen, 'inter-semibold.ttf'));
const icons = hashed('icons.ttf', read(values.gen, 'icons.ttf'));
const landCoarse = hashed('land-110.bin', read(values.gen, 'land-110.bin'));
const landFine = hashed('land-50.bin', read(values.gen, 'land-50.bin'), { visit: later });
// By the name that the sheet of files of one's own has for it.
hashed('own-data-sample.csv', readFileSync(join(webFolder, 'samples/own-data-sample.csv')), {
  stable: true,
  visit: later,
});
const icon = hashed('rostrum.svg', readFileSync(join(webFolder, 'icons/rostrum.svg')));
const style = hashed('style.css', await styleSheet());
const guard = hashed('start.js', await startGuard());
const app = hashed('app.js', await bundle());

hashed('index.html', Buffer.from(indexPage()), { stable: true });
/** What a reader of the plain pages loads, none of it on a first visit. @type {Loaded[]} */
const plain = [];
const plainStyle = hashed('pages.css', await minified(read(webFolder, 'pages.css').toString()), {
  visit: plain,
});
for (const { name, bytes } of plainPages(
  resolve(values.gen, 'pages'),
  plainStyle.name,
  icon.name,
)) {
  // Hundreds of them, so that what a little more of packing costs would be felt at every build.
  hashed(name, bytes, { stable: true, visit: plain, brotliQuality: 6 });
}
removeStale(out, '');

if (!values.quick) {
  const report = sizeReport(firstVisit, later, plain, budgetBytes);
  writeFileSync(join(out, 'size-report.txt'), report);
  process.stdout.write(report);
}

/** One script: the page's modules and the program's glue. */
async function bundle() {
  const glue = resolve(values.wasm, 'rostrum.mjs');
  const result = await build({
    entryPoints: [join(webFolder, 'page/main.js')],
    alias: { 'rostrum-program': glue },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: !values.debug,
    sourcemap: values.debug ? 'inline' : false,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const file = result.outputFiles[0];
  if (!file) throw new Error('the bundler made nothing');
  return Buffer.from(file.contents);
}

async function startGuard() {
  const source = readFileSync(join(webFolder, 'page/start_guard.js'), 'utf8');
  const { code } = await transform(source, { minify: !values.debug, target: 'es5' });
  return Buffer.from(code);
}

async function styleSheet() {
  const source = fill(readFileSync(join(webFolder, 'style.css'), 'utf8'), {
    regular: regular.name,
    semibold: semibold.name,
  });
  return minified(source);
}

/** @param {string} source of a style sheet */
async function minified(source) {
  const { code } = await transform(source, { loader: 'css', minify: !values.debug });
  return Buffer.from(code);
}

/** The page, with every file that the first frame needs asked for at once and its true size. */
function indexPage() {
  const files = [
    ['wasm', wasm],
    ['dataset', dataset],
    ['regular', regular],
    ['semibold', semibold],
    ['icons', icons],
    ['land-110', landCoarse],
  ].map(([part, file]) => {
    const { name, bytes } = /** @type {Loaded} */ (file);
    return `<link id="file-${part}" rel="preload" as="fetch" crossorigin href="${name}" data-bytes="${bytes}">`;
  });
  return fill(readFileSync(join(webFolder, 'index.html'), 'utf8'), {
    icon: icon.name,
    style: style.name,
    guard: guard.name,
    app: app.name,
    files: files.join('\n    '),
    site: attributeText(values.site.endsWith('/') ? values.site : `${values.site}/`),
    'land-fine': landFine.name,
  });
}

/**
 * Writes the file under a name that tells its content, with its compressed siblings.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {{stable?: boolean, visit?: Loaded[], brotliQuality?: number}} [options] stable: the name stays, as a
 *   page's own must
 * @returns {Loaded}
 */
function hashed(
  name,
  bytes,
  { stable = false, visit = firstVisit, brotliQuality = quality(bytes) } = {},
) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  const served = stable ? name : `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  const path = join(out, served);
  const unchanged = sameFile(path, bytes);
  const brotli = prepared(`${path}.br`, unchanged, () =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );
  prepared(`${path}.gz`, unchanged, () => gzipSync(bytes, { level: 9 }));
  if (!unchanged) replace(path, bytes);
  for (const ending of ['', '.br', '.gz']) kept.add(served + ending);
  const loaded = { name: served, bytes: bytes.length, brotli };
  visit.push(loaded);
  return loaded;
}

/**
 * Only a debug program is too large to be packed as well as possible at every build; the other files
 * are the same ones in both builds.
 * @param {Uint8Array} bytes
 */
function quality(bytes) {
  return values.debug && bytes.length > 500_000 ? 9 : 11;
}

/**
 * The compressed sibling, made again only when the file it belongs to is another one. A quick site
 * does without, never with that of other bytes.
 * @param {string} path
 * @param {boolean} unchanged whether the file it belongs to is the one that is there
 * @param {() => Uint8Array} compress
 * @returns {number} its size
 */
function prepared(path, unchanged, compress) {
  if (unchanged && existsSync(path)) return readFileSync(path).length;
  if (values.quick) {
    rmSync(path, { force: true });
    return 0;
  }
  const compressed = compress();
  replace(path, compressed);
  return compressed.length;
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function sameFile(path, bytes) {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

/**
 * A run that is interrupted leaves no half-written file behind.
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function replace(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function read(folder, name) {
  const path = resolve(folder, name);
  if (!existsSync(path)) {
    process.stderr.write(`${path} is not there; run python3 serve.py --build-only first.\n`);
    process.exit(1);
  }
  return readFileSync(path);
}

/**
 * @param {string} template
 * @param {Record<string, string>} words
 */
function fill(template, words) {
  return template.replace(/\{\{([\w-]+)\}\}/g, (_, key) => {
    const word = words[key];
    if (word === undefined) throw new Error(`nothing stands for {{${key}}}`);
    return word;
  });
}

/**
 * As rostrum-data escapes it, so that the explorer's page and the plain ones name themselves alike.
 * @param {string} text
 */
function attributeText(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * @param {string} folder
 * @param {string} below its path within the served folder, empty or ending in '/'
 * @returns {boolean} whether anything of the folder was kept
 */
function removeStale(folder, below) {
  let any = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const keeps = entry.isDirectory()
      ? removeStale(path, `${below}${entry.name}/`)
      : kept.has(below + entry.name);
    if (!keeps) rmSync(path, { recursive: true });
    any ||= keeps;
  }
  return any;
}
