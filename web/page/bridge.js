/**
 * The program as an object of plain calls. The only place that touches the wasm heap.
 *
 * @typedef {import('./program_exports.d.ts').Program} Program
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Rect in CSS pixels
 * @typedef {object} FrameFigures what a frame cost; times in milliseconds
 * @property {number} frame its number since the start, from 1
 * @property {number} ui engine and UI, up to Dear ImGui's draw data
 * @property {number} scenes of it: the display lists of map and timeline
 * @property {number} actions of it: what was done is reduced, a new question answered
 * @property {number} gl the calls of OpenGL that paint it
 * @property {number} page telling the page what changed
 * @property {number} allocations how often engine and UI asked for memory
 * @property {number} allocationsOutside the same while painting and telling the page
 * @typedef {{name: string, mime: string, text: string}} ExportedFile
 * @typedef {{pointer: string, rule: string, hint: string}} DataError
 * @typedef {object} IntakeError what is wrong with a file; see engine/intake
 * @property {number} row from 1, the names of the columns are row 1; 0: not of one row
 * @property {number} column from 1; 0: not of one column
 * @property {string} name of the column, or a JSON pointer
 * @property {string} rule
 * @property {string} hint
 * @property {string} words all of it as a sentence
 * @typedef {object} Intake what was read of a file of the reader's own
 * @property {string} name
 * @property {boolean} ready it can be shown
 * @property {number} rows
 * @property {number} rowsUsed
 * @property {number} forums
 * @property {number} statements
 * @property {number} outcomes
 * @property {number} errorCount
 * @property {IntakeError[]} errors the first ones
 * @typedef {{outcome: 'started'}
 *   | {outcome: 'dataset_refused', errors: DataError[], count: number}
 *   | {outcome: 'no_canvas', reason: string}} BootReport
 *
 * @typedef {object} OutlineNode a line of the document face; see engine/outline
 * @property {string} role
 * @property {string} key
 * @property {string} [name]
 * @property {string} [value]
 * @property {string} [lang] of the name, when it is not the page's
 * @property {number} [level]
 * @property {'yes' | 'no' | 'mixed'} [checked]
 * @property {boolean} [current]
 * @property {'ascending' | 'descending'} [sorted] of the header of a column
 * @property {string} [leadsTo] the key of the heading that a button leads to; of the document, that
 *   of what is in front
 * @property {OutlineNode[]} [children]
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Bridge {
  /** @param {Program} program */
  constructor(program) {
    this.program = program;
  }

  /**
   * @param {Uint8Array} dataset
   * @param {{regular: Uint8Array, semibold: Uint8Array, icons: Uint8Array}} fonts
   * @returns {BootReport}
   */
  boot(dataset, fonts) {
    const blocks = [dataset, fonts.regular, fonts.semibold, fonts.icons].flatMap((bytes) => [
      this.#block(bytes),
      bytes.length,
    ]);
    const outcome = this.program._rostrum_boot(...blocks);
    if (outcome === 0) return { outcome: 'started' };
    const text = this.#answer(this.program._rostrum_text());
    if (outcome === 1) return { outcome: 'dataset_refused', ...JSON.parse(text) };
    return { outcome: 'no_canvas', reason: text };
  }

  /** @param {string} url of this page, without query and fragment */
  setBaseUrl(url) {
    this.#with(url, (at) => this.program._rostrum_set_base_url(at));
  }

  /** @param {string} day it is for the reader: "2026-11-22" */
  setToday(day) {
    this.#with(day, (at) => this.program._rostrum_set_today(at));
  }

  /** The system has a sheet to share with, so the program offers it. */
  offerShare() {
    this.program._rostrum_offer_share();
  }

  /** @param {{dark: boolean, reducedMotion: boolean, coarsePointer: boolean, contrast: boolean}} preferences */
  prefer({ dark, reducedMotion, coarsePointer, contrast }) {
    this.program._rostrum_prefer(
      Number(dark),
      Number(reducedMotion),
      Number(coarsePointer),
      Number(contrast),
    );
  }

  /**
   * @param {number} width in device pixels
   * @param {number} height likewise
   * @param {number} ratio device pixels for one CSS pixel
   */
  resize(width, height, ratio) {
    this.program._rostrum_resize(width, height, ratio);
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {string} why it was refused, or nothing
   */
  setBasemap(bytes) {
    const accepted = this.program._rostrum_set_basemap(this.#block(bytes), bytes.length);
    return accepted ? '' : this.#answer(this.program._rostrum_text());
  }

  /** Whether texts and sources of the dataset that was booted with are in a second file. */
  awaitsTexts() {
    return this.program._rostrum_awaits_texts() !== 0;
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {string} why they were refused, or nothing
   */
  addTexts(bytes) {
    const accepted = this.program._rostrum_add_texts(this.#block(bytes), bytes.length);
    return accepted ? '' : this.#answer(this.program._rostrum_text());
  }

  /**
   * A part of what the first search would have to make.
   * @returns {boolean} whether there is more of it
   */
  prepareSearch() {
    return this.program._rostrum_prepare_search() !== 0;
  }

  /** The tag of the language that the view's address asks for: "fr"; empty for English. */
  wishedLanguage() {
    return new URLSearchParams(this.address()).get('lang') ?? '';
  }

  /**
   * @param {Uint8Array} bytes of a file of messages; none: English
   * @returns {string} why it was refused, or nothing
   */
  setLanguage(bytes) {
    const accepted = this.program._rostrum_set_language(this.#block(bytes), bytes.length);
    return accepted ? '' : this.#answer(this.program._rostrum_text());
  }

  /**
   * @param {{dx: number, dy: number, unit: number, ctrl: boolean, x: number, y: number}} wheel
   * @returns {boolean} whether it was used
   */
  wheel({ dx, dy, unit, ctrl, x, y }) {
    return this.program._rostrum_wheel(dx, dy, unit, Number(ctrl), x, y) === 1;
  }

  /**
   * @param {string} key as the DOM names it
   * @param {boolean} ctrl
   * @param {boolean} shift
   * @returns {boolean} whether it was used
   */
  key(key, ctrl, shift) {
    return (
      this.#with(key, (at) => this.program._rostrum_key(at, Number(ctrl), Number(shift))) === 1
    );
  }

  /** @param {boolean} isShown whether the part that keys go to has a ring */
  showFocus(isShown) {
    this.program._rostrum_show_focus(Number(isShown));
  }

  /** @param {boolean} held while the mouse presses: a drag on the map then draws a box */
  holdShift(held) {
    this.program._rostrum_set_shift(Number(held));
  }

  /** @param {string} address with or without '#'; "?topic=cyber#time=2018" has both ends */
  open(address) {
    this.#with(address, (at) => this.program._rostrum_open(at));
  }

  /** The keyboard's focus goes to what was found, which a narrow screen brings up. */
  goToList() {
    this.program._rostrum_go_to_list();
  }

  /** @param {string} text what is searched for */
  setText(text) {
    this.#with(text, (at) => this.program._rostrum_set_text(at));
  }

  /**
   * @param {string} text that was pasted
   * @returns {boolean} whether it is a link to a view, which is then open
   */
  openLink(text) {
    return this.#with(text, (at) => this.program._rostrum_open_link(at)) === 1;
  }

  /**
   * @param {string} text a period as a reader types it
   * @returns {boolean} whether it is one; else a notice says why
   */
  setPeriodText(text) {
    return this.#with(text, (at) => this.program._rostrum_set_period_text(at)) === 1;
  }

  /** @param {boolean} held */
  holdAlt(held) {
    this.program._rostrum_set_alt(Number(held));
  }

  /** @param {string} text said on screen and aloud */
  notify(text) {
    this.#with(text, (at) => this.program._rostrum_notify(at));
  }

  /** @param {string} key of a node of the outline */
  activate(key) {
    return this.#with(key, (at) => this.program._rostrum_activate(at)) === 1;
  }

  /**
   * @param {string} key of a text field of the outline
   * @param {string} text that was typed into it
   */
  enter(key, text) {
    return this.#with(key, (at) =>
      this.#with(text, (textAt) => this.program._rostrum_enter(at, textAt)),
    );
  }

  /**
   * Reads a file of the reader's own, and opens its sheet; it is not shown yet.
   * @param {string} name
   * @param {Uint8Array} bytes
   */
  readFile(name, bytes) {
    const block = this.#block(bytes);
    this.#with(name, (at) => this.program._rostrum_read_file(at, block, bytes.length));
  }

  /**
   * Shows data that a page brings, unless it has mistakes and partly is false: then nothing changes.
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {boolean} partly
   * @returns {Intake} what was read
   */
  load(name, bytes, partly) {
    const block = this.#block(bytes);
    const answer = this.#with(name, (at) =>
      this.program._rostrum_load(at, block, bytes.length, Number(partly)),
    );
    return JSON.parse(this.#answer(answer));
  }

  /** @returns {Intake | null} of the file that was read last */
  intake() {
    return JSON.parse(this.#answer(this.program._rostrum_intake()));
  }

  /**
   * @param {string} text what the device has kept of the basket
   * @returns {boolean} whether all of it was understood
   */
  restoreBasket(text) {
    return this.#with(text, (at) => this.program._rostrum_restore_basket(at)) === 1;
  }

  /** @param {string} text what the device has kept of the tour that the reader collects */
  restoreTour(text) {
    this.#with(text, (at) => this.program._rostrum_restore_tour(at));
  }

  /** The facet whose names are looked through on the canvas; empty: none. */
  finding() {
    return this.#answer(this.program._rostrum_finding());
  }

  /** The letters that are looked for. */
  findText() {
    return this.#answer(this.program._rostrum_find_text());
  }

  /** The key of the field that is being written on the canvas, of a note or a caption; empty: none. */
  noted() {
    return this.#answer(this.program._rostrum_noted());
  }

  /** Its text as it was before. */
  note() {
    return this.#answer(this.program._rostrum_note());
  }

  useFile() {
    this.program._rostrum_use_file();
  }

  leaveFile() {
    this.program._rostrum_leave_file();
  }

  /** The name of the file that is shown; empty for the collection. */
  ownData() {
    return this.#answer(this.program._rostrum_own_data());
  }

  fileSizeLimit() {
    return this.program._rostrum_file_size_limit();
  }

  address() {
    return this.#answer(this.program._rostrum_address());
  }

  /** The whole link to the view, with the frame around it. */
  link() {
    return this.#answer(this.program._rostrum_link());
  }

  title() {
    return this.#answer(this.program._rostrum_title());
  }

  /** What is searched for. */
  searchText() {
    return this.#answer(this.program._rostrum_search_text());
  }

  /** The period in words; empty for all time. */
  periodWords() {
    return this.#answer(this.program._rostrum_period_words());
  }

  /** What stands above a picture of the view. */
  pictureTitle() {
    return this.#answer(this.program._rostrum_picture_title());
  }

  /** Of the program: "1.0.0". */
  version() {
    return this.#answer(this.program._rostrum_version());
  }

  view() {
    return JSON.parse(this.#answer(this.program._rostrum_view()));
  }

  result() {
    return JSON.parse(this.#answer(this.program._rostrum_result()));
  }

  /**
   * @param {string} format by its id, one of text
   * @param {boolean} all of the collection, not only what is shown
   * @returns {ExportedFile | null} null when there is no such format
   */
  exportFile(format, all) {
    const at = this.#with(format, (text) => this.program._rostrum_export(text, Number(all)));
    if (at === 0) return null;
    // The mark of its encoding is part of a file.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#answerBytes(at));
    const name = this.#answer(this.program._rostrum_export_name());
    const mime = this.#answer(this.program._rostrum_export_mime());
    return { name, mime, text };
  }

  /** @returns {import('./picture.js').Picture} the picture of a printed page, and its words */
  pictureForPrint() {
    return JSON.parse(this.#answer(this.program._rostrum_picture_for_print()));
  }

  /** The outline as JSON text, so that an unchanged one is told without parsing it. */
  outlineText() {
    return this.#answer(this.program._rostrum_outline());
  }

  /**
   * @param {string} key of a node of the outline
   * @returns {Rect | null} where its control was painted last
   */
  target(key) {
    const at = this.#with(key, (text) => this.program._rostrum_target(text));
    if (at === 0) return null;
    const [x = 0, y = 0, width = 0, height = 0] = new Float32Array(
      this.program.HEAPU8.buffer,
      at,
      4,
    );
    return { x, y, width, height };
  }

  frames() {
    return this.program._rostrum_frames();
  }

  /** Of a screen in a public place: somebody is there, they are asked whether, nobody is. */
  kioskPhase() {
    return (
      /** @type {const} */ (['active', 'warning', 'attract'])[
        this.program._rostrum_kiosk_phase()
      ] ?? 'active'
    );
  }

  /** @param {string} json what the venue has set: the engine's part of venue.json */
  setVenue(json) {
    this.#with(json, (at) => this.program._rostrum_set_venue(at));
  }

  /** @param {boolean} isNight outside of the venue's hours: nothing plays while nobody is there */
  setNight(isNight) {
    this.program._rostrum_set_night(Number(isNight));
  }

  /** Somebody uses an input of the page, of which the canvas hears nothing. */
  used() {
    this.program._rostrum_used();
  }

  /** The screen starts again, as if nobody were there. */
  startAgain() {
    this.program._rostrum_start_again();
  }

  /**
   * @param {string} text
   * @returns {string} its QR code as bitmap.js paints it; empty when it is too long
   */
  bitmapOf(text) {
    return this.#with(text, (at) => this.#answer(this.program._rostrum_bitmap_of(at)));
  }

  /** @returns {FrameFigures[]} of the last 1,024 frames, oldest first */
  timings() {
    const figures = 8;
    const count = this.program._rostrum_timings_count();
    const numbers = new Float32Array(
      this.program.HEAPU8.buffer,
      this.program._rostrum_timings(),
      count * figures,
    );
    return Array.from({ length: count }, (_, row) => {
      const [
        frame = 0,
        ui = 0,
        scenes = 0,
        actions = 0,
        gl = 0,
        page = 0,
        allocations = 0,
        allocationsOutside = 0,
      ] = numbers.subarray(row * figures, (row + 1) * figures);
      return { frame, ui, scenes, actions, gl, page, allocations, allocationsOutside };
    });
  }

  contextLost() {
    this.program._rostrum_context_lost();
  }

  contextRestored() {
    this.program._rostrum_context_restored();
  }

  /**
   * A copy of the bytes that the program will free.
   * @param {Uint8Array} bytes
   */
  #block(bytes) {
    const at = this.program._rostrum_alloc(Math.max(bytes.length, 1));
    this.program.HEAPU8.set(bytes, at);
    return at;
  }

  /**
   * Calls with a text that ends with zero, and frees it.
   * @template T
   * @param {string} text
   * @param {(at: number) => T} call
   * @returns {T}
   */
  #with(text, call) {
    const at = this.#block(encoder.encode(`${text}\0`));
    try {
      return call(at);
    } finally {
      this.program._rostrum_free(at);
    }
  }

  /** @param {number} at */
  #answer(at) {
    return decoder.decode(this.#answerBytes(at));
  }

  /** @param {number} at */
  #answerBytes(at) {
    return this.program.HEAPU8.subarray(at, at + this.program._rostrum_text_length());
  }
}
