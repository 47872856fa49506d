/**
 * The compressed siblings of a served file, `.br` and `.gz`, which a server gives to browsers that
 * take them.
 */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { replaceFile } from './files.mjs';

/** Endings of all files that stand for one served name. */
export const siblings = ['', '.br', '.gz'];

/**
 * Made again only when the file they belong to is another one. A quick site does without, never with
 * those of other bytes.
 * @param {string} path of the file they belong to
 * @param {Uint8Array} bytes its content
 * @param {{unchanged: boolean, quick: boolean, brotliQuality: number}} how unchanged: the file that
 *   is there has these bytes already
 * @returns {{brotli: number, gzip: number}} their sizes, 0 of one that is not there
 */
export function compressSiblings(path, bytes, { unchanged, quick, brotliQuality }) {
  const brotli = prepared(`${path}.br`, unchanged, quick, () =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        // A program is alike all through: one block of it is a kilobyte smaller than many.
        ...(path.endsWith('.wasm') && {
          [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
          [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MAX_INPUT_BLOCK_BITS,
        }),
      },
    }),
  );
  const gzip = prepared(`${path}.gz`, unchanged, quick, () => gzipSync(bytes, { level: 9 }));
  return { brotli, gzip };
}

/**
 * @param {string} path of the sibling
 * @param {boolean} unchanged
 * @param {boolean} quick
 * @param {() => Uint8Array} compress
 * @returns {number} its size
 */
function prepared(path, unchanged, quick, compress) {
  if (unchanged && existsSync(path)) return readFileSync(path).length;
  if (quick) {
    rmSync(path, { force: true });
    return 0;
  }
  const compressed = compress();
  replaceFile(path, compressed);
  return compressed.length;
}
