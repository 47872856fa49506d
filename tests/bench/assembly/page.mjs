/**
 * What one would put together from well-known libraries in place of the explorer: Leaflet with clusters, vis-timeline,
 * crossfilter2 behind facets, MiniSearch, over the same dataset and land. It does less: a map, a timeline, five facets,
 * a search and a list that follow each other; no document for screen readers, links, exports, globe, comparison or kiosk.
 */

import crossfilter from 'crossfilter2';
import L from 'leaflet';
import 'leaflet.markercluster';
import MiniSearch from 'minisearch';
import { Timeline } from 'vis-timeline/standalone';

/**
 * @typedef {{id: string, name: string}} Named
 * @typedef {object} Said a statement or an outcome
 * @property {string} id
 * @property {string} [title]
 * @property {string} summary
 * @property {string} [speaker]
 * @property {string[]} topics
 * @typedef {object} Forum
 * @property {string} id
 * @property {string} title
 * @property {string} [short]
 * @property {string} date
 * @property {string} series
 * @property {string} summary
 * @property {string[]} topics
 * @property {{country?: string, lat?: number, lon?: number}} [place]
 * @property {Said[]} statements
 * @property {Said[]} outcomes
 * @typedef {Record<'topics' | 'countries' | 'series' | 'people', Named[]> & {forums: Forum[]}} Dataset
 * @typedef {{number: number, forum: Forum, kind: string, title: string, text: string, speaker: string, topics: string[], from: string,
 *   to: string}} Row
 */

// As many as a screen shows, and a few more.
const shownRows = 100;
const shownValues = 8;

const [dataset, land] = await Promise.all([
  /** @type {Promise<Dataset>} */ (fetch('dataset.json').then((answer) => answer.json())),
  fetch('land.json').then((answer) => answer.json()),
]);
const names = new Map(
  [dataset.topics, dataset.countries, dataset.series, dataset.people].flatMap((list) =>
    list.map(({ id, name }) => /** @type {const} */ ([id, name])),
  ),
);
const rows = rowsOf(dataset);

const all = crossfilter(rows);
const byNumber = all.dimension(({ number }) => number);
const byDay = all.dimension((row) => row.from);
const facets = [
  facet('Kind', (row) => row.kind),
  facet('Topic', (row) => row.topics, true),
  facet('Host country', (row) => row.forum.place?.country ?? 'nowhere'),
  facet('Series', (row) => row.forum.series),
  facet('Speaker', (row) => row.speaker),
];

const search = new MiniSearch({ fields: ['title', 'text', 'names'] });
search.addAll(
  rows.map((row, id) => ({
    id,
    title: row.title,
    text: row.text,
    names: [row.speaker, row.forum.series, ...row.topics].map(nameOf).join(' '),
  })),
);

const map = L.map('map', { worldCopyJump: true, maxZoom: 10 }).setView([25, 20], 2);
L.geoJSON(land, {
  style: { color: '#b8c4ce', weight: 1, fillColor: '#f6f4ee', fillOpacity: 1 },
}).addTo(map);
const clusters = L.markerClusterGroup({ animate: false, chunkedLoading: false });
clusters.addTo(map);

// With the first items at hand, as it then fits itself to them without a motion.
const timeline = new Timeline(element('timeline'), itemsOf(dataset.forums), {
  height: '300px',
  maxHeight: 300,
  selectable: true,
  stack: true,
});
timeline.on('rangechanged', ({ byUser, start, end }) => {
  if (!byUser) return;
  byDay.filterRange([iso(start), iso(end)]);
  show({ moved: true });
});
const words = /** @type {HTMLInputElement} */ (element('words'));
words.addEventListener('input', () => {
  if (words.value.trim() === '') byNumber.filterAll();
  else {
    const found = new Set(
      search.search(words.value, { combineWith: 'AND', prefix: true }).map(({ id }) => id),
    );
    byNumber.filterFunction((number) => found.has(number));
  }
  show();
});

// The timeline is the last to draw: it hides itself until it has.
const drawn = () => {
  const item = element('timeline').querySelector('.vis-item');
  if (item === null || getComputedStyle(item).visibility === 'hidden') return;
  timeline.off('changed', drawn);
  performance.mark('assembly-first-frame');
};
timeline.on('changed', drawn);
show({ moved: true });

/** @param {{moved?: boolean}} [because] of the timeline, which stays as it is */
function show({ moved = false } = {}) {
  const found = all.allFiltered();
  const forums = [...new Set(found.map(({ forum }) => forum))];
  element('found').textContent = `${found.length} records of ${forums.length} forums`;
  for (const draw of facets) draw();
  showMap(forums);
  if (!moved) timeline.setItems(itemsOf(forums));
  element('list').replaceChildren(
    ...found.slice(0, shownRows).map((row) => {
      const item = document.createElement('li');
      item.textContent = `${row.title}. ${row.from}`;
      return item;
    }),
  );
}

/** @param {Forum[]} forums */
function showMap(forums) {
  clusters.clearLayers();
  clusters.addLayers(
    forums.flatMap(({ place, title }) =>
      place?.lat === undefined || place.lon === undefined
        ? []
        : [L.circleMarker([place.lat, place.lon], { radius: 7 }).bindTooltip(title)],
    ),
  );
}

/** @param {Forum[]} forums */
function itemsOf(forums) {
  return forums.map(({ id, title, short, date }) => {
    const [from, to] = daysOf(date);
    return { id, content: text(short ?? title), start: from, ...(to > from ? { end: to } : {}) };
  });
}

/**
 * @param {string} title
 * @param {(row: Row) => string | string[]} value
 * @param {boolean} [several] a row has a list of them
 */
function facet(title, value, several = false) {
  const dimension = all.dimension(value, several);
  const group = dimension.group();
  const section = document.createElement('section');
  section.className = 'facet';
  element('facets').append(section);
  /** @type {string | undefined} */
  let chosen;
  const draw = () => {
    const head = document.createElement('h2');
    head.textContent = title;
    const most = group
      .all()
      .filter(({ key }) => key !== '')
      .toSorted((a, b) => b.value - a.value)
      .slice(0, shownValues);
    section.replaceChildren(
      head,
      ...most.map(({ key, value: count }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.setAttribute('aria-pressed', String(key === chosen));
        button.append(text(nameOf(key)), text(String(count)));
        button.addEventListener('click', () => {
          chosen = key === chosen ? undefined : key;
          if (chosen === undefined) dimension.filterAll();
          else dimension.filterExact(chosen);
          show();
        });
        return button;
      }),
    );
  };
  return draw;
}

/**
 * @param {Dataset} dataset
 * @returns {Row[]}
 */
function rowsOf({ forums }) {
  const list = forums.flatMap((forum) => {
    const [from, to] = daysOf(forum.date);
    const row = (/** @type {string} */ kind, /** @type {Said | Forum} */ record, speaker = '') => ({
      number: -1,
      forum,
      kind,
      title: record.title ?? nameOf(speaker),
      text: record.summary,
      speaker,
      topics: record.topics,
      from,
      to,
    });
    return [
      row('forum', forum),
      ...forum.statements.map((said) => row('statement', said, said.speaker)),
      ...forum.outcomes.map((agreed) => row('outcome', agreed)),
    ];
  });
  list.forEach((row, number) => {
    row.number = number;
  });
  return list;
}

/** The first and the last day of a date. @param {string} date @returns {[string, string]} */
function daysOf(date) {
  const [from = '', to = from] = date.split('/');
  return [whole(from), whole(to)];
}

/** A month or a year is told by its first day. @param {string} date */
function whole(date) {
  return `${date}-01-01`.slice(0, 10);
}

/** @param {Date} date */
function iso(date) {
  return date.toISOString().slice(0, 10);
}

/** @param {string} id */
function nameOf(id) {
  return names.get(id) ?? id;
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {string} words */
function text(words) {
  const span = document.createElement('span');
  span.textContent = words;
  return span;
}
