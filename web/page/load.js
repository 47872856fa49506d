/**
 * Fetches what the first frame needs, all at the same time, and says truly how far that is.
 *
 * @typedef {(loaded: number, total: number) => void} Progress in bytes
 */

import { addressOf, bytesOfPart, compiled, sizeOf } from './parts.js';

const parts = /** @type {const} */ ([
  'wasm',
  'dataset',
  'regular',
  'semibold',
  'icons',
  'land-110',
]);

/** @typedef {typeof parts[number]} Part */

/** What the page can be read without: empty when it does not come, which the program can bear. */
const dispensable = new Set(['regular', 'semibold', 'icons', 'land-110']);

/**
 * @param {Progress} onProgress
 * @returns {Promise<{wasm: WebAssembly.Module, files: Record<Exclude<Part, 'wasm'>, Uint8Array>,
 *   missing: Part[]}>} missing: what did not come and is empty in `files`
 */
export async function loadAll(onProgress) {
  const total = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  let loaded = 0;
  const count = (/** @type {number} */ bytes) => {
    loaded += bytes;
    onProgress(Math.min(loaded, total), total);
  };
  onProgress(0, total);
  /** @type {Part[]} */
  const missing = [];
  const bytes = parts.slice(1).map(async (part) => {
    try {
      return await bytesOfPart(part, count);
    } catch (error) {
      if (!dispensable.has(part)) throw error;
      missing.push(part);
      return new Uint8Array();
    }
  });
  const [wasm, dataset, regular, semibold, icons, land] = await Promise.all([
    compiled(addressOf('wasm'), count),
    ...bytes,
  ]);
  return /** @type {any} */ ({
    wasm,
    // One weight does for the other.
    files: {
      dataset,
      regular: missing.includes('regular') ? semibold : regular,
      semibold: missing.includes('semibold') ? regular : semibold,
      icons,
      'land-110': land,
    },
    missing,
  });
}
