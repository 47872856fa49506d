// What the bench uses of its peers, which are there only when it runs; their own types are not needed for more.

declare module 'crossfilter2' {
  export interface Group<Value> {
    all(): { key: Value; value: number }[];
  }
  export interface Dimension<Value = number> {
    filterRange(range: [Value, Value]): void;
    filterExact(value: Value): void;
    filterFunction(chosen: (value: Value) => boolean): void;
    filterAll(): void;
    group(key?: (value: Value) => Value): Group<Value>;
  }
  interface Crossfilter<Row> {
    dimension<Value>(value: (row: Row) => Value | Value[], several?: boolean): Dimension<Value>;
    groupAll(): { value(): number };
    allFiltered(): Row[];
  }
  export default function crossfilter<Row>(rows: Row[]): Crossfilter<Row>;
}

declare module '@duckdb/duckdb-wasm' {
  export interface Connection {
    query(text: string): Promise<unknown>;
    insertArrowFromIPCStream(
      bytes: Uint8Array,
      options: { name: string; create: boolean },
    ): Promise<void>;
  }
  export class VoidLogger {}
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker);
    instantiate(program: string): Promise<unknown>;
    connect(): Promise<Connection>;
  }
}

declare module '@uwdata/flechette' {
  export function tableFromArrays(columns: Record<string, ArrayLike<number>>): unknown;
  export function tableToIPC(table: unknown, options: { format: 'stream' }): Uint8Array | null;
}

declare module '@uwdata/mosaic-core' {
  import type { AsyncDuckDB, Connection } from '@duckdb/duckdb-wasm';

  export interface Clause {
    predicate: unknown;
  }
  interface Scale {
    type: string;
    domain: [number, number] | number[];
    range: number[];
  }
  export class Selection {
    static crossfilter(): Selection;
    update(clause: Clause): void;
    pending(event: 'value'): Promise<void>;
  }
  export class MosaicClient {
    constructor(filters: Selection);
    get pending(): Promise<unknown>;
  }
  export class Coordinator {
    constructor(
      connector: unknown,
      options: { logger: null; consolidate: boolean; preagg: { enabled: boolean } },
    );
    connect(client: MosaicClient): void;
  }
  export function wasmConnector(options: { duckdb: AsyncDuckDB; connection: Connection }): unknown;
  export function clauseInterval(
    field: string,
    value: [number, number] | null,
    options: { source: unknown; scale: Scale },
  ): Clause;
  export function clauseIntervals(
    fields: string[],
    value: [number, number][] | null,
    options: { source: unknown; scales: Scale[] },
  ): Clause;
  export function clausePoints(
    fields: (string | undefined)[],
    value: number[][] | null,
    options: { source: unknown },
  ): Clause;
}

declare module '@uwdata/mosaic-sql' {
  export function count(): unknown;
  export class Query {
    static from(table: string): Query;
    where(filter: unknown): Query;
    select(columns: Record<string, unknown>): Query;
    groupby(column: string): Query;
  }
}

declare module 'minisearch' {
  export default class MiniSearch {
    constructor(options: {
      fields: string[];
      searchOptions?: { combineWith: 'AND'; prefix: boolean; fuzzy: boolean };
    });
    addAll(documents: ({ id: number } & Record<string, unknown>)[]): void;
    search(words: string, options?: { combineWith: 'AND'; prefix: boolean }): { id: number }[];
  }
}

declare module 'flexsearch' {
  class Index {
    constructor(options: { tokenize: 'strict'; encode: (text: string) => string[] });
    add(id: number, text: string): void;
    search(words: string, options: { limit: number }): number[];
  }
  const flexsearch: { Index: typeof Index };
  export default flexsearch;
}

declare module 'leaflet' {
  interface Layer {
    addTo(map: Layer): Layer;
    bindTooltip(words: string): Layer;
    setView(at: [number, number], zoom: number): Layer;
  }
  interface ClusterGroup extends Layer {
    clearLayers(): void;
    addLayers(layers: Layer[]): void;
  }
  const leaflet: {
    map(id: string, options: { worldCopyJump: boolean; maxZoom: number }): Layer;
    geoJSON(shapes: unknown, options: { style: Record<string, unknown> }): Layer;
    circleMarker(at: [number, number], options: { radius: number }): Layer;
    markerClusterGroup(options: { animate: boolean; chunkedLoading: boolean }): ClusterGroup;
  };
  export default leaflet;
}

declare module 'leaflet.markercluster' {}

declare module 'vis-timeline/standalone' {
  export class Timeline {
    constructor(place: HTMLElement, items: unknown[], options: Record<string, unknown>);
    setItems(items: { id: string; content: HTMLElement; start: string; end?: string }[]): void;
    on(
      event: 'rangechanged',
      hear: (told: { byUser: boolean; start: Date; end: Date }) => void,
    ): void;
    on(event: 'changed', hear: () => void): void;
    off(event: 'changed', hear: () => void): void;
  }
}
