/** What everybody at the screen sees of the settings: the venue's logo, and for the technician what is wrong. */

import { element } from '../page/elements.js';
import { make } from './make.js';
import { message } from './messages.js';
import style from './venue_panel.css';

const shownMs = 60_000;
const mostListed = 12;

/**
 * In the corner of the head, in front of the canvas and in nobody's way. It drifts with the stage that it is in.
 * @param {string} file beside the page
 * @param {string} title
 */
export function showLogo(file, title) {
  putStyle();
  const logo = make('img', '', { class: 'venue-logo', src: file, alt: title });
  element('stage', HTMLElement).append(logo);
}

/**
 * Until somebody touches the screen, or for a minute.
 * @param {string[]} mistakes in words
 */
export function showMistakes(mistakes) {
  putStyle();
  const lines = mistakes.slice(0, mostListed).map((words) => make('li', words));
  const left = mistakes.length - lines.length;
  const more = left > 0 ? [make('p', message('venue.mistakes-more', { count: left }))] : [];
  const panel = make(
    'section',
    [
      make('h2', message('venue.mistakes', { count: mistakes.length })),
      make('ul', lines),
      ...more,
      make('p', message('venue.mistakes-remedy')),
    ],
    { class: 'venue-mistakes', role: 'alert' },
  );
  document.body.append(panel);
  const ending = new AbortController();
  const end = () => {
    panel.remove();
    ending.abort();
  };
  for (const kind of ['pointerdown', 'keydown']) {
    window.addEventListener(kind, end, { capture: true, signal: ending.signal });
  }
  setTimeout(end, shownMs);
}

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Once, and as the policy allows it. */
function putStyle() {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
