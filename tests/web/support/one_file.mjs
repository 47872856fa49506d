/** The explorer in one file, opened from the disk, and edited copies of it. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from './site.mjs';

const path = join(root, 'build/rostrum.html');

/** Where a browser opens it. */
export function oneFileAddress() {
  if (!existsSync(path)) {
    throw new Error(`${path} is not there; run python3 serve.py --build-only first.`);
  }
  return pathToFileURL(path).href;
}

export function oneFileText() {
  return readFileSync(path, 'utf8');
}

/** A folder of copies. */
export class Copies {
  #folder = mkdtempSync(join(tmpdir(), 'rostrum one file-'));

  /**
   * @param {string} name
   * @param {(text: string) => string} edit what is changed in it
   * @returns {string} its address
   */
  add(name, edit) {
    writeFileSync(join(this.#folder, name), edit(oneFileText()));
    return pathToFileURL(join(this.#folder, name)).href;
  }

  remove() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
