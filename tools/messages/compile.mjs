/**
 * Compiles the messages of data/i18n:
 *
 *   node tools/messages/compile.mjs [--source data/i18n] [--out build/gen/messages]
 *
 * Writes a header for each area and choices.hpp (the ids with their arguments), english.cpp (English inside the
 * program), a module, its types and a JSON file for each entry of pageTexts, and what is fetched for every other language and the pseudo-locale. A
 * file whose content is unchanged is left alone, so that a changed text recompiles english.cpp and nothing else.
 */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { builtIn, fetched } from './outputs.mjs';
import { readSource } from './source.mjs';

const { values } = parseArgs({
  options: {
    source: { type: 'string', default: 'data/i18n' },
    out: { type: 'string', default: 'build/gen/messages' },
  },
});

const source = readSource(values.source);
for (const line of [...source.errors, ...source.warnings])
  console.error(`${values.source}/${line}`);
if (source.errors.length) {
  const count = source.errors.length;
  console.error(
    count === 1 ? 'One mistake in the messages.' : `${count} mistakes in the messages.`,
  );
  process.exit(1);
}

mkdirSync(values.out, { recursive: true });
const files = new Map([...builtIn(source), ...fetched(source)]);
for (const [name, content] of files) write(name, content);
// Of an area or a language that is gone; what another build is writing just now ends in a number.
for (const name of readdirSync(values.out)) {
  if (!/\.\d+$/.test(name) && !files.has(name)) rmSync(join(values.out, name), { force: true });
}

/** @param {string} name @param {string | Buffer} content */
function write(name, content) {
  const path = join(values.out, name);
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  // Two builds may run side by side: whoever reads sees a whole file.
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, path);
}
