/**
 * The form in which the site carries the dataset: all values of a field beside each other, which
 * packs to a tenth less than rows do. engine/load/column_form.hpp describes it and reads it back.
 *
 * @typedef {Record<string, unknown>} Row
 * @typedef {Record<string, unknown[]>} Columns
 */

const tables = ['topics', 'countries', 'series', 'organizations', 'people', 'forums'];
const parts = ['statements', 'outcomes', 'sources'];

/**
 * @param {string} json the dataset as it is packed, a list of rows for each table
 * @returns {string}
 */
export function columnForm(json) {
  const dataset = /** @type {Row} */ (JSON.parse(json));
  /** @type {Record<string, Row[]>} */
  const rowsOfPart = Object.fromEntries(parts.map((part) => [part, []]));
  const forums = rowsOf(dataset['forums']).map((forum) => {
    const row = { ...forum };
    for (const part of parts) {
      const own = rowsOf(forum[part]);
      if (own.length === 0) continue;
      rowsOfPart[part]?.push(...own.map((said) => withShortId(said, String(forum['id']))));
      row[part] = own.length;
    }
    return row;
  });
  const rest = Object.fromEntries(Object.entries(dataset).filter(([key]) => !tables.includes(key)));
  return JSON.stringify({
    ...rest,
    columns: {
      tables: columnsOf(
        tables.map((table) => [table, table === 'forums' ? forums : rowsOf(dataset[table])]),
      ),
      parts: columnsOf(Object.entries(rowsOfPart)),
    },
  });
}

/** @param {[string, Row[]][]} lists */
function columnsOf(lists) {
  const filled = lists.filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(filled.map(([name, rows]) => [name, turned(rows)]));
}

/**
 * The id comes first: parts need it of the record they belong to.
 * @param {Row[]} rows
 * @returns {Columns}
 */
function turned(rows) {
  const keys = [...new Set(['id', ...rows.flatMap((row) => Object.keys(row))])];
  const used = keys.filter((key) => rows.some((row) => row[key] !== undefined));
  return Object.fromEntries(used.map((key) => [key, rows.map((row) => row[key] ?? null)]));
}

/**
 * @param {Row} row
 * @param {string} owner
 * @returns {Row}
 */
function withShortId(row, owner) {
  const id = row['id'];
  const goesOn = typeof id === 'string' && id.startsWith(`${owner}.`);
  return goesOn ? { ...row, id: id.slice(owner.length) } : row;
}

/**
 * @param {unknown} list
 * @returns {Row[]}
 */
function rowsOf(list) {
  return Array.isArray(list) ? list : [];
}
