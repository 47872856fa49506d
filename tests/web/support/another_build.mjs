/** Builds that follow the one under test: its files with a change, under names and in a list that fit. */

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dateOf, listWith, listingOf } from '../../../tools/site/file_list.mjs';
import { filesPage } from '../../../tools/site/files_page.mjs';
import { root, site } from './site.mjs';

/** @typedef {import('../../../web/worker/file_list.js').FileList} FileList */
/** @typedef {(text: string) => string} Edit */

/** What the build under test lists. @returns {FileList & {others: FileList['files']}} */
export function builtList() {
  return JSON.parse(readFileSync(join(site, 'files.json'), 'utf8'));
}

export class AnotherBuild {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-build-'));

  /**
   * @param {{dataset?: Edit, app?: Edit, worker?: Edit}} edits of texts of the build under test
   */
  constructor(edits = {}) {
    const { files, others, data } = builtList();
    const bytes = new Map([...files, ...others].map(({ name }) => [name, this.#built(name)]));
    let index = String(bytes.get('index.html'));
    const renamed = (/** @type {string} */ name, /** @type {Edit | undefined} */ edit) => {
      const before = bytes.get(name);
      if (!before || !edit) return name;
      const after = Buffer.from(edit(before.toString()));
      const next = name.replace(/\.[0-9a-f]{12}\./, `.${hashOf(after).slice(0, 12)}.`);
      bytes.delete(name);
      bytes.set(next, after);
      index = index
        .replaceAll(name, next)
        .replaceAll(`data-bytes="${before.length}"`, `data-bytes="${after.length}"`);
      return next;
    };
    const dataset = renamed(data.file, edits.dataset);
    const texts = renamed(nameLike(files, /^texts\./), edits.dataset);
    renamed(nameLike(files, /^app\./), edits.app);
    renamed('service-worker.js', edits.worker);
    const { version } = JSON.parse(String(bytes.get(dataset)));
    index = index.replace(/data-dated="[^"]*"/, `data-dated="${dateOf(version)}"`);
    bytes.set('index.html', Buffer.from(index));

    const loaded = (/** @type {string} */ name) => {
      const content = bytes.get(name) ?? Buffer.alloc(0);
      return { name, bytes: content.length, brotli: 0, gzip: 0, sha256: hashOf(content) };
    };
    const names = {
      icon: nameLike(files, /^rostrum\..*svg$/),
      style: nameLike(files, /^pages\./),
      script: nameLike(files, /^files\..*js$/),
    };
    const words = JSON.parse(readFileSync(join(root, 'build/gen/messages/files.json'), 'utf8'));
    const isOther = (/** @type {string} */ name) => others.some((other) => other.name === name);
    const code = [...bytes.keys()].filter(
      (name) => !['index.html', 'files.html', dataset, texts].includes(name) && !isOther(name),
    );
    const pageOf = (/** @type {import('../../../tools/site/file_list.mjs').Listing} */ listing) =>
      filesPage(join(root, 'web'), names, listing, words);
    const listing = listingOf(
      {
        index: loaded('index.html'),
        dataset: [loaded(dataset), loaded(texts)],
        code: code.map(loaded),
        others: others.map(({ name }) => loaded(name)),
        datasetVersion: version,
      },
      pageOf,
    );
    bytes.set('files.html', pageOf(listing));
    const list = listWith(listing, loaded('files.html'));
    bytes.set('files.json', Buffer.from(list));
    this.list = /** @type {FileList} */ (JSON.parse(list));
    for (const [name, content] of bytes) writeFileSync(join(this.folder, name), content);
    mkdirSync(join(this.folder, 'forums/minsk-osce-counter-terrorism-2018'), { recursive: true });
    for (const path of ['forums/', 'forums/minsk-osce-counter-terrorism-2018/']) {
      writeFileSync(join(this.folder, path, 'index.html'), this.#built(`${path}index.html`));
    }
  }

  /** @param {string} name */
  #built(name) {
    return readFileSync(join(site, name));
  }

  /** Names of its files that another build has not. @param {AnotherBuild} other */
  newSince(other) {
    const before = new Set(other.list.files.map(({ name, sha256 }) => name + sha256));
    return this.list.files
      .filter(({ name, sha256 }) => !before.has(name + sha256))
      .map(({ name }) => name);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Of a day after that of the build under test, with another title of a forum. @type {Edit} */
export function newData(text) {
  return text
    .replace(/"version":"[\d.]+"/, '"version":"2027.01.21"')
    .replace('"3rd Baku Security Forum"', '"3rd Baku Security Meeting"');
}

/** @param {Uint8Array} bytes */
function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {{name: string}[]} files @param {RegExp} pattern */
export function nameLike(files, pattern) {
  return files.find(({ name }) => pattern.test(name))?.name ?? '';
}
