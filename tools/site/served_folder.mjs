/**
 * The folder that is served: files under names that tell their content, each with its compressed
 * siblings, and nothing else.
 *
 * @typedef {import('./size_report.mjs').Loaded} Loaded
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { compressSiblings, siblings } from './compress.mjs';
import { isSameFile, replaceFile } from './files.mjs';

export class ServedFolder {
  /** Names in the folder that this run stands for. @type {Set<string>} */
  #kept = new Set();
  /** @type {string} */
  #path;
  /** @type {boolean} */
  #debug;
  /** @type {boolean} */
  #quick;

  /**
   * @param {string} path
   * @param {{debug: boolean, quick: boolean}} how quick: what changed gets no compressed siblings
   */
  constructor(path, { debug, quick }) {
    this.#path = path;
    this.#debug = debug;
    this.#quick = quick;
    mkdirSync(path, { recursive: true });
  }

  /**
   * Writes a file under a name with a hash of its bytes. One that is there already is left alone.
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {{compress?: boolean}} [options] compress: whether it gets siblings
   * @returns {Loaded} by the name it is served under
   */
  addHashed(name, bytes, options) {
    const hash = sha256Of(bytes).slice(0, 12);
    const dot = name.lastIndexOf('.');
    return this.addNamed(`${name.slice(0, dot)}.${hash}${name.slice(dot)}`, bytes, options);
  }

  /**
   * Writes a file under its own name, as a page must have it.
   * @param {string} name a path below the folder
   * @param {Uint8Array} bytes
   * @param {{brotliQuality?: number, compress?: boolean}} [options] compress: whether it gets siblings
   * @returns {Loaded}
   */
  addNamed(name, bytes, { brotliQuality = this.#quality(bytes), compress = !this.#quick } = {}) {
    const path = join(this.#path, name);
    const unchanged = isSameFile(path, bytes);
    const packed = compressSiblings(path, bytes, { unchanged, quick: !compress, brotliQuality });
    if (!unchanged) replaceFile(path, bytes);
    for (const ending of siblings) this.#kept.add(name + ending);
    return { name, bytes: bytes.length, ...packed, sha256: sha256Of(bytes) };
  }

  /** Takes out what earlier runs left behind. */
  removeStale() {
    this.#removeStale(this.#path, '');
  }

  /**
   * @param {string} folder
   * @param {string} below its path within the served folder, empty or ending in '/'
   * @returns {boolean} whether anything of the folder was kept
   */
  #removeStale(folder, below) {
    let any = false;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const keeps = entry.isDirectory()
        ? this.#removeStale(path, `${below}${entry.name}/`)
        : this.#kept.has(below + entry.name);
      if (!keeps) rmSync(path, { recursive: true });
      any ||= keeps;
    }
    return any;
  }

  /**
   * Only a debug program is too large to be packed as well as possible at every build; the other
   * files are the same ones in both builds.
   * @param {Uint8Array} bytes
   */
  #quality(bytes) {
    return this.#debug && bytes.length > 500_000 ? 9 : 11;
  }
}

/** @param {Uint8Array} bytes @returns {string} in hexadecimal */
function sha256Of(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
