/** The order in which Rostrum starts, and who is told what afterwards. */

import create_rostrum from 'rostrum-program';

import { linkBase } from './address_bar.js';
import { PageInterface } from './api.js';
import { BasketStore, deviceStorage, tourOnDevice } from './basket_store.js';
import { Bridge } from './bridge.js';
import { copyText, prepareCopyDialog } from './clipboard.js';
import { surviveContextLoss } from './context_loss.js';
import { DocumentFace } from './document_face.js';
import { download } from './download.js';
import { element } from './elements.js';
import { EmbeddingPage } from './embed.js';
import { showDataErrors, showFailure, showUnexpected } from './failure.js';
import { FineLand } from './fine_land.js';
import { firstView } from './first_view.js';
import { kioskVenue } from './kiosk.js';
import { History } from './history.js';
import { openSource } from './host.js';
import { listenToKeys } from './keys.js';
import { Languages } from './languages.js';
import { liveRegion } from './live_region.js';
import { loadAll } from './load.js';
import { message } from './messages.js';
import { listenToModifiers } from './modifiers.js';
import { Offline, withoutWorker } from './offline.js';
import { OwnData } from './own_data.js';
import { PeriodBox } from './period_box.js';
import { savePicture } from './picture.js';
import { followPreferences } from './preferences.js';
import { prepareForPrint, print } from './print.js';
import { SearchBox } from './search_box.js';
import { SecondHalf } from './second_half.js';
import { prepareShare, shareLink } from './share.js';
import { followSize, roundedSize } from './sizing.js';
import { noWebGl2, obstacle } from './support.js';
import { findBox, noteBox, titleBox } from './text_box.js';
import { Texts } from './texts.js';
import { listenToWheel } from './wheel.js';

/** @typedef {import('./bridge.js').Program} Program */
/** @typedef {import('./host.js').Host} Host */
/** @typedef {import('./text_box.js').TextBox} TextBox */
/**
 * @typedef {object} Parts of the page that the program speaks to
 * @property {Bridge} bridge
 * @property {History} history
 * @property {SearchBox} search
 * @property {PeriodBox} period
 * @property {TextBox} find
 * @property {TextBox} note
 * @property {TextBox} title
 * @property {BasketStore} basket
 * @property {BasketStore} tour
 * @property {DocumentFace} documentFace
 * @property {FineLand} land
 * @property {Languages} languages
 * @property {Offline} offline
 * @property {HTMLCanvasElement} canvas
 * @property {OwnData} ownData
 */

/** What a step of preparing may take. */
const leastIdleMs = 8;

// The modules are understood: start_guard.js has nothing to say any more.
document.documentElement.dataset['started'] = '';

const page = new PageInterface();
Object.defineProperty(globalThis, 'rostrum', { value: page.face, enumerable: true });
// Before the program is there: the embedding page may greet as soon as it likes.
const embedding = new EmbeddingPage();
// Before the program, too: it may be what is to be got rid of.
const isWithoutWorker = withoutWorker();

start().catch((error) => {
  showUnexpected(error);
  page.fail(error);
});

async function start() {
  const hindrance = obstacle();
  if (hindrance) {
    showFailure(hindrance);
    page.fail(new Error(hindrance.reason));
    return;
  }

  const secondHalf = new SecondHalf(
    element('main', HTMLElement).dataset['secondHalf'] ?? '',
    showUnexpected,
  );
  const first = firstView(location.search + location.hash);
  const isWhole = secondHalf.askEarly(first);
  const asking = kioskVenue();
  const texts = new Texts(element('main', HTMLElement).dataset['texts'] ?? '', first);
  const { wasm, files, missing } = await loadAll(showProgress);
  const canvas = element('canvas', HTMLCanvasElement);
  const stage = element('stage', HTMLElement);

  // The program calls the host only once it is started, when these are in place.
  const host = /** @type {Host} */ ({});
  const program = await instantiate(wasm, secondHalf, canvas, host);
  if (isWhole) await secondHalf.fetchOnce();
  const bridge = new Bridge(program);
  const history = new History(bridge);
  const search = new SearchBox(element('search', HTMLInputElement), canvas, bridge);
  const period = new PeriodBox(element('period', HTMLInputElement), canvas, bridge);
  const find = findBox(element('find', HTMLInputElement), canvas, bridge);
  const note = noteBox(element('note', HTMLInputElement), canvas, bridge);
  const title = titleBox(element('picture-title', HTMLInputElement), canvas, bridge);
  history.beforeOpening = () => {
    for (const box of [find, note, title]) box.keep();
  };
  const basket = new BasketStore(bridge, deviceStorage());
  const tour = new BasketStore(bridge, deviceStorage(), tourOnDevice);
  const documentFace = new DocumentFace(
    element('document', HTMLElement),
    element('outline', HTMLElement),
    bridge,
  );
  const land = new FineLand(bridge, element('main', HTMLElement).dataset['landFine'] ?? '');
  const languages = new Languages(bridge, element('main', HTMLElement).dataset['languages'] ?? '');
  const offline = new Offline(bridge);
  const ownData = new OwnData(bridge, history, element('file', HTMLInputElement));
  Object.assign(
    host,
    hostOf({
      bridge,
      history,
      search,
      period,
      find,
      note,
      title,
      basket,
      tour,
      documentFace,
      land,
      languages,
      offline,
      canvas,
      ownData,
    }),
  );

  stage.hidden = false;
  followPreferences(bridge);
  bridge.resize(...roundedSize(canvas), devicePixelRatio);
  const venue = await asking;
  const boot = venue ? venue.boot(bridge, files) : bridge.boot(files.dataset, files);
  if (boot.outcome === 'dataset_refused') {
    showDataErrors(boot.errors, boot.count);
    page.fail(new Error(`The dataset has ${boot.count} mistakes.`));
    return;
  }
  if (boot.outcome === 'no_canvas') {
    showFailure(noWebGl2(message('page.no-webgl2-because', { reason: boot.reason })));
    page.fail(new Error(boot.reason));
    return;
  }

  if (!missing.includes('land-110')) {
    const refused = bridge.setBasemap(files['land-110']);
    if (refused) throw new Error(refused);
  }
  bridge.setBaseUrl(linkBase());
  bridge.setToday(today());
  prepareShare(bridge);
  ownData.listenToDrops(element('drop-hint', HTMLElement));
  await texts.beforeFirstView(bridge);
  // Before the address, which may be a step of it.
  if (first === 'other') tour.restore();
  venue?.open(bridge, history);
  await history.start();
  await languages.follow();
  // After the address, which takes away what was said before it.
  if (first === 'other') basket.restore();
  search.follow();
  period.follow();
  document.title = bridge.title();

  // The first frame is painted here; from then on sizes are followed.
  bridge.resize(...roundedSize(canvas), devicePixelRatio);
  element('boot', HTMLElement).hidden = true;
  performance.mark('rostrum-first-frame');
  const wholeProgram = secondHalf.fetch();
  followSize(canvas, bridge);
  addEventListener('resize', () => land.look());
  listenToKeys(canvas, bridge);
  listenToModifiers(canvas, bridge);
  listenToWheel(canvas, bridge);
  surviveContextLoss(canvas, element('context-notice', HTMLElement), bridge);
  prepareCopyDialog();
  prepareReading(documentFace, [
    canvas,
    search.input,
    period.input,
    find.input,
    note.input,
    title.input,
  ]);
  prepareForPrint(bridge, documentFace);
  documentFace.changed();
  page.start(
    bridge,
    (address) => history.open(address),
    (data, options) => ownData.load(data, options),
  );
  // The first half of the program does not read what the device keeps.
  const kept = wholeProgram.then(() => {
    if (first !== 'other') for (const collected of [tour, basket]) collected.restore();
    for (const collected of [basket, tour]) collected.listen(globalThis);
  });
  texts.afterFirstFrame(bridge, kept).then(
    () => {
      page.complete();
      prepareSearch(bridge);
    },
    // The page says so already.
    (error) => page.fail(error),
  );
  embedding.start(bridge, (address) => history.open(address));
  offline.show();
  if (!isWithoutWorker) offline.start();
  venue?.start(bridge, () => health(bridge));
  land.look();
  for (const words of wordsOfMissing(missing)) bridge.notify(words);
  // Without letters the canvas says nothing.
  if (missing.includes('regular') && missing.includes('semibold')) documentFace.read();
}

/**
 * What a watchdog of a kiosk is told; a page that says why it cannot go on is not well.
 * @param {Bridge} bridge
 * @returns {import('../kiosk/kiosk_beat.js').Health | null}
 */
function health(bridge) {
  if (!element('boot', HTMLElement).hidden) return null;
  // What plays at rest shows another step every seven seconds or later, and a countdown is too small a change
  // for a picture that is looked at from afar: either would be taken for frozen if it were said to move.
  return { frames: bridge.frames(), state: bridge.kioskPhase(), moving: false };
}

/**
 * What a reader should know of files that did not come.
 * @param {import('./load.js').Part[]} missing
 */
function wordsOfMissing(missing) {
  const words = [];
  if (missing.includes('land-110')) {
    words.push(message('page.land-missing'));
  }
  if (missing.some((part) => part !== 'land-110')) {
    words.push(message('page.font-missing'));
  }
  return words;
}

/**
 * @param {WebAssembly.Module} wasm
 * @param {SecondHalf} secondHalf
 * @param {HTMLCanvasElement} canvas
 * @param {Host} host
 * @returns {Promise<Program>}
 */
function instantiate(wasm, secondHalf, canvas, host) {
  return new Promise((resolve, reject) => {
    create_rostrum({
      canvas,
      host,
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(wasm, secondHalf.importsWith(imports)).then((instance) => {
          secondHalf.follow(instance);
          done(instance, wasm);
        }, reject);
        return {};
      },
      onAbort: (reason) => {
        const error = new Error(String(reason));
        reject(error);
        showUnexpected(error);
      },
    }).then(resolve, reject);
  });
}

/**
 * @param {Parts} parts
 * @returns {Host}
 */
function hostOf(parts) {
  const { bridge, history, search, period, find, note, title, basket, tour } = parts;
  const { documentFace, land, languages, offline, canvas, ownData } = parts;
  const say = liveRegion(element('live', HTMLElement));
  return {
    changed: () => {
      search.follow();
      period.follow();
      find.follow();
      note.follow();
      title.follow();
      document.title = bridge.title();
      documentFace.changed();
      land.look();
      void languages.follow().then(() => offline.show());
      page.changed();
      embedding.viewChanged();
    },
    outline_changed: () => {
      find.follow();
      note.follow();
      title.follow();
      documentFace.changed();
    },
    write_address: (push, address) => history.write(push, address),
    go_back: () => history.back(),
    copy_link: () => void copyText(bridge, bridge.link(), message('page.link-copied')),
    copy_text: (text, said) => void copyText(bridge, text, said),
    download,
    share: () => void shareLink(bridge),
    request_height: (height) => embedding.heightChanged(height),
    save_picture: (name, scale, picture) => {
      savePicture(name, scale, JSON.parse(picture)).catch((error) => {
        bridge.notify(message('page.picture-failed', { reason: error.message }));
      });
    },
    print,
    open_url: openSource,
    choose_file: () => ownData.choose(),
    forget_file_address: () => ownData.forgetAddress(),
    keep_basket: (text) => basket.keep(text),
    keep_tour: (text) => tour.keep(text),
    announce: say,
    focus_search: () => search.focus(),
    read_document: () => documentFace.read(),
    focus_canvas: () => canvas.focus({ preventScroll: true }),
    place_search: (x, y, width, height, textScale) => search.place(x, y, width, height, textScale),
    place_period: (x, y, width, height, textScale) => period.place(x, y, width, height, textScale),
    place_find: (x, y, width, height, textScale) => find.place(x, y, width, height, textScale),
    place_note: (x, y, width, height, textScale) => note.place(x, y, width, height, textScale),
    place_title: (x, y, width, height, textScale) => title.place(x, y, width, height, textScale),
    set_dark: (dark) => {
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    },
    set_cursor: (keyword) => {
      canvas.style.cursor = keyword;
    },
  };
}

/**
 * @param {DocumentFace} documentFace
 * @param {[HTMLCanvasElement, ...HTMLInputElement[]]} outsides the canvas and what lies over it
 */
function prepareReading(documentFace, outsides) {
  const [canvas] = outsides;
  element('read', HTMLButtonElement).addEventListener('click', () => documentFace.read());
  element('leave-page', HTMLButtonElement).addEventListener('click', () => canvas.focus());
  element('document', HTMLElement).addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) canvas.focus();
  });
  for (const outside of outsides) {
    outside.addEventListener('focus', () => documentFace.leave());
  }
}

/**
 * In idle moments, so that the first letter that is typed need not wait for it.
 * @param {Bridge} bridge
 */
function prepareSearch(bridge) {
  if (typeof requestIdleCallback !== 'function') return;
  requestIdleCallback((idle) => {
    let isMore = true;
    do isMore = bridge.prepareSearch();
    while (isMore && idle.timeRemaining() > leastIdleMs);
    if (isMore) prepareSearch(bridge);
  });
}

/**
 * @param {number} loaded
 * @param {number} total
 */
function showProgress(loaded, total) {
  const bar = document.getElementById('progress');
  // A part that failed has put its words in the bar's place while others still arrive.
  if (!(bar instanceof HTMLProgressElement)) return;
  bar.max = total;
  bar.value = loaded;
  const kilobytes = (/** @type {number} */ bytes) => Math.round(bytes / 1000);
  element('progress-words', HTMLElement).textContent = message('page.progress', {
    loaded: kilobytes(loaded),
    total: kilobytes(total),
  });
}

/** The day it is where the reader is: "2026-11-22". */
function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
