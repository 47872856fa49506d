/** The bench beside the peers: what it is made of, without peers, browser or engine. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { differences, digestOf } from '../bench/side_by_side/answer.mjs';
import { Loop } from '../bench/side_by_side/contestants/loop.mjs';
import { RostrumExplorer, RostrumSearcher } from '../bench/side_by_side/contestants/rostrum.mjs';
import { figuresOf, percentile } from '../bench/side_by_side/figures.mjs';
import { plotOf } from '../bench/side_by_side/plot.mjs';
import { markdownOf } from '../bench/side_by_side/report.mjs';
import {
  daysPerPixel,
  facets,
  firstDay,
  hashOf,
  lastDay,
  makeColumns,
  monthCount,
  monthOfDay,
} from '../bench/side_by_side/rows.mjs';
import { hashOfTexts, makeQuestions, makeTexts } from '../bench/side_by_side/texts.mjs';
import { makeWorks } from '../bench/side_by_side/works.mjs';
import { javascriptEngine } from './support/javascript_engine.mjs';

test('the same number of rows has the same bytes on every machine', async () => {
  assert.equal(await hashOf(makeColumns(10_000)), '2fc42e2e7687');
  assert.notEqual(await hashOf(makeColumns(10_000, 1)), '2fc42e2e7687');
});

test('rows lie within what is said of them', () => {
  const { day, facets: columns, place, lat, lon } = makeColumns(20_000);
  assert.ok(day.every((value) => value >= firstDay && value <= lastDay));
  columns.forEach((column, i) => {
    const { name, values } = /** @type {(typeof facets)[number]} */ (facets[i]);
    assert.ok(
      column.every((value) => value < values),
      name,
    );
    const first = column.filter((value) => value === 0).length;
    const last = column.filter((value) => value === values - 1).length;
    assert.ok(first > last, `${name} has its first value more often than its last`);
  });
  assert.ok(place.every((value) => value < lat.length));
  assert.ok([...lat, ...lon].every((value) => Number.isInteger(value * 4)));
});

test('months are counted from the first day to the last', () => {
  const months = monthOfDay();
  assert.deepEqual([months[0], months[30], months[31]], [0, 0, 1]);
  assert.equal(months.at(-1), monthCount - 1);
});

test('a period begins and ends with a pixel of the timeline', () => {
  const steps = makeWorks().flatMap((work) => work.steps.map(({ step }) => step));
  const periods = steps.flatMap((step) => (step.do === 'brush' ? [step] : []));
  assert.ok(periods.length > 400);
  for (const { from, to } of periods) {
    assert.equal((from - firstDay) % daysPerPixel, 0);
    assert.equal((to + 1 - firstDay) % daysPerPixel, 0);
    assert.ok(from >= firstDay && from < to);
  }
});

test('no word of the texts begins another one', async () => {
  const texts = makeTexts(2000);
  assert.equal(await hashOfTexts(texts), await hashOfTexts(makeTexts(2000)));
  const words = [...new Set(texts.join(' ').toLowerCase().split(' '))].sort();
  assert.ok(words.length > 5000);
  words.forEach((word, i) => {
    assert.ok(!words[i + 1]?.startsWith(word), `${word} begins ${words[i + 1]}`);
  });
});

test('every question is answered by a text', () => {
  const texts = makeTexts(500);
  const sets = texts.map((text) => new Set(text.toLowerCase().split(' ')));
  for (const question of makeQuestions(texts, 50)) {
    const words = question.split(' ');
    assert.ok(
      sets.some((set) => words.every((word) => set.has(word))),
      question,
    );
  }
});

test('a percentile is the smallest value that its share does not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.equal(percentile(hundred, 0.5), 50);
  assert.equal(percentile(hundred, 0.95), 95);
  assert.equal(percentile(hundred, 1), 100);
  assert.equal(percentile([7], 0.99), 7);
  assert.deepEqual(figuresOf([3, 1, 2]), {
    count: 3,
    mean: 2,
    p50: 2,
    p95: 3,
    p99: 3,
    least: 1,
    most: 3,
  });
  assert.throws(() => percentile([], 0.5), RangeError);
});

test('answers that differ are told apart by their parts', async () => {
  const loop = new Loop();
  loop.load(makeColumns(1000));
  loop.act({ do: 'choose', facet: 2, values: [0] });
  const before = digestOf(loop.answer());
  assert.deepEqual(differences(before, digestOf(loop.answer())), []);
  loop.act({ do: 'choose', facet: 2, values: [1] });
  // A facet's own choice does not change its counts.
  const changed = differences(before, digestOf(loop.answer()));
  assert.ok(changed.includes('rows') && changed.includes('topic') && !changed.includes('kind'));
});

test('the engine is given what its functions are said to take', async () => {
  const [loop, explorer] = [new Loop(), new RostrumExplorer(async () => javascriptEngine())];
  await explorer.start();
  loop.load(makeColumns(3000));
  explorer.load(makeColumns(3000));
  for (const { setup, steps } of makeWorks()) {
    const every = [...setup, ...steps.filter((_, i) => i % 20 === 0).map(({ step }) => step)];
    for (const step of [/** @type {const} */ ({ do: 'drop' }), ...every]) {
      loop.act(step);
      explorer.act(step);
      assert.deepEqual(explorer.answer(), loop.answer(), JSON.stringify(step));
    }
  }
});

test('the engine is given texts and questions as UTF-8', async () => {
  const searcher = new RostrumSearcher(async () => javascriptEngine());
  await searcher.start();
  searcher.index(['Élan bador', 'bador', 'kilor bador']);
  assert.equal(searcher.find('bador'), 3);
  assert.equal(searcher.find('kilor bador'), 1);
  assert.equal(searcher.find('élan'), 1);
});

/** @type {import('../bench/side_by_side/report.mjs').Report} */
const report = {
  about: {
    machine: 'a <small> machine',
    browser: 'a browser',
    date: '2026-01-02',
    commit: 'abc',
    command: 'node tests/bench/run.mjs',
    rounds: 2,
    versions: { peer: '1.2.3' },
    hashes: { '1000 rows': 'feed' },
    clock: 0.005,
  },
  contestants: {
    explorers: [
      { id: 'rostrum', name: 'Rostrum', note: 'one', mark: '#000' },
      { id: 'peer', name: 'Peer', note: 'two', mark: '#111' },
    ],
    searchers: [],
  },
  works: { explorers: [{ id: 'drag', title: 'Dragging' }], searchers: [] },
  explored: [
    { rows: 1000, work: 'drag', contestant: 'rostrum', figures: figures(2, 3, 4) },
    { rows: 1000, work: 'drag', contestant: 'peer', figures: figures(1, 8, 9) },
    { rows: 100_000, work: 'drag', contestant: 'rostrum', figures: figures(20, 30, 40) },
    { rows: 100_000, work: 'drag', contestant: 'peer', figures: figures(0.001, 0.002, 0.5) },
  ],
  searched: [],
  memory: [{ rows: 100_000, contestant: 'peer', kind: 'explorers', bytes: 41.239 }],
  starts: [
    {
      name: 'Whole',
      drawn: figures(10, 12, 13),
      turned: figures(11, 13, 14),
      bytes: 12_345,
      requests: 3,
    },
  ],
};

/** @param {number} p50 @param {number} p95 @param {number} p99 */
function figures(p50, p95, p99) {
  return { count: 200, mean: p50 + 0.01, p50, p95, p99, least: p50, most: p99 };
}

test('the table has what was measured, and says where a peer is quicker', () => {
  const table = markdownOf(report);
  assert.match(table, /\| Dragging \| 2 \/ 3 \/ 4 \(1 ×\) \| \*\*1\*\* \/ 8 \/ 9 \(0\.5 ×\) \|/);
  assert.match(
    table,
    /\| Dragging \| 20 \/ 30 \/ 40 \(1 ×\) \| \*\*< 0\.005\*\* \/ < 0\.005 \/ 0\.5 \(≈ 0\.00055 ×\) \|/,
  );
  assert.match(table, /## 1,000 rows\n\nSHA-256 of them: feed/);
  assert.match(table, /100,000 rows \| Peer \| 41\.2 \|/);
  assert.match(table, /\| Whole \| 10 \(10 to 13\) \| 11 \(11 to 14\) \| 12 \| 3 \|/);
  for (const told of ['a <small> machine', '2026-01-02', 'abc', 'peer 1.2.3']) {
    assert.ok(table.includes(told), told);
  }
});

test('the plot is sound SVG with a point for everything measured, higher where it costs more', () => {
  const svg = plotOf(report, ['drag']);
  assert.equal(XMLValidator.validate(svg), true);
  const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(svg);
  const panel = [parsed.svg.g].flat().at(-1).g ?? [parsed.svg.g].flat().at(-1);
  const circles = [panel.circle].flat();
  assert.equal(circles.length, 2);
  assert.ok(Number(circles[0].cx) < Number(circles[1].cx));
  assert.ok(Number(circles[0].cy) > Number(circles[1].cy));
  assert.ok(svg.includes('a &lt;small&gt; machine'));
  assert.ok(!/NaN|undefined|Infinity/.test(svg));
});
