/** What a table of records must have, and the view that DuckDB is given of it. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import {
  datePattern,
  faultsOfColumns,
  quoted,
  viewOfRecords,
  wantedColumns,
} from '../../tools/shards/parquet_columns.mjs';

const needed = Object.entries(wantedColumns)
  .filter(([, { needed }]) => needed)
  .map(([name, { type, list }]) => ({ name, type: list ? 'VARCHAR[]' : type }));
const select = readFileSync(new URL('../../tools/shards/shards.sql', import.meta.url), 'utf8');
const guide = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');

describe('the columns of a file', () => {
  it('are enough when those that every table needs are there', () => {
    assert.deepEqual(faultsOfColumns('a.parquet', needed), []);
  });

  it('are told with the file when one is missing, and so are those that are there', () => {
    const faults = faultsOfColumns(
      'a.parquet',
      needed.filter(({ name }) => name !== 'date'),
    );
    assert.equal(faults.length, 1);
    assert.match(
      faults[0] ?? '',
      /^a\.parquet has no column date; it has record, id, forum, title,/,
    );
  });

  it('are told when a list is none', () => {
    const faults = faultsOfColumns('a.parquet', [...needed, { name: 'mentions', type: 'VARCHAR' }]);
    assert.deepEqual(faults, ['a.parquet: the column mentions is VARCHAR; it must be a list.']);
  });

  it('are all explained in the guide, and all read by the SELECT', () => {
    for (const name of Object.keys(wantedColumns)) {
      assert.match(guide, new RegExp(`\`${name}\``), `docs/scale.md tells of ${name}`);
      assert.match(select, new RegExp(`r\\.${name}\\b`), `shards.sql reads ${name}`);
    }
  });
});

describe('the view of records', () => {
  it('has null for a column that is not there', () => {
    const view = viewOfRecords(['a.parquet'], needed);
    assert.match(view, /CAST\(NULL AS VARCHAR\[\]\) AS "convenors"/);
    assert.match(view, /CAST\("title" AS VARCHAR\) AS "title"/);
    assert.match(view, /"topics"\[1\] AS first_topic/);
    assert.match(view, /FROM read_parquet\(\['a\.parquet'\],/);
  });

  it('takes the day of a moment, and leaves records within records as they are', () => {
    const view = viewOfRecords(
      ["it's.parquet"],
      [
        { name: 'date', type: 'TIMESTAMP' },
        { name: 'sources', type: 'STRUCT(title VARCHAR)[]' },
      ],
    );
    assert.match(view, /CAST\(CAST\("date" AS DATE\) AS VARCHAR\) AS "date"/);
    assert.match(view, / "sources", /);
    assert.match(view, /\['it''s\.parquet'\]/);
  });

  it('holds texts in quotes whatever is in them', () => {
    assert.equal(quoted("a'); DROP VIEW records; --"), "'a''); DROP VIEW records; --'");
  });
});

describe('a date', () => {
  const pattern = new RegExp(datePattern);

  it('is a day, a month, a year or an interval, about, uncertain or open', () => {
    for (const date of [
      ...['2018', '2018-06', '2018-06-28', '2018-06-28/2018-06-29', '2018-06/2018-08'],
      ...['2018/..', '../2018', '2018~', '2018-06?', '2018~/2020?'],
    ])
      assert.match(date, pattern);
  });

  it('is nothing else', () => {
    for (const date of ['', '3 May 2018', '2018-6', '18', '../..', '2018/', '28.06.2018', '2018 '])
      assert.doesNotMatch(date, pattern);
  });
});
