/** The script of a screen in a public place: it is guarded, tells that it is well, and takes what is new at rest. */

import { startBeat } from './kiosk_beat.js';
import { guardPage } from './kiosk_guard.js';

/** @typedef {import('./kiosk_beat.js').Health} Health */

const lookMs = 2000;

/**
 * @param {object} given
 * @param {() => Health | null} given.state null: the page is not well
 * @param {{ready: boolean, take: () => void}} given.update of the service worker
 */
export function startKiosk({ state, update }) {
  guardPage(window);
  startBeat({ state });
  setInterval(() => {
    if (update.ready && state()?.state === 'attract') update.take();
  }, lookMs);
}
