/** The files as this host gives them now; where the network is away, as the worker keeps them for this version. */

import { cachePrefix, memoryName } from '../worker/names.js';

/** @typedef {import('./verdict.js').Had} Had */

const scope = new URL('.', location.href).href;

/**
 * Past the browser's caches, and past the worker, which leaves alone what is asked for so.
 * @param {string} name
 * @param {string} version of this page
 * @returns {Promise<Had>}
 */
export async function had(name, version) {
  // As readers ask for it; some hosts lead from its name to the folder.
  const url = name === 'index.html' ? scope : scope + name;
  try {
    const response = await fetch(url, { cache: 'no-store' });
    const bytes = response.ok ? await response.arrayBuffer() : null;
    return { bytes, kept: false, status: response.status };
  } catch {
    const found = await (name === 'files.json' ? keptList(version) : keptFile(url, version));
    return { bytes: (await found?.arrayBuffer()) ?? null, kept: true, status: 0 };
  }
}

/** @param {string} url @param {string} version */
function keptFile(url, version) {
  return caches.match(url, { cacheName: cachePrefix(scope) + version, ignoreVary: true });
}

/** The list is remembered with the versions. @param {string} version */
async function keptList(version) {
  const memory = await caches.match(scope, { cacheName: memoryName(scope) });
  const { proven, next } = (await memory?.json()) ?? {};
  const list = [proven, next].find((kept) => kept?.version === version);
  return list && Response.json(list);
}
