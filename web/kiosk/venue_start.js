/** How a venue's settings come into the page: its data, its part of the engine's, the screen's home, what all see. */

import { baseUrl, linkBase } from '../page/address_bar.js';
import { startKiosk } from './kiosk_page.js';
import { message } from './messages.js';
import { panels } from './theme_colors.js';
import { takenBase } from './site_address.js';
import { checkVenue, engineText } from './venue.js';
import { isObject, mistake } from './venue_fields.js';
import { homeAddress } from './venue_home.js';
import { showLogo, showMistakes } from './venue_panel.js';
import { toursIn } from './venue_reading.js';

/** @typedef {import('../page/bridge.js').Bridge} Bridge */
/** @typedef {import('./venue_fields.js').Mistake} Mistake */

export class VenueStart {
  /** @type {import('./venue_fields.js').Venue} */
  #settings;
  /** @type {Mistake[]} */
  #mistakes;
  #arrival = location.href;

  /**
   * @param {import('./venue_reading.js').VenueRead} read
   * @param {Pick<Parameters<typeof startKiosk>[0], 'update' | 'spoken'>} page
   */
  constructor(read, page) {
    this.read = read;
    this.page = page;
    this.#mistakes = [...read.mistakes];
    this.#settings = checkVenue({}, this.#known(null)).settings;
  }

  /**
   * Boots with the venue's own data, or with the bundled data where those are refused.
   * @param {Bridge} bridge
   * @param {Parameters<Bridge['boot']>[1] & {dataset: Uint8Array}} files
   * @returns {import('../page/bridge.js').BootReport}
   */
  boot(bridge, files) {
    const { dataset, given } = this.read;
    let shown = dataset ?? files.dataset;
    let report = bridge.boot(shown, files);
    if (dataset && report.outcome === 'dataset_refused') {
      const [first] = report.errors;
      const reason = first ? `${first.pointer || '/'} ${first.rule}` : '';
      this.#mistakes.push(mistake('dataset', 'venue.dataset-refused', { reason }));
      shown = files.dataset;
      report = bridge.boot(shown, files);
    }
    // A large file is read once more only where it is asked what its tours are.
    const isAsked = isObject(given) && given['tours'] !== undefined;
    const tours = isAsked ? (toursIn(shown)?.map(({ id }) => id) ?? null) : null;
    const { settings, mistakes } = checkVenue(given, this.#known(tours));
    this.#settings = settings;
    this.#mistakes.unshift(...mistakes);
    return report;
  }

  /**
   * Before the first address is opened, which the engine takes for the screen's home.
   * @param {Bridge} bridge
   * @param {import('../page/history.js').History} history
   */
  open(bridge, history) {
    bridge.setVenue(engineText(this.#settings));
    history.base = takenBase(this.#settings.site_url, linkBase());
    bridge.setBaseUrl(history.base);
    const { own, rest } = this.read;
    history.settings = own;
    const home = homeAddress(this.#settings, location.hash);
    globalThis.history.replaceState(globalThis.history.state, '', `${baseUrl()}${rest}#${home}`);
  }

  /**
   * When the first frame is painted.
   * @param {Bridge} bridge
   * @param {Parameters<typeof startKiosk>[0]['state']} state
   */
  start(bridge, state) {
    const settings = this.#settings;
    const mistakes = this.#mistakes.map(({ id, values }) =>
      message(id, /** @type {any} */ (values)),
    );
    for (const words of mistakes) console.warn(words);
    startKiosk({ bridge, state, start: this.#arrival, settings, mistakes, ...this.page });
    if (this.read.hasLogo) showLogo(settings.logo, settings.title);
    if (mistakes.length > 0) showMistakes(mistakes);
  }

  /** @param {string[] | null} tours */
  #known(tours) {
    return { tours, languages: this.read.languages, panels };
  }
}
