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
const beside = new FilesBeside(() => {
  // Tours of a dataset of one's own, as far as it can be read.
  lists.tours.offer(beside.tours ?? tours);
  follow();
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
  const dataset = isObject(given) ? given['dataset'] : undefined;
  const ids = (beside.tours ?? tours).map(({ id }) => id);
  // Nobody knows the tours of a dataset that cannot be read here.
  return checkVenue(given, { tours: dataset && !beside.tours ? null : ids, languages, panels });
}

function listen() {
  const opened = element('opened', HTMLInputElement);
  opened.addEventListener('change', () => void open(opened.files?.[0]));
  pasted.addEventListener('input', () => {
    if (pasted.value.trim() === '') element('checked', HTMLElement).replaceChildren();
    else take(message('venue.form-pasted'), pasted.value);
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
    list(file, [mistake('', 'venue.no-json', { file, reason })]);
    return;
  }
  const { mistakes } = check(value);
  list(file, mistakes);
  form.write(isObject(value) ? value : {});
  follow();
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
