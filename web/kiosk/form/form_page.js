/** kiosk.html: a form of settings, what comes of them in a preview and a file, and the check of a file. */

import { download } from '../../page/download.js';
import { element } from '../../page/elements.js';
import { message } from '../messages.js';
import { panels } from '../theme_colors.js';
import { checkVenue, ownSettings } from '../venue.js';
import { isObject, mistake } from '../venue_fields.js';
import { carriedLanguages, parsed } from '../venue_reading.js';
import { FilesBeside } from './files_beside.js';
import { listsOf } from './lists.js';
import { made } from './nodes.js';
import { Preview } from './preview.js';
import { SettingsForm } from './settings_form.js';

/** @typedef {import('../venue_fields.js').Mistake} Mistake */

const main = element('main', HTMLElement);
const languages = carriedLanguages(main.dataset['languages'] ?? '');
/** @type {{id: string, title: string}[]} */
const tours = JSON.parse(main.dataset['tours'] ?? '[]');

element('work', HTMLElement).hidden = false;
const lists = listsOf(tours, languages);
const form = new SettingsForm(element('form', HTMLElement), lists);
const text = element('text', HTMLTextAreaElement);
const pasted = element('pasted', HTMLTextAreaElement);
const preview = new Preview(
  element('frame', HTMLIFrameElement),
  element('preview', HTMLElement),
  element('screen', HTMLSelectElement),
);
/** What was opened, dropped or pasted last. @type {{file: string, value: unknown, count: number} | null} */
let taken = null;
const beside = new FilesBeside(() => {
  // Tours of a dataset of one's own, as far as it can be read.
  lists.tours.offer(toursOf(form.read()) ?? tours);
  follow();
  // They may show that a tour of the file is none.
  if (taken && toursOf(taken.value)) relist(taken);
});

form.node.addEventListener('input', follow);
listen();
follow();

/** What is in the form is checked, shown and written. */
function follow() {
  const { settings, mistakes } = check(form.read());
  form.show(mistakes);
  beside.look(settings);
  form.remark('dataset', beside.words('dataset'));
  form.remark('logo', beside.words('logo'));
  text.value = `${JSON.stringify(ownSettings(settings), null, 2)}\n`;
  preview.show(settings);
}

/** @param {unknown} given */
function check(given) {
  const ids = toursOf(given)?.map(({ id }) => id) ?? null;
  return checkVenue(given, { tours: ids, languages, panels });
}

/**
 * Those that there are with these settings: of the site, or of a dataset of one's own.
 * @param {unknown} given
 * @returns {{id: string, title: string}[] | null} nobody knows the tours of a dataset that cannot be read here
 */
function toursOf(given) {
  // One that is no name of a file is not used.
  const { dataset } = checkVenue(given, { tours: null, languages, panels }).settings;
  return dataset === '' ? tours : beside.toursOf(dataset);
}

function listen() {
  const opened = element('opened', HTMLInputElement);
  opened.addEventListener('change', () => void open(opened.files?.[0]));
  pasted.addEventListener('input', () => {
    if (pasted.value.trim() === '') {
      taken = null;
      element('checked', HTMLElement).replaceChildren();
    } else take(message('venue.form-pasted'), pasted.value);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    void open(event.dataTransfer?.files[0]);
  });
  element('download', HTMLButtonElement).addEventListener('click', () => {
    download('venue.json', 'application/json', new TextEncoder().encode(text.value));
  });
  element('copy', HTMLButtonElement).addEventListener('click', () => void copy());
}

/** @param {File | undefined} file */
async function open(file) {
  if (!file) return;
  pasted.value = '';
  take(file.name, await file.text().catch((error) => String(error)));
}

/**
 * A file that somebody has: its mistakes are listed, and the form is filled with it.
 * @param {string} file
 * @param {string} words
 */
function take(file, words) {
  // As an editor may put it before a text.
  const { value, reason } = parsed(words.replace(/^\ufeff/, ''));
  if (reason !== null) {
    taken = null;
    // Complaints of the file before it would be taken for those of this one, so that what was wrong there goes.
    form.write(ownSettings(check(form.read()).settings));
    follow();
    list(file, [mistake('', 'venue.no-json', { file, reason })]);
    return;
  }
  const { mistakes } = check(value);
  taken = { file, value, count: mistakes.length };
  list(file, mistakes);
  form.write(isObject(value) ? value : {});
  follow();
}

/** @param {NonNullable<typeof taken>} last */
function relist(last) {
  const { mistakes } = check(last.value);
  // What is written anew is said aloud anew.
  if (mistakes.length === last.count) return;
  last.count = mistakes.length;
  list(last.file, mistakes);
}

/**
 * @param {string} file
 * @param {Mistake[]} mistakes
 */
function list(file, mistakes) {
  const count = mistakes.length;
  const words = count
    ? message('venue.form-checked-wrong', { count, file })
    : message('venue.form-checked-right', { file });
  const lines = mistakes.map(({ field, id, values }) => {
    const said = message(id, /** @type {any} */ (values));
    const control = form.controlFor(field);
    return made('li', {}, control ? made('a', { href: `#${control}` }, said) : said);
  });
  element('checked', HTMLElement).replaceChildren(
    made('p', { className: count ? 'wrong' : '' }, words),
    ...(count ? [made('ul', {}, ...lines)] : []),
  );
}

async function copy() {
  const copied = element('copied', HTMLElement);
  copied.textContent = '';
  try {
    await navigator.clipboard.writeText(text.value);
    copied.textContent = message('venue.form-copied');
  } catch {
    // The browser does not let the page: the text is chosen, and the reader's own key copies it.
    text.select();
  }
}
