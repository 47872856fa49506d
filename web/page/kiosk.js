/** What a screen in a public place has besides is fetched there only. */

import { element } from './elements.js';
import { spoken } from './messages.js';
import { update } from './offline.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('../kiosk/kiosk_beat.js').Health} Health */

/**
 * @param {Bridge} bridge
 * @param {() => Health | null} state null: the page is not well
 */
export async function beKiosk(bridge, state) {
  const file = element('main', HTMLElement).dataset['kiosk'];
  if (!file || new URLSearchParams(bridge.address()).get('kiosk') !== '1') return;
  try {
    /** @type {typeof import('../kiosk/kiosk_page.js')} */
    const { startKiosk } = await import(new URL(file, document.baseURI).href);
    startKiosk({ bridge, state, update, spoken });
  } catch (error) {
    // Without a beat the watchdog starts the page anew.
    console.warn(error);
  }
}
