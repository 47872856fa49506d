/** A dataset in the explorer's form as the table of records that docs/scale.md describes, in Parquet by DuckDB. */

import { rmSync, writeFileSync } from 'node:fs';

import { quoted } from '../../tools/shards/parquet_columns.mjs';

/** @typedef {import('../../tools/shards/duckdb.mjs').Connection} Connection */

const count = 'STRUCT("value" INTEGER, qualifier VARCHAR, source INTEGER)';

/** @type {Record<string, string>} */
export const parquetTypes = {
  record: 'VARCHAR',
  id: 'VARCHAR',
  forum: 'VARCHAR',
  position: 'INTEGER',
  title: 'VARCHAR',
  short: 'VARCHAR',
  theme: 'VARCHAR',
  series: 'VARCHAR',
  edition: 'INTEGER',
  date: 'VARCHAR',
  city: 'VARCHAR',
  country: 'VARCHAR',
  lat: 'DOUBLE',
  lon: 'DOUBLE',
  venue: 'VARCHAR',
  online: 'BOOLEAN',
  organizers: 'VARCHAR[]',
  convenors: 'VARCHAR[]',
  participants: `STRUCT(countries ${count}, people ${count}, also STRUCT("of" VARCHAR, "value" INTEGER, qualifier VARCHAR, source INTEGER)[])`,
  speaker: 'VARCHAR',
  role: 'VARCHAR',
  organization: 'VARCHAR',
  kind: 'VARCHAR',
  topics: 'VARCHAR[]',
  mentions: 'VARCHAR[]',
  summary: 'VARCHAR',
  sources:
    'STRUCT(url VARCHAR, title VARCHAR, translation VARCHAR, publisher VARCHAR, date VARCHAR, language VARCHAR, via VARCHAR)[]',
  source: 'INTEGER',
};

/**
 * @param {any} dataset in rows, as rostrum-data packs it
 * @returns {Record<string, any>[]} the last forum first, so that nothing is in order by chance
 */
export function recordsOf(dataset) {
  const numbered = (/** @type {any[]} */ records, /** @type {Record<string, string>} */ more) =>
    records.map((record, position) => ({ ...record, ...more, position }));
  return dataset.forums.toReversed().flatMap((/** @type {any} */ forum) => {
    const { statements, outcomes, place, ...fields } = forum;
    return [
      ...numbered(outcomes, { record: 'outcome', forum: forum.id }),
      ...numbered(statements, { record: 'statement', forum: forum.id }),
      { ...fields, ...place, record: 'forum' },
    ];
  });
}

/**
 * @param {Connection} duckdb
 * @param {Record<string, any>[]} records
 * @param {string} file
 * @param {Record<string, string>} [types]
 */
export async function writeParquet(duckdb, records, file, types = parquetTypes) {
  const lines = `${file}.ndjson`;
  writeFileSync(lines, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const columns = Object.entries(types).map(([name, type]) => `"${name}": ${quoted(type)}`);
  const read = `read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${columns.join(', ')}})`;
  await duckdb.run(`COPY (SELECT * FROM ${read}) TO ${quoted(file)} (FORMAT parquet)`);
  rmSync(lines);
}
