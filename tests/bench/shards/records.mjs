/**
 * Made-up records in Parquet, as many as one likes, and the tables they refer to; of the first million also as one JSON
 * dataset. The same number gives the same records. Twenty to a forum: itself, 18 statements, an outcome.
 *
 *   node tests/bench/shards/records.mjs ROWS OUT [--json]     writes OUT.parquet, OUT.tables.json and OUT.json
 */

import { createReadStream, createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { openDuckdb } from '../../../tools/shards/duckdb.mjs';
import { rowsFromParquet } from '../../../tools/shards/parquet.mjs';
import { quoted } from '../../../tools/shards/parquet_columns.mjs';

/** @typedef {import('../../../tools/shards/duckdb.mjs').Connection} Connection */

const perForum = 20;
const sizes = { series: 500, organizations: 1_000, people: 5_000 };
const real = JSON.parse(
  readFileSync(new URL('../../../build/gen/dataset.json', import.meta.url), 'utf8'),
);

/** Tables whose topics, groups and countries are the real ones. */
function tables() {
  const words = vocabulary();
  const numbered = (/** @type {string} */ what, /** @type {number} */ count) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${what}-${String(i).padStart(4, '0')}`,
      name: `${words[(i * 7) % words.length]} ${words[(i * 13 + 5) % words.length]} ${i}`,
    }));
  const { schema, version, licence, groups, topics, countries, country_groups } = real;
  return {
    ...{ schema, version, licence, groups, topics, countries, country_groups },
    series: numbered('series', sizes.series),
    organizations: numbered('organization', sizes.organizations).map((record) => ({
      ...record,
      kind: 'regional-body',
    })),
    people: numbered('person', sizes.people).map((record, i) => ({
      ...record,
      country: countries[i % countries.length].id,
    })),
  };
}

/** Plain words of the collection's own summaries. */
function vocabulary() {
  const words = new Set(
    real.forums.flatMap((/** @type {any} */ { summary }) => summary.match(/\b[a-z]{2,}\b/g) ?? []),
  );
  return [...words].sort();
}

/** @param {Connection} duckdb @param {number} rows @param {string} file */
async function writeRecords(duckdb, rows, file) {
  const list = (/** @type {string[]} */ values) => `[${values.map(quoted).join(', ')}]`;
  const ids = (/** @type {{id: string}[]} */ records) => list(records.map(({ id }) => id));
  const { topics, countries } = real;
  // A number below `bound` of a row's own chance; `often` has the first ones far more often, as in life.
  const below = (/** @type {number} */ salt, /** @type {number} */ bound, seed = 'number') =>
    `CAST(hash(${seed} * 64 + ${salt}) % ${bound} AS INTEGER)`;
  const often = (/** @type {number} */ salt, /** @type {number} */ bound, seed = 'number') =>
    `CAST(floor(${bound} * pow(hash(${seed} * 64 + ${salt}) % 1000003 / 1000003.0, 3)) AS INTEGER)`;
  const some = (/** @type {string} */ what, /** @type {string} */ pick) =>
    `'${what}-' || lpad(CAST(${pick} AS VARCHAR), 4, '0')`;
  const sentence = (/** @type {number} */ salt, /** @type {number} */ length) =>
    `'The ' || list_aggregate(list_transform(range(${length}), i -> words[1 + CAST(hash(number * 64 + ${salt} + i) % len(words) AS INTEGER)]), 'string_agg', ' ') || '.'`;
  const topicOf = (/** @type {string} */ index) => `topics_all[1 + ${index}]`;
  const country = (/** @type {number} */ salt, seed = 'number') =>
    `countries_all[1 + ${below(salt, countries.length, seed)}]`;
  const source = `[{'url': 'https://example.org/' || forum_id, 'title': 'Report ' || forum_id, 'language': 'en'}]`;
  const sql = `
    COPY (
      WITH constants AS (
        SELECT ${list(vocabulary())} AS words, ${ids(topics)} AS topics_all, ${ids(countries)} AS countries_all
      ),
      numbered AS (
        SELECT range AS number, range // ${perForum} AS forum_number, CAST(range % ${perForum} AS INTEGER) AS part
        FROM range(${rows})
      ),
      placed AS (
        SELECT *,
          'forum-' || lpad(CAST(forum_number AS VARCHAR), 7, '0') AS forum_id,
          ${topicOf(often(1, topics.length, 'forum_number'))} AS forum_topic,
          ${below(4, 5_000, 'forum_number')} AS city_number,
          CAST(DATE '1996-01-01' + ${below(2, 10_957, 'forum_number')} AS VARCHAR) AS day
        FROM numbered, constants
      )
      SELECT
        CASE WHEN part = 0 THEN 'forum' WHEN part = ${perForum - 1} THEN 'outcome' ELSE 'statement' END AS record,
        CASE WHEN part = 0 THEN forum_id WHEN part = ${perForum - 1} THEN forum_id || '.outcome-paper'
          ELSE forum_id || '.said-' || lpad(CAST(part AS VARCHAR), 2, '0') END AS id,
        CASE WHEN part > 0 THEN forum_id END AS forum,
        part AS position,
        CASE WHEN part IN (0, ${perForum - 1}) THEN 'Meeting ' || forum_id END AS title,
        CASE WHEN part = 0 THEN ${some('series', often(3, sizes.series, 'forum_number'))} END AS series,
        CASE WHEN part < ${perForum - 1} THEN day END AS date,
        CASE WHEN part = 0 THEN 'City ' || city_number END AS city,
        CASE WHEN part = 0 THEN ${country(5, 'city_number')} WHEN part < ${perForum - 1} THEN ${country(5)} END AS country,
        CASE WHEN part = 0 THEN ${below(6, 140_00, 'city_number')} / 100.0 - 70 END AS lat,
        CASE WHEN part = 0 THEN ${below(7, 360_00, 'city_number')} / 100.0 - 180 END AS lon,
        CASE WHEN part = 0 THEN [${some('organization', often(8, sizes.organizations))}] END AS organizers,
        CASE WHEN part BETWEEN 1 AND ${perForum - 2} THEN ${some('person', often(9, sizes.people))} END AS speaker,
        CASE WHEN part BETWEEN 1 AND ${perForum - 2} THEN ${some('organization', often(10, sizes.organizations))} END AS organization,
        CASE WHEN part = ${perForum - 1} THEN 'declaration' WHEN part > 0 THEN 'speech' END AS kind,
        list_distinct(CASE WHEN part = 0 OR ${below(11, 10)} < 7 THEN [forum_topic] ELSE [${topicOf(often(12, topics.length))}] END) AS topics,
        CASE WHEN part BETWEEN 1 AND ${perForum - 2} THEN [${country(13)}] END AS mentions,
        ${sentence(14, 20)} AS summary,
        CASE WHEN part = 0 THEN ${source} END AS sources,
        CASE WHEN part > 0 THEN 0 END AS source
      FROM placed
    ) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`;
  await duckdb.run(sql);
}

/** @param {Connection} duckdb @param {string} parquet @param {string} file */
async function writeJson(duckdb, parquet, file) {
  const lines = `${file}.ndjson`;
  await rowsFromParquet(duckdb, parquet, lines);
  const out = createWriteStream(file);
  const { ...head } = tables();
  out.write(`${JSON.stringify(head).slice(0, -1)},"forums":[`);
  /** @type {any} */
  let forum;
  let between = '';
  const write = async () => {
    if (forum === undefined) return;
    if (!out.write(between + JSON.stringify(forum))) await once(out, 'drain');
    between = ',\n';
  };
  for await (const line of createInterface({ input: createReadStream(lines) })) {
    const all = Object.entries(JSON.parse(line)).filter(([, value]) => value !== null);
    const { record, forum: _, city, country, lat, lon, ...rest } = Object.fromEntries(all);
    if (record === 'forum') {
      await write();
      const sources = rest['sources'].map((/** @type {any} */ each) => ({ ...each }));
      forum = {
        ...rest,
        place: { city, country, lat, lon },
        sources,
        statements: [],
        outcomes: [],
      };
    } else if (record === 'statement') forum.statements.push({ ...rest, country });
    else forum.outcomes.push(rest);
  }
  await write();
  out.end(']}\n');
  await once(out, 'close');
  rmSync(lines);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const rows = Number(positionals[0]);
const out = positionals[1];
if (!Number.isInteger(rows) || rows < perForum || rows % perForum !== 0 || out === undefined) {
  console.error(`Usage: node tests/bench/shards/records.mjs ROWS OUT [--json]; ROWS in twenties.`);
  process.exit(2);
}
const duckdb = await openDuckdb({ memory: '4GB', temporary: `${out}.tmp` });
writeFileSync(`${out}.tables.json`, `${JSON.stringify({ ...tables(), forums: [] })}\n`);
await writeRecords(duckdb, rows, `${out}.parquet`);
if (values.json) await writeJson(duckdb, `${out}.parquet`, `${out}.json`);
duckdb.closeSync();
rmSync(`${out}.tmp`, { recursive: true, force: true });
