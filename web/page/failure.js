/** The page a reader gets when Rostrum cannot start. Nothing is ever a blank canvas. */

import { element } from './elements.js';
import { LoadFailure } from './load.js';

/** @typedef {import('./bridge.js').DataError} DataError */
/** @typedef {import('./support.js').Obstacle} Obstacle */

/**
 * @param {Obstacle} obstacle
 * @param {HTMLElement[]} [details]
 */
export function showFailure({ title, reason, remedy }, details = []) {
  const page = element('boot', HTMLElement);
  page.hidden = false;
  page.setAttribute('role', 'alert');
  page.replaceChildren(
    text('p', 'Rostrum', 'name'),
    text('h1', title),
    text('p', reason),
    text('p', remedy),
    ...details,
    wayToPages(),
  );
  element('stage', HTMLElement).hidden = true;
  element('document', HTMLElement).hidden = true;
  document.title = `${title} · Rostrum`;
}

/**
 * @param {DataError[]} errors
 * @param {number} count
 */
export function showDataErrors(errors, count) {
  const list = document.createElement('ol');
  list.className = 'errors';
  for (const { pointer, rule, hint } of errors) {
    const item = document.createElement('li');
    item.append(text('code', pointer || '/'), ` ${rule}`);
    if (hint) item.append(text('p', hint));
    list.append(item);
  }
  const shown = errors.length < count ? `The first ${errors.length} of ${count}` : 'What is wrong';
  showFailure(
    {
      title: 'The data could not be read',
      reason:
        'The dataset that came with this page has mistakes, and Rostrum shows nothing rather than something wrong.',
      remedy:
        'If you look after this site, correct the entries below and build it again. If you do not, please tell those who do.',
    },
    [text('h2', shown), list],
  );
}

/** @param {unknown} error */
export function showUnexpected(error) {
  if (error instanceof LoadFailure) {
    showFailure(
      {
        title: 'A part of Rostrum did not arrive',
        reason: 'The connection broke, or the site was changed just now.',
        remedy: 'Reload the page. Your link stays valid.',
      },
      [text('p', error.message, 'detail')],
    );
    return;
  }
  showFailure(
    {
      title: 'Rostrum could not start',
      reason: 'The program met a mistake of its own.',
      remedy: 'Reload the page. If that does not help, send the lines below to those who run it.',
    },
    [
      text(
        'p',
        error instanceof Error ? `${error.name} ${error.message}` : String(error),
        'detail',
      ),
    ],
  );
}

/** Beside the program stands a page for every forum, which needs nothing but a browser. */
function wayToPages() {
  const link = document.createElement('a');
  link.href = 'forums/';
  link.textContent = 'Read the forums as plain pages';
  const way = document.createElement('p');
  way.append(link);
  return way;
}

/**
 * @param {string} tag
 * @param {string} content
 * @param {string} [className]
 */
function text(tag, content, className) {
  const made = document.createElement(tag);
  made.textContent = content;
  if (className) made.className = className;
  return made;
}
