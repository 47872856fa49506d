/** The columns of a table of records that shards are made from, and what is wrong with those of a file. */

/**
 * @typedef {{name: string, type: string}} Column as DESCRIBE tells it
 * @typedef {{type: string, needed: boolean, list?: boolean}} Wanted
 */

/** @type {Record<string, Wanted>} by name; docs/scale.md says what each holds */
export const wantedColumns = {
  record: { type: 'VARCHAR', needed: true },
  id: { type: 'VARCHAR', needed: true },
  forum: { type: 'VARCHAR', needed: true },
  position: { type: 'INTEGER', needed: false },
  title: { type: 'VARCHAR', needed: true },
  short: { type: 'VARCHAR', needed: false },
  theme: { type: 'VARCHAR', needed: false },
  series: { type: 'VARCHAR', needed: true },
  edition: { type: 'INTEGER', needed: false },
  date: { type: 'VARCHAR', needed: true },
  city: { type: 'VARCHAR', needed: false },
  country: { type: 'VARCHAR', needed: false },
  lat: { type: 'DOUBLE', needed: false },
  lon: { type: 'DOUBLE', needed: false },
  venue: { type: 'VARCHAR', needed: false },
  online: { type: 'BOOLEAN', needed: false },
  organizers: { type: 'VARCHAR[]', needed: false, list: true },
  convenors: { type: 'VARCHAR[]', needed: false, list: true },
  participants: { type: 'JSON', needed: false },
  speaker: { type: 'VARCHAR', needed: false },
  role: { type: 'VARCHAR', needed: false },
  organization: { type: 'VARCHAR', needed: false },
  kind: { type: 'VARCHAR', needed: true },
  topics: { type: 'VARCHAR[]', needed: true, list: true },
  mentions: { type: 'VARCHAR[]', needed: false, list: true },
  summary: { type: 'VARCHAR', needed: true },
  sources: { type: 'JSON', needed: true, list: true },
  source: { type: 'INTEGER', needed: true },
};

/** A date as the dataset has it: a day, a month, a year or an interval, perhaps about, uncertain or open. */
const oneDate = String.raw`\d{4}(-\d{2}(-\d{2})?)?[~?]?`;
export const datePattern = `^(${oneDate}(/(${oneDate}|\\.\\.))?|\\.\\./${oneDate})$`;

/**
 * @param {string} file
 * @param {Column[]} columns
 * @returns {string[]} a sentence for every fault
 */
export function faultsOfColumns(file, columns) {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const there = columns.map(({ name }) => name).join(', ');
  /** @type {string[]} */
  const faults = [];
  for (const [name, { needed, list }] of Object.entries(wantedColumns)) {
    const type = types.get(name);
    if (type === undefined) {
      if (needed) faults.push(`${file} has no column ${name}; it has ${there}.`);
    } else if (list && !type.endsWith('[]')) {
      faults.push(`${file}: the column ${name} is ${type}; it must be a list.`);
    }
  }
  return faults;
}

/**
 * The view that shards.sql reads, in DuckDB's words. Columns that may be missing are null then.
 * @param {string[]} files
 * @param {Column[]} columns of all files together
 */
export function viewOfRecords(files, columns) {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const selected = Object.entries(wantedColumns).map(([name, { type }]) => {
    const found = types.get(name);
    if (found === undefined) return `CAST(NULL AS ${type}) AS "${name}"`;
    // Of a moment the dataset has the day.
    if (name === 'date' && found.startsWith('TIMESTAMP'))
      return `CAST(CAST("${name}" AS DATE) AS VARCHAR) AS "${name}"`;
    // Lists of records and the like stay as they are: they are written as JSON all the same.
    if (type === 'JSON' && found !== 'VARCHAR') return `"${name}"`;
    return `CAST("${name}" AS ${type}) AS "${name}"`;
  });
  return [
    'CREATE VIEW records AS SELECT',
    `${selected.join(', ')},`,
    '"topics"[1] AS first_topic, filename AS file_name, file_row_number AS row_in_file',
    `FROM read_parquet([${files.map(quoted).join(', ')}], union_by_name = true, filename = true, file_row_number = true)`,
  ].join(' ');
}

/** @param {string} text */
export function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
