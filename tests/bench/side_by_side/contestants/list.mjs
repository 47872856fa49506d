/**
 * Who takes part, in the order of the tables. Their code is fetched when they are started, each in a page of its own.
 */

/** @typedef {{id: string, name: string, note: string, byDefault: boolean, mark: string}} Entry */

/** @type {(Entry & {explorer: () => Promise<import('./contestant.mjs').Explorer>})[]} */
export const explorers = [
  {
    id: 'rostrum',
    name: 'Rostrum',
    note: 'engine in wasm, in the page',
    byDefault: true,
    mark: '#0b5cad',
    explorer: async () => new (await import('./rostrum.mjs')).RostrumExplorer(),
  },
  {
    id: 'crossfilter',
    name: 'crossfilter2',
    note: 'in the page',
    byDefault: true,
    mark: '#b3430d',
    explorer: async () => new (await import('./crossfilter.mjs')).Crossfilter(),
  },
  {
    id: 'mosaic',
    name: 'Mosaic',
    note: 'DuckDB-wasm in a worker, pre-aggregation; by default a step waits for the next turn of the screen',
    byDefault: true,
    mark: '#7a3db8',
    explorer: async () => new (await import('./mosaic.mjs')).Mosaic(),
  },
  {
    id: 'mosaic-at-once',
    name: 'Mosaic, not waiting',
    note: 'the same without merging questions, so that none waits for the screen',
    byDefault: true,
    mark: '#c2188f',
    explorer: async () => new (await import('./mosaic.mjs')).Mosaic({ waits: false }),
  },
  {
    id: 'duckdb',
    name: 'Mosaic without pre-aggregation',
    note: 'DuckDB-wasm in a worker, asked anew for every step, not waiting',
    byDefault: false,
    mark: '#8a6d00',
    explorer: async () =>
      new (await import('./mosaic.mjs')).Mosaic({ waits: false, preaggregates: false }),
  },
  {
    id: 'loop',
    name: 'Loop',
    note: 'plain JavaScript over the columns, for every step',
    byDefault: true,
    mark: '#55606b',
    explorer: async () => new (await import('./loop.mjs')).Loop(),
  },
];

/** @type {(Entry & {searcher: () => Promise<import('./contestant.mjs').Searcher>})[]} */
export const searchers = [
  {
    id: 'rostrum',
    name: 'Rostrum',
    note: 'engine in wasm, in the page',
    byDefault: true,
    mark: '#0b5cad',
    searcher: async () => new (await import('./rostrum.mjs')).RostrumSearcher(),
  },
  {
    id: 'minisearch',
    name: 'MiniSearch',
    note: 'in the page',
    byDefault: true,
    mark: '#b3430d',
    searcher: async () => new (await import('./minisearch.mjs')).MiniSearcher(),
  },
  {
    id: 'flexsearch',
    name: 'FlexSearch',
    note: 'in the page',
    byDefault: true,
    mark: '#7a3db8',
    searcher: async () => new (await import('./flexsearch.mjs')).FlexSearcher(),
  },
];
