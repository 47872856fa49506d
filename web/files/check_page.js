/**
 * The check of files.html: asks for every file of its table and holds it against the hash beside it.
 *
 * @typedef {import('./verdict.js').Verdict} Verdict
 * @typedef {object} Listed
 * @property {string} name
 * @property {string} hash '' where the page cannot have one
 * @property {HTMLTableRowElement} row
 */

import { listFrom } from '../worker/file_list.js';
import { had } from './had.js';
import { resultWords, verdictOf, verdictWords } from './verdict.js';
import { message } from './words.js';

const element = (/** @type {string} */ id) =>
  /** @type {HTMLElement} */ (document.getElementById(id));
const button = element('check');
const result = element('result');
const table = /** @type {HTMLTableElement} */ (element('list'));
const version = element('files').dataset['version'] ?? '';
const listed = [...(table.tBodies[0]?.rows ?? [])].map((row, index) => {
  row.id = `file-${index + 1}`;
  const [name, hash] = [row.querySelector('th'), row.querySelector('code')];
  return { name: name?.textContent ?? '', hash: hash?.textContent ?? '', row };
});

if (globalThis.crypto?.subtle) {
  button.hidden = false;
  button.addEventListener('click', () => void check());
} else {
  result.append(paragraph(message('files.insecure')));
}

async function check() {
  if (button.ariaDisabled) return;
  // Not disabled altogether: the keyboard's place would be lost.
  button.ariaDisabled = 'true';
  result.replaceChildren();
  for (const { row } of listed) verdictCell(row).textContent = '';
  showProgress(0);
  const list = await had('files.json', version);
  const told = listFrom(parsed(list.bytes));
  const isOurs = told?.version === version && isAsShown(told);
  /** @type {Verdict[]} */
  const verdicts = [];
  for (const { name, hash, row } of listed) {
    const verdict =
      name === 'files.json'
        ? verdictOf(list, isOurs)
        : await verdictOn(name, hash || hashIn(isOurs ? told : null, name));
    show(row, verdict);
    verdicts.push(verdict);
    showProgress(verdicts.length);
  }
  element('progress').hidden = true;
  const newer = told && told.version !== version ? told.version : null;
  result.append(...resultWords(verdicts, newer).map(paragraph), ...namesOfOthers(verdicts));
  button.ariaDisabled = null;
}

/** @param {string} name @param {string} hash */
async function verdictOn(name, hash) {
  const found = await had(name, version);
  // Without a list there is nothing to hold this page against.
  if (!hash && found.kept) return verdictOf({ ...found, bytes: null }, false);
  return verdictOf(found, found.bytes !== null && (await hashOf(found.bytes)) === hash);
}

/**
 * Whether a list says what stands in the table.
 * @param {import('../worker/file_list.js').FileList} told
 */
function isAsShown({ files, others = [] }) {
  const inList = [...files, ...others]
    .filter(({ name }) => name !== 'files.html')
    .map(({ name, sha256 }) => `${name} ${sha256}`);
  const inTable = listed.filter(({ hash }) => hash).map(({ name, hash }) => `${name} ${hash}`);
  return inList.sort().join() === inTable.sort().join();
}

/** @param {import('../worker/file_list.js').FileList | null} told @param {string} name */
function hashIn(told, name) {
  return told?.files.find((file) => file.name === name)?.sha256 ?? '';
}

/** @param {ArrayBuffer | null} bytes @returns {unknown} */
function parsed(bytes) {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** @param {ArrayBuffer} bytes in hexadecimal */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {number} done */
function showProgress(done) {
  const bar = /** @type {HTMLProgressElement} */ (element('bar'));
  bar.max = listed.length;
  bar.value = done;
  element('progress-words').textContent = message('files.progress', { done, count: listed.length });
  element('progress').hidden = false;
}

/** @param {HTMLTableRowElement} row @param {Verdict} verdict */
function show(row, verdict) {
  const cell = verdictCell(row);
  cell.textContent = verdictWords(verdict);
  cell.dataset['state'] = verdict.state;
}

/** The last of a row, made with its head when it is asked for first. @param {HTMLTableRowElement} row */
function verdictCell(row) {
  const head = table.tHead?.rows[0];
  if (head && head.cells.length === 3) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = message('files.checked');
    head.append(cell);
  }
  return row.cells[3] ?? row.insertCell();
}

/** Ways to the files that are not as they were built. @param {Verdict[]} verdicts */
function namesOfOthers(verdicts) {
  const others = listed.filter((_, index) => verdicts[index]?.state !== 'as-built');
  if (!others.length) return [];
  const list = document.createElement('ul');
  list.className = 'names';
  for (const { name, row } of others) {
    const link = document.createElement('a');
    link.href = `#${row.id}`;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return [list];
}

/** @param {string} words */
function paragraph(words) {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}
