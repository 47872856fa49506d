/**
 * A file on a screen in a public place has the kiosk's script in it. No file beside it can be read, so that
 * settings are those of its address, and there is no server to tell that it is well.
 */

import { readVenue } from '../kiosk/kiosk.js';
import { element } from '../page/elements.js';
import { spoken } from '../page/messages.js';
import { update } from '../page/offline.js';

/** @returns {Promise<import('../kiosk/venue_start.js').VenueStart | null>} null: this is none */
export async function kioskVenue() {
  const asked = new URLSearchParams(`${location.search}&${location.hash.slice(1)}`);
  if (asked.get('kiosk') !== '1') return null;
  const { languages = '' } = element('main', HTMLElement).dataset;
  return readVenue({ languages, update, spoken, file: null });
}
