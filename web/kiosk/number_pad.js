/** The pad on which the staff enters its code: large buttons, or the keys of a keyboard. */

import { button, make } from './make.js';
import { message } from './messages.js';

/** @typedef {import('./code_lock.js').CodeLock} CodeLock */

const digits = [...'123456789'];

/**
 * @param {CodeLock} lock
 * @param {{opened: () => void, refused: () => void, cancel: () => void}} then
 * @returns {{nodes: HTMLElement[], key: (event: KeyboardEvent) => void, stop: () => void}}
 */
export function numberPad(lock, then) {
  const dots = make('p', '', { class: 'care-dots', 'aria-hidden': 'true' });
  const count = make('p', '', { class: 'unseen', role: 'status' });
  const said = make('p', '', { class: 'care-said', role: 'status' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const show = () => {
    dots.textContent = '•'.repeat(lock.entered.length);
    count.textContent = message('care.digits', { count: lock.entered.length });
  };
  const sayWait = () => {
    const { waitMs } = lock;
    if (waitMs === 0) return;
    said.textContent = message('care.code-waits', { seconds: Math.ceil(waitMs / 1000) });
    clearTimeout(timer);
    timer = setTimeout(() => {
      said.textContent = message('care.code-again');
    }, waitMs);
  };
  const press = (/** @type {string} */ digit) => {
    lock.press(digit);
    show();
  };
  const takeBack = () => {
    lock.takeBack();
    show();
  };
  const tryIt = () => {
    const outcome = lock.tryIt();
    if (outcome === 'open') {
      then.opened();
      return;
    }
    if (outcome === 'wrong') {
      said.textContent = message('care.code-wrong');
      then.refused();
    }
    show();
    sayWait();
  };

  const back = button(message('care.digit-back'), takeBack);
  const cancel = button(message('care.cancel'), then.cancel);
  const pad = make(
    'div',
    [
      ...digits.map((digit) => button(digit, () => press(digit))),
      back,
      button('0', () => press('0')),
      button(message('care.code-enter'), tryIt),
    ],
    { class: 'care-pad', role: 'group', 'aria-labelledby': 'care-title' },
  );
  show();
  sayWait();
  return {
    nodes: [dots, count, said, pad, cancel],
    key: (event) => {
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') takeBack();
      else if (event.key === 'Enter' && event.target !== back && event.target !== cancel) {
        // Not the digit as well that has the focus.
        event.preventDefault();
        tryIt();
      }
    },
    stop: () => clearTimeout(timer),
  };
}
