/**
 * A printed page begins with what it shows: title, filters, counts, source, link and the picture of
 * map and timeline. They are put before the document while it is printed, however that began. With
 * a record or a page open that is what is printed, and neither counts nor picture of the list.
 */

import { message } from './messages.js';
import { paintPicture } from './picture.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./document_face.js').DocumentFace} DocumentFace */

const scale = 3; // about 290 dots an inch: the picture is 180 mm wide

/**
 * @param {Bridge} bridge
 * @param {DocumentFace} documentFace
 */
export function prepareForPrint(bridge, documentFace) {
  /** @type {HTMLElement | null} */
  let head = null;
  const clear = () => {
    head?.remove();
    head = null;
  };
  addEventListener('beforeprint', () => {
    clear();
    documentFace.update();
    head = headOf(bridge);
    documentFace.page.prepend(head);
  });
  addEventListener('afterprint', clear);
}

/** Asks for the dialog once the program has returned: printing holds the page. */
export function print() {
  queueMicrotask(() => window.print());
}

/** @param {Bridge} bridge */
function headOf(bridge) {
  const picture = bridge.pictureForPrint();
  const head = document.createElement('header');
  head.id = 'print-head';
  const title = document.createElement('h1');
  title.textContent = picture.title;
  head.append(title);
  for (const fact of picture.facts) {
    const line = document.createElement('p');
    line.textContent = fact;
    head.append(line);
  }
  // Compare has its own tables, the basket its list, and neither has map or timeline.
  const { screen, selection } = bridge.view();
  if (['explore', 'steps'].includes(screen) && !selection) {
    const canvas = painted(picture);
    if (canvas) head.append(canvas);
  }
  return head;
}

/**
 * @param {import('./picture.js').Picture} picture
 * @returns {HTMLCanvasElement | null} null where the browser has no room for it: the words are printed
 */
function painted(picture) {
  try {
    const canvas = paintPicture(picture, scale);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', message('page.print-picture'));
    return canvas;
  } catch {
    return null;
  }
}
