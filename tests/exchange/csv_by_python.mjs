/** Python's csv, as a reader of CSV that is not ours. */

import { execFileSync } from 'node:child_process';

const script = `
import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.DictReader(file, strict=True))))
`;

/**
 * Rows by the names of their columns.
 * @param {string} path
 * @returns {Record<string, string>[]}
 */
export function rowsByPython(path) {
  const json = execFileSync('python3', ['-c', script, path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(json);
}
