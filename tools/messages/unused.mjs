/**
 * Lists the messages that no source asks for, and ends with 1 when there are any:
 *
 *   node tools/messages/unused.mjs
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { nameOf } from './cpp.mjs';
import { programAreas, areaOf, readSource } from './source.mjs';

const folders = ['engine', 'ui', 'web', 'curator', 'tools/site'];
const suffix = /\.(cpp|hpp|js|mjs|html)$/;

const source = readSource('data/i18n');
/** Every word of the sources, an id of the page with its dot and hyphens. @type {Set<string>} */
const words = new Set();
for (const folder of folders) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !suffix.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [word] of text.matchAll(/\w[\w.-]*/g)) {
      words.add(word);
      for (const part of word.split(/[.-]/)) words.add(part);
    }
  }
}

const areas = programAreas(source);
const unused = source.messages
  .map(({ id }) => id)
  .filter((id) => !words.has(areas.includes(areaOf(id)) ? nameOf(id) : id));
for (const id of unused) console.log(`data/i18n/en.json: "${id}" is used nowhere; take it out`);
process.exit(unused.length ? 1 : 0);
