/**
 * Fetches what the first frame needs, all at the same time, and says truly how far that is.
 *
 * index.html names the files: each is a `<link id="file-…">` with its address and, in `data-bytes`,
 * its size before compression, which is what a browser's stream counts.
 *
 * @typedef {(loaded: number, total: number) => void} Progress in bytes
 */

import { element } from './elements.js';
import { message } from './messages.js';

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

/** A file that did not come; its message says which and why. */
export class LoadFailure extends Error {}

/**
 * @param {Progress} onProgress
 * @returns {Promise<{wasm: WebAssembly.Module, files: Record<Exclude<Part, 'wasm'>, Uint8Array>,
 *   missing: Part[]}>} missing: what did not come and is empty in `files`
 */
export async function loadAll(onProgress) {
  const links = parts.map((part) => element(`file-${part}`, HTMLLinkElement));
  const total = links.reduce((sum, link) => sum + Number(link.dataset['bytes']), 0);
  let loaded = 0;
  const count = (/** @type {number} */ bytes) => {
    loaded += bytes;
    onProgress(Math.min(loaded, total), total);
  };
  onProgress(0, total);
  /** @type {Part[]} */
  const missing = [];
  const bytes = parts.slice(1).map(async (part, index) => {
    try {
      return await bytesOf(links[index + 1]?.href ?? '', count);
    } catch (error) {
      if (!dispensable.has(part)) throw error;
      missing.push(part);
      return new Uint8Array();
    }
  });
  const [wasm, dataset, regular, semibold, icons, land] = await Promise.all([
    compile(links[0], count),
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

/**
 * @param {string} address
 * @param {(bytes: number) => void} [count]
 * @returns {Promise<Uint8Array>}
 */
export async function bytesOf(address, count = () => {}) {
  const response = await get(address);
  const counting = counted(response.clone(), count);
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    await counting;
    return bytes;
  } catch (error) {
    throw new LoadFailure(message('page.file-broken', { address, reason: String(error) }));
  }
}

/**
 * Compiles while it arrives.
 * @param {HTMLLinkElement | undefined} link
 * @param {(bytes: number) => void} count
 */
async function compile(link, count) {
  const address = link?.href ?? '';
  const response = await get(address);
  const counting = counted(response.clone(), count);
  try {
    // A host that does not know wasm sends it as something else, which cannot be compiled on its way.
    const known = response.headers.get('content-type')?.startsWith('application/wasm');
    const compiled = known
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
    await counting;
    return compiled;
  } catch (error) {
    throw new LoadFailure(message('page.file-broken', { address, reason: String(error) }));
  }
}

/** @param {string} address */
async function get(address) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(address);
  } catch {
    throw new LoadFailure(message('page.file-unreachable', { address }));
  }
  const { ok, status } = response;
  if (!ok) throw new LoadFailure(message('page.file-refused', { address, status }));
  return response;
}

/**
 * @param {Response} response
 * @param {(bytes: number) => void} count
 */
async function counted(response, count) {
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    count(value.length);
  }
}
