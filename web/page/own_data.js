/**
 * Files of the reader's own: dropped on the page, chosen, named by the address (`?data=`, this site's
 * only) or given by a page's script. Their bytes go to the program and nowhere else. A picture that
 * was saved here opens the view that it keeps.
 *
 * The button that chooses a file is painted on the canvas; the program acts within the release of
 * the press. Where a browser does not let the page ask even so, the reader is told to drop the file.
 *
 * @typedef {import('./bridge.js').Bridge} Bridge
 * @typedef {import('./bridge.js').IntakeError} IntakeError
 * @typedef {import('./history.js').History} History
 *
 * @typedef {object} LoadOptions
 * @property {string} [name] as a reader is told it
 * @property {boolean} [partly] goes on without the rows that have a mistake
 *
 * @typedef {object} Loaded
 * @property {number} rows in the data
 * @property {number} rowsUsed
 * @property {number} forums
 * @property {number} statements
 * @property {number} outcomes
 */

import { baseUrl, fileInBar, queryOfFile } from './address_bar.js';
import { message } from './messages.js';
import { viewOfPicture } from './picture_view.js';

const shownLink = 80; // characters of a link in a notice
const megabyte = 1024 * 1024;
const large = 4 * megabyte; // bytes of a file that takes longer than a blink

/** Rows that cannot be shown, in `errors`. */
export class DataError extends Error {
  /**
   * @param {string} message
   * @param {IntakeError[]} errors the first ones
   * @param {number} count of all
   */
  constructor(message, errors, count) {
    super(message);
    this.name = 'DataError';
    this.errors = errors;
    this.count = count;
  }
}

export class OwnData {
  /** Grows with every file that is asked for: an answer that comes too late is not shown. */
  #turn = 0;

  /**
   * @param {Bridge} bridge
   * @param {History} history
   * @param {HTMLInputElement} input of type file
   */
  constructor(bridge, history, input) {
    this.bridge = bridge;
    this.history = history;
    this.input = input;
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.#read(file);
    });
    history.missingFile = () => this.#openFromBar();
  }

  /** Within the reader's own press. */
  choose() {
    if (navigator.userActivation?.isActive === false) {
      this.bridge.notify(message('page.file-not-asked'));
      return;
    }
    this.input.value = '';
    this.input.click();
  }

  /** Other data is shown than the file that the address names. */
  forgetAddress() {
    this.history.keepFileQuery('');
  }

  /**
   * @param {unknown} data an object or text in Rostrum's form, the text of a CSV or GeoJSON file, or
   * bytes of these; null leaves
   * @param {LoadOptions} [options]
   * @returns {Promise<Loaded | null>}
   */
  async load(data, { name = message('page.data-of-page'), partly = false } = {}) {
    if (data === null || data === undefined) {
      ++this.#turn;
      this.bridge.leaveFile();
      return null;
    }
    ++this.#turn;
    const read = this.bridge.load(String(name), bytesOf(data), partly);
    const { ready, errors, errorCount, rows, rowsUsed, forums, statements, outcomes } = read;
    if (!ready || (errorCount > 0 && !partly)) {
      throw new DataError(errors[0]?.words ?? message('page.data-empty'), errors, errorCount);
    }
    return { rows, rowsUsed, forums, statements, outcomes };
  }

  /** @param {File} file */
  async #read(file) {
    const turn = ++this.#turn;
    // One byte too many is enough for the program to say that it is too large.
    const part = file.slice(0, this.bridge.fileSizeLimit() + 1);
    let bytes;
    try {
      bytes = new Uint8Array(await part.arrayBuffer());
    } catch {
      // A folder, or a file that went away.
      if (turn === this.#turn)
        this.bridge.notify(message('page.file-unreadable', { file: file.name }));
      return;
    }
    if (turn !== this.#turn) return;
    const picture = viewOfPicture(bytes);
    if (picture) this.#openPicture(file.name, picture.link);
    else await this.#give(file.name, bytes, turn);
  }

  /**
   * To the program, which answers nothing while it reads: that is said before.
   * @param {string} file
   * @param {Uint8Array} bytes
   * @param {number} turn
   */
  async #give(file, bytes, turn) {
    const waits = bytes.length > large && bytes.length <= this.bridge.fileSizeLimit();
    if (waits) {
      const size = Math.round(bytes.length / megabyte);
      this.bridge.notify(message('page.file-reading', { file, size }));
      await painted();
      if (turn !== this.#turn) return;
    }
    this.bridge.readFile(file, bytes);
    if (waits) this.bridge.activate('notices:dismiss');
  }

  /**
   * The view that a picture keeps; its link is as strange as one that is pasted.
   * @param {string} file
   * @param {string | null} link
   */
  #openPicture(file, link) {
    if (link === null) {
      this.bridge.notify(message('page.picture-without-view', { file }));
    } else if (!this.bridge.openLink(link)) {
      const shown = link.length > shownLink ? `${link.slice(0, shownLink)}…` : link;
      this.bridge.notify(message('page.picture-view-unknown', { file, link: shown }));
    }
  }

  /** The file that the bar names, then its view; without one, the collection. */
  async #openFromBar() {
    const path = fileInBar();
    if (path === null) {
      this.history.startAnew();
      this.bridge.notify(message('page.file-not-kept'));
      return;
    }
    const turn = ++this.#turn;
    const bytes = await fetched(path, this.bridge.fileSizeLimit() + 1);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (turn !== this.#turn || fileInBar() !== path) return;
    if (typeof bytes !== 'string') {
      await this.#give(name, bytes, turn);
      if (turn !== this.#turn || fileInBar() !== path) return;
      if (this.bridge.intake()?.ready) {
        this.history.openWith(() => {
          this.bridge.useFile();
          this.history.keepFileQuery(queryOfFile(path));
        });
        // Afterwards: what was told while it was opened goes with the address of before.
        const { rows = 0, rowsUsed = 0 } = this.bridge.intake() ?? {};
        if (rowsUsed < rows)
          this.bridge.notify(
            message('page.rows-left-out', { count: rows - rowsUsed, total: rows }),
          );
        return;
      }
    }
    this.history.keepFileQuery('');
    const left = this.bridge.ownData() !== '';
    this.history.startAnew();
    // Afterwards: what was told of an earlier address goes with it, and of a file that is left.
    if (typeof bytes === 'string') this.bridge.notify(bytes);
    else if (left) this.bridge.readFile(name, bytes);
  }

  /**
   * On the whole page, so that a drop never leads away from it.
   * @param {HTMLElement} hint shown while something is dragged over the page
   */
  listenToDrops(hint) {
    /** @param {DragEvent} event */
    const over = (event) => {
      if (takesText(event)) return;
      event.preventDefault();
      const files = event.dataTransfer?.types.includes('Files') ?? false;
      if (event.dataTransfer) event.dataTransfer.dropEffect = files ? 'copy' : 'none';
      hint.hidden = !files;
    };
    addEventListener('dragenter', over);
    addEventListener('dragover', over);
    addEventListener('dragleave', (event) => {
      // Out of the window, not from one element to the next.
      if (event.relatedTarget === null) hint.hidden = true;
    });
    addEventListener('drop', (event) => {
      hint.hidden = true;
      if (takesText(event)) return;
      event.preventDefault();
      const files = event.dataTransfer?.files;
      const [file] = files ?? [];
      if (!files || !file) {
        this.bridge.notify(message('page.no-file-dropped'));
        return;
      }
      void this.#read(file).then(() => {
        if (files.length > 1)
          this.bridge.notify(
            message('page.one-file-opened', { count: files.length, file: file.name }),
          );
      });
    });
  }
}

/** Until what was asked for is on the screen; a page that nobody sees does not wait. */
async function painted() {
  if (document.hidden) return;
  await new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
}

/**
 * Whether text is dragged to where text can be written.
 * @param {DragEvent} event
 */
function takesText(event) {
  const writes =
    event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  return writes && !(event.dataTransfer?.types.includes('Files') ?? false);
}

/** @param {unknown} data */
function bytesOf(data) {
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  // Of another window too, whose class is not this one's.
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') {
    return new Uint8Array(/** @type {ArrayBuffer} */ (data));
  }
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return new TextEncoder().encode(text);
}

/**
 * @param {string} path of a file of this site
 * @param {number} most bytes that are wanted of it
 * @returns {Promise<Uint8Array | string>} or why there are none
 */
async function fetched(path, most) {
  let url;
  try {
    url = new URL(path, baseUrl());
  } catch {
    url = null;
  }
  if (url?.origin !== location.origin) {
    return message('page.file-elsewhere');
  }
  try {
    const answer = await fetch(url, {
      mode: 'same-origin',
      credentials: 'omit',
      redirect: 'error',
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return await firstBytes(answer, most);
  } catch {
    return message('page.file-not-loaded', { file: path.slice(0, 100) });
  }
}

/**
 * What is beyond is not asked for any more.
 * @param {Response} answer
 * @param {number} most
 */
async function firstBytes(answer, most) {
  const parts = [];
  let length = 0;
  const reader = answer.body?.getReader();
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  void reader?.cancel();
  return new Uint8Array(await new Blob(parts).slice(0, most).arrayBuffer());
}
