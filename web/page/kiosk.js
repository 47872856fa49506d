/** What a screen in a public place has besides is fetched there only, before the program starts. */

import { element } from './elements.js';
import { spoken } from './messages.js';
import { update } from './offline.js';

/** @returns {Promise<import('../kiosk/venue_start.js').VenueStart | null>} null: this is none */
export async function kioskVenue() {
  const { kiosk, languages = '' } = element('main', HTMLElement).dataset;
  // As the reader came: the history writes the address anew.
  const asked = new URLSearchParams(`${location.search}&${location.hash.slice(1)}`);
  if (!kiosk || asked.get('kiosk') !== '1') return null;
  try {
    /** @type {typeof import('../kiosk/kiosk.js')} */
    const { readVenue } = await import(new URL(kiosk, document.baseURI).href);
    return await readVenue({ languages, update, spoken });
  } catch (error) {
    // Without a beat the watchdog starts the page anew.
    console.warn(error);
    return null;
  }
}
