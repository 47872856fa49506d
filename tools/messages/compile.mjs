/**
 * Compiles the messages of data/i18n:
 *
 *   node tools/messages/compile.mjs [--source data/i18n] [--out build/gen/messages]
 *
 * Writes a header for each area and choices.hpp (the ids with their arguments), english.cpp (English inside the
 * program), and <tag>.messages for every other language and the pseudo-locale. A file whose content is unchanged is
 * left alone, so that a changed text recompiles english.cpp and nothing else.
 */

import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { compileCatalogue } from './catalogue.mjs';
import { areaHeader, choicesHeader, englishSource } from './cpp.mjs';
import { pseudo, pseudoTag } from './pseudo.mjs';
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
  console.error(
    source.errors.length === 1
      ? 'One mistake in the messages.'
      : `${source.errors.length} mistakes in the messages.`,
  );
  process.exit(1);
}

mkdirSync(values.out, { recursive: true });
/** @type {Set<string>} */
const written = new Set();

for (const area of source.areas) write(`${area}.hpp`, areaHeader(source, area));
write('choices.hpp', choicesHeader(source));
write(
  'english.cpp',
  englishSource(
    compileCatalogue(source, { tag: 'en', cldr: 'en', patternOf: (message) => message.pattern }),
  ),
);
write(
  `${pseudoTag}.messages`,
  whole({ tag: pseudoTag, cldr: 'en', patternOf: (message) => pseudo(message.pattern) }),
);
for (const { tag, messages } of source.translations) {
  write(
    `${tag}.messages`,
    whole({
      tag,
      cldr: tag,
      patternOf: (message) => messages.get(message.id)?.pattern ?? message.pattern,
    }),
  );
}
for (const name of readdirSync(values.out)) {
  if (/\.(hpp|cpp|messages)$/.test(name) && !written.has(name)) rmSync(join(values.out, name));
}

/** @param {import('./catalogue.mjs').Voice} voice */
function whole(voice) {
  const { head, bodies } = compileCatalogue(source, voice);
  return Buffer.from([...head, ...bodies.flat()]);
}

/** @param {string} name @param {string | Buffer} content */
function write(name, content) {
  written.add(name);
  const path = join(values.out, name);
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  // Two builds may run side by side: whoever reads sees a whole file.
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, path);
}
