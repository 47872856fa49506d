/**
 * Files that lie beside a kiosk's page and belong to the venue: its settings, its logo, its dataset. They
 * are in no list of the site, so that each is asked for anew and kept; without a network the kept one is
 * taken. The worker gives the logo so (web/worker), which an <img> asks for.
 */

import { venueCache } from '../worker/names.js';

/** @typedef {{bytes: Uint8Array<ArrayBuffer>} | {missing: string}} Found missing: a status, or what the browser says */

/**
 * @param {string} name of a file beside the page
 * @returns {Promise<Found>}
 */
export async function venueFile(name) {
  const address = new URL(name, document.baseURI).href;
  const cache = await opened();
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (response.ok) {
      await cache?.put(address, response.clone()).catch(() => {});
      return { bytes: new Uint8Array(await response.arrayBuffer()) };
    }
    // A host that says it is gone is believed; one that is not well is not.
    if (response.status < 500) {
      await cache?.delete(address);
      return { missing: String(response.status) };
    }
    return (await kept(cache, address)) ?? { missing: String(response.status) };
  } catch (error) {
    return (await kept(cache, address)) ?? { missing: String(error) };
  }
}

/**
 * @param {Cache | null} cache
 * @param {string} address
 * @returns {Promise<Found | null>}
 */
async function kept(cache, address) {
  const response = await cache?.match(address).catch(() => undefined);
  return response ? { bytes: new Uint8Array(await response.arrayBuffer()) } : null;
}

/** A browser has caches only where it is sure who is asked, and may refuse them. */
async function opened() {
  try {
    return await caches.open(venueCache(new URL('./', document.baseURI).href));
  } catch {
    return null;
  }
}
