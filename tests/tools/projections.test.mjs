// The fixture the engine's projections are held against is what d3-geo says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fixture, projectionsCsv } from '../fixtures/make_projections.mjs';

/** @param {string} text */
const rowsOf = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

describe('the fixture of projections', () => {
  const kept = rowsOf(readFileSync(fixture, 'utf8'));
  const made = rowsOf(projectionsCsv());

  it('holds the same places as it would if made again', () => {
    const keysOf = (/** @type {string[][]} */ rows) => rows.map((row) => row.slice(0, 5));
    assert.deepEqual(keysOf(kept), keysOf(made));
  });

  it('has them where d3-geo puts them', () => {
    for (const [i, row] of kept.slice(1).entries()) {
      for (const column of [5, 6]) {
        const off = Math.abs(Number(row[column]) - Number(made[i + 1]?.[column]));
        assert.ok(off < 1e-11, `line ${i + 2}: ${row.join(',')}`);
      }
    }
  });

  it('covers all four projections and several turns of the globe', () => {
    const count = (/** @type {string} */ name) => kept.filter((row) => row[0] === name).length;
    for (const name of ['equal-earth', 'natural-earth', 'plate-carree']) {
      assert.equal(count(name), 90);
    }
    assert.ok(count('globe') > 200);
  });
});
