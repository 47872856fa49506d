/**
 * The script of a screen in a public place: it is guarded, tells that it is well, looks after itself
 * and its screen, and takes what is new at rest.
 */

import { deviceStorage } from '../page/basket_store.js';
import { download } from '../page/download.js';
import { element } from '../page/elements.js';
import { Backoff } from './backoff.js';
import styles from './care.css';
import { watchContext } from './context_watch.js';
import { watchFaults } from './fault_watch.js';
import { FrameWatch } from './frame_watch.js';
import { windowStorage } from './kept.js';
import { startBeat } from './kiosk_beat.js';
import { guardPage } from './kiosk_guard.js';
import { KioskLog } from './kiosk_log.js';
import { isTooMuch, memoryMb } from './memory_watch.js';
import { speakAs } from './messages.js';
import { nextOpening, openingWords } from './opening.js';
import { Recovery } from './recovery.js';
import { ScreenCare } from './screen_care.js';
import { screenLayers } from './screen_layers.js';
import { StaffDoor } from './staff_door.js';
import { listenForStaff } from './staff_gesture.js';
import { UpdateWatch } from './update_watch.js';
import { UsageCounts } from './usage_counts.js';
import { nobodyIn, watchUse } from './usage_watch.js';
import { isOpenAt } from './venue_hours.js';

/** @typedef {import('./kiosk_beat.js').Health} Health */
/** @typedef {import('../page/bridge.js').Bridge} Bridge */
/**
 * @typedef {object} CareSettings those of the venue's settings that this is about
 * @property {string} staff_code '' when the staff sheet cannot be opened
 * @property {import('./venue_hours.js').Hours} hours
 * @property {number} memory_mb
 */

const lookMs = 1000;

/** @type {CareSettings} */
const usual = { staff_code: '', hours: {}, memory_mb: 1500 };

const log = new KioskLog(deviceStorage());
/** Where the screen comes back to: until the view is there, what the page was asked for. */
let home = () => location.href;
const recovery = new Recovery({
  log,
  backoff: new Backoff(windowStorage()),
  upMs: () => performance.now(),
  load: () => {
    // An address that differs in its fragment alone would load nothing.
    history.replaceState(null, '', home());
    location.reload();
  },
  later: (ms, then) => setTimeout(then, ms),
});

/** Before the program starts and ever after: a page that says why it cannot go on is loaded again. */
export function watchStart() {
  if (isPreview()) return;
  setInterval(() => {
    const words = failureWords();
    if (words === '') return;
    const isOfUpdate = new UpdateWatch(noUpdate, windowStorage()).failed();
    recovery.leave(isOfUpdate ? 'update' : 'failure', words);
  }, lookMs);
}

/**
 * @param {object} given
 * @param {Bridge} given.bridge
 * @param {() => Health | null} given.state null: the page is not well
 * @param {{ready: boolean, take: () => void}} [given.update] of the service worker
 * @param {() => import('../page/pattern.js').Language} given.spoken the language of the page
 * @param {string} [given.start] the address that the page was asked for, before settings came into it: these are read again
 * @param {CareSettings} [given.settings]
 * @param {string[]} [given.mistakes] of the settings, in words
 */
export function startKiosk({
  bridge,
  state,
  update = noUpdate,
  spoken,
  start = location.href,
  settings = usual,
  mistakes = [],
}) {
  speakAs(spoken);
  guardPage(window);
  if (isPreview()) return;
  dress();
  home = () => start;
  const canvas = element('canvas', HTMLCanvasElement);

  watchFaults(window, recovery);
  watchContext(canvas, recovery);
  for (const words of mistakes) log.add('settings', words);

  const updates = new UpdateWatch(update, windowStorage());
  updates.cameUp();
  const frames = new FrameWatch((turn) => void requestAnimationFrame(turn));
  canvas.addEventListener('pointerdown', () => frames.touched());
  const counts = new UsageCounts(deviceStorage());
  const screen = new ScreenCare({
    ...screenLayers((isNight) => bridge.setNight(isNight)),
    now: Date.now,
    isOpen: (at) => isOpenAt(settings.hours, at),
    words: (at) => openingWords(nextOpening(settings.hours, at)),
  });
  for (const kind of ['pointerdown', 'keydown', 'input']) {
    const used = (/** @type {Event} */ event) => {
      screen.wake();
      // The canvas tells the program itself.
      if (event.target !== canvas) bridge.used();
    };
    addEventListener(kind, used, { capture: true, passive: true });
  }
  // A file has no server to tell that it is well.
  if (/^http/.test(location.protocol)) {
    startBeat({
      state: () => {
        const health = state();
        return health && screen.isNight ? { ...health, state: 'night' } : health;
      },
    });
  }

  const memory = () => memoryMb(bridge.program.HEAPU8.length);
  const count = watchUse(bridge, counts);
  const look = () => {
    const health = state();
    if (!health) {
      const words = failureWords();
      if (words !== '') recovery.leave('failure', words);
      return;
    }
    const atRest = nobodyIn(health.state);
    screen.look(atRest);
    const { isTouring } = count(!atRest);
    const stalled = frames.look({
      isVisible: document.visibilityState === 'visible',
      frames: health.frames,
      isTouring: isTouring && atRest && !screen.isNight,
    });
    if (stalled) recovery.leave('stall', stalled);
    const upMs = performance.now();
    const mb = memory();
    if (isTooMuch({ memoryMb: mb, ceilingMb: settings.memory_mb, atRest, upMs })) {
      recovery.leave('memory', `${mb} MB`);
    }
    if (!atRest) return;
    if (updates.atRest()) recovery.leave('update');
    recovery.atRest();
  };
  setInterval(look, lookMs);
  look();

  if (settings.staff_code === '') return;
  const staff = new StaffDoor(settings.staff_code, {
    facts: () => ({
      now: Date.now(),
      version: bridge.version(),
      dated: element('main', HTMLElement).dataset['dated'] ?? '',
      isOnline: navigator.onLine,
      upMs: performance.now(),
      memoryMb: memory(),
      days: counts.days,
      entries: log.entries,
      counts: log.counts,
      mistakes,
    }),
    deeds: {
      startAgain: () => bridge.startAgain(),
      reload: () => recovery.leave('hand'),
      emptyLog: () => log.empty(),
      save: ({ name, mime, text }) => download(name, mime, new TextEncoder().encode(text)),
      bitmapOf: (text) => bridge.bitmapOf(text),
    },
    refused: () => log.add('code'),
  });
  listenForStaff(window, () => staff.open());
}

const noUpdate = { ready: false, take: () => {} };

/** Within another page, such as the form of a venue's settings, the screen is looked at and not stood before. */
function isPreview() {
  return window.top !== window;
}

/** What the page says when it cannot go on; empty while it can. */
function failureWords() {
  const boot = element('boot', HTMLElement);
  if (boot.hidden || boot.getAttribute('role') !== 'alert') return '';
  const words = boot.querySelector('.detail') ?? boot.querySelector('h1');
  return words?.textContent ?? '';
}

/** Styles that only a kiosk has. */
function dress() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
