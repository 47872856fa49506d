/** The page a reader gets when Rostrum cannot start. Nothing is ever a blank canvas. */

import { element } from './elements.js';
import { message } from './messages.js';
import { failureWords, LoadFailure } from './parts.js';
import { wayToPages } from './way_to_pages.js';

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
    ...wayToPages(),
  );
  element('stage', HTMLElement).hidden = true;
  element('document', HTMLElement).hidden = true;
  document.title = message('page.failure-title', { title });
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
  const shown =
    errors.length < count
      ? message('page.data-mistakes-first', { shown: errors.length, count })
      : message('page.data-mistakes-all');
  showFailure(
    {
      title: message('page.data-mistakes'),
      reason: message('page.data-mistakes-reason'),
      remedy: message('page.data-mistakes-remedy'),
    },
    [text('h2', shown), list],
  );
}

/** @param {unknown} error */
export function showUnexpected(error) {
  if (error instanceof LoadFailure) {
    showFailure(failureWords(), [text('p', error.message, 'detail')]);
    return;
  }
  showFailure(
    {
      title: message('page.start-failed'),
      reason: message('page.start-failed-reason'),
      remedy: message('page.start-failed-remedy'),
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
