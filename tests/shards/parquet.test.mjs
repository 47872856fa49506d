/**
 * Shards from Parquet, by DuckDB and the native rostrum-data. It fetches DuckDB once, so it is run by hand:
 *
 *   ROSTRUM_DATA=build/dev/curator/rostrum-data python3 -m tools.build exec -- node --test tests/shards/parquet.test.mjs
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openDuckdb } from '../../tools/shards/duckdb.mjs';
import { ParquetFault, rowsFromParquet } from '../../tools/shards/parquet.mjs';
import { parquetTypes, recordsOf, writeParquet } from './parquet_from_dataset.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = process.env['ROSTRUM_DATA'] ?? join(root, 'build/dev/curator/rostrum-data');
const real = join(root, 'build/gen/dataset.json');
const small = join(root, 'tests/fixtures/small-dataset.json');

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-shards-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('the same records from JSON and from Parquet', () => {
  for (const [name, file, most] of /** @type {const} */ ([
    ['a small dataset', small, '3'],
    ['the collection', real, '300'],
  ])) {
    it(`give the same shards, to the byte: ${name}`, async () => {
      const dataset = JSON.parse(readFileSync(file, 'utf8'));
      const lines = await rowsOf(recordsOf(dataset));
      shards(file, 'from-json', '--rows', most);
      shards(lines, 'from-parquet', '--rows', most, '--tables', file);
      const files = readdirSync(join(folder, 'from-json')).sort();
      assert.ok(files.length > 2, 'several shards and the index');
      assert.deepEqual(readdirSync(join(folder, 'from-parquet')).sort(), files);
      for (const each of files)
        assert.equal(textOf('from-parquet', each), textOf('from-json', each), each);
    });
  }
});

describe('Parquet in several files', () => {
  it('is one table, and a column that one of them lacks is null there', async () => {
    const dataset = JSON.parse(readFileSync(small, 'utf8'));
    const records = recordsOf(dataset);
    const duckdb = await opened();
    const half = Math.ceil(records.length / 2);
    await writeParquet(duckdb, records.slice(0, half), join(folder, 'part-1.parquet'));
    await writeParquet(duckdb, records.slice(half), join(folder, 'part-2.parquet'));
    const { convenors: _, ...fewer } = parquetTypes;
    const last = records.slice(half).map(({ convenors: __, ...record }) => record);
    await writeParquet(duckdb, last, join(folder, 'part-2.parquet'), fewer);
    const lines = join(folder, 'parts.ndjson');
    await rowsFromParquet(duckdb, join(folder, 'part-*.parquet'), lines);
    duckdb.closeSync();
    assert.equal(readFileSync(lines, 'utf8').trim().split('\n').length, records.length);
    shards(lines, 'from-parts', '--tables', small);
  });
});

describe('a table with a mistake', () => {
  it('that has no column of a name: the file, the column and those that are there', async () => {
    const { summary: _, ...fewer } = parquetTypes;
    await assert.rejects(
      rowsOf([{ record: 'forum', id: 'a' }], fewer),
      fault(/bad\.parquet has no column summary; it has record, id, forum, position, title/),
    );
  });

  it('with text where a list belongs', async () => {
    await assert.rejects(
      rowsOf([{ record: 'forum', id: 'a' }], { ...parquetTypes, topics: 'VARCHAR' }),
      fault(/bad\.parquet: the column topics is VARCHAR; it must be a list/),
    );
  });

  it('with a date that cannot be read: file, row and record', async () => {
    const good = { record: 'forum', id: 'a', date: '2024' };
    await assert.rejects(
      rowsOf([good, { ...good, id: 'b', date: '3 May' }]),
      fault(/bad\.parquet, row 2: the date of b, "3 May", cannot be read; write 2024/),
    );
  });

  it('with an id twice, and with a statement of no forum', async () => {
    const forum = { record: 'forum', id: 'a', date: '2024' };
    await assert.rejects(rowsOf([forum, forum]), fault(/row 1: the id a is that of several/));
    const statement = { record: 'statement', id: 'x.1', forum: 'x', date: '2024' };
    await assert.rejects(
      rowsOf([forum, statement]),
      fault(/row 2: x\.1 belongs to the forum "x", which has no row/),
    );
  });

  it('with a word for the kind of record that is none', async () => {
    await assert.rejects(
      rowsOf([{ record: 'speech', id: 'a', date: '2024' }]),
      fault(/row 1: a is "speech"; record must be forum, statement or outcome/),
    );
  });

  it('that is not there', async () => {
    const duckdb = await opened();
    const missing = join(folder, 'nothing.parquet');
    await assert.rejects(
      rowsFromParquet(duckdb, missing, join(folder, 'x.ndjson')),
      fault(/nothing\.parquet names no file/),
    );
    duckdb.closeSync();
  });
});

/** @param {Record<string, any>[]} records @param {Record<string, string>} [types] */
async function rowsOf(records, types) {
  const duckdb = await opened();
  try {
    const file = join(folder, 'bad.parquet');
    const lines = join(folder, 'rows.ndjson');
    await writeParquet(duckdb, records, file, types);
    await rowsFromParquet(duckdb, file, lines);
    return lines;
  } finally {
    duckdb.closeSync();
  }
}

function opened() {
  return openDuckdb({ memory: '1GB', temporary: join(folder, 'tmp') });
}

/** @param {RegExp} words */
function fault(words) {
  return (/** @type {unknown} */ error) => {
    assert.ok(error instanceof ParquetFault, String(error));
    assert.match(error.message, words);
    return true;
  };
}

/** @param {string} input @param {string} out @param {string[]} more */
function shards(input, out, ...more) {
  const words = ['shards', input, join(folder, out), ...more];
  const done = spawnSync(command, words, { encoding: 'utf8' });
  assert.equal(done.status, 0, `${done.error ?? ''}${done.stderr}`);
}

/** @param {string} out @param {string} file */
function textOf(out, file) {
  return readFileSync(join(folder, out, file), 'utf8');
}
