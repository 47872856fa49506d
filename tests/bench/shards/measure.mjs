/**
 * What a set of shards weighs, and what a view costs a page: prints figures, judges nothing.
 *
 *   node tests/bench/shards/measure.mjs SET [--year 2024] [--topic terrorism] [--all]
 *
 * --all compresses every shard, which takes long for a large set; without it the first one that the view fetches.
 */

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { fetchShards, readIndex, recordsByYear, shardsFor } from '../../../tools/shards/pick.mjs';

const rounds = 3;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    year: { type: 'string', default: '2024' },
    topic: { type: 'string', default: 'terrorism' },
    all: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (folder === undefined) {
  console.error(
    'Usage: node tests/bench/shards/measure.mjs SET [--year 2024] [--topic terrorism] [--all]',
  );
  process.exit(2);
}

/** @param {number} bytes */
const mb = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** @param {string[]} files */
function weigh(files) {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = readFileSync(join(folder ?? '', file));
    sum.raw += bytes.length;
    sum.gzip += gzipSync(bytes, { level: 6 }).length;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 };
    sum.brotli += brotliCompressSync(bytes, { params }).length;
  }
  return `${mb(sum.raw)} raw, ${mb(sum.gzip)} gzip 6, ${mb(sum.brotli)} brotli 5`;
}

const server = createServer((request, answer) => {
  const file = join(folder ?? '', normalize(new URL(request.url ?? '/', 'http://x').pathname));
  answer.setHeader('Content-Length', statSync(file).size);
  createReadStream(file).pipe(answer);
});
await /** @type {Promise<void>} */ (new Promise((done) => server.listen(0, '127.0.0.1', done)));
const port = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
const address = `http://127.0.0.1:${port}/`;

const index = await readIndex(address);
const sizes = index.shards.map(({ bytes }) => bytes);
const counts = index.shards.map(({ rows }) => rows);
console.log(`${index.rows} records in ${index.shards.length} shards, ${mb(index.bytes)} raw`);
console.log(`records in a shard: median ${median(counts)}, most ${Math.max(...counts)}`);
console.log(`bytes of a shard: median ${mb(median(sizes))}, most ${mb(Math.max(...sizes))}`);
console.log(`index: ${weigh(['shards.json'])}`);
if (values.all) console.log(`all shards: ${weigh(index.shards.map(({ file }) => file))}`);

const view = { from: `${values.year}-01-01`, to: `${values.year}-12-31`, topics: [values.topic] };
const picks = shardsFor(index, view);
const exact = recordsByYear(index, 'topics', values.topic).get(values.year) ?? 0;
const first = picks.slice(0, 1);
console.log(`\n${values.topic} in ${values.year}: ${exact} records, told by the index alone`);
console.log(
  `shards that have some: ${picks.length}; the first has ${first[0]?.most ?? 0} of these records`,
);
console.log(`the first: ${weigh(first.map(({ shard }) => shard.file))}`);
const ofView = picks.map(({ shard }) => shard);
console.log(`all of the view: ${mb(ofView.reduce((sum, { bytes }) => sum + bytes, 0))} raw`);
if (values.all) console.log(`all of the view: ${weigh(ofView.map(({ file }) => file))}`);
for (const [words, some] of /** @type {const} */ ([
  ['index', []],
  ['first shard', first],
  ['all shards of the view', picks],
])) {
  const times = [];
  for (let i = 0; i < rounds; ++i) {
    const start = performance.now();
    if (some.length === 0) await readIndex(address);
    for await (const { text } of fetchShards(address, some)) JSON.parse(text);
    times.push(performance.now() - start);
  }
  console.log(`fetched from this machine and parsed, ${words}: ${median(times).toFixed(0)} ms`);
}
server.close();
