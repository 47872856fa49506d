// What the bench uses of its peers, which are there only when it runs; their own types are not needed for more.

declare module 'crossfilter2' {
  interface Group<Value> {
    all(): Value[];
  }
  export interface Dimension {
    filterRange(range: [number, number]): void;
    filterExact(value: number): void;
    filterFunction(chosen: (value: number) => boolean): void;
    filterAll(): void;
    group(key?: (value: number) => number): Group<{ key: number; value: number }>;
  }
  interface Crossfilter {
    dimension(value: (row: number) => number): Dimension;
    groupAll(): { value(): number };
  }
  export default function crossfilter(rows: number[]): Crossfilter;
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
      searchOptions: { combineWith: 'AND'; prefix: boolean; fuzzy: boolean };
    });
    addAll(documents: { id: number; text: string }[]): void;
    search(words: string): unknown[];
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
