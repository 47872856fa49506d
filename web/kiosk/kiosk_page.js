/** The script of a screen in a public place: it is guarded, tells that it is well, and takes what is new at rest. */

import { startBeat } from './kiosk_beat.js';
import { guardPage } from './kiosk_guard.js';
import { speakAs } from './messages.js';

/** @typedef {import('./kiosk_beat.js').Health} Health */

const lookMs = 2000;

/**
 * @param {object} given
 * @param {import('../page/bridge.js').Bridge} given.bridge
 * @param {() => Health | null} given.state null: the page is not well
 * @param {{ready: boolean, take: () => void}} given.update of the service worker
 * @param {() => import('../page/pattern.js').Language} given.spoken the language of the page
 * @param {import('./venue_fields.js').Venue} given.settings of the venue
 * @param {string[]} given.mistakes in them, in words
 */
export function startKiosk({ state, update, spoken }) {
  speakAs(spoken);
  guardPage(window);
  startBeat({ state });
  setInterval(() => {
    if (update.ready && state()?.state === 'attract') update.take();
  }, lookMs);
}
