/** What everybody at the screen sees of the settings: the venue's logo, and for the technician what is wrong. */

import { message } from './messages.js';
import style from './venue_panel.css';

const shownMs = 60_000;
const mostListed = 12;

/**
 * In the corner of the head, in front of the canvas and in nobody's way.
 * @param {string} file beside the page
 * @param {string} title
 */
export function showLogo(file, title) {
  putStyle();
  const logo = document.createElement('img');
  logo.className = 'venue-logo';
  logo.src = file;
  logo.alt = title;
  document.body.append(logo);
}

/**
 * Until somebody touches the screen, or for a minute.
 * @param {string[]} mistakes in words
 */
export function showMistakes(mistakes) {
  putStyle();
  const panel = document.createElement('section');
  panel.className = 'venue-mistakes';
  panel.setAttribute('role', 'alert');
  const list = document.createElement('ul');
  list.append(...mistakes.slice(0, mostListed).map((words) => withText('li', words)));
  panel.append(
    withText('h2', message('venue.mistakes', { count: mistakes.length })),
    list,
    withText('p', message('venue.mistakes-remedy')),
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

/**
 * @param {string} tag
 * @param {string} text
 */
function withText(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
