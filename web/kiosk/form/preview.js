/**
 * The page itself with the settings of the form, in a frame. They are in the query of its address, as an
 * address can hold all of them; `venue=` keeps the file out that lies beside the page. Nothing is stored
 * for it, and the policy needs no more than `frame-src 'self'`.
 */

import { ownSettings } from '../venue.js';
import { queryFor } from '../venue_query.js';

const restMs = 600; // after the last letter
const leastHeight = 320; // in CSS pixels
const shareOfWindow = 0.42; // so that the file below it is in sight

export class Preview {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #shown = '';

  /**
   * @param {HTMLIFrameElement} frame
   * @param {HTMLElement} box around it
   * @param {HTMLSelectElement} screen its size
   */
  constructor(frame, box, screen) {
    this.frame = frame;
    this.box = box;
    this.screen = screen;
    screen.addEventListener('input', () => this.#fit());
    addEventListener('resize', () => this.#fit());
    this.#fit();
  }

  /** @param {import('../venue_fields.js').Venue} settings */
  show(settings) {
    const address = previewAddress(settings);
    clearTimeout(this.#timer);
    if (address === this.#shown) return;
    const isFirst = this.#shown === '';
    this.#timer = setTimeout(
      () => {
        this.#shown = address;
        // No step of the browser's history for every letter.
        this.frame.contentWindow?.location.replace(new URL(address, document.baseURI));
      },
      isFirst ? 0 : restMs,
    );
  }

  #fit() {
    const [width = 1080, height = 1920] = this.screen.value.split('x').map(Number);
    const room = this.box.parentElement?.clientWidth ?? width;
    const scale = Math.min(
      room / width,
      Math.max(leastHeight, innerHeight * shareOfWindow) / height,
    );
    Object.assign(this.frame.style, {
      width: `${width}px`,
      height: `${height}px`,
      transform: `scale(${scale})`,
    });
    Object.assign(this.box.style, { width: `${width * scale}px`, height: `${height * scale}px` });
  }
}

/** @param {import('../venue_fields.js').Venue} settings */
export function previewAddress(settings) {
  const query = queryFor(ownSettings(settings));
  return `./${query === '' ? '?' : `${query}&`}venue=#kiosk=1`;
}
