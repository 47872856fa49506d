/** The script that a screen in a public place has besides: its settings, then all that it does. */

import { watchStart } from './kiosk_page.js';
import { speakAs } from './messages.js';
import { venueFile } from './venue_files.js';
import { VenueStart } from './venue_start.js';
import { venueFrom } from './venue_reading.js';

/**
 * @param {object} given
 * @param {string} given.languages that the site carries, as index.html has them
 * @param {{ready: boolean, take: () => void}} given.update of the service worker
 * @param {() => import('../page/pattern.js').Language} given.spoken the language of the page
 * @param {typeof venueFile | null} [given.file] null: no file beside the page can be read
 */
export async function readVenue({ languages, update, spoken, file = venueFile }) {
  speakAs(spoken);
  watchStart();
  const read = await venueFrom({ search: location.search, languages, file });
  return new VenueStart(read, { update, spoken });
}
