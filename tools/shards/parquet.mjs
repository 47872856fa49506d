/**
 * Parquet to records one a line, in the order in which rostrum-data cuts shards:
 *
 *   node tools/shards/parquet.mjs 'records/*.parquet' rows.ndjson [--memory 4GB]
 *
 * DuckDB reads, checks and sorts; what does not fit into its memory it puts beside the result meanwhile.
 */

import { readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

import { openDuckdb } from './duckdb.mjs';
import { datePattern, faultsOfColumns, quoted, viewOfRecords } from './parquet_columns.mjs';

/** @typedef {import('./duckdb.mjs').Connection} Connection */

const select = readFileSync(new URL('shards.sql', import.meta.url), 'utf8');
const most = 5; // faults told one by one

/** A sentence for the one who keeps the data. */
export class ParquetFault extends Error {}

/**
 * @param {Connection} duckdb
 * @param {string} pattern a file, or several by DuckDB's wildcards
 * @param {string} out
 */
export async function rowsFromParquet(duckdb, pattern, out) {
  const found = await rows(duckdb, `SELECT file FROM glob(${quoted(pattern)}) ORDER BY file`);
  /** @type {string[]} */
  const files = found.map(({ file }) => file);
  if (files.length === 0) throw new ParquetFault(`${pattern} names no file.`);
  await checkColumns(duckdb, files);
  const list = files.map(quoted).join(', ');
  const columns = await described(duckdb, `read_parquet([${list}], union_by_name = true)`);
  await duckdb.run(viewOfRecords(files, columns));
  await checkRecords(duckdb);
  await duckdb.run(`COPY (${select}) TO ${quoted(out)} (FORMAT json)`);
}

/** @param {Connection} duckdb @param {string[]} files */
async function checkColumns(duckdb, files) {
  /** @type {string[]} */
  const faults = [];
  for (const file of files) {
    const columns = await described(duckdb, `read_parquet(${quoted(file)})`).catch((error) => {
      throw new ParquetFault(`${file} cannot be read as Parquet: ${firstLine(error)}`);
    });
    faults.push(...faultsOfColumns(file, columns));
  }
  if (faults.length > 0) throw new ParquetFault(faults.slice(0, most).join('\n'));
}

/**
 * What only the whole table shows, and dates, each with file and row, counted from 1.
 * @param {Connection} duckdb
 */
async function checkRecords(duckdb) {
  await refuse(
    duckdb,
    `record IS NULL OR record NOT IN ('forum', 'statement', 'outcome')`,
    ({ id, record }) => `${id} is "${record}"; record must be forum, statement or outcome`,
  );
  await refuse(
    duckdb,
    `record <> 'outcome' AND NOT coalesce(regexp_matches(date, ${quoted(datePattern)}), false)`,
    ({ id, date }) =>
      `the date of ${id}, ${date === null ? 'none' : `"${date}"`}, cannot be read; write 2024, 2024-06, 2024-06-01 or 2024-06-01/2024-06-03`,
  );
  await refuse(
    duckdb,
    `id IS NULL OR id IN (SELECT id FROM records GROUP BY id HAVING count(*) > 1)`,
    ({ id }) => (id === null ? 'a record has no id' : `the id ${id} is that of several records`),
  );
  await refuse(
    duckdb,
    `record <> 'forum' AND NOT EXISTS (SELECT 1 FROM records f WHERE f.record = 'forum' AND f.id = records.forum)`,
    ({ id, forum }) => `${id} belongs to the forum "${forum}", which has no row`,
  );
}

/**
 * @param {Connection} duckdb
 * @param {string} condition
 * @param {(row: Record<string, any>) => string} words
 */
async function refuse(duckdb, condition, words) {
  const found = await rows(
    duckdb,
    `SELECT file_name, row_in_file + 1 AS number, record, id, forum, date FROM records WHERE ${condition} ORDER BY file_name, row_in_file LIMIT ${most}`,
  );
  if (found.length === 0) return;
  const lines = found.map((row) => `${row['file_name']}, row ${row['number']}: ${words(row)}.`);
  throw new ParquetFault(lines.join('\n'));
}

/** @param {Connection} duckdb @param {string} sql */
async function rows(duckdb, sql) {
  return (await duckdb.runAndReadAll(sql)).getRowObjects();
}

/** @param {Connection} duckdb @param {string} from */
async function described(duckdb, from) {
  const found = await rows(duckdb, `DESCRIBE SELECT * FROM ${from}`);
  return found.map((row) => ({
    name: String(row['column_name']),
    type: String(row['column_type']),
  }));
}

/** @param {unknown} error */
function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0];
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { memory: { type: 'string', default: '4GB' } },
  });
  const [pattern, out] = positionals;
  if (pattern === undefined || out === undefined) {
    console.error('Usage: node tools/shards/parquet.mjs PARQUET OUT.ndjson [--memory 4GB]');
    return 2;
  }
  const temporary = `${out}.tmp`;
  try {
    const duckdb = await openDuckdb({ memory: values.memory, temporary });
    await rowsFromParquet(duckdb, pattern, out);
    duckdb.closeSync();
    return 0;
  } catch (error) {
    console.error(error instanceof ParquetFault ? error.message : firstLine(error));
    rmSync(out, { force: true });
    return 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
