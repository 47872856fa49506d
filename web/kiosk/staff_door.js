/**
 * The dialog of the staff: the pad first, then the sheet. It closes by itself when nobody has touched
 * it for two minutes, and gives the focus back to where it was.
 */

import { CodeLock } from './code_lock.js';
import { make } from './make.js';
import { message } from './messages.js';
import { numberPad } from './number_pad.js';
import { staffSheet } from './staff_sheet.js';

/** @typedef {import('./staff_report.js').Facts} Facts */
/** @typedef {import('./staff_sheet.js').Deeds} Deeds */

const idleMs = 120_000;

export class StaffDoor {
  /** @type {HTMLDialogElement | null} */
  #dialog = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {(event: KeyboardEvent) => void} */
  #key = () => {};
  #stopPad = () => {};

  /**
   * @param {string} code
   * @param {object} doors
   * @param {() => Facts} doors.facts
   * @param {Omit<Deeds, 'close'>} doors.deeds
   * @param {() => void} doors.refused a code was wrong
   */
  constructor(code, doors) {
    // It remembers wrong codes from one opening to the next.
    this.lock = new CodeLock(code);
    this.doors = doors;
  }

  open() {
    if (this.#dialog) return;
    this.lock.entered = '';
    const dialog = make('dialog', '', {
      class: 'dialog care-sheet',
      'aria-labelledby': 'care-title',
    });
    this.#dialog = dialog;
    dialog.addEventListener('close', () => this.#closed());
    dialog.addEventListener('keydown', (event) => {
      this.#touched();
      this.#key(event);
    });
    dialog.addEventListener('pointerdown', () => this.#touched());
    const { nodes, key, stop } = numberPad(this.lock, {
      opened: () => this.#showSheet(),
      refused: this.doors.refused,
      cancel: () => dialog.close(),
    });
    this.#key = key;
    this.#stopPad = stop;
    dialog.append(title(message('care.enter-code')), ...nodes);
    document.body.append(dialog);
    dialog.showModal();
    this.#touched();
  }

  #showSheet() {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#stopPad();
    this.#key = () => {};
    const heading = title(message('care.title'));
    const close = () => dialog.close();
    dialog.replaceChildren(
      heading,
      ...staffSheet(this.doors.facts(), {
        ...this.doors.deeds,
        close,
        startAgain: () => {
          close();
          this.doors.deeds.startAgain();
        },
        emptyLog: () => {
          this.doors.deeds.emptyLog();
          this.#showSheet();
        },
      }),
    );
    heading.focus();
  }

  #touched() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#dialog?.close(), idleMs);
  }

  #closed() {
    clearTimeout(this.#timer);
    this.#stopPad();
    this.#dialog?.remove();
    this.#dialog = null;
  }
}

/** It is what the focus goes to. @param {string} words */
function title(words) {
  return make('h2', words, { id: 'care-title', tabindex: '-1' });
}
