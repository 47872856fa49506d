/** Files as the assembly reads and writes them: whole ones, or none. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * What an earlier step of the build made; without it there is no site.
 * @param {string} folder
 * @param {string} name
 */
export function readInput(folder, name) {
  const path = resolve(folder, name);
  if (!existsSync(path)) {
    process.stderr.write(`${path} is not there; run python3 serve.py --build-only first.\n`);
    process.exit(1);
  }
  return readFileSync(path);
}

/**
 * What an earlier step makes of some programs only.
 * @param {string} folder
 * @param {string} name
 */
export function readIfThere(folder, name) {
  const path = resolve(folder, name);
  return existsSync(path) ? readFileSync(path) : null;
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
export function isSameFile(path, bytes) {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

/**
 * A run that is interrupted leaves no half-written file behind.
 * @param {string} path
 * @param {Uint8Array} bytes
 */
export function replaceFile(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}
